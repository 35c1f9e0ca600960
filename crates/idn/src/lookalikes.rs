//! Names that look like a given one, so that its owner can take them too.

use std::iter::once;

use crate::{
    Name, Reason, normalise,
    skeleton::{letters_like, skeletons},
    verdict::{whole_script::other_alphabets, why_label_misleads},
};

/// Marks that are easily overlooked: dot below, cedilla, dot above, acute, diaeresis.
const MARKS: [char; 5] = ['\u{323}', '\u{327}', '\u{307}', '\u{301}', '\u{308}'];

/// Names that can be registered and look like this one, the likeliest to deceive first, at most
/// this many.
///
/// The zone stays. First come the spellings all in letters of another alphabet, then those with
/// one letter (or all of a kind) in the place of another, last those with a mark that is easily
/// overlooked. All of them have the same skeleton as the name and are in one script, or in several
/// that go together; mixtures that no browser would show are left out.
///
/// ```
/// let names = idn::lookalikes("scope.art", 3);
/// let shown: Vec<&str> = names.iter().map(|name| name.u_label()).collect();
/// assert_eq!(shown, ["ѕсоре.art", "sc0pe.art", "scøpe.art"]);
/// ```
#[must_use]
pub fn lookalikes(name: &str, most: usize) -> Vec<Name> {
    let Ok(name) = normalise(name) else { return Vec::new() };
    let (label, zone) = name.u_label().split_once('.').unwrap_or((name.u_label(), ""));
    let looks = skeletons(label);
    let mut found: Vec<Name> = Vec::new();
    for spelling in in_other_alphabets(label).chain(with_other_letters(label)).chain(with_marks(label)) {
        if found.len() >= most {
            break;
        }
        let whole = if zone.is_empty() { spelling } else { format!("{spelling}.{zone}") };
        let Ok(other) = normalise(&whole) else { continue };
        if other != name && !found.contains(&other) && deceives(&other, zone, &looks) {
            found.push(other);
        }
    }
    found
}

/// Whether the name looks like what has these skeletons, and not like a mixture that is hidden.
fn deceives(name: &Name, zone: &str, looks: &[String]) -> bool {
    let label = name.u_label().split('.').next().unwrap_or_default();
    let is_whole = label.is_ascii() || matches!(why_label_misleads(label, zone), None | Some(Reason::WholeScript));
    is_whole && skeletons(label).iter().any(|other| looks.contains(other))
}

/// The label all in letters of one other alphabet, where that has them all.
fn in_other_alphabets(label: &str) -> impl Iterator<Item = String> {
    const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
    once(LATIN).chain(other_alphabets(label)).filter_map(move |alphabet| {
        label
            .chars()
            .map(|c| {
                let looks = skeletons(c.encode_utf8(&mut [0; 4]));
                let same = |letter: &char| {
                    skeletons(letter.encode_utf8(&mut [0; 4])).iter().any(|other| looks.contains(other))
                };
                if c.is_ascii_digit() || c == '-' { Some(c) } else { alphabet.chars().find(same) }
            })
            .collect()
    })
}

/// The label with one letter, and with all letters of a kind, replaced by another that looks the
/// same: first digits and letters of ASCII, then the others.
fn with_other_letters(label: &str) -> impl Iterator<Item = String> {
    const ASCII: [(&str, &str); 10] = [
        ("o", "0"),
        ("0", "o"),
        ("l", "1"),
        ("1", "l"),
        ("m", "rn"),
        ("rn", "m"),
        ("w", "vv"),
        ("vv", "w"),
        ("d", "cl"),
        ("cl", "d"),
    ];
    let of_ascii = ASCII.iter().flat_map(move |(old, new)| replaced(label, old, new));
    let others =
        label.chars().enumerate().filter(move |(place, c)| label.chars().position(|d| d == *c) == Some(*place));
    let of_others = others.flat_map(move |(_, c)| {
        let old = c.to_string();
        letters_like(c)
            .filter(|letter| !letter.is_ascii())
            .flat_map(move |letter| replaced(label, &old, &letter.to_string()).collect::<Vec<_>>())
    });
    of_ascii.chain(of_others)
}

/// The text with each occurrence replaced alone, then with all of them.
fn replaced(text: &str, old: &str, new: &str) -> impl Iterator<Item = String> {
    let one = |(place, old): (usize, &str)| {
        let (before, rest) = text.split_at(place);
        format!("{before}{new}{}", &rest[old.len()..])
    };
    let all = text.replace(old, new);
    text.match_indices(old).map(one).chain((text.contains(old)).then_some(all)).collect::<Vec<_>>().into_iter()
}

/// The label with one mark on one letter, where there is a letter with that mark.
fn with_marks(label: &str) -> impl Iterator<Item = String> {
    MARKS.iter().flat_map(move |mark| {
        label.char_indices().filter_map(move |(place, c)| {
            let marked = normalise(&format!("{c}{mark}")).ok()?.u_label().to_owned();
            let (before, rest) = label.split_at(place);
            (marked.chars().count() == 1).then(|| format!("{before}{marked}{}", &rest[c.len_utf8()..]))
        })
    })
}
