//! `cargo xtask reproduce`: whether another build gives the same release, byte for byte.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;
use crate::neutral;
use crate::shell::{output, program, root, step};

const USAGE: &str = "\
cargo xtask reproduce             builds the release twice, in two places, and compares
cargo xtask reproduce FOLDER      builds it once, and compares with the release in this folder";

/// Builds apart from everything that was built before, and compares.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let published = match arguments {
        [] => None,
        [folder] if !folder.starts_with('-') => Some(PathBuf::from(folder)),
        _ => return Err(format!("this is no way to ask.\n\n{USAGE}")),
    };
    let place = root().join("target/reproduce");
    if place.exists() {
        fs::remove_dir_all(&place).map_err(|why| format!("{}: {why}", place.display()))?;
    }
    let [one, other] = ["one", "another/with a longer name"].map(|name| place.join(name));
    copy_sources(&other)?; // before anything is built: somebody may go on working meanwhile
    let first = match published {
        Some(folder) => folder,
        None => {
            copy_sources(&one)?;
            build(&one, "UTC0", "C", None)?
        }
    };
    // What a different machine has different: folders, their length, the time, its zone, the language.
    let second = build(&other, "XYZ-11", "fr_FR.UTF-8", Some(&place.join("crates of its own")))?;
    let (files, wrong) = compare(&first, &second)?;
    if wrong.is_empty() {
        println!("\n{files} files, the same byte for byte:\n  {}\n  {}", first.display(), second.display());
        return Ok(());
    }
    Err(format!("{} of {files} files are not the same:\n  {}", wrong.len(), wrong.join("\n  ")))
}

/// Copies the sources as they are now, whether committed or not.
fn copy_sources(folder: &Path) -> Outcome {
    let list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let files = output(&mut program("git", &list)).ok_or("git does not list the files of this folder")?;
    for file in files.split('\0').filter(|file| root().join(file).is_file()) {
        let (from, to) = (root().join(file), folder.join(file));
        let parent = to.parent().ok_or("a file stands in no folder")?;
        let copied = fs::create_dir_all(parent).and_then(|()| fs::copy(&from, &to));
        copied.map_err(|why| format!("{}: {why}", to.display()))?;
    }
    Ok(())
}

/// Builds the release in a copy, and returns its folder.
fn build(folder: &Path, zone: &str, language: &str, crates: Option<&Path>) -> Result<PathBuf, String> {
    let mut dist = program("cargo", &["xtask", "dist"]);
    dist.current_dir(folder).env("TZ", zone).env("LC_ALL", language);
    dist.env_remove("CARGO_TARGET_DIR").env_remove("CARGO_BUILD_TARGET_DIR");
    if let Some(home) = crates {
        borrow_crates(home)?;
        dist.env("CARGO_HOME", home);
    }
    step(&format!("building in {}", folder.display()), &mut dist)?;
    Ok(folder.join("dist"))
}

/// Another home of cargo, which unpacks crates to its own place but need not fetch them again.
fn borrow_crates(home: &Path) -> Outcome {
    let known = neutral::home()?;
    fs::create_dir_all(home.join("registry")).map_err(|why| format!("{}: {why}", home.display()))?;
    for name in ["config.toml", "registry/index", "registry/cache"] {
        #[cfg(unix)]
        if known.join(name).exists() {
            std::os::unix::fs::symlink(known.join(name), home.join(name))
                .map_err(|why| format!("{name}: {why}"))?;
        }
    }
    Ok(())
}

/// How many files there are, and a sentence for each that is not the same.
fn compare(one: &Path, other: &Path) -> Result<(usize, Vec<String>), String> {
    let mut names = BTreeSet::new();
    for folder in [one, other] {
        let mut found = Vec::new();
        files(folder, &mut found)?;
        names.extend(found.iter().filter_map(|file| file.strip_prefix(folder).ok().map(Path::to_path_buf)));
    }
    let difference = |name: &PathBuf| -> Option<String> {
        let [left, right] = [one, other].map(|folder| fs::read(folder.join(name)).ok());
        let what = match (left, right) {
            (Some(left), Some(right)) if left == right => return None,
            (Some(left), Some(right)) => first_difference(&left, &right),
            (None, _) => format!("is in {} alone", other.display()),
            (_, None) => format!("is in {} alone", one.display()),
        };
        Some(format!("{}: {what}", name.display()))
    };
    Ok((names.len(), names.iter().filter_map(difference).collect()))
}

/// Every file below a folder.
fn files(folder: &Path, into: &mut Vec<PathBuf>) -> Outcome {
    for entry in fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()))?.flatten() {
        let path = entry.path();
        if path.is_dir() { files(&path, into)? } else { into.push(path) }
    }
    Ok(())
}

/// Where two contents part, and what stands there: most often a path or a date that says where it came from.
fn first_difference(left: &[u8], right: &[u8]) -> String {
    let at =
        left.iter().zip(right).position(|(left, right)| left != right).unwrap_or(left.len().min(right.len()));
    let around = |bytes: &[u8]| {
        let part = &bytes[at.saturating_sub(30)..bytes.len().min(at + 50)];
        part.escape_ascii().to_string()
    };
    format!(
        "{} and {} bytes, from byte {at}:\n    {}\n    {}",
        left.len(),
        right.len(),
        around(left),
        around(right)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_that_is_not_the_same_is_named_with_the_place() {
        let place = std::env::temp_dir().join(format!("reproduce-{}", std::process::id()));
        let [one, other] = ["one", "other"].map(|name| place.join(name));
        for folder in [&one, &other] {
            fs::create_dir_all(folder.join("cards")).expect("a folder");
            fs::write(folder.join("cards/same.svg"), "<svg/>").expect("a file");
        }
        assert_eq!(compare(&one, &other), Ok((1, Vec::new())));
        fs::write(one.join("a.js"), "let made = 1;").expect("a file");
        fs::write(other.join("a.js"), "let made = 2;").expect("a file");
        fs::write(other.join("cards/more.svg"), "").expect("a file");
        let (files, wrong) = compare(&one, &other).expect("both are there");
        fs::remove_dir_all(&place).expect("it is ours");
        assert_eq!((files, wrong.len()), (3, 2));
        assert!(wrong[0].starts_with("a.js: 13 and 13 bytes, from byte 11"), "{}", wrong[0]);
        assert!(wrong[1].contains("more.svg: is in") && wrong[1].contains("other alone"), "{}", wrong[1]);
    }
}
