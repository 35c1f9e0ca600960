//! Lines against fresh rows, as a table and as properties.

use proptest::prelude::*;

use super::*;
use crate::rules::cart::tests::line;
use crate::{Currency, DomainName, PromoCode};

fn usd(minor: i64) -> Money {
    Money::from_minor(minor, Currency::USD)
}

/// An available row for a name, with prices in cents.
fn row(domain: &str, price: i64, discounted: i64) -> Suggestion {
    Suggestion {
        service_type: ServiceType::CertificateRegistration,
        domain: DomainName::parse(domain).unwrap(),
        period: 12,
        best: false,
        available: true,
        premium: false,
        random: false,
        reserved: false,
        price: usd(price),
        discounted: usd(discounted),
        promo: PromoCode::default(),
        promo_description: String::new(),
    }
}

fn answer(asked_at: u64, rows: Vec<Suggestion>) -> Answer {
    Answer { rows, refused: None, asked_at }
}

fn with_promo(mut row: Suggestion) -> Suggestion {
    row.promo = PromoCode::new("SPRING");
    row
}

#[test]
fn prices() {
    let check = |seen: Suggestion, now: Suggestion, expected: Outcome| {
        let line = CartLine::of(&seen, &PromoCode::new("SPRING"), 1);
        assert_eq!(compare(&line, &[row("other.art", 1, 1), now]), expected, "{seen:?}");
    };
    let (full, off) = (row("a.art", 1000, 1000), with_promo(row("a.art", 1000, 800)));
    check(full.clone(), full.clone(), Outcome::Same);
    check(off.clone(), off.clone(), Outcome::Same);
    check(full.clone(), row("A.ART", 900, 900), Outcome::Cheaper { old: usd(1000), new: usd(900) });
    check(full.clone(), row("a.art", 1100, 1100), Outcome::Dearer { old: usd(1000), new: usd(1100) });
    check(off.clone(), full.clone(), Outcome::PromoLapsed { old: usd(800), new: usd(1000) });
    check(full.clone(), off.clone(), Outcome::PromoNowApplies { old: usd(1000), new: usd(800) });
    check(off.clone(), with_promo(row("a.art", 1200, 960)), Outcome::Dearer { old: usd(800), new: usd(960) });
    // The code lapsed, and the price fell: what is paid decides.
    check(off.clone(), row("a.art", 800, 800), Outcome::Same);
    check(off, row("a.art", 700, 700), Outcome::Cheaper { old: usd(800), new: usd(700) });
    let two_years = Suggestion { period: 24, ..full.clone() };
    let changed = Outcome::Changed { old: usd(1000), new: usd(1000), old_term: 12, new_term: 24 };
    check(full.clone(), two_years, changed);
    let yen = Money::from_minor(1000, Currency::parse("JPY").unwrap());
    let in_yen = Suggestion { price: yen, discounted: yen, ..full.clone() };
    check(full, in_yen, Outcome::Changed { old: usd(1000), new: yen, old_term: 12, new_term: 12 });
}

#[test]
fn names_lost() {
    let line = line("a.art", 1000, 1000, 1);
    let check = |rows: &[Suggestion], expected: Outcome| {
        assert!(expected.blocks() && !expected.needs_acceptance());
        assert_eq!(compare(&line, rows), expected);
    };
    let taken = Suggestion { available: false, ..row("a.art", 1000, 1000) };
    let reserved = Suggestion { reserved: true, ..taken.clone() };
    let reservation = Suggestion { service_type: ServiceType::DomainReserve, ..row("a.art", 500, 500) };
    check(&[taken], Outcome::Unavailable(Reason::Taken));
    check(&[reserved], Outcome::Unavailable(Reason::Reserved));
    check(&[reservation], Outcome::Unavailable(Reason::OnlyAs(ServiceType::DomainReserve)));
    check(&[row("aa.art", 1, 1)], Outcome::Gone);
    check(&[], Outcome::Gone);
}

#[test]
fn renewals_are_compared_by_term() {
    let renewal = |period, price| Suggestion {
        service_type: ServiceType::CertificateRenewal,
        period,
        ..row("a.art", price, price)
    };
    let line = CartLine::of(&renewal(24, 2000), &PromoCode::default(), 1);
    let rows = [renewal(12, 1000), renewal(24, 2100), renewal(36, 3000)];
    assert_eq!(compare(&line, &rows), Outcome::Dearer { old: usd(2000), new: usd(2100) });
    assert_eq!(compare(&line, &rows[..1]), Outcome::Unavailable(Reason::TermNotOffered));
}

#[test]
fn freshness() {
    assert!(is_fresh(1_000, 1_000));
    assert!(is_fresh(1_000, 61_000));
    assert!(!is_fresh(1_000, 61_001));
    assert!(!is_fresh(1_000, 999), "a clock that went backwards");
    assert!(!is_fresh(0, u64::MAX));
}

#[test]
fn a_round_of_questions() {
    let (a, b) = (line("a.art", 1000, 1000, 1), line("b.art", 500, 500, 1));
    let mut cart = Cart::default();
    cart.add(a.clone());
    let mut round = Repricing::default();
    assert!(!round.may_place(&cart, 100_000), "no answer yet");
    round.answer(a.key(), &a.promo, answer(100_000, vec![row("a.art", 1200, 1200), row("b.art", 1, 1)]));
    assert!(!round.may_place(&cart, 100_000), "not accepted");
    assert!(round.accept(&mut cart, &a.key()));
    assert_eq!((cart.lines()[0].seen.discounted, cart.lines()[0].seen.at), (usd(1200), 100_000));
    assert!(round.may_place(&cart, 160_000));
    assert!(!round.may_place(&cart, 160_001), "too old");

    // A line added meanwhile was not asked for, though another answer happens to name it.
    cart.add(b.clone());
    assert_eq!(round.outcome(&b), None);
    assert!(!round.accept(&mut cart, &b.key()));
    assert!(!round.may_place(&cart, 100_000));
    round.answer(b.key(), &b.promo, answer(130_000, vec![row("b.art", 500, 500)]));
    round.refresh(&mut cart);
    assert_eq!(cart.line(&b.key()).unwrap().seen.at, 130_000);
    assert!(round.may_place(&cart, 160_000));
    // The first line's answer is too old by now, the second one's is not.
    assert!(!round.may_place(&cart, 170_000));
    assert_eq!(round.stale(cart.lines(), 170_000).iter().map(|line| line.key()).collect::<Vec<_>>(), [a.key()]);

    // Lost to somebody else: cannot be accepted, has to go.
    round.answer(b.key(), &b.promo, answer(100_000, vec![Suggestion { available: false, ..row("b.art", 500, 500) }]));
    assert!(!round.accept(&mut cart, &b.key()));
    assert!(!round.may_place(&cart, 100_000));
    cart.remove(&b.key());
    assert!(round.may_place(&cart, 100_000));
    assert!(!round.may_place(&Cart::default(), 100_000), "an empty cart");
}

#[test]
fn an_accepted_price_that_changes_again_is_asked_about_again() {
    let a = line("a.art", 1000, 1000, 1);
    let mut cart = Cart::default();
    cart.add(a.clone());
    let mut first = Repricing::default();
    first.answer(a.key(), &a.promo, answer(0, vec![row("a.art", 1200, 1200)]));
    assert!(first.accept(&mut cart, &a.key()));
    let mut second = Repricing::default();
    second.answer(a.key(), &a.promo, answer(50_000, vec![row("a.art", 1300, 1300)]));
    second.refresh(&mut cart);
    assert!(!second.may_place(&cart, 50_000));
    assert_eq!(second.outcome(&cart.lines()[0]), Some(Outcome::Dearer { old: usd(1200), new: usd(1300) }));
}

#[test]
fn a_whole_cart_at_new_prices() {
    let lines = ["a.art", "b.art", "c.art", "d.art"].map(|domain| line(domain, 1000, 1000, 1));
    let mut cart = Cart::default();
    for line in &lines {
        cart.add(line.clone());
    }
    let [a, b, c, d] = &lines;
    let mut round = Repricing::default();
    round.answer(a.key(), &a.promo, answer(7, vec![row("a.art", 1200, 1200)]));
    round.answer(
        b.key(),
        &b.promo,
        Answer { refused: Some("It is used up.".into()), ..answer(8, vec![row("b.art", 900, 900)]) },
    );
    round.answer(c.key(), &c.promo, answer(9, vec![]));
    assert_eq!(
        (round.refused_promo(a), round.refused_promo(b), round.refused_promo(d)),
        (None, Some("It is used up."), None)
    );
    let prices = |cart: &Cart| cart.lines().iter().map(|line| line.seen.discounted.minor()).collect::<Vec<_>>();
    assert_eq!(prices(&round.as_now(&cart)), [1200, 900, 1000], "the lost name is not summed");
    round.accept_all(&mut cart);
    assert_eq!(prices(&cart), [1200, 900, 1000, 1000], "a lost name is not removed unasked");
    assert_eq!(cart.lines().iter().map(|line| line.seen.at).collect::<Vec<_>>(), [7, 8, 1, 1]);
}

#[test]
fn prices_of_another_code_are_no_answer() {
    let mut spring = line("a.art", 1000, 800, 1);
    spring.promo = PromoCode::new("SPRING");
    let check = |asked_with: &str, expected: Option<Outcome>| {
        let mut cart = Cart::default();
        cart.add(spring.clone());
        let mut round = Repricing::default();
        round.answer(spring.key(), &PromoCode::new(asked_with), answer(5, vec![row("a.art", 1000, 1000)]));
        let known = expected.is_some();
        assert_eq!(round.outcome(&spring), expected, "{asked_with:?}");
        assert_eq!(round.stale(cart.lines(), 5).is_empty(), known, "{asked_with:?}");
        assert_eq!(round.accept(&mut cart, &spring.key()), known, "{asked_with:?}");
        assert_eq!(cart.lines()[0].seen.discounted, usd(if known { 1000 } else { 800 }), "{asked_with:?}");
    };
    check("SPRING", Some(Outcome::Dearer { old: usd(800), new: usd(1000) }));
    check("WINTER25", None);
    check("", None);
}

#[test]
fn five_hundred_lines() {
    let lines: Vec<_> = (0..500).map(|n| line(&format!("name-{n}.art"), 1000, 1000, 1)).collect();
    let mut cart = Cart::default();
    for line in &lines {
        cart.add(line.clone());
    }
    let mut round = Repricing::default();
    for (line, at) in lines.iter().zip((0_u64..).step_by(200)) {
        round.answer(line.key(), &line.promo, answer(at, vec![row(line.domain.as_str(), 1000, 1000)]));
    }
    round.refresh(&mut cart);
    // The last was asked for after 99.8 seconds: 301 answers fit into the minute before.
    assert_eq!(round.stale(cart.lines(), 99_800).len(), 199);
    assert!(!round.may_place(&cart, 99_800));
}

proptest! {
    #[test]
    fn accepting_settles_every_line_that_can_be_ordered(
        (old, new) in (0..50_i64, 0..50_i64),
        (available, reserved) in any::<(bool, bool)>(),
        period in prop::sample::select(vec![12_u32, 24]),
    ) {
        let mut cart = Cart::default();
        let line = line("a.art", old, old, 0);
        cart.add(line.clone());
        let mut round = Repricing::default();
        round.answer(line.key(), &line.promo, answer(0, vec![Suggestion { available, reserved, period, ..row("a.art", new, new) }]));
        let outcome = round.outcome(&line).unwrap();
        prop_assert_eq!(outcome == Outcome::Same, available && old == new && period == 12);
        prop_assert_eq!(outcome.blocks(), !available);
        prop_assert_eq!(round.may_place(&cart, 0), outcome == Outcome::Same);
        prop_assert_eq!(round.accept(&mut cart, &line.key()), available);
        prop_assert_eq!(round.may_place(&cart, 0), available);
    }
}
