//! A language's own letters for a name spelt plainly: `münchen` for `munchen`.

mod russian;
mod words;

use crate::{Guard, Name, Verdict, judge, name::LONGEST_LABEL};

/// A name in a language's own letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// The language: its code in ISO 639-1.
    pub language: &'static str,
    /// The name.
    pub name: Name,
}

/// Two letters that stand for one where a keyboard has no other: German and the Nordic languages.
const DIGRAPHS: [(&str, &[(&str, &str)]); 4] = [
    ("de", &[("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("ss", "ß")]),
    ("de", &[("ae", "ä"), ("oe", "ö"), ("ue", "ü")]),
    ("da", &[("ae", "æ"), ("oe", "ø"), ("aa", "å")]),
    ("sv", &[("ae", "ä"), ("oe", "ö"), ("aa", "å")]),
];

/// Spellings of a plain name in languages' own letters, the surest first.
///
/// Of three kinds: well-known words (`cafe`, `munchen`), each part between hyphens by itself; pairs
/// of letters that stand for one (`muenchen`); Russian written in Latin letters (`galereya`), only
/// if all of the label reads as such. They are offers, not corrections: which languages are worth
/// offering is for the caller to say. The zone stays; names that would mislead are left out.
///
/// ```
/// let names = idn::native_spellings("muenchen.art");
/// assert_eq!((names[0].language, names[0].name.u_label()), ("de", "münchen.art"));
/// ```
#[must_use]
pub fn native_spellings(plain: &str) -> Vec<Spelling> {
    let plain = plain.to_ascii_lowercase();
    let (label, zone) = match plain.split_once('.') {
        Some((label, zone)) => (label, format!(".{zone}")),
        None => (plain.as_str(), String::new()),
    };
    let mut found: Vec<Spelling> = Vec::new();
    // Longer labels are no names, and none of what follows should have to say so.
    if label.len() > LONGEST_LABEL || !label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return found;
    }
    let from_russian = russian::from_latin(label).map(|russian| ("ru", russian));
    for (language, spelling) in words::respelt(label).into_iter().chain(digraphs(label)).chain(from_russian) {
        if let Verdict::Show(name) = judge(&format!("{spelling}{zone}"), Guard::famous())
            && !name.is_ascii()
            && found.iter().all(|other| other.name != name)
        {
            found.push(Spelling { language, name });
        }
    }
    found
}

fn digraphs(label: &str) -> impl Iterator<Item = (&'static str, String)> {
    DIGRAPHS.iter().filter_map(move |(language, pairs)| {
        let mut spelling = String::with_capacity(label.len());
        let mut rest = label;
        while let Some(c) = rest.chars().next() {
            // In "neue", "bauen" and "quelle" the pair is two letters.
            let is_after_vowel = spelling.ends_with(['a', 'e', 'q']);
            match pairs.iter().find(|(pair, _)| rest.starts_with(pair) && !(is_after_vowel && *pair == "ue")) {
                Some((pair, letter)) => {
                    spelling.push_str(letter);
                    rest = &rest[pair.len()..];
                }
                None => {
                    spelling.push(c);
                    rest = &rest[c.len_utf8()..];
                }
            }
        }
        (spelling != label).then_some((*language, spelling))
    })
}
