//! The cart: what the customer chose, and the prices as they were seen.
//!
//! It holds no personal data, so it may outlive a session. Prices are remembered, never computed:
//! before an order they are asked for again (see [`reprice`](crate::rules::reprice)).

mod stored;
mod totals;

pub use stored::CartFlaw;
pub use totals::Total;

use serde::{Deserialize, Serialize};

use crate::rules::promo::{self, PromoNote};
use crate::{DomainName, Money, PromoCode, ServiceType, Suggestion};

/// Most lines of a cart. Every line is priced again before an order, one request each.
pub const MAX_LINES: usize = 500;

/// What makes a line the same line: one service for one name.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LineKey {
    /// Service.
    pub service: ServiceType,
    /// Name in A-labels.
    pub domain: DomainName,
}

/// A price as it was shown to the customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenPrice {
    /// Price before discount.
    pub price: Money,
    /// Price after discount: what the customer pays, but for taxes and credit.
    pub discounted: Money,
    /// Promo code that the price was made with; empty when none applied.
    pub promo: PromoCode,
    /// The API's description of that code, in the customer's language; may be empty.
    pub promo_description: String,
    /// Premium name.
    pub premium: bool,
    /// When the price was asked for, in milliseconds since 1970.
    pub at: u64,
}

impl SeenPrice {
    /// The price of a row, asked for at a time in milliseconds since 1970.
    #[must_use]
    pub fn of(row: &Suggestion, at: u64) -> Self {
        Self {
            price: row.price,
            discounted: row.discounted,
            promo: row.promo.clone(),
            promo_description: row.promo_description.clone(),
            premium: row.premium,
            at,
        }
    }
}

/// One thing to order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CartLine {
    /// Service.
    pub service: ServiceType,
    /// Name in A-labels.
    pub domain: DomainName,
    /// Term in months, as the priced row has it.
    pub term: u32,
    /// Promo code that the customer asked for on this line; empty when none.
    pub promo: PromoCode,
    /// The price as seen.
    pub seen: SeenPrice,
}

impl CartLine {
    /// The line for a row that was shown to somebody who asked with `promo`, at a time in
    /// milliseconds since 1970.
    #[must_use]
    pub fn of(row: &Suggestion, promo: &PromoCode, at: u64) -> Self {
        Self {
            service: row.service_type.clone(),
            domain: row.domain.clone(),
            term: row.period,
            promo: promo.clone(),
            seen: SeenPrice::of(row, at),
        }
    }

    /// What identifies the line in its cart.
    #[must_use]
    pub fn key(&self) -> LineKey {
        LineKey { service: self.service.clone(), domain: self.domain.clone() }
    }

    /// Whether the promo code did something for the price as seen.
    #[must_use]
    pub fn promo_note(&self) -> PromoNote {
        let seen = &self.seen;
        promo::note(&self.promo, &seen.promo, &seen.promo_description, seen.price, seen.discounted)
    }

    /// Takes over price and term of a row, asked for at a time in milliseconds since 1970.
    pub(super) fn see(&mut self, row: &Suggestion, at: u64) {
        self.term = row.period;
        self.seen = SeenPrice::of(row, at);
    }

    fn is(&self, key: &LineKey) -> bool {
        self.service == key.service && self.domain == key.domain
    }
}

/// What adding a line did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// There is a new line.
    New,
    /// The line was there and has the new price, term and promo code, in its old place.
    Updated,
    /// There are [`MAX_LINES`] lines already; nothing changed.
    Full,
}

/// What a better line did to the same line in the cart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bettered {
    /// There is no such line.
    Absent,
    /// The line costs what it did.
    No,
    /// The line costs less; amounts are what the customer pays, after discount.
    Cheaper {
        /// As it was.
        old: Money,
        /// As it is now.
        new: Money,
    },
}

/// Lines in the order in which a cart is shown: by service, the services in the order of their first
/// lines, the lines of one service as they are.
#[must_use]
pub fn by_service(lines: &[CartLine]) -> Vec<&CartLine> {
    let mut services: Vec<&ServiceType> = Vec::new();
    for line in lines {
        if !services.contains(&&line.service) {
            services.push(&line.service);
        }
    }
    let mut shown: Vec<&CartLine> = lines.iter().collect();
    shown.sort_by_key(|line| services.iter().position(|service| **service == line.service));
    shown
}

/// A removed line, kept for undoing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    index: usize,
    line: CartLine,
}

impl Removed {
    /// The line that was removed.
    #[must_use]
    pub fn line(&self) -> &CartLine {
        &self.line
    }
}

/// Lines in the order in which they were added, each [key](LineKey) once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cart {
    lines: Vec<CartLine>,
    campaign: Option<String>,
}

impl Cart {
    /// The lines.
    #[must_use]
    pub fn lines(&self) -> &[CartLine] {
        &self.lines
    }

    /// Number of lines.
    #[must_use]
    pub fn count(&self) -> usize {
        self.lines.len()
    }

    /// Whether there are no lines.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The line of a key.
    #[must_use]
    pub fn line(&self, key: &LineKey) -> Option<&CartLine> {
        self.lines.iter().find(|line| line.is(key))
    }

    /// The campaign that the customer came with.
    #[must_use]
    pub fn campaign(&self) -> Option<&str> {
        self.campaign.as_deref()
    }

    /// Notes the campaign that the customer came with; the last one counts, an empty one does not.
    pub fn set_campaign(&mut self, campaign: &str) {
        if !campaign.is_empty() {
            self.campaign = Some(campaign.to_owned());
        }
    }

    /// Forgets the campaign: what it brought is ordered.
    pub fn end_campaign(&mut self) {
        self.campaign = None;
    }

    /// Adds a line, or replaces the line with the same key where it stands.
    pub fn add(&mut self, line: CartLine) -> Added {
        let key = line.key();
        if let Some(present) = self.line_mut(&key) {
            *present = line;
            Added::Updated
        } else if self.lines.len() < MAX_LINES {
            self.lines.push(line);
            Added::New
        } else {
            Added::Full
        }
    }

    /// Takes what a line priced with a promo code is better in than the same line in the cart: all of
    /// it where it costs less than was seen; its code alone where the cart's line has none and this
    /// one is discounted, for the price as seen may be old. Another term or currency stays.
    pub fn better(&mut self, line: &CartLine) -> Bettered {
        let Some(there) = self.line_mut(&line.key()) else { return Bettered::Absent };
        let (old, new) = (there.seen.discounted, line.seen.discounted);
        if there.term == line.term && old.currency() == new.currency() {
            if new.minor() < old.minor() {
                *there = line.clone();
                return Bettered::Cheaper { old, new };
            }
            if there.promo.is_empty() && new.minor() < line.seen.price.minor() {
                there.promo = line.promo.clone();
            }
        }
        Bettered::No
    }

    /// The lines, to be changed or dropped; their keys stay.
    pub(super) fn lines_mut(&mut self) -> &mut Vec<CartLine> {
        &mut self.lines
    }

    /// Removes a line; what comes back undoes it.
    pub fn remove(&mut self, key: &LineKey) -> Option<Removed> {
        let index = self.lines.iter().position(|line| line.is(key))?;
        Some(Removed { index, line: self.lines.remove(index) })
    }

    /// Puts a removed line back in its place. Says no, and changes nothing, when the line was
    /// added anew in the meantime or the cart is full.
    pub fn undo(&mut self, removed: Removed) -> bool {
        if self.lines.len() >= MAX_LINES || self.line(&removed.line.key()).is_some() {
            return false;
        }
        self.lines.insert(removed.index.min(self.lines.len()), removed.line);
        true
    }

    /// Sets the promo code asked for on a line; empty for none. The price as seen stays what it
    /// was until the line is priced again. Says whether there is such a line.
    pub fn set_promo(&mut self, key: &LineKey, promo: PromoCode) -> bool {
        self.line_mut(key).map(|line| line.promo = promo).is_some()
    }

    /// Replaces price and term of a line by those of a row that was shown to the customer, asked
    /// for at a time in milliseconds since 1970. Says whether there is such a line.
    pub fn see(&mut self, key: &LineKey, row: &Suggestion, at: u64) -> bool {
        self.line_mut(key).map(|line| line.see(row, at)).is_some()
    }

    pub(super) fn line_mut(&mut self, key: &LineKey) -> Option<&mut CartLine> {
        self.lines.iter_mut().find(|line| line.is(key))
    }
}

#[cfg(test)]
pub(crate) mod tests;
