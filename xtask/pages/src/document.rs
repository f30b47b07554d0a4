//! The list of hosts as a page of the documentation: the same data as the configurator, in English.

use crate::fill::{FOLDER, fill};
use crate::hosts::{Guide, Host, Syntax, read};

/// Where the list stands in the repository.
pub(crate) const PAGE: &str = "docs/HOSTS.md";

/// Writes the page.
pub(crate) fn run() -> crate::Outcome {
    let (hosts, guides) = read(&crate::root())?;
    let file = crate::root().join(PAGE);
    std::fs::write(&file, page(&hosts, &guides[0])).map_err(|why| format!("{}: {why}", file.display()))
}

/// The whole page.
pub(crate) fn page(hosts: &[Host], guide: &Guide) -> String {
    let contents: String =
        hosts.iter().map(|host| format!("- [{}](#{})\n", host.name, anchor(&host.name))).collect();
    let sections: String = hosts.iter().map(|host| section(host, guide)).collect();
    format!(
        "# Where it can stand\n\n\
         The lines to paste for each host, what an administrator sets, and the limits. The page `embed.html` of a release fills them with \
         the options that one chooses; here they show 486 and 603, and the folder with the files is `{FOLDER}`.\n\n\
         In a folder that is named after the version, such as `{FOLDER}0.1.0/`, that page writes `integrity` and `crossorigin` into lines that \
         load the script: a browser then runs this very script or none. The values of all files are in `integrity.json` of the release. Each \
         belongs to one version: whoever changes the folder changes the value. The folder's server has to send CORS headers to other origins.\n\n\
         Written from `assets/hosts` by `cargo run -p pages -- hosts`; a test compares.\n\n{contents}{sections}"
    )
}

fn section(host: &Host, guide: &Guide) -> String {
    let Some(words) = guide.host(&host.id) else { return String::new() };
    let snippet = fill(host.snippet.trim_end(), host.syntax, &guide.tag);
    let setup = match &host.setup {
        Some(setup) => format!("```\n{}\n```\n\n", fill(setup.trim_end(), Syntax::Plain, &guide.tag)),
        None => String::new(),
    };
    let screenshot = match host.screenshot {
        true => format!("\n![The widget in {}](hosts/{}.png)\n", host.name, host.id),
        false => String::new(),
    };
    format!(
        "\n## {}\n\n{}\n\n```\n{snippet}\n```\n\n**Settings:** {}\n\n{setup}**Limits:** {}\n\n**How we know:** {}\n{screenshot}",
        host.name,
        words.how,
        words.admin,
        words.limits,
        guide.known(host.known),
    )
}

/// What a heading is called in a link, as GitHub and GitLab make it.
fn anchor(name: &str) -> String {
    let kept = name.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_in_the_repository_is_what_the_data_say() {
        let (hosts, guides) = read(&crate::root()).expect("the data are complete");
        let written = std::fs::read_to_string(crate::root().join(PAGE)).unwrap_or_default();
        assert!(
            written == page(&hosts, &guides[0]),
            "{PAGE} is older than assets/hosts: cargo run -p pages -- hosts"
        );
    }

    #[test]
    fn every_placeholder_is_filled_in_and_no_line_is_left_without_its_pair() {
        let (hosts, _) = read(&crate::root()).expect("the data are complete");
        for host in &hosts {
            let lines = fill(&host.snippet, host.syntax, "fr");
            assert!(lines.contains("486") && lines.contains("603"), "{}: {lines}", host.id);
            for text in [&lines, &fill(host.setup.as_deref().unwrap_or_default(), Syntax::Plain, "fr")] {
                for known in [
                    "{page}",
                    "{address}",
                    "{frame}",
                    "{a}",
                    "{b}",
                    "{title}",
                    "{attributes}",
                    "{data}",
                    "{width}",
                    "{integrity}",
                    "{?",
                    "?}",
                ] {
                    assert!(!text.contains(known), "{}: {text}", host.id);
                }
            }
        }
    }

    #[test]
    fn the_configurator_speaks_every_language_of_a_release() {
        let (_, guides) = read(&crate::root()).expect("the data are complete");
        let manifest = std::fs::read_to_string(crate::root().join("Cargo.toml")).expect("it is there");
        let released = manifest.lines().find(|line| line.starts_with("default = ")).expect("features");
        let mut features: Vec<String> =
            guides.iter().map(|guide| format!("\"lang-{}\"", guide.tag.to_lowercase())).collect();
        features.sort_unstable();
        assert_eq!(released, format!("default = [{}]", features.join(", ")));
    }
}
