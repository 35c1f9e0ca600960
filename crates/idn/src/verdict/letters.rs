//! Which characters may be shown at all: UTS #39's `Identifier_Status=Allowed`, less what misleads.

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

use super::scripts::{TIBETAN, has};
use crate::{Reason, emoji::is_symbol, tables::scripts_of};

/// What stands between two syllables of Tibetan.
const TSHEG: char = '\u{0F0B}';

/// The first character of the label that should not be shown.
pub(super) fn first_unfit(label: &[char]) -> Option<Reason> {
    let is_fit = |place: usize, c: char| c.is_ascii() || is_fit(c) && (c != TSHEG || is_amid_tibetan(label, place));
    let unfit = *label.iter().enumerate().find(|(place, c)| !is_fit(*place, **c))?.1;
    Some(if is_invisible(unfit) {
        Reason::Invisible(unfit)
    } else if unfit == TSHEG || is_punctuation(unfit) {
        Reason::Punctuation(unfit)
    } else if is_symbol(unfit) {
        Reason::Symbol(unfit)
    } else {
        Reason::Unusual(unfit)
    })
}

fn is_amid_tibetan(label: &[char], place: usize) -> bool {
    let is_tibetan = |c: Option<&char>| c.is_some_and(|c| *c != TSHEG && has(*c, TIBETAN));
    let (before, rest) = label.split_at(place);
    is_tibetan(before.last()) && is_tibetan(rest.get(1))
}

/// UTS #46 leaves only the joiners of all that is invisible.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

fn is_fit(c: char) -> bool {
    scripts_of(c).is_some() && !is_invisible(c) && !is_punctuation(c) && !is_rare(c) && !is_blank_somewhere(c)
}

/// What stands for hyphens, dots and quotation marks, and what looks like them.
fn is_punctuation(c: char) -> bool {
    // These have their own rules of place, in RFC 5892 and in this crate.
    if matches!(c, '\u{00B7}' | '\u{05F3}' | '\u{05F4}' | '\u{30FB}' | TSHEG) {
        return false;
    }
    // Spacing modifier letters: apostrophes, tones, strokes.
    if matches!(c, '\u{02B0}'..='\u{02FF}' | '\u{A700}'..='\u{A71F}' | '\u{A788}'..='\u{A78A}') {
        return true;
    }
    match CodePointMapData::<GeneralCategory>::new().get(c) {
        GeneralCategory::DashPunctuation
        | GeneralCategory::ConnectorPunctuation
        | GeneralCategory::InitialPunctuation
        | GeneralCategory::FinalPunctuation
        | GeneralCategory::OtherPunctuation => true,
        // A stroke through a letter can pass for a slash.
        GeneralCategory::NonspacingMark => matches!(c, '\u{0335}'..='\u{0338}'),
        _ => false,
    }
}

/// Latin, Greek and Cyrillic beyond what living languages write: the blocks that Chrome leaves out.
fn is_rare(c: char) -> bool {
    matches!(
        c,
        // Kra, and Pinyin.
        '\u{0138}' | '\u{01CD}'..='\u{01DC}'
        // Cyrillic Extended-C, Latin Extended Additional but for Vietnamese, Greek Extended.
        | '\u{1C80}'..='\u{1C8F}' | '\u{1E00}'..='\u{1E9B}' | '\u{1F00}'..='\u{1FFF}'
        // Cyrillic Extended-B, Latin Extended-D.
        | '\u{A640}'..='\u{A69F}' | '\u{A720}'..='\u{A7FF}'
    )
}

/// Letters that the usual fonts of one system draw as nothing; Chrome and Firefox hide them there.
/// Who reads the name is not known here, so they are hidden for all.
fn is_blank_somewhere(c: char) -> bool {
    matches!(c, '\u{0620}' | '\u{0F8C}'..='\u{0F8F}')
}
