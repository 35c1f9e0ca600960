//! Russian that was written in Latin letters.

/// Latin spellings, the longest first, in the ways that passports, maps and people use.
const LETTERS: [(&str, &str); 44] = [
    ("shch", "щ"),
    ("sch", "щ"),
    ("iya", "ия"),
    ("yye", "ые"),
    ("ya", "я"),
    ("ja", "я"),
    ("yu", "ю"),
    ("ju", "ю"),
    ("yo", "ё"),
    ("jo", "ё"),
    ("ye", "е"),
    ("zh", "ж"),
    ("kh", "х"),
    ("ts", "ц"),
    ("ch", "ч"),
    ("sh", "ш"),
    ("iy", "ий"),
    ("yy", "ый"),
    ("ay", "ай"),
    ("ey", "ей"),
    ("oy", "ой"),
    ("uy", "уй"),
    ("a", "а"),
    ("b", "б"),
    ("v", "в"),
    ("g", "г"),
    ("d", "д"),
    ("e", "е"),
    ("z", "з"),
    ("i", "и"),
    ("j", "й"),
    ("k", "к"),
    ("l", "л"),
    ("m", "м"),
    ("n", "н"),
    ("o", "о"),
    ("p", "п"),
    ("r", "р"),
    ("s", "с"),
    ("t", "т"),
    ("u", "у"),
    ("f", "ф"),
    ("h", "х"),
    ("y", "ы"),
];

/// Letter sequences that Russian in Latin letters does not have, but English, German and French do.
const FOREIGN: [&str; 22] = [
    "c", "w", "x", "q", "ll", "tt", "rr", "pp", "ff", "gg", "dd", "bb", "ph", "th", "gh", "oo", "ee", "aa", "ou", "ea",
    "ry", "ly",
];

/// The label in Russian letters; `None` if it does not read like Russian.
pub(super) fn from_latin(label: &str) -> Option<String> {
    let word_like = label.replace("shch", "").replace("sch", "").replace("ch", "");
    if label.len() < 4 || FOREIGN.iter().any(|foreign| word_like.contains(foreign)) || !ends_like_russian(label) {
        return None;
    }
    let mut russian = String::with_capacity(label.len() * 2);
    let mut rest = label;
    let mut vowels = 0;
    while let Some(first) = rest.chars().next() {
        // Between vowels, and where a vowel follows, "oy" is not a diphthong but "o" and "ya".
        let found = LETTERS.iter().find(|(latin, _)| {
            rest.strip_prefix(latin).is_some_and(|after| {
                !(latin.len() == 2 && latin.ends_with('y') && after.starts_with(['a', 'e', 'o', 'u']))
            })
        });
        match found {
            Some((latin, letters)) => {
                vowels += usize::from(latin.contains(['a', 'e', 'i', 'o', 'u', 'y']));
                russian.push_str(letters);
                rest = &rest[latin.len()..];
            }
            None if first == '-' || first.is_ascii_digit() => {
                russian.push(first);
                rest = &rest[1..];
            }
            None => return None,
        }
    }
    (vowels > 0).then_some(russian)
}

/// Whether each word ends as Russian words do in Latin letters.
fn ends_like_russian(label: &str) -> bool {
    const ENDINGS: [&str; 30] = [
        "a", "ya", "ja", "iya", "ia", "ie", "iye", "ye", "yj", "yy", "iy", "oy", "ey", "ov", "ev", "yi", "i", "ik",
        "ok", "ek", "ost", "stvo", "o", "ny", "ki", "ty", "my", "vy", "u", "rad",
    ];
    label.split('-').all(|word| ENDINGS.iter().any(|ending| word.ends_with(ending)))
}
