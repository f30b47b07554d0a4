//! The stylesheet, without its comments and indentation: they are for readers of the source.

use std::fs;
use std::path::Path;

/// The files, in the order of the cascade: what depends on the room or the medium comes last.
const FILES: [&str; 10] =
    ["tokens", "controls", "tools", "card", "flow", "note", "table", "plain", "media", "print"];

/// Reads `styles/widget/` below `root` and leaves out comments, empty lines and indentation.
///
/// Nothing inside a rule is rewritten, so what a person reads is what the browser gets.
pub fn read(root: &Path) -> Result<String, Vec<String>> {
    let mut text = String::new();
    for file in FILES {
        let path = root.join(format!("styles/widget/{file}.css"));
        text += &fs::read_to_string(&path).map_err(|why| vec![format!("{}: {why}", path.display())])?;
    }
    let mut rest = text.as_str();
    let mut bare = String::new();
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        match after.split_once("*/") {
            Some((_, after)) => rest = after,
            None => return Err(vec!["styles/widget: a comment is not closed. Add */.".into()]),
        }
    }
    bare.push_str(rest);
    Ok(bare.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"))
}
