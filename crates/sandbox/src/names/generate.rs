//! The taken labels: single words, pairs of words, people's names, made-up names and other scripts.

use std::collections::BTreeSet;

use super::{lists, words};
use crate::prng::Prng;

/// Number of taken names.
const TAKEN: usize = 120_000;
/// Seed of the made-up names.
const SEED: u64 = 0x2019_0725;

/// Taken on purpose, so that there are well-known names to look for.
const WELL_KNOWN: [&str; 8] = ["art", "example", "gallery", "monalisa", "museum", "picasso", "vangogh", "рисунок"];

/// Beginnings that stay free: tests and people's first tries order these, and every scenario is one.
const FREE_BEGINNINGS: &[&str] =
    &["my", "the", "test", "demo", "slow", "error", "broken", "html", "price", "lost", "answer", "пример"];

/// The taken labels in A-label form, in order.
pub(super) fn taken() -> BTreeSet<String> {
    let mut labels = BTreeSet::new();
    let mut add = |label: String| {
        if !FREE_BEGINNINGS.iter().any(|beginning| label.starts_with(beginning)) {
            labels.insert(label);
        }
    };
    for word in words::ADJECTIVES.split_whitespace().chain(words::NOUNS.split_whitespace()).chain(WELL_KNOWN) {
        add(word.to_owned());
    }
    pairs(words::ADJECTIVES, words::NOUNS, &["", "-"], &mut add);
    pairs(words::FIRST_NAMES, words::LAST_NAMES, &["", "-"], &mut add);
    pairs(words::CYRILLIC_FIRST, words::CYRILLIC_SECOND, &["", "-"], &mut add);
    pairs(words::GREEK_FIRST, words::GREEK_SECOND, &["", "-"], &mut add);
    pairs(words::GERMAN_FIRST, words::GERMAN_SECOND, &[""], &mut add);
    let mut labels: BTreeSet<String> = labels.into_iter().filter_map(|label| a_label(&label)).collect();
    for (label, _) in lists::PREMIUM.iter().chain(lists::RESERVED) {
        labels.remove(&a_label(label).unwrap_or_default());
    }
    let mut prng = Prng::new(SEED);
    let syllables: Vec<&str> = words::SYLLABLES.split_whitespace().collect();
    while labels.len() < TAKEN {
        let length = 3 + prng.below(2);
        let label: String = (0..length).map(|_| prng.pick(&syllables)).collect();
        if !FREE_BEGINNINGS.iter().any(|beginning| label.starts_with(beginning)) {
            labels.insert(label);
        }
    }
    labels
}

fn pairs(first: &str, second: &str, joints: &[&str], add: &mut impl FnMut(String)) {
    for one in first.split_whitespace() {
        for two in second.split_whitespace() {
            for joint in joints {
                add(format!("{one}{joint}{two}"));
            }
        }
    }
}

fn a_label(label: &str) -> Option<String> {
    // ASCII words are labels as they are; converting all of them would take most of the time.
    if label.is_ascii() {
        return Some(label.to_owned());
    }
    idn::normalise(label).ok().map(|name| name.a_label().to_owned())
}
