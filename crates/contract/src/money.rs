//! Money in integer minor units; the wire has JSON numbers such as `18.99`.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
use serde_json::value::RawValue;

/// A currency (ISO 4217 alphabetic code).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// United States dollar, the currency of the .ART registry.
    pub const USD: Self = Self(*b"USD");

    /// Reads three letters, upper case.
    ///
    /// # Errors
    /// [`MoneyError::Currency`] when it is anything else.
    pub fn parse(code: &str) -> Result<Self, MoneyError> {
        match *code.as_bytes() {
            [a, b, c] if code.bytes().all(|byte| byte.is_ascii_uppercase()) => Ok(Self([a, b, c])),
            _ => Err(MoneyError::Currency),
        }
    }

    /// The three letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Number of decimals of the minor unit (ISO 4217, list one).
    #[must_use]
    pub fn exponent(self) -> u32 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF" | b"UGX"
            | b"UYI" | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            b"CLF" | b"UYW" => 4,
            _ => 2,
        }
    }
}

/// An amount of one currency, in minor units (cents for USD, whole yen for JPY).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

/// Why a text is not an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyError {
    /// Not three upper-case letters.
    Currency,
    /// Not a JSON number.
    NotANumber,
    /// More decimals than the currency has.
    TooPrecise,
    /// More than fits.
    TooLarge,
}

impl core::fmt::Display for MoneyError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Currency => "a currency is three upper-case letters (ISO 4217)",
            Self::NotANumber => "an amount is a number",
            Self::TooPrecise => "an amount has no more decimals than its currency",
            Self::TooLarge => "an amount is too large",
        })
    }
}

impl core::error::Error for MoneyError {}

impl Money {
    /// An amount in minor units.
    #[must_use]
    pub fn from_minor(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Reads a JSON number exactly, without floating point in between.
    ///
    /// # Errors
    /// The number has more decimals than the currency, or does not fit.
    pub fn parse(number: &str, currency: Currency) -> Result<Self, MoneyError> {
        Ok(Self { minor: parse_minor(number, currency.exponent())?, currency })
    }

    /// The amount in minor units.
    #[must_use]
    pub fn minor(self) -> i64 {
        self.minor
    }

    /// The currency.
    #[must_use]
    pub fn currency(self) -> Currency {
        self.currency
    }

    /// The sum, or `None` when the currencies differ or it does not fit.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        if self.currency != other.currency {
            return None;
        }
        Some(Self { minor: self.minor.checked_add(other.minor)?, currency: self.currency })
    }

    /// The shortest decimal text (`18.99`, `18.9`, `18`): what the wire has and `Intl.NumberFormat` takes.
    #[must_use]
    pub fn to_decimal(self) -> String {
        let exponent = self.currency.exponent();
        let unit = 10_u64.pow(exponent);
        let (sign, magnitude) = (if self.minor < 0 { "-" } else { "" }, self.minor.unsigned_abs());
        let (whole, fraction) = (magnitude / unit, magnitude % unit);
        if fraction == 0 {
            return format!("{sign}{whole}");
        }
        let decimals = format!("{fraction:0width$}", width = exponent as usize);
        format!("{sign}{whole}.{}", decimals.trim_end_matches('0'))
    }
}

/// Reads `-?digits[.digits][e[+-]digits]` as a count of `10^-exponent`.
fn parse_minor(number: &str, exponent: u32) -> Result<i64, MoneyError> {
    let (negative, unsigned) = match number.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, number),
    };
    let (mantissa, power) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, power)) => {
            (mantissa, power.strip_prefix('+').unwrap_or(power).parse::<i32>().map_err(|_| MoneyError::TooLarge)?)
        }
        None => (unsigned, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.is_empty() || !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
        return Err(MoneyError::NotANumber);
    }
    // The value is `digits × 10^shift` minor units, with zeros at the end of the fraction dropped.
    let fraction = fraction.trim_end_matches('0');
    let digits = format!("{whole}{fraction}");
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() {
        return Ok(0);
    }
    let places = i32::try_from(fraction.len()).map_err(|_| MoneyError::TooPrecise)?;
    let decimals = i32::try_from(exponent).map_err(|_| MoneyError::TooPrecise)?;
    let shift = power.checked_add(decimals).and_then(|n| n.checked_sub(places)).ok_or(MoneyError::TooLarge)?;
    let minor = if shift >= 0 {
        let zeros = usize::try_from(shift).map_err(|_| MoneyError::TooLarge)?;
        if digits.len() + zeros > 19 {
            return Err(MoneyError::TooLarge);
        }
        format!("{digits}{}", "0".repeat(zeros))
    } else {
        let dropped = usize::try_from(shift.unsigned_abs()).map_err(|_| MoneyError::TooLarge)?;
        let kept = digits.len().checked_sub(dropped).ok_or(MoneyError::TooPrecise)?;
        if digits.bytes().skip(kept).any(|byte| byte != b'0') {
            return Err(MoneyError::TooPrecise);
        }
        digits.get(..kept).unwrap_or_default().to_owned()
    };
    let minor: i64 = if minor.is_empty() { 0 } else { minor.parse().map_err(|_| MoneyError::TooLarge)? };
    Ok(if negative { -minor } else { minor })
}

#[derive(Serialize, Deserialize)]
struct WireMoney<N, C> {
    amount: N,
    currency: C,
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let amount = RawValue::from_string(self.to_decimal()).map_err(ser::Error::custom)?;
        WireMoney { amount, currency: self.currency.as_str() }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = WireMoney::<Box<RawValue>, String>::deserialize(deserializer)?;
        let currency = Currency::parse(&wire.currency).map_err(de::Error::custom)?;
        Self::parse(wire.amount.get(), currency).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts() {
        let check = |number: &str, currency: &str, expected: Result<i64, MoneyError>| {
            let currency = Currency::parse(currency).unwrap();
            assert_eq!(Money::parse(number, currency).map(Money::minor), expected, "{number} {currency:?}");
        };
        check("18.99", "USD", Ok(1899));
        check("18.9", "USD", Ok(1890));
        check("18.990", "USD", Ok(1899));
        check("18", "USD", Ok(1800));
        check("0", "USD", Ok(0));
        check("-0.0", "USD", Ok(0));
        check("-5.5", "USD", Ok(-550));
        check("1.899e1", "USD", Ok(1899));
        check("1899E-2", "USD", Ok(1899));
        check("1e3", "USD", Ok(100_000));
        check("1200", "JPY", Ok(1200));
        check("12.345", "KWD", Ok(12_345));
        check("18.999", "USD", Err(MoneyError::TooPrecise));
        check("0.5", "JPY", Err(MoneyError::TooPrecise));
        check("1e-9", "USD", Err(MoneyError::TooPrecise));
        check("1e40", "USD", Err(MoneyError::TooLarge));
        check("1e99999999999", "USD", Err(MoneyError::TooLarge));
        check("99999999999999999999", "USD", Err(MoneyError::TooLarge));
        check("", "USD", Err(MoneyError::NotANumber));
        check("\"18.99\"", "USD", Err(MoneyError::NotANumber));
        check("null", "USD", Err(MoneyError::NotANumber));
        check(".5", "USD", Err(MoneyError::NotANumber));
        assert_eq!(Currency::parse("usd"), Err(MoneyError::Currency));
        assert_eq!(Currency::parse("USDT"), Err(MoneyError::Currency));
    }

    #[test]
    fn sums_never_mix_currencies() {
        let (usd, jpy) = (Currency::USD, Currency::parse("JPY").unwrap());
        let one = Money::from_minor(1, usd);
        assert_eq!(one.checked_add(Money::from_minor(2, usd)), Some(Money::from_minor(3, usd)));
        assert_eq!(one.checked_add(Money::from_minor(2, jpy)), None);
        assert_eq!(one.checked_add(Money::from_minor(i64::MAX, usd)), None);
    }

    proptest! {
        #[test]
        fn every_amount_prints_and_reads_back(minor in -i64::MAX..i64::MAX, code in 0..4_usize) {
            let currency = Currency::parse(["USD", "JPY", "KWD", "CLF"][code]).unwrap();
            let money = Money::from_minor(minor, currency);
            prop_assert_eq!(Money::parse(&money.to_decimal(), currency), Ok(money));
            let json = serde_json::to_string(&money).unwrap();
            prop_assert_eq!(serde_json::from_str::<Money>(&json).unwrap(), money);
        }

        #[test]
        fn anything_is_read_without_panic(text in "[-+0-9.eE]{0,30}|\\PC{0,20}") {
            let _ = Money::parse(&text, Currency::USD);
        }
    }
}
