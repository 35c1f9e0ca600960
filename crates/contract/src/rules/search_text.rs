//! What can be said of a typed text by ASCII rules alone, before the IDN module is loaded.

use crate::rules::idn_answer::RefusalCode;

/// Longest label in octets (RFC 1035 §2.3.4).
const LONGEST_LABEL: usize = 63;

/// Whether the text has to be judged by the IDN module: a character outside ASCII, or a label
/// that begins with `xn--`.
#[must_use]
pub fn needs_idn(text: &str) -> bool {
    !text.is_ascii() || text.split(|c: char| c == '.' || c.is_ascii_whitespace()).any(is_a_label)
}

/// Checks one ASCII label by the rules of registration: letters, digits and hyphens (STD3), no
/// hyphen at an edge, none in the third and fourth place, 1 to 63 characters.
///
/// For texts that [need the IDN module](needs_idn) its answer counts, not this one.
///
/// # Errors
/// The rule that the label breaks and, where one character is to blame, that character.
pub fn check_label(label: &str) -> Result<(), (RefusalCode, Option<char>)> {
    if label.is_empty() {
        return Err((RefusalCode::EmptyLabel, None));
    }
    if let Some(c) = label.chars().find(|c| !c.is_ascii_alphanumeric() && *c != '-') {
        return Err((RefusalCode::Character, Some(c)));
    }
    if label.len() > LONGEST_LABEL {
        return Err((RefusalCode::LabelTooLong, None));
    }
    if label.starts_with('-') || label.ends_with('-') {
        return Err((RefusalCode::EdgeHyphen, None));
    }
    if label.get(2..4) == Some("--") && !is_a_label(label) {
        return Err((RefusalCode::ReservedHyphens, None));
    }
    Ok(())
}

fn is_a_label(label: &str) -> bool {
    label.get(..4).is_some_and(|prefix| prefix.eq_ignore_ascii_case("xn--"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn texts_for_the_idn_module() {
        for text in ["пример", "café", "xn--e1afmkfd", "XN--E1AFMKFD.art", "my xn--e1afmkfd", "a\u{A0}b", "例。art"]
        {
            assert!(needs_idn(text), "{text:?}");
        }
        for text in ["", "example", "my gallery", "axn--b", "xn-", "a.b.art", "ab--cd"] {
            assert!(!needs_idn(text), "{text:?}");
        }
    }

    #[test]
    fn labels() {
        let check = |label: &str, expected| assert_eq!(check_label(label), expected, "{label:?}");
        check("example", Ok(()));
        check("My-Gallery2", Ok(()));
        check("3", Ok(()));
        check("abc--d", Ok(()));
        check(&"a".repeat(63), Ok(()));
        check("", Err((RefusalCode::EmptyLabel, None)));
        check("my gallery", Err((RefusalCode::Character, Some(' '))));
        check("my_gallery", Err((RefusalCode::Character, Some('_'))));
        check("a.b", Err((RefusalCode::Character, Some('.'))));
        check("пример", Err((RefusalCode::Character, Some('п'))));
        check(&"a".repeat(64), Err((RefusalCode::LabelTooLong, None)));
        check("-a", Err((RefusalCode::EdgeHyphen, None)));
        check("a-", Err((RefusalCode::EdgeHyphen, None)));
        check("-", Err((RefusalCode::EdgeHyphen, None)));
        check("ab--cd", Err((RefusalCode::ReservedHyphens, None)));
    }

    proptest! {
        #[test]
        fn a_good_label_is_a_name(label in "[a-zA-Z0-9-]{0,70}|\\PC{0,10}") {
            if check_label(&label).is_ok() {
                prop_assert!(crate::DomainName::parse(&label).is_ok());
            }
        }
    }
}
