//! Names with labels that only begin like A-labels, but are words to the eye: shown as they are, as in Firefox.

use idna::punycode;

use crate::{
    Name, convert,
    name::{LONGEST_INPUT, LONGEST_LABEL, LONGEST_NAME},
};

/// The name, its fake A-labels as they are and the other labels in both forms; `None` if it has no
/// fake, or is no name even so.
///
/// What such a label decodes to is no text but control characters, so there is nothing to be
/// mistaken for. Nobody can register it; [`convert`] refuses it. A few letters, as in `xn--a`, are no
/// word: they are refused like everything else that is invalid.
pub(super) fn convert_around(input: &str) -> Option<Name> {
    if input.len() > LONGEST_INPUT || !input.split('.').any(is_fake) {
        return None;
    }
    let labels: Vec<Name> = input
        .split('.')
        .map(
            |label| {
                if is_fake(label) { Some(Name::verbatim(label.to_ascii_lowercase())) } else { convert(label).ok() }
            },
        )
        .collect::<Option<_>>()?;
    let name = Name::from_labels(&labels);
    (name.a_label().len() <= LONGEST_NAME).then_some(name)
}

fn is_fake(label: &str) -> bool {
    const SHORTEST_WORD: usize = 8;
    label.len() <= LONGEST_LABEL
        && label.split_at_checked("xn--".len()).is_some_and(|(prefix, word)| {
            prefix.eq_ignore_ascii_case("xn--")
                && word.len() >= SHORTEST_WORD
                && word.bytes().all(|b| b.is_ascii_alphabetic())
                && punycode::decode_to_string(word).is_some_and(|text| text.chars().all(char::is_control))
        })
}
