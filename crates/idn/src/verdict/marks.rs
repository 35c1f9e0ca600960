//! Combining marks that hide, or that do not go with what they stand on.

mod vowels;

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

use super::scripts::{CYRILLIC, GREEK, HIRAGANA, KATAKANA, LATIN, has_any};
use crate::Reason;

/// Most marks in a row (UTS #39 §5.4).
const LONGEST_RUN: usize = 4;

/// The first mark that hides in what is before it, even in a mark that is part of a letter.
pub(super) fn misplaced(label: &[char]) -> Option<Reason> {
    // Where a language puts two marks on a letter, the letter has one of them in it.
    let second_european = label.windows(2).find(|pair| pair.iter().all(|c| is_european(*c))).and_then(<[char]>::last);
    let mark = second_european.copied().or_else(|| misfit(label)).or_else(|| vowels::misplaced(label));
    mark.or_else(|| hidden(label)).map(Reason::Mark)
}

/// The first mark that does not go with what it stands on.
fn misfit(label: &[char]) -> Option<char> {
    let mut base = None;
    label.iter().copied().find(|&c| {
        if !is_mark(c) {
            base = Some(c);
            return false;
        }
        base.is_some_and(|base| {
            // Only letters have marks; on a digit or a hyphen they are read as part of something else.
            !is_letter(base)
                || is_european(c) && !has_any(base, &[LATIN, GREEK, CYRILLIC])
                || is_kana_mark(c) && !has_any(base, &[HIRAGANA, KATAKANA])
        })
    })
}

/// The first mark that cannot be told from what it stands on; some of that is part of a letter.
fn hidden(label: &[char]) -> Option<char> {
    let label: Vec<char> = DecomposingNormalizerBorrowed::new_nfd().normalize_iter(label.iter().copied()).collect();
    let one_of_two = || {
        label.windows(2).find_map(|pair| match *pair {
            // The second of two equal marks lies upon the first (UTS #39 §5.4). An i without its dot
            // gets it back, or gets another mark in its place.
            [before, mark] => (is_mark(mark) && (before == mark || before == 'ı')).then_some(mark),
            _ => None,
        })
    };
    let one_of_many = || {
        let is_long = |run: &&[char]| run.iter().all(|c| is_nonspacing(*c));
        label.windows(LONGEST_RUN + 1).find(is_long).and_then(<[char]>::last).copied()
    };
    one_of_two().or_else(one_of_many).or_else(|| dot_in_dot(&label))
}

/// A dot above a letter that has one, or above an l, even after other marks.
fn dot_in_dot(label: &[char]) -> Option<char> {
    label.iter().enumerate().filter(|(_, c)| **c == '\u{307}').find_map(|(place, mark)| {
        let base = label.get(..place)?.iter().rev().find(|c| !is_nonspacing(**c))?;
        matches!(base, 'i' | 'j' | 'l' | 'ı' | 'ȷ' | 'і' | 'ј' | 'ӏ').then_some(*mark)
    })
}

fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

fn is_nonspacing(c: char) -> bool {
    category(c) == GeneralCategory::NonspacingMark
}

fn is_mark(c: char) -> bool {
    matches!(category(c), GeneralCategory::NonspacingMark | GeneralCategory::SpacingMark)
}

fn is_letter(c: char) -> bool {
    matches!(
        category(c),
        GeneralCategory::LowercaseLetter | GeneralCategory::OtherLetter | GeneralCategory::ModifierLetter
    )
}

/// The marks that European alphabets share.
fn is_european(mark: char) -> bool {
    matches!(mark, '\u{0300}'..='\u{036F}')
}

/// The sound marks of kana, which look like quotation marks and circles.
fn is_kana_mark(mark: char) -> bool {
    matches!(mark, '\u{3099}' | '\u{309A}')
}
