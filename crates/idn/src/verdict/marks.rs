//! Combining marks that hide, or that do not go with what they stand on.

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

use super::scripts::{CYRILLIC, GREEK, HIRAGANA, KATAKANA, LATIN, has_any};
use crate::Reason;

/// The first mark that hides in what is before it, even in a mark that is part of a letter.
pub(super) fn misplaced(label: &[char]) -> Option<Reason> {
    // Where a language puts two marks on a letter, the letter has one of them in it.
    if let Some(second) =
        label.windows(2).find(|pair| pair.iter().all(|c| is_european(*c))).and_then(|pair| pair.last())
    {
        return Some(Reason::Mark(*second));
    }
    let label: Vec<char> = DecomposingNormalizerBorrowed::new_nfd().normalize_iter(label.iter().copied()).collect();
    label
        .windows(2)
        .find_map(|pair| match *pair {
            [before, mark] => (is_mark(mark) && hides(before, mark)).then_some(Reason::Mark(mark)),
            _ => None,
        })
        .or_else(|| dot_in_dot(&label))
}

fn hides(before: char, mark: char) -> bool {
    // The second of two equal marks lies upon the first (UTS #39 §5.4).
    before == mark
        // An i without its dot gets it back, or gets another mark in its place.
        || before == 'ı'
        || is_european(mark) && !is_mark(before) && !has_any(before, &[LATIN, GREEK, CYRILLIC])
        || is_kana_mark(mark) && !has_any(before, &[HIRAGANA, KATAKANA])
}

/// A dot above a letter that has one, or above an l, even after other marks.
fn dot_in_dot(label: &[char]) -> Option<Reason> {
    label.iter().enumerate().filter(|(_, c)| **c == '\u{307}').find_map(|(place, mark)| {
        let base = label.get(..place)?.iter().rev().find(|c| !is_mark(**c))?;
        matches!(base, 'i' | 'j' | 'l' | 'ı' | 'ȷ' | 'і' | 'ј' | 'ӏ').then_some(Reason::Mark(*mark))
    })
}

fn is_mark(c: char) -> bool {
    CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::NonspacingMark
}

/// The marks that European alphabets share.
fn is_european(mark: char) -> bool {
    matches!(mark, '\u{0300}'..='\u{036F}')
}

/// The sound marks of kana, which look like quotation marks and circles.
fn is_kana_mark(mark: char) -> bool {
    matches!(mark, '\u{3099}' | '\u{309A}')
}
