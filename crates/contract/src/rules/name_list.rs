//! A list of names as people paste it: each name once in A-labels, and why the rest are none.

use std::collections::HashSet;

use crate::DomainName;
use crate::rules::idn_answer::{IdnAnswer, RefusalCode};
use crate::rules::search_text::{check_label, needs_idn};

/// Signs that begin an item of a list and never a name.
const BULLETS: [char; 13] = ['•', '◦', '‣', '⁃', '∙', '●', '○', '■', '□', '▪', '▫', '►', '✓'];

/// Digits of an item's number; nobody numbers more names than that.
const LONGEST_NUMBER: usize = 4;

/// How many names of a list are priced at a time.
pub const MOST_NAMES: usize = 100;

/// What a pasted text holds. Nothing is lost: each entry of the text is in one of the three.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameList {
    /// The names in the order of the text, each once.
    pub names: Vec<DomainName>,
    /// The names of entries that repeat one, as often as they do.
    pub repeated: Vec<DomainName>,
    /// Entries, as written, that are no names of the zone.
    pub refused: Vec<(String, NotAName)>,
}

/// Why an entry is no name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAName {
    /// It breaks a rule; where one character is to blame, that character.
    Rule(RefusalCode, Option<char>),
    /// It has this emoji, several characters long, as it was typed.
    Emoji(String),
    /// It is not directly under the zone of the shop.
    OtherZone,
    /// It needs the IDN module, which did not answer.
    NotJudged,
}

impl NameList {
    /// Reads a text. Between entries stand line breaks, commas, semicolons, tabs and spaces; an
    /// entry without the zone gets it. `idn` is asked for names that [need it](needs_idn), with the
    /// zone.
    pub fn read(text: &str, zone: &str, mut idn: impl FnMut(&str) -> Option<IdnAnswer>) -> Self {
        let mut list = Self::default();
        let mut known = HashSet::new();
        for entry in entries(text) {
            match name_of(entry, zone, &mut idn) {
                Ok(name) if known.insert(name.clone()) => list.names.push(name),
                Ok(name) => list.repeated.push(name),
                Err(why) => list.refused.push((entry.to_owned(), why)),
            }
        }
        list
    }
}

/// Whether a text may hold an entry that [needs the IDN module](needs_idn), wherever it stands: it
/// says yes too often rather than no for an A-label between commas, in quotes or in an address.
#[must_use]
pub fn may_need_idn(text: &str) -> bool {
    !text.is_ascii() || text.to_ascii_lowercase().contains("xn--")
}

/// The entries of a text that is plainly a list: two or more on lines of their own, or between
/// commas, semicolons or tabs. Words with spaces between them may be one name, so they are none.
#[must_use]
pub fn several(text: &str) -> Vec<&str> {
    if !text.trim().contains(['\n', '\r', '\t', ',', ';', '，', '；', '、']) {
        return Vec::new();
    }
    let entries: Vec<&str> = entries(text).collect();
    if entries.len() > 1 { entries } else { Vec::new() }
}

/// The entries of a text as written, without what only marks them as items of a list.
fn entries(text: &str) -> impl Iterator<Item = &str> {
    let between = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '，' | '；' | '、');
    // Quotes come with tables, the mark of byte order with files.
    let around = ['"', '\'', '“', '”', '„', '«', '»', '\u{FEFF}'];
    text.split(between).map(move |entry| unmarked(entry.trim_matches(around))).filter(|entry| !entry.is_empty())
}

/// What follows the mark of an item (`1.`, `2)`, `(3)`, `a)`, `-`, `•`); nothing for a mark that stands
/// alone. What may belong to a name is a mark only when it stands alone: `-` and `1.` do not begin
/// `-bad` and `1.art`.
fn unmarked(entry: &str) -> &str {
    let is_dash = |c: char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '*' | '+');
    let is_number =
        |text: &str| !text.is_empty() && text.len() <= LONGEST_NUMBER && text.bytes().all(|b| b.is_ascii_digit());
    let alone = entry.chars().all(is_dash) || entry.strip_suffix('.').is_some_and(is_number);
    if alone {
        return "";
    }
    let entry = entry.trim_start_matches(BULLETS);
    let Some((number, rest)) = entry.split_once(')') else { return entry };
    let number = number.trim_start_matches('(').trim_end_matches('.');
    let is_letter = number.len() == 1 && number.bytes().all(|b| b.is_ascii_alphabetic());
    if is_number(number) || is_letter { rest } else { entry }
}

fn name_of(entry: &str, zone: &str, idn: &mut impl FnMut(&str) -> Option<IdnAnswer>) -> Result<DomainName, NotAName> {
    let rule = |code| NotAName::Rule(code, None);
    // Three characters stand for the dot in names of other scripts (UTS #46 §2.3).
    let text = host(entry).replace(['\u{3002}', '\u{FF0E}', '\u{FF61}'], ".");
    let text = text.strip_suffix('.').unwrap_or(&text);
    let label = match under(text, zone) {
        Some(label) => label.strip_prefix("www.").unwrap_or(label),
        None if text.contains('.') => return Err(NotAName::OtherZone),
        None => text,
    };
    if label.is_empty() {
        return Err(rule(RefusalCode::EmptyLabel));
    }
    if label.contains('.') {
        let empty = label.split('.').any(str::is_empty);
        return Err(if empty { rule(RefusalCode::EmptyLabel) } else { NotAName::OtherZone });
    }
    let name = format!("{label}.{zone}");
    if !needs_idn(label) {
        check_label(label).map_err(|(code, c)| NotAName::Rule(code, c))?;
        return DomainName::parse(&name).map_err(|_| rule(RefusalCode::NameTooLong));
    }
    match idn(&name) {
        Some(IdnAnswer::Name { a_label, .. }) => {
            let name = DomainName::parse(&a_label).map_err(|_| rule(RefusalCode::Other))?;
            let plain = under(name.as_str(), zone).is_some_and(|label| !label.is_empty() && !label.contains('.'));
            if plain { Ok(name) } else { Err(NotAName::OtherZone) }
        }
        Some(IdnAnswer::Refused { typed: Some(emoji), .. }) => Err(NotAName::Emoji(emoji)),
        Some(IdnAnswer::Refused { refusal, code_point, typed: None }) => {
            Err(NotAName::Rule(refusal, code_point.and_then(char::from_u32)))
        }
        None => Err(NotAName::NotJudged),
    }
}

/// The host of an address, without its port, or the text itself.
#[must_use]
pub fn host(entry: &str) -> &str {
    let scheme = ["https://", "http://"].into_iter().find_map(|scheme| {
        let start = entry.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then(|| &entry[scheme.len()..])
    });
    let rest = scheme.unwrap_or(entry);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let is_port = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    host.split_once(':').filter(|(_, port)| is_port(port)).map_or(host, |(host, _)| host)
}

/// What stands before the zone in a name, in any case of letters.
fn under<'a>(name: &'a str, zone: &str) -> Option<&'a str> {
    let at = name.len().checked_sub(zone.len())?;
    let (before, end) = (name.get(..at)?, name.get(at..)?);
    if end.to_lowercase() == zone.to_lowercase() { before.strip_suffix('.') } else { None }
}

#[cfg(test)]
mod tests;
