//! Letters that are at home in a few zones and mislead everywhere else.

use crate::Reason;

/// The first letter that should not be shown under this last label.
pub(super) fn foreign_letter(label: &[char], zone: &str) -> Option<Reason> {
    label.iter().enumerate().find_map(|(place, &c)| match c {
        // Catalan writes it between two l (RFC 5892 appendix A.3); elsewhere taken for a full stop.
        '·' => (zone != "cat" || !between_two_l(label, place)).then_some(Reason::MiddleDot),
        // Alone a letter is in no word that it could be read into.
        _ if label.len() == 1 => None,
        // Icelandic and Faroese; elsewhere taken for p, b and o.
        'þ' | 'ð' => (!matches!(zone, "is" | "fo")).then_some(Reason::Zone(c)),
        // Azerbaijani; elsewhere taken for e.
        'ə' => (zone != "az").then_some(Reason::Zone(c)),
        _ => None,
    })
}

fn between_two_l(label: &[char], place: usize) -> bool {
    place.checked_sub(1).and_then(|i| label.get(i)) == Some(&'l') && label.get(place + 1) == Some(&'l')
}
