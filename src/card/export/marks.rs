//! What each format puts around a piece of the card; `…` is where the content goes.

/// One construct in each format, in the order of `Format`.
pub(super) type Mark = [&'static str; 5];

/// Title, section and part of a section. A ticket or a page has a title of its own: ours is on the second level.
pub(super) const HEADINGS: [Mark; 3] = [
    ["…\n", "## …\n", "h2. …\n", "== … ==\n", "<h2>…</h2>\n"],
    ["…\n", "### …\n", "h3. …\n", "=== … ===\n", "<h3>…</h3>\n"],
    ["…\n", "#### …\n", "h4. …\n", "==== … ====\n", "<h4>…</h4>\n"],
];
/// What underlines a heading in text.
pub(super) const UNDERLINES: [&str; 3] = ["=", "-", ""];
pub(super) const PARAGRAPH: Mark = ["…\n", "…\n", "…\n", "…\n", "<p>…</p>\n"];

pub(super) const STEPS: Mark = ["", "", "", "", "<ol>\n…</ol>\n"];
/// Where it begins with a full stop, the number goes before it.
pub(super) const STEP: Mark = [". …\n", ". …\n", "# …\n", "# …\n", "<li>…</li>\n"];
pub(super) const LIST: Mark = ["", "", "", "", "<ul>\n…</ul>\n"];
pub(super) const ITEM: Mark = ["- …\n", "- …\n", "* …\n", "* …\n", "<li>…</li>\n"];

pub(super) const TOKEN: Mark = ["", "`…`", "{{…}}", "<code>…</code>", "<code dir=\"ltr\">…</code>"];
pub(super) const PHRASE: Mark = ["", "", "", "", "<span lang=\"en\" dir=\"ltr\">…</span>"];
/// A link: first its text, then its address; the other way round in MediaWiki and HTML.
pub(super) const LINK: Mark = ["… <…>", "[…](…)", "[…|…]", "[… …]", "<a href=\"…\">…</a>"];
/// A link that shows its address; HTML knows no such thing.
pub(super) const ADDRESS: Mark = ["", "<…>", "[…]", "", ""];

// The border is an attribute because no style may be used, and a pasted table without lines is hard to read.
pub(super) const TABLE: Mark =
    ["", "", "", "{| class=\"wikitable\"\n…|}\n", "<table border=\"1\">\n…</table>\n"];
/// In text each cell stands behind the number of its code, and the table needs no head.
pub(super) const HEAD: Mark = [
    "",
    "| … | … | … |\n| --- | --- | --- |\n",
    "||…||…||…||\n",
    "! … !! … !! …\n",
    "<tr><th scope=\"col\">…</th><th scope=\"col\">…</th><th scope=\"col\">…</th></tr>\n",
];
pub(super) const ROW: Mark = [
    "…\n  …\n  …\n",
    "| … | … | … |\n",
    "||…|…|…|\n",
    "|-\n! …\n| …\n| …\n",
    "<tr><th scope=\"row\">…</th><td>…</td><td>…</td></tr>\n",
];
/// Behind a statement: what it rests on.
pub(super) const SOURCES: Mark = [" […]", " (…)", " (…)", " (…)", " (…)"];
/// Between two statements of a cell.
pub(super) const BREAK: Mark = ["\n       ", "<br>", "\\\\ ", "<br>", "<br>"];
