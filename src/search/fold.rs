//! Letters made comparable: without case and without marks, so that `dang ky` finds `đăng ký`.

/// The letters with marks of the languages that people search in, by the letter without.
const MARKED: [(char, &str); 9] = [
    ('a', "àáâãäåăạảấầẩẫậắằẳẵặ"),
    ('c', "ç"),
    ('d', "đ"),
    ('e', "èéêëẹẻẽếềểễệ"),
    ('i', "ìíîïĩịỉ"),
    ('n', "ñ"),
    ('o', "òóôõöơọỏốồổỗộớờởỡợ"),
    ('u', "ùúûüũưụủứừửữự"),
    ('y', "ýỳỵỷỹÿ"),
];

/// A text in small letters without marks.
pub(super) fn fold(text: &str) -> String {
    text.chars().map(small).filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).map(bare).collect()
}

/// The small letter of the Latin, Greek and Cyrillic scripts. The standard library knows every script, in a table that
/// weighs 12 kilobytes; what people search for is written in these, or has no capital letters.
fn small(letter: char) -> char {
    let code = u32::from(letter);
    let shifted = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a1 | 0x3a3..=0x3ab | 0x410..=0x42f => code + 32,
        0x400..=0x40f => code + 80,
        0x178 => 0xff, // Ÿ
        // The two of a letter stand beside each other, the capital on the even place or on the odd one.
        0x100..=0x12f | 0x132..=0x137 | 0x14a..=0x177 | 0x1a0..=0x1a5 | 0x460..=0x481 | 0x48a..=0x4bf => {
            code | 1
        }
        0x1e00..=0x1e95 | 0x1ea0..=0x1eff | 0x4d0..=0x52f => code | 1,
        0x139..=0x148 | 0x179..=0x17e | 0x1af..=0x1b0 | 0x4c1..=0x4ce => code + (code & 1),
        _ => code,
    };
    char::from_u32(shifted).unwrap_or(letter)
}

/// Whether a letter or a digit, of any script: for what is not ASCII, everything but signs.
pub(super) fn in_word(letter: char) -> bool {
    let sign = matches!(letter, '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff0f}');
    if letter.is_ascii() { letter.is_ascii_alphanumeric() } else { !sign }
}

fn bare(letter: char) -> char {
    if letter.is_ascii() {
        return letter;
    }
    MARKED.iter().find(|(_, marked)| marked.contains(letter)).map_or(letter, |(bare, _)| *bare)
}

/// Whether two words of five letters or more differ in one letter: another, one more, one less, or two in the wrong order.
pub(super) fn near(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.len() < 5 || long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(&long).take_while(|(one, other)| one == other).count();
    let more = usize::from(short.len() == long.len());
    let rest = |word: &[char], skipped: usize| word.get(same + skipped..).unwrap_or_default().to_vec();
    let swapped = more == 1 && short.get(same) == long.get(same + 1) && short.get(same + 1) == long.get(same);
    rest(&short, more) == rest(&long, 1) || (swapped && rest(&short, 2) == rest(&long, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_case_do_not_count() {
        assert_eq!(fold("Đăng ký, OCCUPÉ, ligação"), "dang ky, occupe, ligacao");
        assert_eq!(fold("e\u{301}"), "e", "a mark of its own");
    }

    #[test]
    fn capital_letters_of_three_scripts_become_small() {
        let capitals =
            ('A'..='Z').chain('\u{c0}'..='\u{17f}').chain('\u{391}'..='\u{3ab}').chain('\u{400}'..='\u{52f}');
        for letter in
            capitals.chain('\u{1e00}'..='\u{1e95}').chain('\u{1ea0}'..='\u{1eff}').chain("ƠơƯư".chars())
        {
            let known: Vec<char> = letter.to_lowercase().collect();
            // Two that the table of the standard library writes in another way: İ becomes two letters, Ӏ is rare.
            if !['\u{130}', '\u{4c0}', '\u{1e9e}'].contains(&letter) {
                assert_eq!([small(letter)], known[..], "{letter} {:x}", u32::from(letter));
            }
        }
    }

    #[test]
    fn signs_stand_between_words() {
        for letter in "azAZ09éđßñỹЖλقक中".chars() {
            assert!(in_word(letter) && letter.is_alphanumeric(), "{letter}");
        }
        for letter in " -_/.,;«»“”’…–—¿¡·\u{a0}\u{3000}、。→€".chars() {
            assert!(!in_word(letter) && !letter.is_alphanumeric(), "{letter}");
        }
    }

    #[test]
    fn one_letter_may_be_wrong() {
        for (one, other) in [
            ("forbiden", "forbidden"),
            ("forbidden", "forbiden"),
            ("declime", "decline"),
            ("declines", "decline"),
            ("delcine", "decline"),
        ] {
            assert!(near(one, other), "{one} {other}");
        }
        for (one, other) in [("busy", "bust"), ("decline", "declare"), ("", "a"), ("timeout", "time")] {
            assert!(!near(one, other), "{one} {other}");
        }
    }
}
