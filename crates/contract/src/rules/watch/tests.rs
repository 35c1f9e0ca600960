//! Tables and properties of the watch list.

use proptest::prelude::*;

use super::*;
use crate::{Currency, PromoCode};

fn name(text: &str) -> DomainName {
    DomainName::parse(text).unwrap()
}

fn usd(minor: i64) -> Money {
    Money::from_minor(minor, Currency::USD)
}

fn row(minor: i64, available: bool) -> Suggestion {
    Suggestion {
        service_type: ServiceType::CertificateRegistration,
        domain: name("a.art"),
        period: 12,
        best: false,
        available,
        premium: false,
        random: false,
        reserved: false,
        price: usd(minor),
        discounted: usd(minor / 2),
        promo: PromoCode::default(),
        promo_description: String::new(),
    }
}

fn free(minor: i64, at: u64) -> Seen {
    Seen::of(Some(&row(minor, true)), at)
}

fn taken(at: u64) -> Seen {
    Seen::of(Some(&row(1899, false)), at)
}

/// A list with one name that was seen so.
fn watching(seen: Option<Seen>) -> WatchList {
    let mut list = WatchList::default();
    assert_eq!(list.add(name("a.art"), seen, 1), Added::New);
    list
}

#[test]
fn what_a_row_says() {
    assert_eq!(free(1899, 7).price.map(|price| price.amount), Some(usd(1899)), "not the discounted price");
    assert_eq!(taken(7), Seen { standing: Standing::Taken, price: None, at: 7 });
    assert_eq!(Seen::of(None, 7).standing, Standing::NotOffered);
    let kept_back = Suggestion { reserved: true, service_type: ServiceType::DomainReserve, ..row(990, true) };
    let kept_back = Seen::of(Some(&kept_back), 7);
    assert_eq!((kept_back.standing, kept_back.price.map(|price| price.amount)), (Standing::Reserved, Some(usd(990))));
}

#[test]
fn changes() {
    let check = |was: Seen, is: Seen, expected: Option<Change>| {
        let at = was.at;
        let mut list = watching(Some(was));
        let expected = expected.map(|change| (change, at));
        assert_eq!(list.names()[0].news(&is), expected, "before it is noted: {is:?}");
        list.look(&name("a.art"), is.clone());
        assert_eq!(list.names()[0].news(&is), expected, "when it is noted: {is:?}");
    };
    check(taken(5), free(1899, 9), Some(Change::Standing(Standing::Taken)));
    check(free(1899, 5), taken(9), Some(Change::Standing(Standing::Available)));
    check(free(1899, 5), free(2499, 9), Some(Change::Price(usd(1899))));
    check(free(1899, 5), free(1899, 9), None);
    check(taken(5), taken(9), None);
    check(Seen::of(None, 5), taken(9), Some(Change::Standing(Standing::NotOffered)));
    // Prices of two services or terms are no change of a price.
    let longer = Seen::of(Some(&Suggestion { period: 24, ..row(3798, true) }), 9);
    check(free(1899, 5), longer, None);
    let reserving = Suggestion { service_type: ServiceType::DomainReserve, ..row(990, true) };
    check(Seen::of(Some(&reserving), 5), free(1899, 9), None);
    let euro = Money::from_minor(1899, Currency::parse("EUR").unwrap());
    let in_euro = Seen::of(Some(&Suggestion { price: euro, ..row(0, true) }), 9);
    check(free(1899, 5), in_euro, Some(Change::Price(usd(1899))));
}

#[test]
fn a_name_that_was_never_looked_at_has_no_news() {
    let mut list = watching(None);
    assert_eq!(list.names()[0].news(&taken(9)), None);
    list.look(&name("a.art"), taken(9));
    assert_eq!(list.names()[0].news(&taken(9)), None);
}

#[test]
fn a_change_is_news_for_as_long_as_one_looks() {
    let mut list = watching(Some(taken(5)));
    list.look(&name("a.art"), free(1899, 10));
    let news = Some((Change::Standing(Standing::Taken), 5));
    // A reload.
    list.look(&name("a.art"), free(1899, 20));
    assert_eq!(list.names()[0].news(&free(1899, 20)), news);
    // The other day.
    let later = free(1899, 10 + NEWS_FOR);
    assert_eq!(list.names()[0].news(&later), None);
    list.look(&name("a.art"), later);
    assert_eq!(list.names()[0].before, None);
    // A clock that was put back makes no news of what is none.
    assert_eq!(list.names()[0].news(&free(1899, 0)), None);
}

#[test]
fn the_newest_first_each_once_and_never_too_many() {
    let mut list = WatchList::default();
    for at in 0..MOST_WATCHED {
        assert_eq!(list.add(name(&format!("n{at}.art")), None, at as u64), Added::New);
    }
    assert_eq!(list.names()[0].name.as_str(), "n199.art");
    assert_eq!(list.add(name("n7.art"), None, 0), Added::There);
    assert_eq!(list.add(name("one-more.art"), None, 0), Added::Full);
    let removed = list.remove(&name("n198.art")).unwrap();
    assert_eq!(list.add(name("one-more.art"), None, 0), Added::New);
    assert!(!list.undo(removed.clone()), "there is no room");
    list.remove(&name("one-more.art")).unwrap();
    assert!(list.undo(removed.clone()));
    assert_eq!(list.names()[1].name.as_str(), "n198.art");
    assert!(!list.undo(removed), "it is there");
    list.clear();
    assert_eq!(list.names(), []);
    list.look(&name("n7.art"), taken(1));
    assert_eq!(list.names(), [], "an answer brings no name back");
}

#[test]
fn what_is_kept_comes_back() {
    let mut list = watching(Some(taken(5)));
    list.look(&name("a.art"), free(1899, 10));
    list.add(name("xn--e1afmkfd.art"), None, 11);
    assert_eq!(WatchList::from_json(&list.to_json()), Some(list));
}

#[test]
fn a_later_version_is_known_for_one() {
    let list = watching(None);
    let later = list.to_json().replacen("\"schema\":1", "\"schema\":2", 1);
    assert_eq!(WatchList::from_json(&later), None);
    assert!(WatchList::is_of_later_version(&later));
    for text in [&list.to_json(), "", "{", "{}", "7", r#"{"schema":0,"names":[]}"#] {
        assert!(!WatchList::is_of_later_version(text), "{text}");
    }
}

#[test]
fn broken_texts() {
    let names = |text: &str| {
        let list = WatchList::from_json(text)?;
        Some(list.names().iter().map(|watched| watched.name.to_string()).collect::<Vec<_>>())
    };
    for text in ["", "null", "[]", "{}", r#"{"schema":1}"#, r#"{"schema":2,"names":[]}"#, r#"{"schema":1,"names":7}"#] {
        assert_eq!(names(text), None, "{text}");
    }
    let watched = |name: &str, seen: &str| format!(r#"{{"name":"{name}","added":1,"seen":{seen},"before":null}}"#);
    let parts = [
        watched("a.art", "null"),
        watched("a.art", "null"),
        watched("a..art", "null"),
        watched("b.art", r#"{"standing":"somehow","price":null,"at":1}"#),
        "7".to_owned(),
        watched("c.art", r#"{"standing":"not_offered","price":null,"at":1}"#),
    ];
    let text = format!(r#"{{"schema":1,"names":[{}]}}"#, parts.join(","));
    assert_eq!(names(&text), Some(vec!["a.art".to_owned(), "c.art".to_owned()]), "the others are not lost");
}

proptest! {
    #[test]
    fn anything_is_read_without_panic(text in "\\PC{0,60}|\\{\"schema\":1,\"names\":\\[\\PC{0,40}\\]\\}") {
        let _ = WatchList::from_json(&text);
    }

    #[test]
    fn whatever_is_done_each_name_is_there_once(steps in prop::collection::vec((0..4_u8, 0..6_u8), 0..40)) {
        let mut list = WatchList::default();
        let mut bin = Vec::new();
        for (at, (step, which)) in steps.into_iter().enumerate() {
            let which = name(&format!("n{which}.art"));
            match step {
                0 => { list.add(which, None, at as u64); }
                1 => bin.extend(list.remove(&which)),
                2 => { bin.pop().map(|removed| list.undo(removed)); }
                _ => list.look(&which, taken(at as u64)),
            }
            let mut names: Vec<_> = list.names().iter().map(|watched| &watched.name).collect();
            let count = names.len();
            names.sort();
            names.dedup();
            prop_assert_eq!(names.len(), count);
            prop_assert_eq!(WatchList::from_json(&list.to_json()), Some(list.clone()));
        }
    }
}
