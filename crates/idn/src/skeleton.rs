//! What a label looks like, as one string for all labels that look the same (UTS #39 §4).

use std::sync::LazyLock;

use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::tables::{prototype, prototypes};

/// Most skeletons that one label may have.
const MOST_SKELETONS: usize = 16;

/// Letters that are drawn like the letters before them in lower case, beyond what UTS #39's
/// `confusables.txt` says or in place of it.
///
/// After the additions that Chrome publishes; Greek, Armenian and Hebrew go a little further.
const LOOK_LIKE: [(&str, &str); 32] = [
    ("ae", "æӕ"),
    ("b", "ƅьҍвъβɓ"),
    ("bi", "ы"),
    ("c", "ҫငςϲ"),
    ("d", "ԃძđ"),
    ("e", "єҽҿၔεəэɛ"),
    ("f", "ғӻ"),
    ("g", "ԍဌ"),
    ("h", "ħнћңҥӈӊԋԧԩђ"),
    ("io", "ю"),
    ("j", "၂յ"),
    ("k", "ĸκкқҝҟҡӄԟ"),
    ("l", "łլ"),
    ("m", "мӎ"),
    ("n", "ŋпπԥกחηղռ"),
    ("o", "०০੦૦ଠ୦೦စøσθөð"),
    ("p", "ϼҏ"),
    ("q", "৭੧૧"),
    ("r", "ґг"),
    ("s", "ടรຣຮ"),
    ("t", "ŧтҭԏ七丅丆丁τէ十"),
    ("u", "บບμцџии"),
    ("w", "ωшщพฟພຟ"),
    ("x", "χҳӽӿ乂ხ"),
    ("y", "ұ丫γүყ"),
    ("2", "२২੨૨೩೭շ"),
    ("3", "зҙӡӟʒȝउওਤ੩ੜ૩౩ဒვპკ"),
    ("4", "੫丩ㄐ"),
    ("6", "ճб"),
    ("8", "৪੪୫"),
    ("9", "૭୨౨"),
    ("-", "一"),
];

/// Letters that look like more than one thing.
const AMBIGUOUS: [(char, &[&str]); 11] = [
    ('ß', &["b", "ss"]),
    ('þ', &["b", "p"]),
    ('œ', &["ce"]),
    ('ł', &["t"]),
    ('ӏ', &["l"]),
    ('ғ', &["r"]),
    ('ы', &["bl"]),
    ('ю', &["lo"]),
    ('θ', &["e"]),
    ('৭', &["9"]),
    ('੧', &["9"]),
];

/// Letters that pass for each other beside letters of their own alphabet, though not for one Latin
/// letter; what stands for them is in no label.
const AMONG_THEMSELVES: [(char, &str); 2] = [('И', "ин"), ('Б', "бьъ")];

/// More than one letter in two ways that are drawn the same.
const DRAWN_THE_SAME: [(&str, &str); 4] =
    [("vv", "w"), ("cl", "d"), ("\u{17D2}\u{178A}", "\u{17D2}\u{178F}"), ("ເເ", "ແ")];

/// What each letter looks like, in order: by [`LOOK_LIKE`], or like what has the same prototype as a
/// letter of that, or its prototype.
static LOOKS: LazyLock<Vec<(char, &'static str)>> = LazyLock::new(|| {
    let mut all: Vec<(char, &'static str)> = prototypes().collect();
    let mut put = |letter: char, looks| match all.binary_search_by_key(&letter, |(other, _)| *other) {
        Ok(place) => all[place].1 = looks,
        Err(place) => all.insert(place, (letter, looks)),
    };
    let table = || LOOK_LIKE.iter().flat_map(|(looks, letters)| letters.chars().map(move |letter| (letter, *looks)));
    for (own, looks) in table().filter_map(|(letter, looks)| Some((prototype(letter)?, looks))) {
        if !own.is_ascii() {
            let same = prototypes().filter(|(_, other)| *other == own).map(|(letter, _)| letter);
            same.chain(own.parse()).for_each(|letter| put(letter, looks));
        }
    }
    table().for_each(|(letter, looks)| put(letter, looks));
    all
});

/// The letters that look like this one, in whatever script.
///
/// What is here taken for the same Latin letter is not therefore taken for each other: `в` and `ь`
/// pass for a b, but nobody mistakes one for the other. So beyond ASCII only UTS #39 counts.
pub(crate) fn letters_like(c: char) -> impl Iterator<Item = char> {
    let text = c.to_string();
    let own = prototype(c).unwrap_or(&text).to_owned();
    let of_unicode = prototypes().filter(move |(_, looks)| *looks == own).map(|(letter, _)| letter);
    let of_this_table =
        LOOK_LIKE.iter().filter(move |(looks, _)| *looks == text).flat_map(|(_, letters)| letters.chars());
    let itself = prototype(c).and_then(|looks| looks.parse().ok());
    of_unicode.chain(of_this_table).chain(itself).filter(move |letter| *letter != c)
}

/// The skeletons of a label: one, or several if letters of it look like more than one thing.
pub(crate) fn skeletons(label: &str) -> Vec<String> {
    let bare: Vec<char> = decompose(label).collect();
    let mut spellings = vec![String::new()];
    for c in bare {
        let others: &[&str] = AMBIGUOUS.iter().find(|(letter, _)| *letter == c).map_or(&[], |(_, others)| others);
        if spellings.len() * (others.len() + 1) <= MOST_SKELETONS {
            let branches: Vec<String> =
                others.iter().flat_map(|other| spellings.iter().map(move |start| format!("{start}{other}"))).collect();
            spellings.iter_mut().for_each(|spelling| spelling.push(c));
            spellings.extend(branches);
        } else {
            spellings.iter_mut().for_each(|spelling| spelling.push(c));
        }
    }
    spellings.extend(among_themselves(label));
    spellings.iter().map(|spelling| fold(spelling)).collect()
}

/// The label in what stands for letters that pass for each other, if it has any.
fn among_themselves(label: &str) -> Option<String> {
    let stands_for = |c: char| AMONG_THEMSELVES.iter().find(|(_, letters)| letters.contains(c)).map(|(sign, _)| *sign);
    let bare: String = decompose(label).collect();
    let signs: String = bare.chars().map(|c| stands_for(c).unwrap_or(c)).collect();
    (signs != bare).then_some(signs)
}

/// UTS #39's skeleton by way of [`LOOK_LIKE`], with marks and the difference between 0 and o, 1 and l
/// and what is [drawn the same](DRAWN_THE_SAME) taken away; that between rn and m UTS #39 takes away
/// itself.
fn fold(text: &str) -> String {
    let mut looks = String::with_capacity(text.len());
    text.chars().for_each(|c| push_looks(&mut looks, c));
    let bare = decompose(&looks).collect();
    DRAWN_THE_SAME.iter().fold(bare, |text: String, (one, other)| text.replace(one, other))
}

/// Puts what the letter looks like at the end, and not what it looks like in another step.
fn push_looks(text: &mut String, c: char) {
    match looks_of(c) {
        Some(looks) => looks.chars().for_each(|next| push_looks(text, next)),
        None => text.push(c),
    }
}

fn looks_of(c: char) -> Option<&'static str> {
    let place = LOOKS.binary_search_by_key(&c, |(letter, _)| *letter).ok()?;
    LOOKS.get(place).map(|(_, looks)| *looks)
}

/// Canonical decomposition without the marks that European alphabets share.
fn decompose(text: &str) -> impl Iterator<Item = char> + '_ {
    DecomposingNormalizerBorrowed::new_nfd()
        .normalize_iter(text.chars())
        .filter(|c| !matches!(c, '\'' | '\u{0300}'..='\u{036F}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(c: char) -> Vec<String> {
        skeletons(c.encode_utf8(&mut [0; 4]))
    }

    #[test]
    fn what_unicode_takes_for_one_another_shares_a_skeleton() {
        for (letter, looks) in prototypes() {
            let same = prototypes().filter(|(_, other)| *other == looks).map(|(other, _)| other);
            for other in same.chain(looks.parse()) {
                let (these, those) = (of(letter), of(other));
                assert!(these.iter().any(|this| those.contains(this)), "{letter} {these:?}, {other} {those:?}");
            }
        }
    }
}
