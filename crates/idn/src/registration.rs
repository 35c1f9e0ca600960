//! What IDNA2008 allows in a label on top of UTS #46 (RFC 5892).

use icu_properties::props::{GeneralCategory, Script};
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed};

use crate::Refusal;

/// Refuses a label that nobody may register.
///
/// The label is valid by UTS #46 already, so RFC 5892's categories `Unstable`, `Unassigned` and
/// `IgnorableProperties` cannot occur and joiners are where they belong.
pub(crate) fn check(label: &str) -> Result<(), Refusal> {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let characters: Vec<char> = label.chars().collect();
    for (place, &c) in characters.iter().enumerate() {
        if c.is_ascii() || matches!(c, '\u{200C}' | '\u{200D}') {
            continue;
        }
        if needs_context(c) {
            if !in_context(&characters, place) {
                return Err(Refusal::Context(c));
            }
        } else if !is_registrable(categories, c) {
            return Err(Refusal::Symbol(c));
        }
    }
    Ok(())
}

/// RFC 5892 §3: `PVALID`.
fn is_registrable(categories: CodePointMapDataBorrowed<'static, GeneralCategory>, c: char) -> bool {
    match c {
        // §2.6, exceptions that are valid.
        'ß' | 'ς' | '\u{06FD}' | '\u{06FE}' | '\u{0F0B}' | '\u{3007}' => true,
        // §2.6, exceptions that are not.
        '\u{0640}' | '\u{07FA}' | '\u{302E}' | '\u{302F}' | '\u{3031}'..='\u{3035}' | '\u{303B}' => false,
        // §2.9, conjoining Hangul letters.
        '\u{1100}'..='\u{11FF}' | '\u{A960}'..='\u{A97F}' | '\u{D7B0}'..='\u{D7FF}' => false,
        // §2.4, marks for symbols, musical notation.
        '\u{20D0}'..='\u{20FF}' | '\u{1D100}'..='\u{1D24F}' => false,
        // §2.1, letters and digits.
        _ => matches!(
            categories.get(c),
            GeneralCategory::LowercaseLetter
                | GeneralCategory::OtherLetter
                | GeneralCategory::ModifierLetter
                | GeneralCategory::NonspacingMark
                | GeneralCategory::SpacingMark
                | GeneralCategory::DecimalNumber
        ),
    }
}

/// RFC 5892 §2.6: `CONTEXTO`, but for the two sets of Arabic digits, whose rule (A.8 and A.9: not
/// both in one label) the bidi rule contains.
fn needs_context(c: char) -> bool {
    matches!(c, '\u{00B7}' | '\u{0375}' | '\u{05F3}' | '\u{05F4}' | '\u{30FB}')
}

/// RFC 5892 appendix A.3 to A.7.
fn in_context(label: &[char], place: usize) -> bool {
    let scripts = CodePointMapData::<Script>::new();
    let before = place.checked_sub(1).and_then(|i| label.get(i)).copied();
    let after = label.get(place + 1).copied();
    match label.get(place) {
        Some('\u{00B7}') => before == Some('l') && after == Some('l'),
        Some('\u{0375}') => after.is_some_and(|c| scripts.get(c) == Script::Greek),
        Some('\u{05F3}' | '\u{05F4}') => before.is_some_and(|c| scripts.get(c) == Script::Hebrew),
        _ => label.iter().any(|c| matches!(scripts.get(*c), Script::Hiragana | Script::Katakana | Script::Han)),
    }
}
