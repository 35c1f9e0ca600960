//! Prices asked for again: what became of each line since the customer saw it.
//!
//! Nothing is ordered at a price older than [`FRESH_FOR_MS`], nor at one that the customer has
//! not seen and, where it changed, accepted.

use std::collections::HashMap;

use crate::rules::cart::{Cart, CartLine, LineKey, SeenPrice};
use crate::rules::promo::PromoNote;
use crate::{Money, PromoCode, ServiceType, Suggestion};

/// For how long a price may be ordered at, in milliseconds.
pub const FRESH_FOR_MS: u64 = 60_000;

/// What became of a line. `old` and `new` are what the customer pays, after discount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The customer pays what was shown.
    Same,
    /// Costs less.
    Cheaper {
        /// As seen.
        old: Money,
        /// Now.
        new: Money,
    },
    /// Costs more.
    Dearer {
        /// As seen.
        old: Money,
        /// Now.
        new: Money,
    },
    /// Costs more, because the promo code does not apply any longer.
    PromoLapsed {
        /// As seen.
        old: Money,
        /// Now.
        new: Money,
    },
    /// Costs less, because the promo code applies now.
    PromoNowApplies {
        /// As seen.
        old: Money,
        /// Now.
        new: Money,
    },
    /// Another term or another currency: dearer or cheaper cannot be said.
    Changed {
        /// As seen.
        old: Money,
        /// Now.
        new: Money,
        /// Term as seen, in months.
        old_term: u32,
        /// Term now, in months.
        new_term: u32,
    },
    /// Cannot be ordered any longer.
    Unavailable(Reason),
    /// The answer does not name it at all.
    Gone,
}

/// Why a line cannot be ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Somebody else has the name, or the service is not on offer for it.
    Taken,
    /// The name is reserved.
    Reserved,
    /// The name is on offer, but as another service only.
    OnlyAs(ServiceType),
    /// The term is not on offer any longer.
    TermNotOffered,
}

impl Outcome {
    /// Whether the customer has to accept the line as it is now, before it is ordered.
    #[must_use]
    pub fn needs_acceptance(&self) -> bool {
        !matches!(self, Self::Same) && !self.blocks()
    }

    /// Whether the line cannot be ordered and has to go.
    #[must_use]
    pub fn blocks(&self) -> bool {
        matches!(self, Self::Unavailable(_) | Self::Gone)
    }
}

/// Whether a price asked for at `asked_at` may still be ordered at `now` (milliseconds since
/// 1970). A clock that went backwards proves nothing, so then it may not.
#[must_use]
pub fn is_fresh(asked_at: u64, now: u64) -> bool {
    now.checked_sub(asked_at).is_some_and(|age| age <= FRESH_FOR_MS)
}

/// The row that prices a line: same service, same name, for a renewal also the same term.
#[must_use]
pub fn row_for<'a>(line: &CartLine, rows: &'a [Suggestion]) -> Option<&'a Suggestion> {
    row_of(&line.key(), line.term, rows)
}

fn row_of<'a>(line: &LineKey, term: u32, rows: &'a [Suggestion]) -> Option<&'a Suggestion> {
    rows.iter().find(|row| {
        row.service_type == line.service
            && row.domain == line.domain
            && (line.service != ServiceType::CertificateRenewal || row.period == term)
    })
}

/// The row at which a service can be ordered for a name now, a renewal for a term in months.
///
/// # Errors
/// Why it cannot; `None` when the answer does not name it at all.
pub fn orderable<'a>(line: &LineKey, term: u32, rows: &'a [Suggestion]) -> Result<&'a Suggestion, Option<Reason>> {
    match row_of(line, term, rows) {
        Some(row) if row.available => Ok(row),
        Some(row) => Err(Some(if row.reserved { Reason::Reserved } else { Reason::Taken })),
        None => Err(absent(line, rows)),
    }
}

/// Compares a line with the rows that the API answers for it now.
#[must_use]
pub fn compare(line: &CartLine, rows: &[Suggestion]) -> Outcome {
    let row = match orderable(&line.key(), line.term, rows) {
        Ok(row) => row,
        Err(reason) => return reason.map_or(Outcome::Gone, Outcome::Unavailable),
    };
    let (old, new) = (line.seen.discounted, row.discounted);
    if row.period != line.term || old.currency() != new.currency() {
        return Outcome::Changed { old, new, old_term: line.term, new_term: row.period };
    }
    // What is paid decides: a promo code that lapsed together with a price cut changes nothing.
    let applies = |line: &CartLine| matches!(line.promo_note(), PromoNote::Applied { .. });
    let now = CartLine { seen: SeenPrice::of(row, line.seen.at), ..line.clone() };
    match (new.minor().cmp(&old.minor()), applies(line), applies(&now)) {
        (core::cmp::Ordering::Equal, ..) => Outcome::Same,
        (core::cmp::Ordering::Greater, true, false) => Outcome::PromoLapsed { old, new },
        (core::cmp::Ordering::Greater, ..) => Outcome::Dearer { old, new },
        (core::cmp::Ordering::Less, false, true) => Outcome::PromoNowApplies { old, new },
        (core::cmp::Ordering::Less, ..) => Outcome::Cheaper { old, new },
    }
}

fn absent(line: &LineKey, rows: &[Suggestion]) -> Option<Reason> {
    let first = rows.iter().find(|row| row.domain == line.domain)?;
    Some(if first.service_type == line.service {
        Reason::TermNotOffered
    } else if first.available {
        Reason::OnlyAs(first.service_type.clone())
    } else if first.reserved {
        Reason::Reserved
    } else {
        Reason::Taken
    })
}

/// What the API answered when a line's price was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The rows of the name, one per term offered; none when the API does not know it (any more).
    pub rows: Vec<Suggestion>,
    /// Why the promo code was refused, in the API's words; the rows are priced without it then.
    pub refused: Option<String>,
    /// When it was asked, in milliseconds since 1970: the prices are of this time.
    pub asked_at: u64,
}

/// One round of asking for the prices of a whole cart; each answer has a time of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repricing {
    /// With the promo code that was asked with.
    answers: HashMap<LineKey, (PromoCode, Answer)>,
}

impl Repricing {
    /// Notes the answer for a line, asked for with `promo` (empty for none), in place of an older
    /// one. It counts for this line alone, and as long as the line has that code.
    pub fn answer(&mut self, key: LineKey, promo: &PromoCode, answer: Answer) {
        self.answers.insert(key, (promo.clone(), answer));
    }

    /// Forgets the answer for a line: it has to be asked for again.
    pub fn forget(&mut self, key: &LineKey) {
        self.answers.remove(key);
    }

    /// What became of a line; `None` while its answer is missing.
    #[must_use]
    pub fn outcome(&self, line: &CartLine) -> Option<Outcome> {
        Some(compare(line, &self.answer_of(line)?.rows))
    }

    /// Why the API refused the promo code of a line, in its words.
    #[must_use]
    pub fn refused_promo(&self, line: &CartLine) -> Option<&str> {
        self.answer_of(line)?.refused.as_deref()
    }

    /// Takes over the prices of all lines that cost what they did, so that they are fresh.
    pub fn refresh(&self, cart: &mut Cart) {
        for line in cart.lines_mut() {
            if self.outcome(line) == Some(Outcome::Same) {
                self.take_over(line);
            }
        }
    }

    /// Takes over the new price and term of one line, which the customer has seen and accepted.
    /// Says no, and changes nothing, when the line cannot be ordered or has no answer.
    pub fn accept(&self, cart: &mut Cart, key: &LineKey) -> bool {
        cart.line_mut(key).is_some_and(|line| self.take_over(line))
    }

    /// Takes over the new prices and terms of all lines, which the customer has seen and accepted.
    pub fn accept_all(&self, cart: &mut Cart) {
        for line in cart.lines_mut() {
            self.take_over(line);
        }
    }

    /// The cart as it would be ordered: at the new prices, without what cannot be ordered. A line
    /// without an answer stays as it was seen.
    #[must_use]
    pub fn as_now(&self, cart: &Cart) -> Cart {
        let mut now = cart.clone();
        now.lines_mut().retain(|line| self.outcome(line).is_none_or(|outcome| !outcome.blocks()));
        self.accept_all(&mut now);
        now
    }

    /// The lines that were not asked for, or whose answer is not [fresh](is_fresh) at `now`.
    pub fn stale<'a>(&self, lines: &'a [CartLine], now: u64) -> Vec<&'a CartLine> {
        let fresh = |line: &&CartLine| self.answer_of(line).is_some_and(|answer| is_fresh(answer.asked_at, now));
        lines.iter().filter(|line| !fresh(line)).collect()
    }

    /// Whether the cart may be ordered at `now`: every line was asked for within the last minute
    /// and costs what the customer saw or accepted.
    #[must_use]
    pub fn may_place(&self, cart: &Cart, now: u64) -> bool {
        !cart.is_empty()
            && self.stale(cart.lines(), now).is_empty()
            && cart.lines().iter().all(|line| self.outcome(line) == Some(Outcome::Same))
    }

    /// The answer for a line: for a renewal it has a row per term offered. Prices of another
    /// promo code than the line has by now are none of its prices.
    #[must_use]
    pub fn answer_of(&self, line: &CartLine) -> Option<&Answer> {
        self.answers.get(&line.key()).filter(|(promo, _)| *promo == line.promo).map(|(_, answer)| answer)
    }

    /// Gives a line the price and term of its row; no when it cannot be ordered.
    fn take_over(&self, line: &mut CartLine) -> bool {
        let Some(answer) = self.answer_of(line) else { return false };
        match row_for(line, &answer.rows).filter(|row| row.available) {
            Some(row) => {
                line.see(row, answer.asked_at);
                true
            }
            None => false,
        }
    }
}

#[cfg(test)]
mod tests;
