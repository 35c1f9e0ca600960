//! Digits of several sets in a label, and letters that pass for digits.

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

use crate::Reason;

/// Letters and foreign digits that look like an ASCII digit.
const LOOKALIKES: &str = "θզշჳзҙӡӟճб२২੨૨೩೭उওਤ੩૩౩३३৪੪୫૭୨౨੫ੜဒვპკ৭੧૧०০੦૦ଠ୦೦౦൦ഠ๐໐၀ဝ௦០ዐО丩ㄐ";

/// Digits that are not what they seem.
pub(super) fn mixed_or_imitated(label: &[char]) -> Option<Reason> {
    let mut zeros = label.iter().filter_map(|c| zero_of(*c));
    if let Some(first) = zeros.next()
        && zeros.any(|other| other != first)
    {
        return Some(Reason::MixedDigits);
    }
    // Only called for labels that are not ASCII, so one of them is a lookalike.
    if !label.iter().all(|c| c.is_ascii_digit() || LOOKALIKES.contains(*c)) {
        return None;
    }
    let is_all_digits = label.iter().all(|c| zero_of(*c).is_some());
    Some(if is_all_digits { Reason::ForeignDigits } else { Reason::ImitatedDigits })
}

/// The zero of the set that the digit is from. Digits stand in tens, and no two sets of those that
/// are shown touch.
fn zero_of(c: char) -> Option<u32> {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let is_digit = |c: u32| categories.get32(c) == GeneralCategory::DecimalNumber;
    let mut zero = u32::from(c);
    if !is_digit(zero) {
        return None;
    }
    while is_digit(zero - 1) {
        zero -= 1;
    }
    Some(zero)
}
