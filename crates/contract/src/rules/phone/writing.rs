//! What somebody typed as a phone number, reduced to its digits.

use super::PhoneError;

/// The digits of a writing and how they were set.
#[derive(Debug)]
pub(super) struct Writing {
    /// ASCII digits.
    pub(super) digits: String,
    /// Whether a `+` stood before them.
    pub(super) plus: bool,
    /// How many digits stand before the first separator; all of them when there is none.
    pub(super) first_group: usize,
}

impl Writing {
    /// Reads digits of several scripts with the usual separators between them.
    pub(super) fn read(text: &str) -> Result<Self, PhoneError> {
        let mut writing = Self { digits: String::new(), plus: false, first_group: 0 };
        let mut group_open = true;
        let text = text.trim();
        for c in text.strip_prefix("tel:").unwrap_or(text).chars() {
            if let Some(digit) = digit(c) {
                writing.digits.push(digit);
                writing.first_group += usize::from(group_open);
            } else if matches!(c, '+' | '＋') && writing.digits.is_empty() && !writing.plus {
                writing.plus = true;
            } else if is_separator(c) {
                group_open &= writing.digits.is_empty();
            } else if !is_invisible(c) {
                return Err(PhoneError::BadCharacter(c));
            }
        }
        if writing.digits.is_empty() { Err(PhoneError::Empty) } else { Ok(writing) }
    }

    /// Whether the writing has separators.
    pub(super) fn is_grouped(&self) -> bool {
        self.first_group < self.digits.len()
    }
}

/// ASCII, full-width, Arabic and extended Arabic digits.
fn digit(c: char) -> Option<char> {
    let value = match c {
        '0'..='9' => return Some(c),
        '０'..='９' => u32::from(c) - u32::from('０'),
        '\u{660}'..='\u{669}' => u32::from(c) - 0x660,
        '\u{6F0}'..='\u{6F9}' => u32::from(c) - 0x6F0,
        _ => return None,
    };
    char::from_digit(value, 10)
}

fn is_separator(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '.' | '(' | ')' | '/' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '·' | '（' | '）' | '－')
}

/// Marks of direction and joiners, which come along when a number is copied.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}
