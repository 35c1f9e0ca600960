//! Simple ideographs and kana that pass for punctuation or Latin letters beside Latin letters.

use super::scripts::{BOPOMOFO, HAN, has, is_japanese};
use crate::Reason;

/// Look like slashes, so that what is before them looks like a whole name.
const SLASHES: &str = "ノンソゾ乀乁丿";
/// Look like hyphens, bars, dots, and letters such as t, i, x, c and o.
const BARS_AND_LETTERS: &str = "一二丨丁七丅丆丄亅乛乚十乂丩丫丶亠冖宀巛工〇讠ㄧㄒㄚㄟㄨㄩㄈㄥㄑㆺㆳㆲ";

/// The first of them that stands where other writing is; only for labels with Latin letters too.
pub(super) fn out_of_place(label: &[char]) -> Option<Reason> {
    label.iter().enumerate().find_map(|(place, &c)| {
        let before = place.checked_sub(1).and_then(|i| label.get(i)).copied();
        let after = label.get(place + 1).copied();
        let misleads = if SLASHES.contains(c) {
            // With a vitamin on one side and its number on the other they are letters.
            !before.is_some_and(is_japanese) && !after.is_some_and(is_japanese)
        } else {
            BARS_AND_LETTERS.contains(c)
                && [before, after].into_iter().flatten().any(|c| !is_ideographic(c))
                && !is_spelt(label, place)
        };
        misleads.then_some(Reason::Place(c))
    })
}

/// Whether the character is in a word of Bopomofo, told by a letter of it that looks like nothing else.
fn is_spelt(label: &[char], place: usize) -> bool {
    let bopomofo = |c: &&char| has(**c, BOPOMOFO) && !has(**c, HAN);
    let (before, rest) = label.split_at(place);
    let word = before.iter().rev().take_while(bopomofo).chain(rest.iter().take_while(bopomofo));
    word.into_iter().any(|c| !BARS_AND_LETTERS.contains(*c))
}

fn is_ideographic(c: char) -> bool {
    is_japanese(c) || has(c, BOPOMOFO)
}
