//! Finds the rule that a refused name breaks, because `idna` itself does not tell.

use idna::punycode;
use idna_adapter::{Adapter, JoiningTypeMask, LEFT_OR_DUAL_JOINING_MASK, RIGHT_OR_DUAL_JOINING_MASK};

use crate::{
    Refusal, direction, emoji,
    name::{LONGEST_LABEL, LONGEST_NAME},
};

/// What UTS #46 puts in the place of a character that it refuses.
const REFUSED: char = '\u{FFFD}';

/// The first rule that `input` breaks; the caller knows already that there is one.
pub(crate) fn why_refused(input: &str) -> Refusal {
    if let Some(refusal) = refused_character(input) {
        return refusal;
    }
    let adapter = Adapter::new();
    let mapped: String = adapter.map_normalize(input.chars()).collect();
    if mapped.is_empty() {
        return Refusal::Empty;
    }
    let labels = match mapped.split('.').map(|label| check_label(&adapter, label)).collect::<Result<Vec<_>, _>>() {
        Ok(labels) => labels,
        Err(refusal) => return refusal,
    };
    // The last label has no dot after it.
    if labels.iter().map(|label| octets(label) + 1).sum::<usize>() - 1 > LONGEST_NAME {
        return Refusal::NameTooLong;
    }
    if labels.iter().any(|label| direction::has_right_to_left(&adapter, label)) {
        return labels.iter().find_map(|label| direction::fault(&adapter, label)).unwrap_or(Refusal::Other);
    }
    Refusal::Other
}

/// The first character that can be in no name.
pub(crate) fn refused_character(input: &str) -> Option<Refusal> {
    let adapter = Adapter::new();
    let (place, refused) = input.char_indices().find(|(_, c)| !maps(&adapter, *c))?;
    // Of a key or a flag only one character may be refused here, but the whole is an emoji.
    let emoji = emoji::around(input, place).filter(|emoji| emoji.len() > refused.len_utf8());
    Some(emoji.and_then(emoji::face).map_or(Refusal::Character(refused), Refusal::Symbol))
}

/// The label in its own letters, if it breaks no rule by itself.
fn check_label(adapter: &Adapter, label: &str) -> Result<String, Refusal> {
    if label.is_empty() {
        return Err(Refusal::EmptyLabel);
    }
    let text = match label.strip_prefix("xn--") {
        Some(_) if label.len() > LONGEST_LABEL => return Err(Refusal::LabelTooLong),
        Some(encoded) => decode(adapter, encoded)?,
        None => label.to_owned(),
    };
    if text.starts_with('-') || text.ends_with('-') {
        return Err(Refusal::EdgeHyphen);
    }
    if text.chars().skip(2).take(2).eq(['-', '-']) {
        return Err(Refusal::ReservedHyphens);
    }
    if let Some(first) = text.chars().next().filter(|c| adapter.is_mark(*c)) {
        return Err(Refusal::LeadingMark(first));
    }
    if octets(&text) > LONGEST_LABEL {
        return Err(Refusal::LabelTooLong);
    }
    if let Some((place, joiner)) = misplaced_joiner(adapter, &text) {
        let emoji = emoji::around(&text, place).and_then(emoji::face);
        return Err(emoji.map_or(Refusal::Joiner(joiner), Refusal::Symbol));
    }
    Ok(text)
}

/// Whether the character alone survives mapping and the STD3 rules.
fn maps(adapter: &Adapter, c: char) -> bool {
    adapter.map_normalize(core::iter::once(c)).all(|mapped| {
        mapped != REFUSED && (!mapped.is_ascii() || mapped.is_ascii_alphanumeric() || "-.".contains(mapped))
    })
}

fn decode(adapter: &Adapter, encoded: &str) -> Result<String, Refusal> {
    let text = punycode::decode_to_string(encoded).filter(|text| !text.is_empty()).ok_or(Refusal::Punycode)?;
    if let Some(refused) = text.chars().find(|c| !maps(adapter, *c)) {
        return Err(Refusal::Character(refused));
    }
    let canonical = !text.is_ascii()
        && !text.contains('.')
        && adapter.map_normalize(text.chars()).eq(text.chars())
        && punycode::encode_str(&text).as_deref() == Some(encoded);
    canonical.then_some(text).ok_or(Refusal::NotCanonical)
}

fn octets(text: &str) -> usize {
    let characters = text.chars().count();
    if text.is_ascii() || characters > LONGEST_LABEL {
        // Punycode takes long for long texts, and never has fewer octets than the text has characters.
        characters
    } else {
        // Punycode fails only by overflow, which is far beyond the limit.
        punycode::encode_str(text).map_or(usize::MAX / 2, |encoded| "xn--".len() + encoded.len())
    }
}

/// The first joiner, and its place, that stands neither after a virama nor, for the zero width non-joiner, between
/// letters that would join without it (RFC 5892 appendix A.1 and A.2).
fn misplaced_joiner(adapter: &Adapter, text: &str) -> Option<(usize, char)> {
    let joins = |c: Option<char>, sides: JoiningTypeMask| {
        c.is_some_and(|c| adapter.joining_type(c).to_mask().intersects(sides))
    };
    let is_transparent = |c: &char| adapter.joining_type(*c).is_transparent();
    text.char_indices().filter(|(_, c)| matches!(c, '\u{200C}' | '\u{200D}')).find_map(|(at, joiner)| {
        let (before, rest) = text.split_at(at);
        let separates = joiner == '\u{200C}'
            && joins(before.chars().rev().find(|c| !is_transparent(c)), LEFT_OR_DUAL_JOINING_MASK)
            && joins(rest.chars().skip(1).find(|c| !is_transparent(c)), RIGHT_OR_DUAL_JOINING_MASK);
        let after_virama = before.chars().next_back().is_some_and(|c| adapter.is_virama(c));
        (!separates && !after_virama).then_some((at, joiner))
    })
}
