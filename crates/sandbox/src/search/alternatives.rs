//! Names made of the same words: joined, hyphenated, with something before or behind them.

use contract::DomainName;

use crate::names::ZONE;

/// The names that were asked for: the words joined, and with hyphens when there are several.
pub(super) fn exact(words: &[String]) -> Vec<DomainName> {
    let mut names: Vec<DomainName> = name(&words.concat()).into_iter().collect();
    if words.len() > 1 {
        names.extend(name(&words.join("-")));
    }
    names
}

/// Other names of the same words, the likeliest first; the same one may come twice.
pub(super) fn of(words: &[String]) -> Vec<DomainName> {
    let joined = words.concat();
    if joined.is_empty() {
        return Vec::new();
    }
    let affixes = Affixes::of(&joined);
    let mut labels = Vec::new();
    if joined.contains('-') {
        labels.push(joined.replace('-', ""));
    }
    for prefix in affixes.prefixes {
        labels.extend([format!("{prefix}-{joined}"), format!("{prefix}{joined}")]);
    }
    for suffix in affixes.suffixes.iter().filter(|suffix| !joined.ends_with(**suffix)) {
        labels.extend([format!("{joined}-{suffix}"), format!("{joined}{suffix}")]);
    }
    if words.len() > 1 {
        let backwards: Vec<&str> = words.iter().rev().map(String::as_str).collect();
        labels.extend([backwards.concat(), backwards.join("-")]);
    }
    labels.extend(near(&joined));
    labels.extend(["24", "365", "1"].map(|number| format!("{joined}{number}")));
    labels.iter().filter_map(|label| name(label)).collect()
}

/// What is put before and behind a name, in its own script: mixed scripts look like a fraud.
struct Affixes {
    prefixes: &'static [&'static str],
    suffixes: &'static [&'static str],
}

impl Affixes {
    fn of(label: &str) -> Self {
        let is_latin = |c: char| c < '\u{250}' || matches!(c, '\u{1e00}'..='\u{1eff}');
        let is_cyrillic = |c: char| matches!(c, '\u{400}'..='\u{52f}');
        let letters = || label.chars().filter(|c| c.is_alphabetic());
        if letters().all(is_latin) {
            let suffixes = &[
                "studio",
                "gallery",
                "works",
                "collection",
                "art",
                "online",
                "shop",
                "world",
                "space",
                "club",
                "lab",
                "official",
            ];
            Self { prefixes: &["my", "the", "hello"], suffixes }
        } else if letters().all(is_cyrillic) {
            let suffixes = &["студия", "галерея", "арт", "онлайн", "мир", "клуб", "мастерская", "дом"];
            Self { prefixes: &["мой", "это", "арт"], suffixes }
        } else {
            Self { prefixes: &[], suffixes: &[] }
        }
    }
}

/// Words that differ in their ending.
fn near(label: &str) -> Option<String> {
    let last = label.chars().last()?;
    match last {
        's' => label.strip_suffix('s').map(str::to_owned),
        'y' => label.strip_suffix('y').map(|stem| format!("{stem}ies")),
        c if c.is_ascii_alphabetic() => Some(format!("{label}s")),
        _ => None,
    }
}

/// The name of a label in the zone, if the label can be registered.
pub(super) fn name(label: &str) -> Option<DomainName> {
    let name = idn::normalise(label).ok()?;
    // A dot that came out of the normalisation would make it a name of another zone.
    if name.a_label().contains('.') {
        return None;
    }
    DomainName::parse(&format!("{}{ZONE}", name.a_label())).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(names: &[DomainName]) -> Vec<&str> {
        names.iter().map(DomainName::as_str).collect()
    }

    fn words(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn several_words_are_asked_for_joined_and_hyphenated() {
        assert_eq!(texts(&exact(&words("my gallery"))), ["mygallery.art", "my-gallery.art"]);
        assert_eq!(texts(&exact(&words("пример"))), ["xn--e1afmkfd.art"]);
        assert!(exact(&[]).is_empty());
        assert!(exact(&["a".repeat(64)]).is_empty());
        assert!(exact(&words("i❤art")).is_empty());
    }

    #[test]
    fn affixes_keep_to_the_script() {
        let latin = of(&words("vivaldi"));
        assert!(texts(&latin).contains(&"my-vivaldi.art") && texts(&latin).contains(&"vivaldi-studio.art"));
        for name in of(&words("пример")) {
            let unicode = idn::convert(name.as_str()).unwrap().u_label().to_owned();
            let label = unicode.strip_suffix(ZONE).unwrap();
            assert!(!label.chars().any(|c| c.is_ascii_alphabetic()), "{unicode}");
        }
        assert!(of(&words("例え")).iter().all(|name| name.as_str().starts_with("xn--")));
    }
}
