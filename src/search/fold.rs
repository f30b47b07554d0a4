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
    text.chars()
        .flat_map(char::to_lowercase)
        .filter(|letter| !('\u{300}'..='\u{36f}').contains(letter))
        .map(bare)
        .collect()
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
