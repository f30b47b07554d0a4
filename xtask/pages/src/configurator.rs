//! The configurator: a page a language beside the hosted page, with every host, its lines, its settings and its limits.

use std::fs;
use std::path::Path;

use sip_compare::catalogue::entries;
use sip_compare::catalogue::vocabulary::Class;
use sip_compare::i18n::{self, Words};
use sip_compare::ui::STYLES;

use crate::Outcome;
use crate::fill::{INTEGRITY, PAIR, fill};
use crate::hosts::{Guide, Host, Syntax, name, read};
use crate::html::{Page, escape};
use crate::waiting;

const SCRIPT: &str = include_str!("../../../assets/embed.js");
const SHEET: &str = include_str!("../../../styles/embed.css");

/// Where the hosted page has its way to the configurator.
const PLACE: &str = "<!-- the configurator -->";

/// Writes the pages into the release folder, and the way to them into its hosted page.
pub(crate) fn run(folder: &Path) -> Outcome {
    let (hosts, guides) = read(&crate::root())?;
    crate::plain::run(folder)?;
    let write = |name: &str, text: &str| {
        let file = folder.join(name);
        fs::write(&file, text).map_err(|why| format!("{}: {why}", file.display()))
    };
    for guide in &guides {
        write(&file(guide), &page(&hosts, guide, &guides)?)?;
    }
    write("embed.js", SCRIPT)?;
    write("embed.css", &[tokens()?.as_str(), SHEET].concat())?;
    let index = folder.join("index.html");
    let text = fs::read_to_string(&index).map_err(|why| format!("{}: {why}", index.display()))?;
    let ways = ways(&guides)?;
    let parts = [(PLACE, ways), (waiting::SCRIPT, waiting::head()), (waiting::CARD, waiting::card())];
    let filled = parts.iter().try_fold(text, |text, (place, part)| {
        if !text.contains(place) {
            return Err(format!(
                "{}: the comment `{place}` is missing; a part of the page stands in its place.",
                index.display()
            ));
        }
        Ok(text.replace(place, part))
    });
    for (name, text) in waiting::files() {
        write(name, &text)?;
    }
    write("index.html", &filled?)
}

/// The ways from the hosted page to the configurator.
fn ways(guides: &[Guide]) -> Result<String, String> {
    // One a language, since the words of this page come with the widget; the script of the page shows the right one.
    let hidden = |guide: &Guide| if guide.tag == "en" { "lang" } else { "hidden lang" };
    guides.iter().map(|guide| way(guide, guide.text("link")?, hidden(guide))).collect()
}

/// The file of a language; English, which everybody finds, has the plain name.
fn file(guide: &Guide) -> String {
    if guide.tag == "en" { "embed.html".into() } else { format!("embed.{}.html", guide.tag) }
}

fn way(guide: &Guide, text: &str, attribute: &str) -> Result<String, String> {
    Ok(format!(r#"<a data-options {attribute}="{}" href="{}">{}</a>"#, guide.tag, file(guide), escape(text)))
}

/// The colours and the typeface of the widget, for a page around it.
fn tokens() -> Result<String, String> {
    let inside = STYLES.split_once(".widget {").or(STYLES.split_once(".widget{"));
    let tokens: Vec<&str> = inside
        .and_then(|(_, after)| after.split_once("container-type"))
        .map(|(tokens, _)| tokens.lines().filter(|line| line.starts_with("--")).collect())
        .unwrap_or_default();
    if tokens.is_empty() {
        return Err(
            "styles/widget/tokens.css: no tokens stand between `.widget {` and `container-type`.".into()
        );
    }
    Ok(format!(":root {{\n{}\n}}\n", tokens.join("\n")))
}

fn page(hosts: &[Host], guide: &Guide, guides: &[Guide]) -> Result<String, String> {
    let text = |name: &str| guide.text(name).map(escape);
    let languages: Result<String, String> = guides
        .iter()
        .map(|other| {
            let own = i18n::find(&other.tag).map_or(other.tag.as_str(), |words| words.name);
            let current = if other.tag == guide.tag { "aria-current=\"page\" lang" } else { "hreflang" };
            way(other, own, current)
        })
        .collect();
    let listed: Result<String, String> = hosts.iter().map(|host| article(host, guide)).collect();
    let head = r#"<link rel="icon" href="icon.svg">
    <link rel="stylesheet" href="embed.css">
    <script src="sip-compare.js" async></script>
    <script src="embed.js" defer></script>"#;
    let body = format!(
        r#"<header>
      <nav><a data-options href="./">{back}</a> <span class="languages" role="group" aria-label="{language}">{languages}</span></nav>
      <h1>{title}</h1>
      <p>{intro}</p>
      <noscript><p>{noscript}</p></noscript>
    </header>
    <main>
      {form}
      <div id="result">
        {listed}
        <p id="said" role="status" data-scripted hidden></p>
        <section data-scripted hidden>
          <h2>{preview}</h2>
          <div id="preview">
            <sip-compare loading="eager"></sip-compare>
            <iframe title="SIP" hidden></iframe>
            <img alt="" hidden>
            <p id="no-picture" hidden>{no_picture}</p>
          </div>
        </section>
      </div>
    </main>"#,
        title = text("title")?,
        language = text("language")?,
        intro = text("intro")?,
        back = text("back")?,
        noscript = text("noscript")?,
        preview = text("preview")?,
        no_picture = text("no_picture")?,
        languages = languages?,
        listed = listed?,
        form = form(hosts, guide)?,
    );
    let dir = i18n::negotiate(&[&guide.tag]).dir;
    Ok(Page { lang: &guide.tag, dir, title: guide.text("title")?, head, body: &body }.write())
}

fn form(hosts: &[Host], guide: &Guide) -> Result<String, String> {
    let text = |name: &str| guide.text(name).map(escape);
    let words = i18n::negotiate(&[&guide.tag]);
    let option =
        |value: &str, text: &str| format!(r#"<option value="{}">{}</option>"#, escape(value), escape(text));
    let select = |name: &str, label: String, options: String| {
        format!(r#"<label>{label}<select name="{name}">{options}</select></label>"#)
    };
    let input = |name: &str, label: &str| {
        let complaint = guide.page.get(&format!("bad_{name}")).map_or("", String::as_str);
        let label = text(label)?;
        Ok::<_, String>(format!(
            r#"<label>{label}<input name="{name}" dir="ltr" autocomplete="off" spellcheck="false" data-complaint="{}"></label>"#,
            escape(complaint)
        ))
    };
    let spoken: String = i18n::languages().iter().map(|words| option(words.tag, words.name)).collect();
    let themes: Result<String, String> =
        ["", "light", "dark"].iter().map(|one| Ok(option(one, guide.text(&theme(one))?))).collect();
    let version = env!("CARGO_PKG_VERSION"); // of everything in this workspace
    let places: String = hosts.iter().map(|host| option(&host.id, &host.name)).collect();
    Ok(format!(
        r#"<form data-scripted data-version="{version}" data-integrity="{INTEGRITY}" hidden>
        <fieldset><legend>{options}</legend>{a}{b}{lang}{theme}</fieldset>
        <fieldset><legend>{place}</legend>{host}{folder}<p class="hint">{integrity}</p>{width}{height}<p id="complaints" role="status"></p></fieldset>
      </form>"#,
        options = text("options")?,
        place = text("place")?,
        a = select("a", text("first")?, codes(words, PAIR.0)),
        b = select("b", text("second")?, codes(words, PAIR.1)),
        lang = select("lang", text("language")?, option("", guide.text("language_auto")?) + &spoken),
        theme = select("theme", text("theme")?, themes?),
        host = select("host", text("host")?, places),
        folder = input("folder", "folder")?,
        integrity = text("integrity")?.replace("{version}", version),
        width = input("width", "width")?,
        height = input("height", "height")?,
    ))
}

fn theme(value: &str) -> String {
    format!("theme_{}", if value.is_empty() { "auto" } else { value })
}

/// The codes as the dropdowns of the widget offer them.
fn codes(words: &Words, chosen: u16) -> String {
    let group = |class: &Class| {
        let of_class = entries().iter().filter(|entry| entry.code.class() == *class);
        let options: String = of_class
            .map(|entry| {
                let number = entry.code.number();
                let selected = if number == chosen { " selected" } else { "" };
                format!(r#"<option value="{number}"{selected}>{number} {}</option>"#, escape(entry.phrase))
            })
            .collect();
        format!(r#"<optgroup label="{}">{options}</optgroup>"#, escape(words.class(*class)))
    };
    Class::ALL.iter().map(group).collect()
}

fn article(host: &Host, guide: &Guide) -> Result<String, String> {
    let text = |name: &str| guide.text(name).map(escape);
    let words = guide.host(&host.id).ok_or_else(|| format!("{} has no words", host.id))?;
    let heading = |name: &str, inside: &str| {
        Ok::<_, String>(format!("<h3>{}</h3><p>{}</p>", text(name)?, escape(inside)))
    };
    let setup = match &host.setup {
        Some(setup) => lines(setup, Syntax::Plain, guide, "setup")?,
        None => String::new(),
    };
    Ok(format!(
        r#"<article class="host" id="host-{id}" data-form="{form}">
          <h2>{name}</h2>
          {how}{snippet}{admin}{setup}{limits}{known}
        </article>"#,
        id = host.id,
        form = name(host.form),
        name = escape(&host.name),
        how = heading("how", &words.how)?,
        snippet = lines(&host.snippet, host.syntax, guide, "paste")?,
        admin = heading("admin", &words.admin)?,
        limits = heading("limits", &words.limits)?,
        known = heading("known", guide.known(host.known))?,
    ))
}

/// Lines to copy, filled with the example until the script fills in what was chosen.
fn lines(template: &str, syntax: Syntax, guide: &Guide, label: &str) -> Result<String, String> {
    let text = |name: &str| guide.text(name).map(escape);
    Ok(format!(
        r#"<div class="lines"><pre tabindex="0" role="group" aria-label="{label}"><code dir="ltr" translate="no" data-syntax="{syntax}" data-template="{template}">{filled}</code></pre><button class="copy" type="button" data-scripted hidden data-copied="{copied}" data-selected="{selected}">{copy}</button></div>"#,
        label = text(label)?,
        syntax = name(syntax),
        template = escape(template.trim_end()),
        filled = escape(&fill(template.trim_end(), syntax, &guide.tag)),
        copied = text("copied")?,
        selected = text("not_copied")?,
        copy = text("copy")?,
    ))
}
