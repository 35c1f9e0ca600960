//! Whether what is typed could be registered, said at once and without holding up the search.

use contract::rules::{
    idn_answer::{IdnAnswer, RefusalCode},
    name_verdict::NameVerdict,
    search_text::{check_label, needs_idn},
};

use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::{groups::without_zone, state::SearchState};
use crate::{
    browser::{
        idn_module::{Idn, use_idn},
        page::by_id,
    },
    config::use_config,
    i18n::{character_words, quoted, t, typed_caution_words},
};

/// The place of the verdict, to which the field refers.
const ID: &str = "search-verdict";

/// What there is to say of the typed text; the static field is described by it.
#[component]
pub(super) fn TypedVerdict(search: SearchState) -> impl IntoView {
    let idn = use_idn();
    let zone = use_config().with_value(|config| config.zone.clone());
    let said = Memo::new(move |_| search.typed.with(|typed| judge_typed(typed, &zone, idn)));
    // A warning that stands with the name on the wall is not said twice.
    let hangs = move |a_label: &str| {
        search.answer.with(|answer| {
            answer.as_ref().is_some_and(|answer| answer.rows.iter().any(|row| row.domain.as_str() == a_label))
        })
    };
    let shown = Memo::new(move |_| said.get().filter(|said| said.a_label().is_none_or(|a_label| !hangs(a_label))));
    Effect::new(move || shown.with(|shown| describe_field(shown.as_ref())));
    on_cleanup(|| describe_field(None));
    view! { <p class="search-verdict" id=ID aria-live="polite">{move || shown.get().map(Said::words)}</p> }
}

/// Ties the field to what is said of its text.
fn describe_field(said: Option<&Said>) {
    let Some(field) = by_id::<HtmlInputElement>("search-input") else { return };
    let set = |attribute: &str, value: Option<&str>| {
        let _ = match value {
            Some(value) => field.set_attribute(attribute, value),
            None => field.remove_attribute(attribute),
        };
    };
    set("aria-describedby", said.map(|_| ID));
    // A name that misleads can be bought: it is not wrong.
    set("aria-invalid", matches!(said, Some(Said::Refused(_))).then_some("true"));
}

/// What is said of a typed text.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Said {
    /// Why it cannot be registered.
    Refused(String),
    /// That its letters can mislead, and the A-label that says the same where it hangs on the wall.
    Caution { a_label: String, words: String },
}

impl Said {
    /// The name that can be bought all the same.
    fn a_label(&self) -> Option<&str> {
        match self {
            Self::Refused(_) => None,
            Self::Caution { a_label, .. } => Some(a_label),
        }
    }

    fn words(self) -> String {
        match self {
            Self::Refused(words) | Self::Caution { words, .. } => words,
        }
    }
}

/// What has to be said of the typed text; `None` when nothing, when there is nothing to judge, or
/// as long as it is not known.
fn judge_typed(typed: &str, zone: &str, idn: Idn) -> Option<Said> {
    // A pasted address is not a name yet: the API takes the name out of it.
    if typed.contains("://") {
        return None;
    }
    let name = in_one_word(typed, zone);
    if name.is_empty() {
        return None;
    }
    let (code, character) = if needs_idn(&name) {
        match idn.ask(&name)? {
            // A name under another zone: the API takes the name out of it, and its row says what there is to say.
            IdnAnswer::Name { a_label, .. } if a_label.contains('.') => return None,
            IdnAnswer::Name { a_label, .. } => return caution(format!("{a_label}.{zone}"), idn),
            IdnAnswer::Refused { typed: Some(emoji), .. } => {
                return Some(Said::Refused((t().search.refused_symbol)(&quoted(&emoji))));
            }
            IdnAnswer::Refused { refusal, code_point, .. } => (refusal, code_point.and_then(char::from_u32)),
        }
    } else {
        name.split('.').find_map(|label| check_label(label).err())?
    };
    Some(Said::Refused(in_words(&code, character)))
}

fn caution(a_label: String, idn: Idn) -> Option<Said> {
    match idn.verdict(&a_label)? {
        NameVerdict::Ascii { caution, .. } => {
            let words = typed_caution_words(&a_label, &caution);
            Some(Said::Caution { a_label, words })
        }
        NameVerdict::Show { .. } | NameVerdict::Refuse(_) => None,
    }
}

/// The A-label of a name in another script or another writing of it (capitals, decomposed letters),
/// with the zone; `None` for others, and as long as the module is not there.
pub(super) fn a_label_of(typed: &str, zone: &str, idn: Idn) -> Option<String> {
    let name = in_one_word(typed, zone);
    match needs_idn(&name).then(|| idn.ask(&format!("{name}.{zone}")))? {
        Some(IdnAnswer::Name { a_label, .. }) => Some(a_label),
        _ => None,
    }
}

/// Words may be typed apart; a name is written in one.
pub(super) fn in_one_word(typed: &str, zone: &str) -> String {
    without_zone(typed, zone).split_whitespace().collect()
}

/// The rule in the customer's words, with the character to blame.
pub(super) fn in_words(code: &RefusalCode, character: Option<char>) -> String {
    let texts = &t().search;
    match (code, character) {
        (RefusalCode::Symbol, Some(c)) => (texts.refused_symbol)(&character_words(c)),
        (RefusalCode::LeadingMark, Some(c)) => (texts.refused_leading_mark)(&character_words(c)),
        (RefusalCode::Joiner, Some(c)) => (texts.refused_joiner)(&character_words(c)),
        (RefusalCode::Context, Some(c)) => (texts.refused_context)(&character_words(c)),
        (RefusalCode::Direction, Some(c)) => (texts.refused_direction)(&character_words(c)),
        (RefusalCode::LeadingDigit, Some(c)) => (texts.refused_leading_digit)(&character_words(c)),
        (_, Some(c)) => (texts.refused_character)(&character_words(c)),
        (RefusalCode::EmptyLabel, None) => texts.refused_empty_label.to_owned(),
        (RefusalCode::LabelTooLong, None) => texts.refused_label_too_long.to_owned(),
        (RefusalCode::NameTooLong, None) => texts.refused_name_too_long.to_owned(),
        (RefusalCode::EdgeHyphen, None) => texts.refused_edge_hyphen.to_owned(),
        (RefusalCode::ReservedHyphens, None) => texts.refused_reserved_hyphens.to_owned(),
        (RefusalCode::Punycode | RefusalCode::NotCanonical, None) => texts.refused_punycode.to_owned(),
        // Without a catch-all: a rule that the contract learns of gets words here.
        (
            RefusalCode::Empty
            | RefusalCode::Character
            | RefusalCode::Symbol
            | RefusalCode::LeadingMark
            | RefusalCode::Joiner
            | RefusalCode::Context
            | RefusalCode::Direction
            | RefusalCode::LeadingDigit
            | RefusalCode::Other
            | RefusalCode::Unknown(_),
            None,
        ) => texts.refused_other.to_owned(),
    }
}
