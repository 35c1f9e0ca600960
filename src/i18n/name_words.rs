//! What is to be said of the characters of a name, in the language in force.

use contract::rules::name_verdict::{Caution, CautionCode};

use super::{t, use_language};
use crate::browser::{characters::is_mark, intl};

/// Why a name is shown as A-labels, for below it.
pub(crate) fn caution_words(caution: &Caution) -> String {
    (t().cautions.shown_so)(&reason(caution))
}

/// The same while the name, here as its A-label, is typed.
pub(crate) fn typed_caution_words(a_label: &str, caution: &Caution) -> String {
    (t().cautions.typed)(a_label, &reason(caution))
}

fn reason(caution: &Caution) -> String {
    let texts = &t().cautions;
    let language = use_language().now().code();
    let scripts = || {
        let names = caution.scripts.iter().map(|script| intl::script_name(language, script));
        names.collect::<Vec<_>>().join(", ")
    };
    let other = || texts.other.to_owned();
    let of_character = |words: fn(&str) -> String| caution.character.map_or_else(other, |c| words(&character_words(c)));
    // Without a catch-all: a reason that the contract learns of gets words here.
    match &caution.reason {
        CautionCode::Invisible => of_character(texts.invisible),
        CautionCode::Symbol => of_character(texts.symbol),
        CautionCode::Punctuation => of_character(texts.punctuation),
        CautionCode::Unusual => of_character(texts.unusual),
        CautionCode::Mark => of_character(texts.mark),
        CautionCode::Accent => of_character(texts.accent),
        CautionCode::Place => of_character(texts.place),
        CautionCode::Zone => of_character(texts.zone),
        CautionCode::MixedScripts => (texts.mixed_scripts)(&scripts()),
        CautionCode::WholeScript => (texts.whole_script)(&scripts()),
        CautionCode::MixedDigits => texts.mixed_digits.to_owned(),
        CautionCode::ImitatedDigits => texts.imitated_digits.to_owned(),
        CautionCode::ForeignDigits => texts.foreign_digits.to_owned(),
        CautionCode::MiddleDot => texts.middle_dot.to_owned(),
        CautionCode::Imitation => caution.imitates.as_deref().map_or_else(other, texts.imitation),
        CautionCode::Unknown(_) => other(),
    }
}

/// A character for the eye, with its code point, because it may look like another; one that cannot
/// be seen by what it is.
pub(crate) fn character_words(c: char) -> String {
    let code = format!("U+{:04X}", u32::from(c));
    match unseen(c) {
        Some(what) => format!("{code} ({what})"),
        None => {
            // A mark needs something to stand on.
            let on = if is_mark(c) { "\u{25CC}" } else { "" };
            format!("{} ({code})", quoted(&format!("{on}{c}")))
        }
    }
}

/// A part of a name in quotation marks, with a direction of its own.
pub(crate) fn quoted(text: &str) -> String {
    (t().cautions.quoted)(&format!("\u{2068}{text}\u{2069}"))
}

/// What a character is that leaves no trace on the screen.
fn unseen(c: char) -> Option<&'static str> {
    let texts = &t().cautions;
    Some(match c {
        '\u{200B}' | '\u{FEFF}' | '\u{2060}' => texts.zero_width_space,
        '\u{200C}' => texts.non_joiner,
        '\u{200D}' => texts.joiner,
        '\u{AD}' => texts.soft_hyphen,
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => texts.direction_mark,
        c if c.is_whitespace() => texts.space,
        c if c.is_control() => texts.control,
        '\u{34F}'
        | '\u{115F}'
        | '\u{1160}'
        | '\u{17B4}'
        | '\u{17B5}'
        | '\u{180B}'..='\u{180F}'
        | '\u{2028}'..='\u{2029}'
        | '\u{2061}'..='\u{206F}'
        | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FFA0}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{1D173}'..='\u{1D17A}'
        | '\u{E000}'..='\u{F8FF}'
        | '\u{E0000}'..='\u{E0FFF}' => texts.unseen,
        _ => return None,
    })
}
