//! Whether a promo code did something for a price.

use crate::{Money, PromoCode, Suggestion};

/// What can be said of the promo code beside a price.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PromoNote {
    /// No code was asked for and none applied.
    None,
    /// The price is lower because of a code.
    Applied {
        /// The code that the row was priced with.
        promo: PromoCode,
        /// The API's short description of it, in the customer's language; may be empty.
        description: String,
        /// What the customer saves.
        saved: Money,
    },
    /// The code asked for is valid but does nothing for this row.
    DoesNotApply {
        /// The code asked for.
        asked: PromoCode,
    },
}

/// Explains a row to somebody who asked for `asked` (empty when without a code).
///
/// A code that does not fit a row leaves the row's `promo` empty, or the price as it was.
#[must_use]
pub fn explain(asked: &PromoCode, row: &Suggestion) -> PromoNote {
    note(asked, &row.promo, &row.promo_description, row.price, row.discounted)
}

/// [`explain`] for the parts of a price that was kept.
pub(crate) fn note(
    asked: &PromoCode,
    applied: &PromoCode,
    description: &str,
    price: Money,
    discounted: Money,
) -> PromoNote {
    let saved = price
        .minor()
        .checked_sub(discounted.minor())
        .filter(|saved| *saved > 0 && price.currency() == discounted.currency() && !applied.is_empty());
    match saved {
        Some(saved) => PromoNote::Applied {
            promo: applied.clone(),
            description: description.to_owned(),
            saved: Money::from_minor(saved, price.currency()),
        },
        None if asked.is_empty() => PromoNote::None,
        None => PromoNote::DoesNotApply { asked: asked.clone() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Currency;

    #[test]
    fn notes() {
        let usd = |minor| Money::from_minor(minor, Currency::USD);
        let jpy = |minor| Money::from_minor(minor, Currency::parse("JPY").unwrap());
        let check = |asked: &str, applied: &str, price: Money, discounted: Money, expected: PromoNote| {
            let found = note(&PromoCode::new(asked), &PromoCode::new(applied), "20% off", price, discounted);
            assert_eq!(found, expected, "{asked:?} {applied:?} {price:?} {discounted:?}");
        };
        let applied = |saved| PromoNote::Applied {
            promo: PromoCode::new("SPRING"),
            description: "20% off".to_owned(),
            saved: usd(saved),
        };
        let idle = || PromoNote::DoesNotApply { asked: PromoCode::new("SPRING") };
        check("SPRING", "SPRING", usd(1000), usd(800), applied(200));
        check("spring", "SPRING", usd(1000), usd(0), applied(1000));
        // The registry's own campaign, nobody asked for it.
        check("", "SPRING", usd(1000), usd(800), applied(200));
        check("SPRING", "", usd(1000), usd(1000), idle());
        check("SPRING", "SPRING", usd(1000), usd(1000), idle());
        // A sale price that has nothing to do with the code.
        check("SPRING", "", usd(1000), usd(800), idle());
        check("", "", usd(1000), usd(800), PromoNote::None);
        check("", "", usd(1000), usd(1000), PromoNote::None);
        check("SPRING", "SPRING", usd(1000), usd(1200), idle());
        check("SPRING", "SPRING", usd(1000), jpy(800), idle());
        check("SPRING", "SPRING", usd(i64::MAX), usd(i64::MIN), idle());
    }
}
