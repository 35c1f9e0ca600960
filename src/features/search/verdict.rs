//! Whether what is typed could be registered, said at once and without holding up the search.

use contract::rules::{
    idn_answer::{IdnAnswer, RefusalCode},
    search_text::{check_label, needs_idn},
};

use super::groups::without_zone;
use crate::{browser::idn_module::Idn, i18n::t};

/// Why the typed text cannot be registered, in words; `None` when it can, when there is nothing
/// to judge, or as long as it is not known.
pub(super) fn why_not(typed: &str, zone: &str, idn: Idn) -> Option<String> {
    // A pasted address is not a name yet: the API takes the name out of it.
    if typed.contains("://") {
        return None;
    }
    // Words may be typed apart; a name is written in one.
    let name: String = without_zone(typed, zone).split_whitespace().collect();
    if name.is_empty() {
        return None;
    }
    let (code, character) = if needs_idn(&name) {
        match idn.ask(&name)? {
            IdnAnswer::Name { .. } => return None,
            IdnAnswer::Refused { refusal, code_point } => (refusal, code_point.and_then(char::from_u32)),
        }
    } else {
        name.split('.').find_map(|label| check_label(label).err())?
    };
    Some(in_words(&code, character))
}

/// The rule in the customer's words, with the character to blame.
pub(super) fn in_words(code: &RefusalCode, character: Option<char>) -> String {
    let texts = &t().search;
    match (code, character) {
        (RefusalCode::Symbol, Some(c)) => (texts.refused_symbol)(&shown(c)),
        (RefusalCode::LeadingMark, Some(c)) => (texts.refused_leading_mark)(&shown(c)),
        (RefusalCode::Joiner, Some(c)) => (texts.refused_joiner)(&shown(c)),
        (RefusalCode::Context, Some(c)) => (texts.refused_context)(&shown(c)),
        (_, Some(c)) => (texts.refused_character)(&shown(c)),
        (RefusalCode::EmptyLabel, None) => texts.refused_empty_label.to_owned(),
        (RefusalCode::LabelTooLong, None) => texts.refused_label_too_long.to_owned(),
        (RefusalCode::NameTooLong, None) => texts.refused_name_too_long.to_owned(),
        (RefusalCode::EdgeHyphen, None) => texts.refused_edge_hyphen.to_owned(),
        (RefusalCode::ReservedHyphens, None) => texts.refused_reserved_hyphens.to_owned(),
        (RefusalCode::Direction, None) => texts.refused_direction.to_owned(),
        (RefusalCode::Punycode | RefusalCode::NotCanonical, None) => texts.refused_punycode.to_owned(),
        _ => texts.refused_other.to_owned(),
    }
}

/// A character for the eye, with its code point: it may be invisible or look like another.
fn shown(c: char) -> String {
    let code = format!("U+{:04X}", u32::from(c));
    if c.is_alphanumeric() || c.is_ascii_graphic() || (!c.is_control() && !c.is_whitespace() && u32::from(c) > 0x20FF) {
        format!("“\u{2068}{c}\u{2069}” ({code})")
    } else {
        code
    }
}
