//! The cart, as a table and as properties.

use proptest::prelude::*;

use super::*;
use crate::Currency;

/// A line with a price in cents, seen at a time.
pub(crate) fn line(domain: &str, price: i64, discounted: i64, at: u64) -> CartLine {
    CartLine {
        service: ServiceType::CertificateRegistration,
        domain: DomainName::parse(domain).unwrap(),
        term: 12,
        promo: PromoCode::default(),
        seen: SeenPrice {
            price: Money::from_minor(price, Currency::USD),
            discounted: Money::from_minor(discounted, Currency::USD),
            promo: PromoCode::default(),
            promo_description: String::new(),
            premium: false,
            at,
        },
    }
}

fn cart(lines: &[CartLine]) -> Cart {
    let mut cart = Cart::default();
    for line in lines {
        cart.add(line.clone());
    }
    cart
}

fn domains(cart: &Cart) -> Vec<&str> {
    cart.lines().iter().map(|line| line.domain.as_str()).collect()
}

#[test]
fn adding_again_replaces_in_place() {
    let mut cart = cart(&[line("a.art", 100, 100, 1), line("b.art", 100, 100, 1)]);
    assert_eq!(cart.add(line("A.art", 200, 150, 2)), Added::Updated);
    assert_eq!(domains(&cart), ["a.art", "b.art"]);
    assert_eq!(cart.lines()[0].seen.discounted.minor(), 150);
    let mint = CartLine { service: ServiceType::NftMinting, ..line("a.art", 1, 1, 1) };
    assert_eq!(cart.add(mint), Added::New);
    assert_eq!(cart.count(), 3);
}

#[test]
fn a_better_line() {
    let coded = |code: &str, line: CartLine| CartLine { promo: PromoCode::new(code), ..line };
    let check = |there: CartLine, offered: CartLine, expected: &CartLine| {
        let old = there.seen.discounted;
        let mut cart = cart(&[there]);
        let bettered = cart.better(&offered);
        let new = expected.seen.discounted;
        let cheaper = if new == old { Bettered::No } else { Bettered::Cheaper { old, new } };
        assert_eq!(bettered, cheaper, "{offered:?}");
        assert_eq!(cart.lines(), core::slice::from_ref(expected), "{offered:?}");
    };
    let plain = line("a.art", 1000, 1000, 1);
    let off = coded("SPRING", line("a.art", 1000, 800, 2));
    check(plain.clone(), off.clone(), &off);
    check(off.clone(), plain.clone(), &off);
    // Seen when it cost less: the code comes, the price is for the review.
    let dearer = coded("SPRING", line("a.art", 1500, 1200, 2));
    check(plain.clone(), dearer.clone(), &coded("SPRING", plain.clone()));
    check(coded("ART5", plain.clone()), dearer, &coded("ART5", plain.clone()));
    check(plain.clone(), coded("SPRING", line("a.art", 1500, 1500, 2)), &plain);
    check(plain.clone(), CartLine { term: 24, ..off.clone() }, &plain);
    let mut empty = Cart::default();
    assert_eq!(empty.better(&off), Bettered::Absent);
    assert!(empty.is_empty());
}

#[test]
fn a_full_cart_takes_no_more() {
    let lines: Vec<_> = (0..MAX_LINES).map(|n| line(&format!("n{n}.art"), 1, 1, 1)).collect();
    let mut cart = cart(&lines);
    assert_eq!(cart.add(line("one-more.art", 1, 1, 1)), Added::Full);
    assert_eq!(cart.add(line("n0.art", 2, 2, 2)), Added::Updated);
    assert_eq!(cart.count(), MAX_LINES);
}

#[test]
fn removing_can_be_undone_once() {
    let mut cart = cart(&[line("a.art", 1, 1, 1), line("b.art", 2, 2, 1), line("c.art", 3, 3, 1)]);
    let whole = cart.clone();
    let removed = cart.remove(&whole.lines()[1].key()).unwrap();
    assert_eq!(removed.line(), &whole.lines()[1]);
    assert_eq!(domains(&cart), ["a.art", "c.art"]);
    assert!(cart.undo(removed.clone()));
    assert_eq!(cart, whole);
    assert!(!cart.undo(removed));
    assert_eq!(cart, whole);
    assert_eq!(cart.remove(&line("z.art", 1, 1, 1).key()), None);
}

#[test]
fn totals_do_not_mix_currencies() {
    let yen = |amount| Money::from_minor(amount, Currency::parse("JPY").unwrap());
    let mut japanese = line("c.art", 0, 0, 1);
    (japanese.seen.price, japanese.seen.discounted) = (yen(1200), yen(1000));
    let totals = cart(&[line("a.art", 1899, 1899, 1), japanese, line("b.art", 1000, 800, 1)]).totals();
    let usd = |minor| Money::from_minor(minor, Currency::USD);
    assert_eq!(
        totals,
        [
            Total { before: usd(2899), after: usd(2699), lines: 2 },
            Total { before: yen(1200), after: yen(1000), lines: 1 }
        ]
    );
    assert_eq!(Cart::default().totals(), []);
}

#[test]
fn a_cart_is_shown_by_service() {
    let of = |service: &ServiceType, domain: &str| CartLine { service: service.clone(), ..line(domain, 1, 1, 1) };
    let (register, mint) = (ServiceType::CertificateRegistration, ServiceType::NftMinting);
    let lines = [of(&mint, "z.art"), of(&register, "a.art"), of(&mint, "b.art"), of(&register, "c.art")];
    let shown: Vec<&str> = by_service(&lines).iter().map(|line| line.domain.as_str()).collect();
    assert_eq!(shown, ["z.art", "b.art", "a.art", "c.art"]);
}

#[test]
fn promo_of_a_line() {
    let mut cart = cart(&[line("a.art", 100, 100, 1)]);
    let key = cart.lines()[0].key();
    assert_eq!(cart.lines()[0].promo_note(), PromoNote::None);
    assert!(cart.set_promo(&key, PromoCode::new(" SPRING ")));
    assert_eq!(cart.lines()[0].promo_note(), PromoNote::DoesNotApply { asked: PromoCode::new("SPRING") });
    assert!(!cart.set_promo(&line("z.art", 1, 1, 1).key(), PromoCode::new("SPRING")));
}

#[test]
fn stored_carts() {
    let check = |text: &str, flaw: CartFlaw| {
        assert_eq!(Cart::from_json(text), (Cart::default(), Some(flaw)), "{text}");
    };
    check("", CartFlaw::Malformed);
    check("null", CartFlaw::Malformed);
    check("[]", CartFlaw::Malformed);
    check(r#"{"lines":[]}"#, CartFlaw::Malformed);
    check(r#"{"version":0,"items":[]}"#, CartFlaw::Version(0));
    check(r#"{"version":2,"anything":true}"#, CartFlaw::Version(2));
    check(r#"{"version":1}"#, CartFlaw::Malformed);
    check(r#"{"version":1,"lines":[{}]}"#, CartFlaw::Malformed);
    let good = cart(&[line("a.art", 1899, 1500, 1_700_000_000_000)]).to_json();
    assert_eq!(
        good,
        r#"{"version":1,"lines":[{"service":"certificate_registration","domain":"a.art","term":12,"promo":"","seen":{"price":{"amount":18.99,"currency":"USD"},"discounted":{"amount":15,"currency":"USD"},"promo":"","promo_description":"","premium":false,"at":1700000000000}}],"campaign":null}"#
    );
    assert_eq!(Cart::from_json(&good).1, None);
    check(&good.replace("certificate_registration", "teleportation"), CartFlaw::Malformed);
    check(&good.replacen("USD", "EUR", 1), CartFlaw::Malformed);
    check(&good.replace("a.art", "a b.art"), CartFlaw::Malformed);
}

prop_compose! {
    fn any_line()(
        service in 0..ServiceType::KNOWN.len(),
        domain in "[a-e]\\.art",
        currency in prop::sample::select(vec!["USD", "JPY", "KWD"]),
        (price, discounted) in (0..1_000_000_i64, 0..1_000_000_i64),
        term in 0..120_u32,
        promo in "[A-Z]{0,6}",
        at in 0..10_u64,
    ) -> CartLine {
        let currency = Currency::parse(currency).unwrap();
        let mut line = line(&domain, 0, 0, at);
        line.service = ServiceType::KNOWN[service].clone();
        line.term = term;
        line.promo = PromoCode::new(promo);
        line.seen.price = Money::from_minor(price, currency);
        line.seen.discounted = Money::from_minor(discounted, currency);
        line
    }
}

prop_compose! {
    fn any_cart()(lines in prop::collection::vec(any_line(), 0..30), campaign in prop::option::of("[a-z]{1,8}")) -> Cart {
        let mut cart = cart(&lines);
        cart.campaign = campaign;
        cart
    }
}

proptest! {
    #[test]
    fn a_cart_is_kept_whole(cart in any_cart()) {
        prop_assert_eq!(Cart::from_json(&cart.to_json()), (cart, None));
    }

    #[test]
    fn whatever_was_kept_is_read_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let (cart, flaw) = Cart::from_json(&String::from_utf8_lossy(&bytes));
        prop_assert_eq!(cart.is_empty(), flaw.is_some());
    }

    #[test]
    fn a_damaged_cart_is_read_without_panic(cart in any_cart(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = cart.to_json().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let (cart, flaw) = Cart::from_json(&String::from_utf8_lossy(&bytes));
        prop_assert!(flaw.is_none() || cart.is_empty());
    }

    #[test]
    fn totals_count_every_line_once(cart in any_cart()) {
        let totals = cart.totals();
        prop_assert_eq!(totals.iter().map(|total| total.lines).sum::<usize>(), cart.count());
        for total in &totals {
            let of_currency = || cart.lines().iter().filter(|line| line.seen.price.currency() == total.before.currency());
            prop_assert_eq!(total.before.minor(), of_currency().map(|line| line.seen.price.minor()).sum::<i64>());
            prop_assert_eq!(total.after.minor(), of_currency().map(|line| line.seen.discounted.minor()).sum::<i64>());
            prop_assert_eq!(total.after.currency(), total.before.currency());
        }
    }

    #[test]
    fn undo_restores(cart in any_cart(), at in any::<prop::sample::Index>()) {
        prop_assume!(!cart.is_empty());
        let mut changed = cart.clone();
        let key = cart.lines()[at.index(cart.count())].key();
        let removed = changed.remove(&key).unwrap();
        prop_assert!(changed.line(&key).is_none());
        prop_assert!(changed.undo(removed));
        prop_assert_eq!(changed, cart);
    }
}
