//! Promo codes: whether one is in force, and what it takes off.

use contract::{AccountId, Currency, DomainName, Money, PromoCode, ServiceType};
use rusqlite::{Connection, OptionalExtension as _, params};

use super::quotes;
use crate::{clock, error::ApiError, language::Language, message::Message, scenarios};

/// A promo code that is in force.
#[derive(Clone, Debug)]
pub(crate) struct Promo {
    pub(crate) code: PromoCode,
    discount: Discount,
    services: Vec<ServiceType>,
    minimum_period: u32,
    premium_too: bool,
    description: (String, String),
}

#[derive(Clone, Copy, Debug)]
enum Discount {
    Percent(i64),
    Amount(i64),
}

/// What a code is asked about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'a> {
    pub(crate) service_type: &'a ServiceType,
    pub(crate) period: u32,
    pub(crate) premium: bool,
    pub(crate) price: Money,
}

impl Promo {
    /// The price after the discount, if the code fits the line.
    pub(crate) fn apply(&self, line: Line<'_>) -> Option<Money> {
        let fits = self.services.contains(line.service_type)
            && line.period >= self.minimum_period
            && (self.premium_too || !line.premium);
        let (price, currency) = (line.price.minor(), line.price.currency());
        let discounted = match self.discount {
            // Half a minor unit is rounded in the customer's favour: the discount goes up.
            Discount::Percent(percent) => Some(price - (price * percent + 50) / 100),
            // An amount of dollars means nothing in another currency.
            Discount::Amount(amount) => (currency == Currency::USD).then(|| (price - amount).max(0)),
        };
        discounted.filter(|_| fits).map(|minor| Money::from_minor(minor, currency))
    }

    pub(crate) fn description(&self, language: Language) -> &str {
        language.pick(&self.description.0, &self.description.1)
    }
}

/// Finds a code, in whatever case, for a client and the name it is asked with.
///
/// The inner error is the reason why the code is refused.
pub(crate) fn find(
    connection: &Connection,
    code: &PromoCode,
    client: Option<&AccountId>,
    name: Option<&DomainName>,
) -> Result<Result<Promo, Message>, ApiError> {
    if let Some(name) = name
        && scenarios::lapses(code)
        && quotes::has_lapsed(connection, name, client.is_some())?
    {
        return Ok(Err(Message::PromoExpired));
    }
    let mut statement = connection.prepare_cached(
        "SELECT code, percent, amount, services, minimum_period, premium_too, description_en, description_ru,
            starts_at > ?3, ends_at <= ?3, uses <= (SELECT count(*) FROM promo_uses WHERE promo_uses.code = promos.code),
            once_per_customer AND EXISTS (
                SELECT 1 FROM promo_uses WHERE promo_uses.code = promos.code AND promo_uses.client = ?2
            )
         FROM promos WHERE code = ?1",
    )?;
    let found = statement.query_row(params![code.as_str(), client.map(AccountId::as_str), clock::now()], |row| {
        let discount = match row.get(1)? {
            Some(percent) => Discount::Percent(percent),
            None => Discount::Amount(row.get(2)?),
        };
        let promo = Promo {
            code: PromoCode::new(row.get_ref(0)?.as_str()?),
            discount,
            services: row.get_ref(3)?.as_str()?.split(' ').map(ServiceType::from).collect(),
            minimum_period: row.get(4)?,
            premium_too: row.get(5)?,
            description: (row.get(6)?, row.get(7)?),
        };
        let reasons = [
            (8, Message::PromoNotYet),
            (9, Message::PromoExpired),
            (10, Message::PromoUsedUp),
            (11, Message::PromoUsedByYou),
        ];
        for (column, reason) in reasons {
            if row.get::<_, Option<bool>>(column)? == Some(true) {
                return Ok(Err(reason));
            }
        }
        Ok(Ok(promo))
    });
    Ok(found.optional()?.unwrap_or(Err(Message::PromoUnknown)))
}
