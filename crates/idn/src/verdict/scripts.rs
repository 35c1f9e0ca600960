//! Which alphabets may meet in a label: UTS #39 §5.2, "highly restrictive".

use crate::{
    Reason,
    tables::{Script, scripts_of},
};

pub(super) const BOPOMOFO: Script = "Bopo";
pub(super) const CYRILLIC: Script = "Cyrl";
pub(super) const GREEK: Script = "Grek";
pub(super) const HAN: Script = "Hani";
pub(super) const HANGUL: Script = "Hang";
pub(super) const HIRAGANA: Script = "Hira";
pub(super) const KATAKANA: Script = "Kana";
pub(super) const LATIN: Script = "Latn";
pub(super) const TIBETAN: Script = "Tibt";

/// Scripts that are written together and count as one.
const TOGETHER: [&[Script]; 3] = [&[HAN, HIRAGANA, KATAKANA], &[HAN, BOPOMOFO], &[HAN, HANGUL]];

/// What a label that is not mixed up is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Writing {
    /// One script, or several that count as one.
    One,
    /// Latin letters beside Chinese, Japanese or Korean ones.
    LatinAndCjk,
}

/// What the label is written in; `None` if in scripts that do not go together.
pub(super) fn writing(label: &[char]) -> Option<Writing> {
    let fits = |scripts: &[Script]| label.iter().all(|c| belongs(*c, scripts));
    let fits_with_latin = |scripts: &[Script]| label.iter().all(|c| belongs(*c, scripts) || belongs(*c, &[LATIN]));
    // The scripts of the first character that has any: one of them has to be everybody's.
    let of_one = match label.iter().find(|c| !is_in_all(**c)) {
        Some(first) => scripts_of(*first)?.split(' ').any(|script| fits(&[script])),
        None => true,
    };
    if of_one || TOGETHER.iter().any(|scripts| fits(scripts)) {
        Some(Writing::One)
    } else if TOGETHER.iter().any(|scripts| fits_with_latin(scripts)) {
        Some(Writing::LatinAndCjk)
    } else {
        None
    }
}

/// The scripts of a label, as ISO 15924 codes in the order of its letters; a character that several
/// scripts use counts for the first.
pub(crate) fn scripts_in(label: &str) -> Vec<&'static str> {
    let mut found: Vec<&'static str> = Vec::new();
    for scripts in label.chars().filter(|c| !is_in_all(*c)).filter_map(scripts_of) {
        let of_character: Vec<_> = scripts.split(' ').collect();
        if let Some(first) = of_character.first()
            && !of_character.iter().any(|script| found.contains(script))
        {
            found.push(first);
        }
    }
    found
}

/// Whether the character is used in one of the scripts, or in all.
fn belongs(c: char, scripts: &[Script]) -> bool {
    is_in_all(c) || scripts.iter().any(|script| has(c, script))
}

/// Whether the script uses the character, and not all scripts do.
pub(super) fn has(c: char, script: Script) -> bool {
    scripts_of(c).is_some_and(|scripts| scripts.split(' ').any(|other| other == script))
}

/// Whether one of the scripts uses the character, and not all do.
pub(super) fn has_any(c: char, scripts: &[Script]) -> bool {
    scripts.iter().any(|script| has(c, script))
}

/// Whether the character is written in Japanese: kana or an ideograph.
pub(super) fn is_japanese(c: char) -> bool {
    has_any(c, &[HIRAGANA, KATAKANA, HAN])
}

fn is_in_all(c: char) -> bool {
    scripts_of(c) == Some("*")
}

/// A Latin letter outside ASCII beside Chinese, Japanese or Korean ones: no language writes so.
pub(super) fn accented_latin(label: &[char]) -> Option<Reason> {
    label.iter().find(|c| !c.is_ascii() && has(**c, LATIN)).map(|c| Reason::Accent(*c))
}
