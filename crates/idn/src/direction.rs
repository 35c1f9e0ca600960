//! Which character breaks the rules for names that have right-to-left letters (RFC 5893 §2).

use idna_adapter::{
    Adapter, BidiClassMask, FIRST_BC_MASK, LAST_LTR_MASK, LAST_RTL_MASK, MIDDLE_LTR_MASK, MIDDLE_RTL_MASK, RTL_MASK,
};

use crate::Refusal;

/// Whether the label has right-to-left letters, so that the rules hold for its whole name.
pub(crate) fn has_right_to_left(adapter: &Adapter, label: &str) -> bool {
    label.chars().any(|c| is(adapter, c, RTL_MASK))
}

/// The first fault in a label of a name that has right-to-left letters.
pub(crate) fn fault(adapter: &Adapter, label: &str) -> Option<Refusal> {
    let is = |c: &char, mask: BidiClassMask| is(adapter, *c, mask);
    let european = |c: &char| adapter.bidi_class(*c).is_european_number();
    let arabic = |c: &char| adapter.bidi_class(*c).is_arabic_number();
    let first = label.chars().next()?;
    // Rule 1.
    if !is(&first, FIRST_BC_MASK) {
        let is_digit = european(&first) || arabic(&first);
        return Some(if is_digit { Refusal::LeadingDigit(first) } else { Refusal::Direction(first) });
    }
    let is_left_to_right = adapter.bidi_class(first).is_ltr();
    let (anywhere, at_the_end) = match is_left_to_right {
        true => (MIDDLE_LTR_MASK, LAST_LTR_MASK),
        false => (MIDDLE_RTL_MASK, LAST_RTL_MASK),
    };
    // Rules 2 and 5, then 3 and 6, then 4.
    let stranger = || label.chars().find(|c| !is(c, anywhere));
    let end = || {
        let last = label.chars().rev().find(|c| !adapter.bidi_class(*c).is_nonspacing_mark());
        last.filter(|c| !is(c, at_the_end))
    };
    let other_digit = || {
        let digit = label.chars().find(|c| european(c) || arabic(c))?;
        label.chars().find(|c| if european(&digit) { arabic(c) } else { european(c) })
    };
    stranger().or_else(end).or_else(|| if is_left_to_right { None } else { other_digit() }).map(Refusal::Direction)
}

fn is(adapter: &Adapter, c: char, mask: BidiClassMask) -> bool {
    adapter.bidi_class(c).to_mask().intersects(mask)
}
