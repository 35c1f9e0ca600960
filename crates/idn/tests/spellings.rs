//! A language's own letters for plain spellings.

use idn::native_spellings;

fn of(plain: &str) -> Vec<(&'static str, String)> {
    native_spellings(plain).into_iter().map(|s| (s.language, s.name.u_label().to_owned())).collect()
}

#[track_caller]
fn offers(plain: &str, language: &str, name: &str) {
    let offers = of(plain);
    assert!(offers.iter().any(|(of, own)| (*of, own.as_str()) == (language, name)), "{plain}: {offers:?}");
}

#[test]
fn words() {
    offers("munchen", "de", "münchen");
    offers("Cafe-Munchen.art", "de", "cafe-münchen.art");
    offers("Cafe-Munchen.art", "fr", "café-munchen.art");
    offers("uber-uns", "de", "über-uns");
    offers("lodz.art", "pl", "łódź.art");
    offers("galeria", "es", "galería");
}

#[test]
fn pairs_of_letters() {
    offers("muenchen.art", "de", "münchen.art");
    offers("strasse", "de", "straße");
    offers("gruesse", "de", "grüße");
    offers("gruesse", "de", "grüsse");
    offers("aarhus", "da", "århus");
    offers("koebenhavn", "da", "københavn");
    assert_eq!(of("neue-bauen"), [], "the pairs after a vowel are two letters");
    assert!(of("quelle").is_empty());
}

#[test]
fn russian() {
    for (plain, russian) in [
        ("galereya", "галерея"),
        ("moskva", "москва"),
        ("kartiny", "картины"),
        ("khudozhnik", "художник"),
        ("hudozhnik", "художник"),
        ("shchuka", "щука"),
        ("iskusstvo", "искусство"),
        ("russkiy", "русский"),
        ("novaya", "новая"),
        ("moya-galereya.art", "моя-галерея.art"),
        ("yuliya", "юлия"),
    ] {
        offers(plain, "ru", russian);
    }
    for english in ["gallery", "bookshop", "theart", "painting", "design", "photo", "jewelry", "art", "wow"] {
        let offers = of(english);
        assert!(offers.iter().all(|(language, _)| *language != "ru"), "{english}: {offers:?}");
    }
}

#[test]
fn the_answer_is_json() {
    let answer: serde_json::Value = serde_json::from_str(&idn::spellings_answer("munchen.art")).unwrap();
    assert_eq!(answer[0]["language"], "de");
    assert_eq!(answer[0]["u_label"], "münchen.art");
    assert_eq!(idn::spellings_answer("no name"), "[]");
}

#[test]
fn nothing_for_what_is_not_plain() {
    for text in ["", "пример", "a b", "münchen", "xn--mnchen-3ya", ".art", &"ue".repeat(5_000)] {
        assert_eq!(of(text), [], "{text}");
    }
}
