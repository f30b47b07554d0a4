//! A language that nobody speaks, for tests: accented, longer and from right to left. It never ships.

use crate::language::Language;

/// The tag of the pseudo-language: the private region of a right-to-left language.
pub const TAG: &str = "ar-XB";

/// English made strange: each letter accented, each vowel twice (some 40 % longer), marks and placeholders as they are.
pub fn from(english: &Language) -> Language {
    let strange = |path: &String, texts: &Vec<String>| {
        let texts = match path.as_str() {
            "tag" => vec![TAG.to_string()],
            "name" => vec!["Pseudo".to_string()],
            "dir" => vec!["rtl".to_string()],
            _ => texts.iter().map(|text| accented(text)).collect(),
        };
        (path.clone(), texts)
    };
    let mut texts: std::collections::BTreeMap<_, _> =
        english.texts.iter().map(|(path, texts)| strange(path, texts)).collect();
    for code in &english.codes {
        texts.insert(format!("code.{code}.phrase"), vec![format!("Ṕĥŕààšéé {code}")]);
    }
    Language {
        tag: TAG.to_string(),
        texts,
        messages: english.messages.clone(),
        asked: english.asked.clone(),
        codes: english.codes.clone(),
        unregistered: english.unregistered.clone(),
    }
}

fn accented(text: &str) -> String {
    let mut inside = None;
    let mut done = String::new();
    for letter in text.chars() {
        match (inside, letter) {
            (None, '`' | '*' | '{') => inside = Some(if letter == '{' { '}' } else { letter }),
            (Some(end), letter) if letter == end => inside = None,
            (None, letter) => {
                done.push_str(strange(letter).unwrap_or(letter.encode_utf8(&mut [0; 4])));
                continue;
            }
            (Some(_), _) => {}
        }
        done.push(letter);
    }
    done
}

fn strange(letter: char) -> Option<&'static str> {
    Some(match letter {
        'a' => "àà",
        'e' => "éé",
        'i' => "ïï",
        'o' => "öö",
        'u' => "ûû",
        'c' => "ç",
        'h' => "ĥ",
        'l' => "ĺ",
        'n' => "ñ",
        'r' => "ŕ",
        's' => "š",
        't' => "ţ",
        'y' => "ý",
        'z' => "ž",
        'A' => "Å",
        'E' => "Ë",
        'I' => "Ï",
        'O' => "Ö",
        'U' => "Ü",
        _ => return None,
    })
}
