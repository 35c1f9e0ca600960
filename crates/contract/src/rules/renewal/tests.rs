//! Terms of renewals as tables and properties.

use proptest::prelude::*;

use super::*;
use crate::{AccountId, Artwork, Currency, DomainContact, DomainId, DomainName, PromoCode};

/// An active domain that may be renewed.
pub(crate) fn domain(expiry: Option<&str>, max_renew: u32) -> Domain {
    let time = |text: &str| Timestamp::parse(&format!("{text}T12:00:00+0000")).unwrap();
    Domain {
        acl: vec![Permission::Renew],
        id: DomainId::new("1"),
        client: AccountId::new("2"),
        idn: "my.art".to_owned(),
        name: DomainName::parse("my.art").unwrap(),
        status: DomainStatus::Active,
        created_at: time("2020-01-01"),
        updated_at: time("2020-01-01"),
        expired_at: expiry.map(time),
        max_renew,
        nameservers: Vec::new(),
        contact: DomainContact::default(),
        artwork: Artwork::default(),
    }
}

fn row(period: u32) -> Suggestion {
    let price = Money::from_minor(i64::from(period) * 100, Currency::USD);
    Suggestion {
        service_type: ServiceType::CertificateRenewal,
        domain: DomainName::parse("my.art").unwrap(),
        period,
        best: false,
        available: true,
        premium: false,
        random: false,
        reserved: false,
        price,
        discounted: price,
        promo: PromoCode::default(),
        promo_description: String::new(),
    }
}

fn midnight(day: &str) -> i64 {
    Timestamp::parse(&format!("{day}T00:00:00+0000")).unwrap().unix_seconds()
}

#[test]
fn obstacles() {
    let check = |acl: &[Permission], max_renew: u32, expected: Option<Obstacle>| {
        let domain = Domain { acl: acl.to_vec(), ..domain(None, max_renew) };
        assert_eq!(obstacle(&domain), expected, "{acl:?} {max_renew}");
    };
    check(&[Permission::Renew], 12, None);
    check(&[Permission::Unknown("fly".to_owned()), Permission::Renew], 1, None);
    check(&[Permission::Renew], 0, Some(Obstacle::NoTermLeft));
    check(&[Permission::TransferToClient], 12, Some(Obstacle::NotAllowed));
    // Without the word because nothing is left to add.
    check(&[], 0, Some(Obstacle::NoTermLeft));
    check(&[], 11, Some(Obstacle::NoTermLeft));
    check(&[], 12, Some(Obstacle::NotAllowed));
    let reserved = Domain { status: DomainStatus::Unregistered, ..domain(None, 12) };
    assert_eq!(obstacle(&reserved), Some(Obstacle::NotRegistered));
}

#[test]
fn offered_terms() {
    let check = |rows: &[Suggestion], expected: &[(u32, Option<&str>)], domain: &Domain| {
        let terms = terms(domain, rows);
        let found: Vec<_> = terms
            .iter()
            .map(|term| (term.row.period, term.until.as_ref().map(|until| &until.as_str()[..10])))
            .collect();
        assert_eq!(found, expected);
    };
    let ordinary = domain(Some("2026-05-03"), 36);
    check(&[row(12), row(24)], &[(12, Some("2027-05-03")), (24, Some("2028-05-03"))], &ordinary);
    // In any order, each once, none that is longer than the domain allows or lasts no time.
    check(
        &[row(24), row(0), row(48), row(12), row(24)],
        &[(12, Some("2027-05-03")), (24, Some("2028-05-03"))],
        &ordinary,
    );
    check(&[row(12)], &[(12, None)], &domain(None, 36));
    let other_name = Suggestion { domain: DomainName::parse("your.art").unwrap(), ..row(12) };
    let other_service = Suggestion { service_type: ServiceType::NftMinting, ..row(12) };
    let not_on_offer = Suggestion { available: false, ..row(12) };
    check(&[other_name, other_service, not_on_offer], &[], &ordinary);
    // A lapsed domain is renewed from its expiry.
    let lapsed = Domain { status: DomainStatus::Expired, ..domain(Some("2024-02-29"), 36) };
    check(&[row(12)], &[(12, Some("2025-02-28"))], &lapsed);
}

#[test]
fn at_least_until() {
    let check = |domain: &Domain, periods: &[u32], year: i32, expected: &str| {
        let rows: Vec<_> = periods.iter().copied().map(row).collect();
        let terms = terms(domain, &rows);
        let found = match reach(domain, &terms, midnight(&format!("{year}-01-01"))) {
            Reach::Already => "already".to_owned(),
            Reach::By(term) => format!("{} months", term.row.period),
            Reach::TooFar(until) => format!("only {}", &until.as_str()[..10]),
            Reach::Unknown => "unknown".to_owned(),
        };
        assert_eq!(found, expected, "{year}");
    };
    let years = [12, 24, 36];
    let ordinary = domain(Some("2026-05-03"), 36);
    check(&ordinary, &years, 2026, "already");
    check(&ordinary, &years, 2027, "12 months");
    check(&ordinary, &years, 2028, "24 months");
    check(&ordinary, &years, 2029, "36 months");
    check(&ordinary, &years, 2030, "only 2029-05-03");
    check(&ordinary, &[24], 2027, "24 months");
    check(&ordinary, &[], 2026, "already");
    check(&ordinary, &[], 2027, "unknown");
    check(&domain(None, 36), &years, 2027, "unknown");
    check(&domain(Some("2026-12-31"), 36), &years, 2027, "12 months");
    check(&domain(Some("2027-01-01"), 36), &years, 2027, "already");
    // What has lapsed does not last any more, even where the dates say something else.
    let lapsed = Domain { status: DomainStatus::Expired, ..domain(Some("2027-05-03"), 36) };
    check(&lapsed, &years, 2027, "12 months");
}

#[test]
fn those_that_end_first_come_first() {
    let mut domains = [domain(None, 1), domain(Some("2027-01-01"), 2), domain(Some("2026-01-01"), 3)];
    by_expiry(&mut domains);
    assert_eq!(domains.each_ref().map(|domain| domain.max_renew), [3, 2, 1]);
    let before = |day: &str| domains.each_ref().map(|domain| expires_before(domain, midnight(day)));
    assert_eq!(before("2026-01-01"), [false, false, false]);
    assert_eq!(before("2026-06-01"), [true, false, false]);
    assert_eq!(before("2999-01-01"), [true, true, false]);
}

#[test]
fn counted_by_expiry() {
    let check = |days: &[&str], expected: &[usize]| {
        let domains: Vec<_> = days.iter().map(|day| domain(Some(day), 0)).chain([domain(None, 0)]).collect();
        assert_eq!(count_by_expiry(&domains, &[midnight("2026-01-01"), midnight("2026-02-01")]), expected, "{days:?}");
    };
    check(&[], &[0, 0, 0]);
    check(&["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01", "2030-01-01"], &[1, 2, 2]);
}

#[test]
fn sums_are_kept_apart_by_currency() {
    let (usd, jpy) = (Currency::USD, Currency::parse("JPY").unwrap());
    let money = Money::from_minor;
    assert_eq!(sums([]), []);
    assert_eq!(sums([money(1899, usd), money(500, jpy), money(1, usd)]), [money(1900, usd), money(500, jpy)]);
    assert_eq!(sums([money(i64::MAX, usd), money(1, usd)]), [money(i64::MAX, usd)]);
}

proptest! {
    #[test]
    fn the_chosen_term_is_the_shortest_that_reaches(
        expiry in 1_500_000_000_i64..2_000_000_000,
        time in 1_500_000_000_i64..2_500_000_000,
        periods in prop::collection::vec(0_u32..140, 0..12),
        active in any::<bool>(),
    ) {
        let domain = Domain {
            expired_at: Some(Timestamp::from_unix_seconds(expiry)),
            status: if active { DomainStatus::Active } else { DomainStatus::Expired },
            ..domain(None, 120)
        };
        let rows: Vec<_> = periods.iter().copied().map(row).collect();
        let terms = terms(&domain, &rows);
        let reaches = |term: &Term| term.until.as_ref().unwrap().unix_seconds() >= time;
        match reach(&domain, &terms, time) {
            Reach::Already => prop_assert!(active && expiry >= time),
            Reach::By(chosen) => {
                prop_assert!(reaches(chosen) && periods.contains(&chosen.row.period));
                prop_assert!(terms.iter().all(|term| term.row.period >= chosen.row.period || !reaches(term)));
            }
            Reach::TooFar(furthest) => {
                prop_assert!(!terms.iter().any(reaches));
                prop_assert!(terms.iter().all(|term| term.until.as_ref().unwrap().unix_seconds() <= furthest.unix_seconds()));
            }
            Reach::Unknown => prop_assert!(terms.is_empty()),
        }
    }
}
