//! Vowel signs and tones, of which a syllable has one: a second lies upon the first or makes another letter.

use super::is_mark;

/// What a syllable has at most one of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    ThaiTone,
    ThaiVowel,
    LaoTone,
    LaoVowel,
    KhmerVowel,
    KhmerRegister,
    ArabicVowel,
    IndicVowel,
}

/// The first sign that its syllable has already, or that a vowel of India has under it: the sign of
/// `ा` on `अ` is how `आ` looks.
///
/// The label is composed: decomposed, some single signs are two.
pub(super) fn misplaced(label: &[char]) -> Option<char> {
    let mut of_syllable: Vec<Sign> = Vec::new();
    let mut base = None;
    for &c in label {
        if !is_mark(c) {
            of_syllable.clear();
            base = Some(c);
        } else if let Some(sign) = sign(c) {
            let is_on_vowel = sign == Sign::IndicVowel && of_syllable.is_empty() && base.is_some_and(is_indic_vowel);
            if is_on_vowel || of_syllable.contains(&sign) {
                return Some(c);
            }
            of_syllable.push(sign);
        } else {
            // A virama or another letter below: what follows stands on that.
            base = None;
        }
    }
    None
}

fn sign(c: char) -> Option<Sign> {
    Some(match c {
        '\u{064B}'..='\u{0650}' | '\u{0652}' => Sign::ArabicVowel,
        '\u{0E48}'..='\u{0E4B}' => Sign::ThaiTone,
        '\u{0E31}' | '\u{0E34}'..='\u{0E39}' => Sign::ThaiVowel,
        '\u{0EC8}'..='\u{0ECB}' => Sign::LaoTone,
        '\u{0EB1}' | '\u{0EB4}'..='\u{0EB9}' | '\u{0EBB}' => Sign::LaoVowel,
        '\u{17B6}'..='\u{17C5}' => Sign::KhmerVowel,
        '\u{17C9}' | '\u{17CA}' => Sign::KhmerRegister,
        _ if matches!(indic(c), Some(0x3E..=0x4C)) => Sign::IndicVowel,
        _ => return None,
    })
}

fn is_indic_vowel(c: char) -> bool {
    // In Gurmukhi two more carry signs.
    matches!(indic(c), Some(0x04..=0x14)) || matches!(c, '\u{0A72}' | '\u{0A73}')
}

/// The place in its block, for the nine scripts of India whose blocks are laid out alike.
fn indic(c: char) -> Option<u32> {
    matches!(c, '\u{0900}'..='\u{0D7F}').then_some(u32::from(c) & 0x7F)
}
