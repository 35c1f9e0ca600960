//! Labels in one alphabet whose letters all look like Latin ones: `ѕсоре` is no `scope`.

use icu_properties::props::Script;

use super::scripts::has;

/// An alphabet, its letters that are drawn like lower-case Latin letters (or ASCII digits) in
/// ordinary fonts, and the zones in which readers expect the alphabet.
///
/// The letters are those that Chrome publishes for this rule; Lao is added after Thai, which it
/// resembles letter by letter.
const ALPHABETS: [(Script, &str, &[&str]); 19] = [
    (Script::Armenian, "ագզէլհյոսւօ", &["am"]),
    (
        Script::Cyrillic,
        "аысԁеԍһіюјӏорԗԛѕԝхуъьҽпгѵѡ",
        &["bg", "by", "kg", "kz", "mk", "mn", "rs", "ru", "su", "tj", "ua", "uz"],
    ),
    (Script::Ethiopic, "ሀሠሰስበነተከዐዕዘጠፐꬅ", &["er", "et"]),
    (Script::Georgian, "იოყძხჽჿ", &["ge"]),
    (Script::Greek, "αικνρυωηοτ", &["cy", "gr"]),
    (Script::Hebrew, "דוחיןסװײ׳", &["il"]),
    (Script::Bengali, "০৭", &[]),
    (Script::Devanagari, "ऽ०ॱ", &[]),
    (Script::Gujarati, "ડટ૦૧", &[]),
    (Script::Gurmukhi, "੦੧", &[]),
    (Script::Kannada, "ಽ೦೧", &[]),
    (Script::Malayalam, "ടഠധനറ൦", &[]),
    (Script::Oriya, "ଠ୦୮", &[]),
    (Script::Tamil, "டப௦", &[]),
    (Script::Telugu, "౦౧", &[]),
    (Script::Myanmar, "ခဂငထပဝ၀၂ၔၜ႐႑႕႖႗", &["mm"]),
    (Script::Khmer, "០", &["kh"]),
    (Script::Lao, "ທນບພຣຫເແ໐ດລປຟມ", &["la"]),
    (Script::Thai, "ทนบพรหเแ๐ดลปฟม", &["th"]),
];

/// Whether all letters of the label's alphabet look like Latin ones, in a zone where nobody
/// expects that alphabet.
pub(super) fn looks_latin(label: &[char], zone: &str) -> bool {
    ALPHABETS.iter().any(|(script, lookalikes, zones)| {
        let mut letters = label.iter().filter(|c| !c.is_ascii() && is_letter_of(**c, *script)).peekable();
        letters.peek().is_some()
            && letters.all(|c| lookalikes.contains(*c))
            && !zones.contains(&zone)
            && !zone.chars().any(|c| is_letter_of(c, *script))
    })
}

fn is_letter_of(c: char, script: Script) -> bool {
    has(c, script) && !has(c, Script::Latin)
}
