//! What a label looks like, as one string for all labels that look the same (UTS #39 §4).

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
const AMBIGUOUS: [(char, &[&str]); 9] = [
    ('ß', &["b", "ss"]),
    ('þ', &["b", "p"]),
    ('œ', &["ce"]),
    ('ł', &["t"]),
    ('ӏ', &["l"]),
    ('ғ', &["r"]),
    ('ы', &["bl"]),
    ('ю', &["lo"]),
    ('θ', &["e"]),
];

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
            spellings.iter_mut().for_each(|spelling| push_lookalike(spelling, c));
            spellings.extend(branches);
        } else {
            spellings.iter_mut().for_each(|spelling| push_lookalike(spelling, c));
        }
    }
    spellings.iter().map(|spelling| fold(spelling)).collect()
}

fn push_lookalike(text: &mut String, c: char) {
    match LOOK_LIKE.iter().find(|(_, letters)| letters.contains(c)) {
        Some((looks, _)) => text.push_str(looks),
        None => text.push(c),
    }
}

/// UTS #39's skeleton, with marks and the difference between 0 and o, 1 and l, vv and w, cl and d
/// taken away; that between rn and m UTS #39 takes away itself.
fn fold(text: &str) -> String {
    let mut prototypes = String::with_capacity(text.len());
    for c in text.chars() {
        match prototype(c) {
            Some(looks) => prototypes.push_str(looks),
            None => prototypes.push(c),
        }
    }
    let bare: String = decompose(&prototypes).collect();
    bare.replace("vv", "w").replace("cl", "d")
}

/// Canonical decomposition without the marks that European alphabets share.
fn decompose(text: &str) -> impl Iterator<Item = char> + '_ {
    DecomposingNormalizerBorrowed::new_nfd()
        .normalize_iter(text.chars())
        .filter(|c| !matches!(c, '\'' | '\u{0300}'..='\u{036F}'))
}
