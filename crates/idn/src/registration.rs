//! What IDNA2008 allows in a label on top of UTS #46 (RFC 5892).

use icu_properties::props::GeneralCategory;
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed};

use crate::{Refusal, emoji::is_symbol};

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
            return Err(if is_symbol(c) { Refusal::Symbol(c) } else { Refusal::Character(c) });
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
            // Capitals are Cherokee here: all others have become small letters.
            GeneralCategory::UppercaseLetter
                | GeneralCategory::LowercaseLetter
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
    let before = place.checked_sub(1).and_then(|i| label.get(i)).copied();
    let after = label.get(place + 1).copied();
    match label.get(place) {
        Some('\u{00B7}') => before == Some('l') && after == Some('l'),
        Some('\u{0375}') => after.is_some_and(is_greek),
        Some('\u{05F3}' | '\u{05F4}') => before.is_some_and(is_hebrew),
        _ => label.iter().copied().any(is_japanese),
    }
}

// The property `Script` of what is registered; Unicode's own table would be four kilobytes to load.

fn is_greek(c: char) -> bool {
    matches!(c, '\u{0370}'..='\u{03E1}' | '\u{03F0}'..='\u{03FF}' | '\u{1D26}'..='\u{1D2A}' | '\u{AB65}' | '\u{1F00}'..='\u{1FFE}')
}

fn is_hebrew(c: char) -> bool {
    matches!(c, '\u{0591}'..='\u{05F4}' | '\u{FB1E}')
}

/// Hiragana, Katakana or Han.
fn is_japanese(c: char) -> bool {
    matches!(
        c,
        '\u{3005}'
            | '\u{3007}'
            | '\u{3041}'..='\u{3096}'
            | '\u{309D}'..='\u{309F}'
            | '\u{30A1}'..='\u{30FA}'
            | '\u{30FD}'..='\u{30FF}'
            | '\u{31F0}'..='\u{31FF}'
            | '\u{3400}'..='\u{4DBF}'
            | '\u{4E00}'..='\u{9FFF}'
            | '\u{FA0E}'..='\u{FA29}'
            | '\u{16FE3}'
            | '\u{16FF0}'..='\u{16FF6}'
            | '\u{1AFF0}'..='\u{1B168}'
            | '\u{20000}'..='\u{33479}'
    )
}

#[cfg(test)]
mod tests {
    use icu_properties::props::Script;
    use idna_adapter::Adapter;

    use super::*;

    #[test]
    fn scripts_are_those_of_unicode() {
        let adapter = Adapter::new();
        let scripts = CodePointMapData::<Script>::new();
        let categories = CodePointMapData::<GeneralCategory>::new();
        let occurs = |c: &char| is_registrable(categories, *c) && adapter.map_normalize(core::iter::once(*c)).eq([*c]);
        for c in (char::MIN..=char::MAX).filter(occurs) {
            let script = scripts.get(c);
            assert_eq!(is_greek(c), script == Script::Greek, "{c} {}", c.escape_unicode());
            assert_eq!(is_hebrew(c), script == Script::Hebrew, "{c} {}", c.escape_unicode());
            let japanese = matches!(script, Script::Hiragana | Script::Katakana | Script::Han);
            assert_eq!(is_japanese(c), japanese, "{c} {}", c.escape_unicode());
        }
    }
}
