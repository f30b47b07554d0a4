//! `cargo xtask bench`: the widget beside the limits, and beside what one would use instead.
//!
//! This builds and gathers what is measured; `bench/run.mjs` measures.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::shell::{program, root, step};
use crate::small::small;
use crate::{Outcome, browser, dist, tools};

const USAGE: &str = "\
cargo xtask bench            builds everything, measures for about an hour, writes docs/BENCHMARKS.md and target/bench.json
  --quick                    few repetitions, to try: minutes
  --dist FOLDER              measures this release folder instead of building one";

/// What the arguments ask for.
#[derive(Debug, Default)]
struct Request {
    quick: bool,
    dist: Option<PathBuf>,
}

/// Builds, gathers and measures.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    if arguments.iter().any(|one| one == "--help") {
        println!("{USAGE}");
        return Ok(());
    }
    let request = read(arguments)?;
    let path = tools::for_release()?;
    tools::packages("tests/e2e", "selenium-webdriver, axe-core")?;
    tools::packages("bench", "React, Preact, Vite")?;
    let browser = browser::chromium()?;
    let site = Site::begin(&path)?;

    let given = request.dist.is_some();
    let release = dist::or_built(request.dist)?;
    site.compared()?;
    site.limits()?;
    site.gather("widget", &release)?;
    let english =
        site.trunk("English alone", &root(), "english", &["--no-default-features", "--features", "lang-en"])?;
    dist::minify(&english, &path)?;
    site.gather("english", &english)?;
    site.synthetic()?;

    let mut measure = site.node("run.mjs", &[root().as_os_str(), site.folder("site").as_os_str()]);
    measure.env("CHROME", &browser.browser).env("CHROMEDRIVER", &browser.driver);
    if request.quick {
        measure.arg("--quick");
    }
    if given {
        measure.arg("--given");
    }
    step("measuring in Chromium", &mut measure)
}

fn read(arguments: &[String]) -> Result<Request, String> {
    let mut request = Request::default();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--quick" => request.quick = true,
            "--dist" => {
                let folder = rest.next().ok_or_else(|| format!("--dist lacks its folder.\n\n{USAGE}"))?;
                request.dist = Some(dist::named(folder)?);
            }
            other => return Err(format!("“{other}” is no option; nothing is measured.\n\n{USAGE}")),
        }
    }
    Ok(request)
}

/// The folder in which everything comes together.
struct Site<'a> {
    path: &'a OsStr,
}

impl<'a> Site<'a> {
    fn begin(path: &'a OsStr) -> Result<Self, String> {
        let site = Self { path };
        let folder = site.folder("site");
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
        }
        fs::create_dir_all(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
        Ok(site)
    }

    fn folder(&self, name: &str) -> PathBuf {
        root().join("target/bench").join(name)
    }

    fn node(&self, script: &str, arguments: &[&OsStr]) -> Command {
        let mut node = program("node", &[]);
        node.arg(root().join("bench").join(script)).args(arguments).env("PATH", self.path);
        node
    }

    fn cargo(&self, at: &Path, arguments: &[&str]) -> Command {
        let mut cargo = program("cargo", arguments);
        cargo.current_dir(at);
        cargo
    }

    /// The same card in plain JavaScript, Preact and React, with their data, checked against the widget's own rules.
    fn compared(&self) -> Outcome {
        let (data, site) = (self.folder("site/data"), self.folder("site"));
        self.data(&root(), "catalogue.json", &data)?;
        println!("\n── comparing the ported rules with the widget's, every pair");
        let told = |why| format!("the rules could not be compared: {why}");
        let mut cards = self.cargo(&root(), &["run", "--quiet", "--example", "cards", "--", "en"]);
        let mut cards = cards.stdout(Stdio::piped()).spawn().map_err(told)?;
        let lines = cards.stdout.take().map_or_else(Stdio::null, Stdio::from);
        let mut check = self.node("check.mjs", &[data.as_os_str(), "en".as_ref()]);
        let status = check.stdin(lines).status().map_err(told)?;
        if !cards.wait().map_err(told)?.success() || !status.success() {
            return Err(
                "the ported rules (bench/shared) do not say what the widget says: correct them".into()
            );
        }
        step(
            "building the pages in plain JavaScript, Preact and React",
            &mut self.node("build.mjs", &[site.as_os_str()]),
        )
    }

    /// The facts and the words as the compared pages load them.
    fn data(&self, repository: &Path, name: &str, out: &Path) -> Outcome {
        let file = self.folder(name);
        let printed = File::create(&file).map_err(|why| format!("{}: {why}", file.display()))?;
        let mut cargo = self.cargo(repository, &["run", "--quiet", "--example", "catalogue"]);
        step("printing the catalogue", self.apart(repository, &mut cargo).stdout(printed))?;
        let arguments = [file.as_os_str(), repository.as_os_str(), out.as_os_str()];
        step("writing the data of the compared pages", &mut self.node("data.mjs", &arguments))
    }

    /// The static page of the first pair, and an application with nothing in it.
    fn limits(&self) -> Outcome {
        let cards = self.folder("cards");
        let out = cards.to_string_lossy().into_owned();
        dist::card(&["183", "487", "--out", &out].map(String::from))?;
        let page = cards.join("183-vs-487.en.html");
        let to = self.folder("site/static");
        fs::create_dir_all(&to)
            .and_then(|()| fs::copy(&page, to.join("index.html")))
            .map_err(|why| format!("{}: {why}", page.display()))?;
        let empty = self.trunk("an empty Yew application", &root().join("bench/empty"), "empty", &[])?;
        dist::minify(&empty, self.path)?;
        self.gather("empty", &empty)
    }

    /// A copy of the repository in which every number that SIP has is a code.
    fn synthetic(&self) -> Outcome {
        let copy = self.folder("tenfold");
        let arguments = [root().into_os_string(), copy.clone().into_os_string()];
        let arguments = arguments.each_ref().map(|one| one.as_os_str());
        step("making a synthetic catalogue", &mut self.node("tenfold.mjs", &arguments))?;
        // As a release, with its words beside the module.
        let built = self.trunk("the synthetic catalogue", &copy, "tenfold-dist", &["--features", "split"])?;
        let mut words = self.cargo(&copy, &["run", "--quiet", "--package", "pages", "--", "words"]);
        step("writing its words", self.apart(&copy, words.arg(&built)))?;
        dist::minify(&built, self.path)?;
        self.gather("tenfold/widget", &built)?;
        self.data(&copy, "catalogue.tenfold.json", &self.folder("site/tenfold/data"))?;
        for name in ["vanilla", "preact", "react"] {
            self.gather(&format!("tenfold/{name}"), &self.folder("site").join(name))?;
        }
        Ok(())
    }

    /// Builds a folder with trunk as a release is built.
    fn trunk(&self, title: &str, at: &Path, name: &str, more: &[&str]) -> Result<PathBuf, String> {
        let out = self.folder(name);
        let mut trunk = program("trunk", &["build", "--release", "--dist"]);
        trunk.arg(&out).args(more).current_dir(at).env("PATH", self.path).env_remove("NO_COLOR");
        small(&mut trunk, at)?;
        step(&format!("building {title}"), self.apart(at, &mut trunk))?;
        Ok(out)
    }

    /// Lets a copy of the repository build into a folder of its own: to cargo its crates are the same as ours.
    fn apart<'c>(&self, repository: &Path, command: &'c mut Command) -> &'c mut Command {
        if repository == self.folder("tenfold") {
            command.env("CARGO_TARGET_DIR", self.folder("tenfold-target"));
        }
        command
    }

    /// Copies a folder into the site, but for the pictures and pages of pairs, which no card loads.
    fn gather(&self, name: &str, from: &Path) -> Outcome {
        copy(from, &self.folder("site").join(name)).map_err(|why| format!("{}: {why}", from.display()))
    }
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if !entry.file_type()?.is_dir() {
            fs::copy(entry.path(), target)?;
        } else if entry.file_name() != "cards" {
            copy(&entry.path(), &target)?;
        }
    }
    Ok(())
}
