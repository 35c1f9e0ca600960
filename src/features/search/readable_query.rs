//! A typed text where it is shown again: in a title, in a link.

use contract::rules::{idn_answer::IdnAnswer, name_verdict::NameVerdict, search_text::needs_idn};

use super::verdict::in_one_word;
use crate::browser::idn_module::Idn;

/// How a typed text may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Readable {
    /// The IDN module has not answered yet.
    Unknown,
    /// It cannot be a name: nothing is to be taken for it.
    NoName,
    /// As typed; where its letters could mislead, the A-label.
    Text(String),
}

/// Judges a typed text as the name it asks for. An address may bring any text; the title of a page
/// and the links to it follow the same rule as the names on it. Reactive.
pub(crate) fn readable_query(typed: &str, zone: &str, idn: Idn) -> Readable {
    if !needs_idn(typed) {
        return Readable::Text(typed.to_owned());
    }
    let a_label = match idn.ask(&in_one_word(typed, zone)) {
        None => return Readable::Unknown,
        Some(IdnAnswer::Refused { .. }) => return Readable::NoName,
        Some(IdnAnswer::Name { a_label, .. }) => format!("{a_label}.{zone}"),
    };
    match idn.verdict(&a_label) {
        None => Readable::Unknown,
        Some(NameVerdict::Show { .. }) => Readable::Text(typed.to_owned()),
        Some(NameVerdict::Ascii { .. } | NameVerdict::Refuse(_)) => Readable::Text(a_label),
    }
}
