//! Names that look like a given one.

use idn::{Guard, Verdict, judge, lookalikes, normalise};

fn of(name: &str, most: usize) -> Vec<String> {
    lookalikes(name, most).iter().map(|name| name.u_label().to_owned()).collect()
}

#[test]
fn whole_alphabets_first() {
    assert_eq!(of("scope.art", 1), ["ѕсоре.art"]);
    assert_eq!(of("сора.art", 1), ["copa.art"]);
    assert_eq!(of("xo", 3), ["хо", "ხჿ", "x0"]);
}

#[test]
fn digits_and_letters() {
    let names = of("google.art", 40);
    for name in ["g0ogle.art", "go0gle.art", "g00gle.art", "goog1e.art"] {
        assert!(names.contains(&name.to_owned()), "{name}: {names:?}");
    }
    assert!(of("modern.art", 20).contains(&"modem.art".to_owned()));
    assert!(of("wood.art", 20).contains(&"vvood.art".to_owned()));
    assert!(of("design.art", 20).contains(&"clesign.art".to_owned()));
    assert!(of("clay.art", 20).contains(&"day.art".to_owned()));
    assert!(of("modem.art", 20).contains(&"modern.art".to_owned()));
}

#[test]
fn letters_with_marks() {
    let names = of("atelier.art", 60);
    for name in ["atelıer.art", "atẹlier.art", "aţelier.art", "átelier.art"] {
        assert!(names.contains(&name.to_owned()), "{name}: {names:?}");
    }
}

#[test]
fn other_scripts() {
    assert!(of("ロゴ.art", 20).contains(&"囗ゴ.art".to_owned()), "{:?}", of("ロゴ.art", 20));
    assert!(
        of("галерея.art", 60)
            .iter()
            .all(|name| name.is_ascii() || !name.contains(|c: char| c.is_ascii_lowercase() && !"art".contains(c)))
    );
}

#[test]
fn each_can_be_registered_and_is_taken_for_the_name() {
    for name in
        ["scope.art", "google", "my-gallery-10.art", "münchen.art", "日本語.art", "موقع.art", "m.art", "привет.art"]
    {
        let mut guard = Guard::none();
        guard.extend([name]);
        let names = lookalikes(name, 200);
        for other in &names {
            assert_eq!(normalise(other.a_label()).as_ref(), Ok(other));
            let verdict = judge(other.u_label(), &guard);
            let is_taken = other.is_ascii() || matches!(&verdict, Verdict::Ascii(..));
            assert!(is_taken, "{name}: {verdict:?}");
        }
        let mut once = names.clone();
        once.sort_unstable_by(|a, b| a.a_label().cmp(b.a_label()));
        once.dedup();
        assert_eq!(once.len(), names.len(), "{name}");
    }
}

#[test]
fn the_answer_is_json() {
    let answer: serde_json::Value = serde_json::from_str(&idn::lookalikes_answer("google.art")).unwrap();
    assert_eq!(answer[0]["u_label"], "g0ogle.art");
    assert_eq!(answer.as_array().map(Vec::len), Some(12));
    assert_eq!(idn::lookalikes_answer("no name"), "[]");
}

#[test]
fn nothing_for_what_is_no_name() {
    for text in ["", "a b", "😀", "xn--", &"a".repeat(10_000)] {
        assert!(lookalikes(text, 10).is_empty(), "{text}");
    }
    assert!(lookalikes("google.art", 0).is_empty());
}
