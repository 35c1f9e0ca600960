//! Renewing domains: which terms are offered, until when each lasts, and which reaches a year.
//!
//! The API does not say what a term is added to. This takes the expiry that the domain has now
//! (RFC 5731, 3.2.3 does the same), also when it has passed already: a lapsed domain is renewed
//! without a gap. The new expiry is therefore a forecast; the registry's answer counts.

use crate::{Domain, DomainStatus, Money, Permission, ServiceType, Suggestion, Timestamp};

/// In months: the shortest term that registries renew for.
const YEAR: u32 = 12;

/// Why a domain is not offered for renewal at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It is a reservation, not a registered domain.
    NotRegistered,
    /// `max_renew` leaves no term to add.
    NoTermLeft,
    /// `_acl` does not have the word `renew`.
    NotAllowed,
}

/// What stands in the way of a renewal, before any price is asked for.
#[must_use]
pub fn obstacle(domain: &Domain) -> Option<Obstacle> {
    let allowed = domain.acl.contains(&Permission::Renew);
    if domain.status == DomainStatus::Unregistered {
        Some(Obstacle::NotRegistered)
    } else if domain.max_renew == 0 || !allowed && domain.max_renew < YEAR {
        // The word is missing because nothing is left to add: that is the reason to tell.
        Some(Obstacle::NoTermLeft)
    } else if !allowed {
        Some(Obstacle::NotAllowed)
    } else {
        None
    }
}

/// A term that the API prices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The row with its term (`period`, in months) and its price.
    pub row: Suggestion,
    /// Until when the domain lasts then; `None` where the API gives no expiry.
    pub until: Option<Timestamp>,
}

/// The terms a domain can be renewed for, the shortest first, each once: those of the rows that are
/// a renewal of this domain, can be ordered, and are not longer than `max_renew`.
#[must_use]
pub fn terms(domain: &Domain, rows: &[Suggestion]) -> Vec<Term> {
    let is_offered = |row: &&Suggestion| {
        row.service_type == ServiceType::CertificateRenewal
            && row.domain == domain.name
            && row.available
            && (1..=domain.max_renew).contains(&row.period)
    };
    let until = |months: u32| domain.expired_at.as_ref().map(|expiry| expiry.plus_months(months));
    let mut terms: Vec<Term> =
        rows.iter().filter(is_offered).map(|row| Term { row: row.clone(), until: until(row.period) }).collect();
    terms.sort_by_key(|term| term.row.period);
    terms.dedup_by_key(|term| term.row.period);
    terms
}

/// How a domain gets to last at least until a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach<'a> {
    /// It lasts that long already.
    Already,
    /// The shortest term that reaches it.
    By(&'a Term),
    /// No term does; the longest one lasts until then.
    TooFar(Timestamp),
    /// There is no term, or no expiry to count from.
    Unknown,
}

/// The shortest term with which a domain lasts at least until a time (seconds since 1970). A domain
/// that is not active has no time left, whatever its expiry says.
#[must_use]
pub fn reach<'a>(domain: &Domain, terms: &'a [Term], time: i64) -> Reach<'a> {
    let lasts = |until: &Option<Timestamp>| until.as_ref().is_some_and(|until| until.unix_seconds() >= time);
    if domain.status == DomainStatus::Active && lasts(&domain.expired_at) {
        return Reach::Already;
    }
    match terms.iter().find(|term| lasts(&term.until)) {
        Some(term) => Reach::By(term),
        None => terms.last().and_then(|term| term.until.clone()).map_or(Reach::Unknown, Reach::TooFar),
    }
}

/// Sorts domains by expiry, the one that ends first above; those without an expiry come last.
pub fn by_expiry(domains: &mut [Domain]) {
    let expiry = |domain: &Domain| domain.expired_at.as_ref().map_or(i64::MAX, Timestamp::unix_seconds);
    domains.sort_by_key(expiry);
}

/// Whether a domain ends before a time (seconds since 1970), or has ended.
#[must_use]
pub fn expires_before(domain: &Domain, time: i64) -> bool {
    domain.expired_at.as_ref().is_some_and(|expiry| expiry.unix_seconds() < time)
}

/// How many domains end before the first of some times (seconds since 1970, ascending), between each
/// two of them, and after the last: one number more than there are times. Those without an expiry are
/// not counted.
#[must_use]
pub fn count_by_expiry(domains: &[Domain], times: &[i64]) -> Vec<usize> {
    let mut counts = vec![0; times.len() + 1];
    for expiry in domains.iter().filter_map(|domain| domain.expired_at.as_ref()) {
        let passed = times.partition_point(|time| *time <= expiry.unix_seconds());
        if let Some(count) = counts.get_mut(passed) {
            *count += 1;
        }
    }
    counts
}

/// What prices come to, for each currency of its own, in the order in which they come.
///
/// Only forged prices can exceed the range; the sum is then the largest amount instead of a wrong one.
#[must_use]
pub fn sums(prices: impl IntoIterator<Item = Money>) -> Vec<Money> {
    let mut sums: Vec<Money> = Vec::new();
    for price in prices {
        match sums.iter_mut().find(|sum| sum.currency() == price.currency()) {
            Some(sum) => *sum = Money::from_minor(sum.minor().saturating_add(price.minor()), sum.currency()),
            None => sums.push(price),
        }
    }
    sums
}

#[cfg(test)]
pub(crate) mod tests;
