//! Kana that looks like something else beside other writing.

use super::scripts::{HIRAGANA, KATAKANA, has, is_japanese};
use crate::{Reason, tables::Script};

/// The first kana, or mark of kana, in a place where it is not what it seems.
pub(super) fn misplaced(label: &[char]) -> Option<Reason> {
    label.iter().enumerate().find_map(|(place, &c)| (!fits(label, place, c)).then_some(Reason::Place(c)))
}

fn fits(label: &[char], place: usize, c: char) -> bool {
    let before = place.checked_sub(1).and_then(|i| label.get(i)).copied();
    let after = label.get(place + 1).copied();
    let hiragana = |c: Option<char>| c.is_some_and(|c| has(c, HIRAGANA));
    let katakana = |c: Option<char>| c.is_some_and(|c| has(c, KATAKANA));
    match c {
        // The sign of length looks like the ideograph for one, and like a dash.
        'ー' => hiragana(before) || katakana(before),
        // The signs of repetition look like ideographic strokes.
        'ヽ' | 'ヾ' => katakana(before),
        // The middle dot looks like a full stop beside anything else, and at the end.
        '・' => before.is_none_or(is_japanese) && after.is_some_and(is_japanese),
        // These three look the same in both kana.
        'へ' | 'べ' | 'ぺ' => !is_amid(label, place, KATAKANA),
        'ヘ' | 'ベ' | 'ペ' => !is_amid(label, place, HIRAGANA),
        _ => true,
    }
}

/// Whether the nearest letters on both sides are of this kana; signs of both kana do not count.
fn is_amid(label: &[char], place: usize, kana: Script) -> bool {
    let (before, rest) = label.split_at(place);
    let is_of_one = |c: &&char| has(**c, HIRAGANA) != has(**c, KATAKANA) || !has(**c, kana);
    let is_kana = |c: Option<&char>| c.is_some_and(|c| has(*c, kana));
    is_kana(before.iter().rev().find(is_of_one)) && is_kana(rest.iter().skip(1).find(is_of_one))
}
