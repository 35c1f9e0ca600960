//! Kana that looks like something else beside other writing.

use super::scripts::{HIRAGANA, KATAKANA, has};
use crate::Reason;

/// The first kana, or mark of kana, in a place where it is not what it seems.
pub(super) fn misplaced(label: &[char]) -> Option<Reason> {
    label.iter().enumerate().find_map(|(place, &c)| {
        let before = place.checked_sub(1).and_then(|i| label.get(i)).copied();
        let after = label.get(place + 1).copied();
        (!fits(c, before, after)).then_some(Reason::Place(c))
    })
}

fn fits(c: char, before: Option<char>, after: Option<char>) -> bool {
    let hiragana = |c: Option<char>| c.is_some_and(|c| has(c, HIRAGANA));
    let katakana = |c: Option<char>| c.is_some_and(|c| has(c, KATAKANA));
    match c {
        // The sign of length looks like the ideograph for one, and like a dash.
        'ー' => hiragana(before) || katakana(before),
        // The signs of repetition look like ideographic strokes.
        'ヽ' | 'ヾ' => katakana(before),
        // The middle dot looks like a full stop between Latin letters.
        '・' => ![before, after].into_iter().flatten().any(|c| c.is_ascii_alphabetic()),
        // These three look the same in both kana.
        'へ' | 'べ' | 'ぺ' => !(only_katakana(before) && only_katakana(after)),
        'ヘ' | 'ベ' | 'ペ' => !(only_hiragana(before) && only_hiragana(after)),
        _ => true,
    }
}

fn only_katakana(c: Option<char>) -> bool {
    c.is_some_and(|c| has(c, KATAKANA) && !has(c, HIRAGANA))
}

fn only_hiragana(c: Option<char>) -> bool {
    c.is_some_and(|c| has(c, HIRAGANA) && !has(c, KATAKANA))
}
