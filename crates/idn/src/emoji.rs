//! Emoji as people type them: what is one picture on the screen may be many characters.

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

const JOINER: char = '\u{200D}';
const KEYCAP: char = '\u{20E3}';

/// The emoji that the character at this place (in bytes) is part of.
pub(crate) fn around(text: &str, place: usize) -> Option<&str> {
    let mut start = 0;
    while start <= place {
        let rest = text.get(start..)?;
        let length = length(rest);
        if length > 0 && place < start + length {
            return rest.get(..length);
        }
        start += length.max(rest.chars().next()?.len_utf8());
    }
    None
}

/// The emoji that a symbol of the text is part of, as it was typed: with its skin tone, its joiners
/// and whatever else makes one picture of many characters.
#[must_use]
pub fn typed_emoji(text: &str, c: char) -> Option<&str> {
    around(text, text.find(c).filter(|_| is_symbol(c))?)
}

/// The character that stands for the emoji: the first, or what makes a key of a digit.
pub(crate) fn face(emoji: &str) -> Option<char> {
    let first = emoji.chars().next()?;
    Some(if first.is_ascii() { KEYCAP } else { first })
}

/// Whether the character is a symbol: an emoji, or a sign of mathematics, money or the like.
pub(crate) fn is_symbol(c: char) -> bool {
    use GeneralCategory::{CurrencySymbol, MathSymbol, ModifierSymbol, OtherSymbol};
    // Three emoji are punctuation to Unicode.
    matches!(c, '\u{203C}' | '\u{2049}' | '\u{3030}' | KEYCAP)
        || !c.is_ascii()
            && matches!(
                CodePointMapData::<GeneralCategory>::new().get(c),
                OtherSymbol | MathSymbol | CurrencySymbol | ModifierSymbol
            )
}

/// How many bytes the emoji has that the text begins with: 0 if with none.
///
/// After the grammar of UTS #51, a little wider: whatever an emoji can have after it belongs to it.
fn length(text: &str) -> usize {
    let mut characters = text.char_indices().peekable();
    let mut next_if =
        |fits: fn(char) -> bool| characters.next_if(|(_, c)| fits(*c)).map(|(place, c)| (place + c.len_utf8(), c));
    if next_if(|c| c.is_ascii_digit() || matches!(c, '#' | '*')).is_some() {
        next_if(is_variation);
        return next_if(|c| c == KEYCAP).map_or(0, |(end, _)| end);
    }
    let mut end = 0;
    while let Some((after, _)) = next_if(is_symbol) {
        end = after;
        let mut last = ' ';
        while let Some((after, c)) = next_if(goes_with_a_symbol) {
            (end, last) = (after, c);
        }
        // Two letters make a flag, so each may be followed by another.
        let is_flag = text.get(..end).is_some_and(|flag| flag.chars().all(is_flag_letter) && flag.chars().count() < 2);
        if last != JOINER && !is_flag {
            break;
        }
    }
    end
}

fn goes_with_a_symbol(c: char) -> bool {
    // Skin tones, and the tags that spell the flags of regions.
    is_variation(c) || matches!(c, JOINER | KEYCAP | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}')
}

fn is_variation(c: char) -> bool {
    matches!(c, '\u{FE0E}' | '\u{FE0F}')
}

fn is_flag_letter(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_picture_is_one_emoji() {
        for emoji in ["😀", "❤️", "👍🏽", "👨‍👩‍👧", "1️⃣", "#⃣", "🇷🇺", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏳️‍🌈", "‼️", "🧑🏽‍🎨"]
        {
            let text = format!("a1{emoji}b");
            for (place, _) in emoji.char_indices() {
                assert_eq!(around(&text, 2 + place), Some(emoji), "{emoji}");
            }
            assert_eq!(around(&text, 0), None, "{emoji}");
            assert_eq!(around(&text, 1), None, "{emoji}");
            assert_eq!(around(&text, 2 + emoji.len()), None, "{emoji}");
        }
        assert_eq!(around("🇷🇺🇷🇺", 4), Some("🇷🇺"));
        assert_eq!(around("😀😀", 4), Some("😀"));
        assert_eq!(around("a\u{200D}b", 1), None);
        assert_eq!(around("", 0), None);
    }

    #[test]
    fn the_face_is_what_can_be_named() {
        assert_eq!(face("1️⃣"), Some(KEYCAP));
        assert_eq!(face("👨‍👩‍👧"), Some('👨'));
    }
}
