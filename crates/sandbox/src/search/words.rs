//! The words of a search text, whatever was typed or pasted.

use crate::names::ZONE;

/// Most words looked at.
const MOST: usize = 8;
/// Longest text looked at, in characters.
const LONGEST: usize = 300;
/// Endings people paste with a name of theirs.
const OTHER_ZONES: &[&str] =
    &["com", "net", "org", "info", "io", "co", "de", "fr", "it", "es", "eu", "gr", "ru", "рф", "su", "uk", "us", "xyz"];

/// The words in lower case and without the zone; they may hold hyphens inside.
pub(super) fn read(text: &str) -> Vec<String> {
    let text: String = text.chars().take(LONGEST).flat_map(char::to_lowercase).map(dot).collect();
    let text = text.trim();
    let text = match text.split_once("://") {
        // An address: only the host says a name.
        Some((_, rest)) => rest.split(['/', '?', '#']).next().unwrap_or_default(),
        None => text,
    };
    let text = text.strip_prefix("www.").unwrap_or(text).trim_end_matches('.');
    let text = text.strip_suffix(ZONE).unwrap_or(text);
    let text = match text.rsplit_once('.') {
        Some((name, zone)) if OTHER_ZONES.contains(&zone) && !name.contains(char::is_whitespace) => name,
        _ => text,
    };
    text.split(is_between_words).map(word).filter(|word| !word.is_empty()).take(MOST).collect()
}

/// The full stops of other scripts (UTS #46) as `.`.
fn dot(c: char) -> char {
    if matches!(c, '\u{3002}' | '\u{ff0e}' | '\u{ff61}') { '.' } else { c }
}

fn is_between_words(c: char) -> bool {
    let is_joiner = matches!(c, '\u{200c}' | '\u{200d}');
    c.is_whitespace()
        || c.is_control()
        || (c.is_ascii_punctuation() && c != '-')
        || (matches!(c, '\u{2000}'..='\u{206f}' | '\u{3001}'..='\u{3003}' | '«' | '»') && !is_joiner)
}

/// A word without hyphens around it; an A-label becomes what it stands for.
fn word(typed: &str) -> String {
    let word = typed.trim_matches('-');
    if word.starts_with("xn--")
        && let Ok(name) = idn::convert(word)
    {
        return name.u_label().to_owned();
    }
    word.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_texts() {
        let check = |text: &str, expected: &[&str]| assert_eq!(read(text), expected, "{text:?}");
        check("", &[]);
        check("  .. -- !? ", &[]);
        check("example", &["example"]);
        check("Example.ART", &["example"]);
        check("example.art.", &["example"]);
        check("example.com", &["example"]);
        check("my gallery", &["my", "gallery"]);
        check("  My   Gallery.art ", &["my", "gallery"]);
        check("my.gallery.art", &["my", "gallery"]);
        check("my_gallery", &["my", "gallery"]);
        check("my-gallery", &["my-gallery"]);
        check("-my-", &["my"]);
        check("https://www.example.art/path?q=1#x", &["example"]);
        check("ПРИМЕР", &["пример"]);
        check("xn--e1afmkfd.art", &["пример"]);
        check("пример。art", &["пример"]);
        check("«Моя галерея»", &["моя", "галерея"]);
        check("a b c d e f g h i j", &["a", "b", "c", "d", "e", "f", "g", "h"]);
    }
}
