//! The hosts that the end-to-end tests put the widget into: a wiki and two documentation tools.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::browser::Place;
use crate::debian;
use crate::shell::{on_path, output, program, root, step};
use crate::tools::cache;

/// Finds the hosts, or installs them where that is permitted; variables of these names in the environment name other ones.
pub(crate) fn places() -> Result<Vec<Place>, String> {
    let named = |name: &'static str| -> Option<Place> { Some((name, env::var_os(name).map(PathBuf::from)?)) };
    let all = |names: [&'static str; 2]| -> Option<Vec<Place>> { names.into_iter().map(named).collect() };
    let wiki = all(["PHP", "DOKUWIKI"]).map_or_else(dokuwiki, Ok)?;
    let documentation = all(["MKDOCS", "SPHINX_BUILD"]).map_or_else(python, Ok)?;
    Ok([wiki, documentation].concat())
}

/// `DokuWiki` from Debian's package, unpacked and not installed: nobody's web server shall serve it.
fn dokuwiki() -> Result<Vec<Place>, String> {
    const WHY: &str = "DokuWiki is needed to test the widget in a wiki, or its unpacked package in DOKUWIKI with PHP in PHP";
    let folder = cache()?.join("dokuwiki");
    if !folder.join("DEBIAN/control").is_file() {
        debian::unpack("dokuwiki", &folder, WHY)?;
    }
    // It asks for a whole PHP, which would bring a web server; the tests use the one that PHP has inside.
    let libraries: Vec<String> = debian::dependencies(&folder)?
        .into_iter()
        .filter(|name| ["php-", "libphp-", "libjs-"].iter().any(|kind| name.starts_with(kind)))
        .collect();
    let libraries = libraries.iter().map(String::as_str);
    let packages: Vec<&str> = ["php-cli", "php-mbstring"].into_iter().chain(libraries).collect();
    if !debian::has(&packages) {
        debian::install(&packages, WHY)?;
    }
    let php = on_path("php").ok_or(WHY)?;
    Ok(vec![("PHP", php), ("DOKUWIKI", folder)])
}

/// `MkDocs` and Sphinx, in a virtual environment.
fn python() -> Result<Vec<Place>, String> {
    let list = root().join("tests/e2e/requirements.txt");
    let wanted = fs::read(&list).map_err(|why| format!("{}: {why}", list.display()))?;
    let folder = cache()?.join("python");
    let bin = folder.join("bin");
    // pip keeps no stamp that says which list it installed: this copy does.
    let stamp = folder.join("installed-requirements.txt");
    // The Python it was made with may have been replaced since.
    let runs = output(&mut program(bin.join("mkdocs"), &["--version"])).is_some();
    if !runs || fs::read(&stamp).unwrap_or_default() != wanted {
        fill(&folder, &list)?;
        fs::write(&stamp, wanted).map_err(|why| format!("{}: {why}", stamp.display()))?;
    }
    Ok(vec![("MKDOCS", bin.join("mkdocs")), ("SPHINX_BUILD", bin.join("sphinx-build"))])
}

/// A fresh virtual environment with what `list` names.
fn fill(folder: &Path, list: &Path) -> Result<(), String> {
    const WHY: &str = "Python 3.10 or newer with venv is needed to test the widget in MkDocs and Sphinx";
    const ABLE: &str = "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))";
    let able = || output(&mut program("python3", &["-c", ABLE])).is_some();
    if !able() {
        debian::install(&["python3", "python3-venv"], WHY)?;
    }
    if !able() {
        return Err(format!("{WHY}, as `python3` on PATH"));
    }
    let place = folder.to_string_lossy();
    step(
        "making a virtual environment of Python",
        &mut program("python3", &["-m", "venv", "--clear", place.as_ref()]),
    )?;
    let list = list.to_string_lossy();
    let arguments = ["install", "--quiet", "--disable-pip-version-check", "--requirement", list.as_ref()];
    step("installing MkDocs and Sphinx with pip", &mut program(folder.join("bin/pip"), &arguments))
}
