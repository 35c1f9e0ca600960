//! What the lines of a cart come to, for each currency of its own.

use crate::Money;
use crate::rules::cart::Cart;

/// The sum of all lines of one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    /// Sum of the prices before discount.
    pub before: Money,
    /// Sum of the prices after discount.
    pub after: Money,
    /// Number of lines.
    pub lines: usize,
}

impl Cart {
    /// One total per currency, in the order of the lines; none for an empty cart.
    ///
    /// Taxes and credit are the invoice's: what the customer pays may differ.
    #[must_use]
    pub fn totals(&self) -> Vec<Total> {
        let mut totals: Vec<Total> = Vec::new();
        for line in self.lines() {
            let (price, discounted) = (line.seen.price, line.seen.discounted);
            match totals.iter_mut().find(|total| total.before.currency() == price.currency()) {
                Some(total) => {
                    total.before = add(total.before, price);
                    total.after = add(total.after, discounted);
                    total.lines += 1;
                }
                None => totals.push(Total { before: price, after: discounted, lines: 1 }),
            }
        }
        totals
    }
}

/// The sum of two amounts of one currency. Only a forged cart can exceed the range; it then shows
/// the largest amount instead of a wrong one.
fn add(sum: Money, amount: Money) -> Money {
    Money::from_minor(sum.minor().saturating_add(amount.minor()), sum.currency())
}
