//! A typed text where it is shown again: in a title, in a link.

use contract::rules::{idn_answer::IdnAnswer, name_verdict::NameVerdict, search_text::needs_idn};

use super::verdict::in_one_word;
use crate::browser::idn_module::Idn;

/// How a typed text may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Readable {
    /// The IDN module has not answered yet.
    Unknown,
    /// It cannot be one name: the text, with whatever in it could mislead taken apart.
    NoName(String),
    /// As typed; where its letters could mislead, the A-label, and where they are other letters than
    /// those that were judged (capitals), the letters of the verdict.
    Text(String),
}

/// Judges a typed text as the name it asks for. An address may bring any text; the title of a page
/// and the links to it follow the same rule as the names on it. Reactive.
pub(crate) fn readable_query(typed: &str, zone: &str, idn: Idn) -> Readable {
    if !needs_idn(typed) {
        return Readable::Text(typed.to_owned());
    }
    let name = in_one_word(typed, zone);
    let judge = |text: &str| judge(text, zone, idn);
    match judge(&name) {
        None => Readable::Unknown,
        Some(Judged::Name(shown))
            if shown.strip_suffix(zone).and_then(|shown| shown.strip_suffix('.')) == Some(&name) =>
        {
            Readable::Text(typed.to_owned())
        }
        Some(Judged::Name(shown)) => Readable::Text(shown),
        Some(Judged::Refused(_)) => taken_apart(typed, &judge).map_or(Readable::Unknown, Readable::NoName),
    }
}

/// What is to be shown of a part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Judged {
    /// As a name, with the zone if it had none.
    Name(String),
    /// It can be none; where one character is to blame, that character.
    Refused(Option<char>),
}

/// Judges a name, with or without a zone; `None` as long as the module is not there.
fn judge(text: &str, zone: &str, idn: Idn) -> Option<Judged> {
    let a_label = match idn.ask(text)? {
        IdnAnswer::Name { a_label, .. } if a_label.contains('.') => a_label,
        IdnAnswer::Name { a_label, .. } => format!("{a_label}.{zone}"),
        IdnAnswer::Refused { code_point, .. } => return Some(Judged::Refused(code_point.and_then(char::from_u32))),
    };
    Some(match idn.verdict(&a_label)? {
        NameVerdict::Show { u_label } => Judged::Name(u_label),
        NameVerdict::Ascii { .. } | NameVerdict::Refuse(_) => Judged::Name(a_label),
    })
}

/// A text that is no name, such as a list or an address: each part that could be one is shown as one,
/// and letters that belong to none by their code points.
fn taken_apart(text: &str, judge: &impl Fn(&str) -> Option<Judged>) -> Option<String> {
    let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.' || !(c.is_ascii() || is_between(c));
    let mut shown = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let of_name = is_of_name(first);
        let end = rest.find(|c| is_of_name(c) != of_name).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        rest = after;
        if of_name && needs_idn(part) { shown.push_str(&part_shown(part, judge)?) } else { shown.push_str(part) }
    }
    Some(shown)
}

/// One part without white space and separators.
fn part_shown(part: &str, judge: &impl Fn(&str) -> Option<Judged>) -> Option<String> {
    let name = part.trim_matches(['-', '.']);
    if name.is_empty() || !needs_idn(name) {
        return Some(part.to_owned());
    }
    Some(match judge(name)? {
        Judged::Name(shown) => {
            let at = part.find(name).unwrap_or_default();
            // The zone stands only where it was written.
            let has_zone = name.contains(['.', '\u{3002}', '\u{FF0E}', '\u{FF61}']);
            let shown = if has_zone { &shown } else { shown.split('.').next().unwrap_or(&shown) };
            format!("{}{shown}{}", &part[..at], &part[at + name.len()..])
        }
        // Without the one to blame the rest may be a name.
        Judged::Refused(Some(c)) if part.contains(c) => {
            let parts = part.split(c).map(|part| part_shown(part, judge)).collect::<Option<Vec<_>>>()?;
            parts.join(&code_points(&c.to_string()))
        }
        Judged::Refused(_) => code_points(part),
    })
}

/// Separators of lists in other scripts, and white space.
fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, '，' | '；' | '、')
}

/// The text with its code points in place of what is not ASCII.
fn code_points(text: &str) -> String {
    let shown = |c: char| if c.is_ascii() { c.to_string() } else { format!("[U+{:04X}]", u32::from(c)) };
    text.chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Knows two good words, one that misleads, one sign, and refuses the rest.
    fn judge(text: &str) -> Option<Judged> {
        Some(match text.trim_end_matches(".art") {
            "пример" | "мир" => Judged::Name(format!("{}.art", text.trim_end_matches(".art"))),
            "аррӏе" => Judged::Name("xn--80ak6aa92e.art".to_owned()),
            _ => Judged::Refused(text.contains('!').then_some('!').or(text.contains('🎨').then_some('🎨'))),
        })
    }

    #[test]
    fn texts_that_are_no_name_do_not_mislead() {
        for (text, shown) in [
            ("https://аррӏе.art", "https://xn--80ak6aa92e.art"),
            ("аррӏе.art?", "xn--80ak6aa92e.art?"),
            ("(аррӏе)", "(xn--80ak6aa92e)"),
            ("heron, аррӏе，пример", "heron, xn--80ak6aa92e，пример"),
            ("-пример-", "-пример-"),
            ("пример🎨", "пример[U+1F3A8]"),
            ("🎨аррӏе🎨мир", "[U+1F3A8]xn--80ak6aa92e[U+1F3A8]мир"),
            ("ааа b", "[U+0430][U+0430][U+0430] b"),
            ("🎨", "[U+1F3A8]"),
        ] {
            assert_eq!(taken_apart(text, &judge).as_deref(), Some(shown), "{text}");
        }
        assert_eq!(taken_apart("пример?", &|_: &str| None), None);
    }
}
