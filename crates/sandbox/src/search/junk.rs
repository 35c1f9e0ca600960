//! Generated names nobody asked for: the beginning of the word and made-up syllables.

use contract::DomainName;

use super::alternatives;
use crate::prng::Prng;

/// Generated names per search.
const COUNT: usize = 12;
/// Characters kept of the word.
const STEM: usize = 5;

const LATIN: &[&str] = &["ba", "ly", "zu", "rix", "no", "vo", "qua", "tem", "ki", "dor", "fe", "xo"];
const CYRILLIC: &[&str] = &["ба", "ли", "зу", "рик", "но", "во", "ква", "тем", "ки", "дор", "фе", "хо"];

/// The same names for the same words, every time.
pub(super) fn of(words: &[String]) -> Vec<DomainName> {
    let joined = words.concat();
    let stem: String = joined.chars().filter(|c| c.is_alphanumeric()).take(STEM).collect();
    if stem.is_empty() {
        return Vec::new();
    }
    let syllables: &[&str] = if stem.is_ascii() {
        LATIN
    } else if stem.chars().all(|c| c.is_ascii_digit() || matches!(c, '\u{400}'..='\u{52f}')) {
        CYRILLIC
    } else {
        &[]
    };
    let mut prng = Prng::from_text(&joined);
    let labels = (0..COUNT).map(|_| {
        let (first, second, number) = (prng.pick(syllables), prng.pick(syllables), 10 + prng.below(90));
        format!("{stem}{first}{second}{number}")
    });
    labels.filter_map(|label| alternatives::name(&label)).collect()
}
