//! The colours of the widget's own stylesheet: stated once, in `styles/widget/tokens.css`.

use sip_compare::ui::STYLES;

/// The tokens that a picture uses: each a class in it.
const USED: [&str; 8] = ["ground", "line", "text", "muted", "a", "a-ground", "b", "b-ground"];

/// A colour on a light ground.
pub(crate) fn light(name: &str) -> &'static str {
    pair(name).0
}

/// The rules that make a picture dark on a dark page.
pub(crate) fn dark() -> String {
    let rule = |name: &&str| {
        let dark = pair(name).1;
        format!(".{name}{{fill:{dark}}}.{name}-edge{{stroke:{dark}}}")
    };
    format!("@media (prefers-color-scheme:dark){{{}}}", USED.iter().map(rule).collect::<String>())
}

/// The two colours of a token: what stands in its `light-dark(…, …)`.
///
/// # Panics
///
/// If the stylesheet has no such token; a test draws every one of them.
fn pair(name: &str) -> (&'static str, &'static str) {
    let found =
        STYLES.lines().find_map(|line| line.trim().strip_prefix("--")?.strip_prefix(name)?.strip_prefix(':'));
    let colours = found.and_then(|value| value.split_once("light-dark(")?.1.split_once(')'));
    colours
        .and_then(|(inside, _)| inside.split_once(", "))
        .unwrap_or_else(|| panic!("no colour --{name} in tokens.css"))
}
