//! Labels in one alphabet whose letters all look like Latin ones: `ѕсоре` is no `scope`.

mod words;

use super::scripts::{LATIN, has};
use crate::tables::Script;

/// An alphabet, its letters that are drawn like lower-case Latin letters (or ASCII digits) in
/// ordinary fonts, and the zones in which readers expect the alphabet.
///
/// The letters are those that Chrome publishes for this rule; Lao is added after Thai, which it
/// resembles letter by letter.
const ALPHABETS: [(Script, &str, &[&str]); 19] = [
    ("Armn", "ագզէլհյոսւօ", &["am"]),
    ("Cyrl", "аысԁеԍһіюкјӏорԗԛѕтԝхуъьҽпгѵѡ", &["bg", "by", "kg", "kz", "mk", "mn", "rs", "ru", "su", "tj", "ua", "uz"]),
    ("Ethi", "ሀሠሰስበነተከዐዕዘጠፐꬅ", &["er", "et"]),
    ("Geor", "იოყძხჽჿ", &["ge"]),
    ("Grek", "αικνρυωηοτ", &["cy", "gr"]),
    ("Hebr", "דוחיןסװײ׳", &["il"]),
    ("Beng", "০৭", &[]),
    ("Deva", "ऽ०ॱ", &[]),
    ("Gujr", "ડટ૦૧", &[]),
    ("Guru", "੦੧", &[]),
    ("Knda", "ಽ೦೧", &[]),
    ("Mlym", "ടഠധനറ൦", &[]),
    ("Orya", "ଠ୦୮", &[]),
    ("Taml", "டப௦", &[]),
    ("Telu", "౦౧", &[]),
    ("Mymr", "ခဂငထပဝ၀၂ၔၜ႐႑႕႖႗", &["mm"]),
    ("Khmr", "០", &["kh"]),
    ("Laoo", "ທນບພຣຫເແ໐ດລປຟມ", &["la"]),
    ("Thai", "ทนบพรหเแ๐ดลปฟม", &["th"]),
];

/// The letters that look like Latin ones, of each alphabet that the label has no letter of.
pub(crate) fn other_alphabets(label: &str) -> impl Iterator<Item = &'static str> {
    ALPHABETS
        .iter()
        .filter(move |(script, _, _)| !label.chars().any(|c| is_letter_of(c, script)))
        .map(|(_, letters, _)| *letters)
}

/// Whether all letters of the label's alphabet look like Latin ones, in a zone where nobody
/// expects that alphabet.
pub(super) fn looks_latin(label: &[char], zone: &str) -> bool {
    ALPHABETS.iter().any(|(script, lookalikes, zones)| {
        let mut letters = label.iter().filter(|c| !c.is_ascii() && is_letter_of(**c, script)).peekable();
        letters.peek().is_some()
            && letters.all(|c| lookalikes.contains(*c))
            && !zones.contains(&zone)
            && !zone.chars().any(|c| is_letter_of(c, script))
            && !words::are_russian(label, |c| is_letter_of(c, script))
    })
}

fn is_letter_of(c: char, script: Script) -> bool {
    has(c, script) && !has(c, LATIN)
}
