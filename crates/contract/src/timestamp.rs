//! Times of the wire: `2019-07-25T13:18:46+0000`, an offset without a colon.

use serde::{Deserialize, Serialize};

/// A point in time, kept as the wire wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Timestamp {
    text: String,
    unix_seconds: i64,
}

/// A text is not a time of the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimestampError(String);

impl core::fmt::Display for TimestampError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:?} is not a time like 2019-07-25T13:18:46+0000", self.0)
    }
}

impl core::error::Error for TimestampError {}

impl Timestamp {
    /// Reads `YYYY-MM-DDTHH:MM:SS` followed by `Z`, `+HHMM` or `+HH:MM`.
    ///
    /// # Errors
    /// The text has another form or a field is out of range.
    pub fn parse(text: &str) -> Result<Self, TimestampError> {
        let unix_seconds = unix_seconds(text).ok_or_else(|| TimestampError(text.to_owned()))?;
        Ok(Self { text: text.to_owned(), unix_seconds })
    }

    /// The time in the wire's form, in UTC.
    #[must_use]
    pub fn from_unix_seconds(unix_seconds: i64) -> Self {
        let (days, second) = (unix_seconds.div_euclid(86_400), unix_seconds.rem_euclid(86_400));
        let (year, month, day) = civil_from_days(days);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        let text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}+0000");
        Self { text, unix_seconds }
    }

    /// The same day and time of day so many months later, in UTC; the last day of a month that is
    /// too short (a month after 31 January is 28 or 29 February).
    #[must_use]
    pub fn plus_months(&self, months: u32) -> Self {
        let (days, second) = (self.unix_seconds.div_euclid(86_400), self.unix_seconds.rem_euclid(86_400));
        let (year, month, day) = civil_from_days(days);
        let month = year * 12 + (month - 1) + i64::from(months);
        let first_of = |month: i64| days_from_civil(month.div_euclid(12), month.rem_euclid(12) + 1, 1);
        let day = day.min(first_of(month + 1) - first_of(month));
        Self::from_unix_seconds((first_of(month) + day - 1) * 86_400 + second)
    }

    /// Seconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn unix_seconds(&self) -> i64 {
        self.unix_seconds
    }

    /// The text as the wire had it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl TryFrom<String> for Timestamp {
    type Error = TimestampError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Timestamp> for String {
    fn from(time: Timestamp) -> Self {
        time.text
    }
}

fn unix_seconds(text: &str) -> Option<i64> {
    let (date_time, offset) = text.split_at_checked(19)?;
    let number = |range: core::ops::Range<usize>, min: i64, max: i64| -> Option<i64> {
        let digits = date_time.get(range)?;
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        digits.parse().ok().filter(|n| (min..=max).contains(n))
    };
    let bytes = date_time.as_bytes();
    if [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')].iter().any(|&(at, byte)| bytes.get(at) != Some(&byte))
    {
        return None;
    }
    let (year, month, day) = (number(0..4, 0, 9999)?, number(5..7, 1, 12)?, number(8..10, 1, 31)?);
    let days = days_from_civil(year, month, day);
    if civil_from_days(days) != (year, month, day) {
        return None;
    }
    let (hour, minute, second) = (number(11..13, 0, 23)?, number(14..16, 0, 59)?, number(17..19, 0, 60)?);
    Some(days * 86_400 + hour * 3600 + minute * 60 + second - offset_seconds(offset)?)
}

fn offset_seconds(offset: &str) -> Option<i64> {
    if offset == "Z" {
        return Some(0);
    }
    let sign = match offset.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let digits: String = offset.get(1..)?.chars().filter(|c| *c != ':').collect();
    if digits.len() != 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: i64 = digits.parse().ok()?;
    Some(sign * (number / 100 * 3600 + number % 100 * 60))
}

/// Days since 1970-01-01 of a proleptic Gregorian date (H. Hinnant, "chrono-compatible date algorithms").
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The inverse of [`days_from_civil`].
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_part = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_part + 2) / 5 + 1;
    let month = if month_part < 10 { month_part + 3 } else { month_part - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn times() {
        let check = |text: &str, expected: Option<i64>| {
            assert_eq!(Timestamp::parse(text).ok().map(|t| t.unix_seconds()), expected, "{text}");
        };
        check("1970-01-01T00:00:00+0000", Some(0));
        check("2019-07-25T13:18:46+0000", Some(1_564_060_726));
        check("2019-07-25T16:18:46+0300", Some(1_564_060_726));
        check("2019-07-25T13:18:46Z", Some(1_564_060_726));
        check("2019-07-25T13:18:46+00:00", Some(1_564_060_726));
        check("2024-02-29T00:00:00+0000", Some(1_709_164_800));
        check("2023-02-29T00:00:00+0000", None);
        check("2019-13-25T13:18:46+0000", None);
        check("2019-07-25 13:18:46+0000", None);
        check("2019-07-25T13:18:46", None);
        check("", None);
    }

    #[test]
    fn months_later() {
        let check = |from: &str, months: u32, expected: &str| {
            let later = Timestamp::parse(from).unwrap().plus_months(months);
            assert_eq!(later.as_str(), expected, "{from} and {months} months");
        };
        check("2026-05-03T10:11:12+0000", 0, "2026-05-03T10:11:12+0000");
        check("2026-05-03T10:11:12+0000", 12, "2027-05-03T10:11:12+0000");
        check("2026-12-31T23:59:59+0000", 1, "2027-01-31T23:59:59+0000");
        check("2026-01-31T00:00:00+0000", 1, "2026-02-28T00:00:00+0000");
        check("2024-01-31T00:00:00+0000", 1, "2024-02-29T00:00:00+0000");
        check("2024-02-29T08:00:00+0000", 12, "2025-02-28T08:00:00+0000");
        check("2024-02-29T08:00:00+0000", 48, "2028-02-29T08:00:00+0000");
        check("1999-12-15T00:00:00+0000", 120, "2009-12-15T00:00:00+0000");
        // By the day of UTC, whatever the offset it was written with.
        check("2026-03-01T01:00:00+0300", 12, "2027-02-28T22:00:00+0000");
    }

    proptest! {
        #[test]
        fn a_later_month_is_the_right_one(seconds in 0_i64..4_000_000_000, months in 0_u32..600) {
            let time = Timestamp::from_unix_seconds(seconds);
            let later = time.plus_months(months);
            let part = |time: &Timestamp, range: core::ops::Range<usize>| time.as_str()[range].parse::<u32>().unwrap();
            let month = |time: &Timestamp| part(time, 0..4) * 12 + part(time, 5..7) - 1;
            prop_assert_eq!(month(&later), month(&time) + months);
            prop_assert_eq!(&later.as_str()[10..], &time.as_str()[10..]);
            // The same day, unless the month is too short: then its last one.
            let (day, was) = (part(&later, 8..10), part(&time, 8..10));
            let next_day = Timestamp::from_unix_seconds(later.unix_seconds() + 86_400);
            prop_assert!(day == was || day < was && part(&next_day, 8..10) == 1);
        }

        #[test]
        fn longer_terms_end_later(seconds in 0_i64..4_000_000_000, months in 0_u32..600) {
            let time = Timestamp::from_unix_seconds(seconds);
            prop_assert!(time.plus_months(months).unix_seconds() < time.plus_months(months + 1).unix_seconds());
        }

        #[test]
        fn written_times_read_back(seconds in 0_i64..253_402_300_799) {
            let time = Timestamp::from_unix_seconds(seconds);
            prop_assert_eq!(Timestamp::parse(time.as_str()).unwrap(), time);
        }

        #[test]
        fn anything_is_read_without_panic(text in "\\PC{0,40}") {
            let _ = Timestamp::parse(&text);
        }
    }
}
