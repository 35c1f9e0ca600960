//! Which alphabets may meet in a label: UTS #39 §5.2, "highly restrictive".

use icu_properties::props::Script;
use icu_properties::script::ScriptWithExtensions;

use crate::Reason;

/// Scripts that are written together and count as one.
const TOGETHER: [&[Script]; 3] = [
    &[Script::Han, Script::Hiragana, Script::Katakana],
    &[Script::Han, Script::Bopomofo],
    &[Script::Han, Script::Hangul],
];

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
    let fits_with_latin =
        |scripts: &[Script]| label.iter().all(|c| belongs(*c, scripts) || belongs(*c, &[Script::Latin]));
    let properties = ScriptWithExtensions::new();
    // The scripts of the first character that has any: one of them has to be everybody's.
    let of_one = match label.iter().find(|c| !is_in_all(**c)) {
        Some(first) => properties.get_script_extensions_val(*first).iter().any(|script| fits(&[script])),
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

/// Whether the character is used in one of the scripts, or in all.
pub(super) fn belongs(c: char, scripts: &[Script]) -> bool {
    is_in_all(c) || scripts.iter().any(|script| has(c, *script))
}

/// Whether the character is a character of this script.
pub(super) fn has(c: char, script: Script) -> bool {
    ScriptWithExtensions::new().has_script(c, script)
}

fn is_in_all(c: char) -> bool {
    has(c, Script::Common) || has(c, Script::Inherited)
}

/// A Latin letter outside ASCII beside Chinese, Japanese or Korean ones: no language writes so.
pub(super) fn accented_latin(label: &[char]) -> Option<Reason> {
    label.iter().find(|c| !c.is_ascii() && has(**c, Script::Latin) && !is_in_all(**c)).map(|c| Reason::Place(*c))
}
