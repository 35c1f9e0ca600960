//! Prices asked for again: what became of each line since the customer saw it.
//!
//! Nothing is ordered at a price older than [`FRESH_FOR_MS`], nor at one that the customer has
//! not seen and, where it changed, accepted.

use crate::rules::cart::{Cart, CartLine, LineKey, SeenPrice};
use crate::rules::promo::PromoNote;
use crate::{Money, ServiceType, Suggestion};

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
    rows.iter().find(|row| {
        row.service_type == line.service
            && row.domain == line.domain
            && (line.service != ServiceType::CertificateRenewal || row.period == line.term)
    })
}

/// Compares a line with the rows that the API answers for it now.
#[must_use]
pub fn compare(line: &CartLine, rows: &[Suggestion]) -> Outcome {
    let Some(row) = row_for(line, rows) else {
        return absent(line, rows);
    };
    if !row.available {
        return Outcome::Unavailable(if row.reserved { Reason::Reserved } else { Reason::Taken });
    }
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

fn absent(line: &CartLine, rows: &[Suggestion]) -> Outcome {
    let mut of_name = rows.iter().filter(|row| row.domain == line.domain);
    let Some(first) = of_name.next() else {
        return Outcome::Gone;
    };
    Outcome::Unavailable(if first.service_type == line.service {
        Reason::TermNotOffered
    } else if first.available {
        Reason::OnlyAs(first.service_type.clone())
    } else if first.reserved {
        Reason::Reserved
    } else {
        Reason::Taken
    })
}

/// One round of asking for the prices of a whole cart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repricing {
    asked_at: u64,
    answers: Vec<(LineKey, Vec<Suggestion>)>,
}

impl Repricing {
    /// Begins a round; `asked_at` is when its first question goes out, in milliseconds since 1970.
    #[must_use]
    pub fn new(asked_at: u64) -> Self {
        Self { asked_at, answers: Vec::new() }
    }

    /// Notes the rows answered for a line. They count for this line alone: another line's answer
    /// may hold the same name, priced with another promo code.
    pub fn answer(&mut self, key: LineKey, rows: Vec<Suggestion>) {
        self.answers.retain(|(answered, _)| *answered != key);
        self.answers.push((key, rows));
    }

    /// What became of a line; `None` while its answer is missing.
    #[must_use]
    pub fn outcome(&self, line: &CartLine) -> Option<Outcome> {
        Some(compare(line, self.rows(&line.key())?))
    }

    /// Takes over the prices of all lines that cost what they did, so that they are fresh.
    pub fn refresh(&self, cart: &mut Cart) {
        let same: Vec<LineKey> =
            cart.lines().iter().filter(|line| self.outcome(line) == Some(Outcome::Same)).map(CartLine::key).collect();
        for key in same {
            self.accept(cart, &key);
        }
    }

    /// Takes over the new price and term of one line, which the customer has seen and accepted.
    /// Says no, and changes nothing, when the line cannot be ordered or has no answer.
    pub fn accept(&self, cart: &mut Cart, key: &LineKey) -> bool {
        let row = cart.line(key).zip(self.rows(key)).and_then(|(line, rows)| row_for(line, rows));
        match row {
            Some(row) if row.available => cart.see(key, row, self.asked_at),
            _ => false,
        }
    }

    /// Whether the cart may be ordered at `now`: every line was asked for in this round, costs
    /// what the customer saw or accepted, and the round is [fresh](is_fresh).
    #[must_use]
    pub fn may_place(&self, cart: &Cart, now: u64) -> bool {
        !cart.is_empty()
            && is_fresh(self.asked_at, now)
            && cart.lines().iter().all(|line| self.outcome(line) == Some(Outcome::Same))
    }

    fn rows(&self, key: &LineKey) -> Option<&[Suggestion]> {
        self.answers.iter().find(|(answered, _)| answered == key).map(|(_, rows)| rows.as_slice())
    }
}

#[cfg(test)]
mod tests;
