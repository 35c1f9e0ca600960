//! Tables and properties of pasted lists.

use proptest::prelude::*;

use super::*;

/// Stands in for the IDN module: knows one name, refuses all others with one of two emoji.
fn module(text: &str) -> Option<IdnAnswer> {
    Some(match text.to_lowercase().as_str() {
        "пример.art" | "xn--e1afmkfd.art" => {
            IdnAnswer::Name { a_label: "xn--e1afmkfd.art".to_owned(), u_label: "пример.art".to_owned() }
        }
        "1️⃣.art" => {
            let typed = Some("1️⃣".to_owned());
            IdnAnswer::Refused { refusal: RefusalCode::Symbol, code_point: Some(0x20E3), typed }
        }
        _ => IdnAnswer::Refused { refusal: RefusalCode::Symbol, code_point: Some(0x1F3A8), typed: None },
    })
}

fn names(list: &NameList) -> Vec<&str> {
    list.names.iter().map(DomainName::as_str).collect()
}

#[test]
fn entries_become_names() {
    let check = |text: &str, expected: &[&str]| {
        let list = NameList::read(text, "art", module);
        assert_eq!(names(&list), expected, "{text:?}");
        assert_eq!(list.refused, [], "{text:?}");
    };
    check("", &[]);
    check(" \n,; \t", &[]);
    check("a b,c;d\te\r\nf", &["a.art", "b.art", "c.art", "d.art", "e.art", "f.art"]);
    check("My-Gallery.ART\nmygallery", &["my-gallery.art", "mygallery.art"]);
    check("\u{FEFF}one\u{A0}two\u{2028}three", &["one.art", "two.art", "three.art"]);
    check("\"one\",\"two.art\"; «three»", &["one.art", "two.art", "three.art"]);
    check("https://one.art/shop?x=1 HTTP://www.two.art four.art.", &["one.art", "two.art", "four.art"]);
    check(
        "https://one.art:443/ http://two.art:8080 three.art:80?x=1:2 four:",
        &["one.art", "two.art", "three.art", "four.art"],
    );
    check("http://пример.art.:443/shop", &["xn--e1afmkfd.art"]);
    check("пример ПРИМЕР.ART\u{FF0C}three", &["xn--e1afmkfd.art", "three.art"]);
    check("пример。art、two．art", &["xn--e1afmkfd.art", "two.art"]);
    check("xn--e1afmkfd", &["xn--e1afmkfd.art"]);
    check("art", &["art.art"]);
    check("smart", &["smart.art"]);
}

// Numbers and bullets became names: `1.art`.
#[test]
fn the_marks_of_items_are_no_names() {
    let check = |text: &str, expected: &[&str]| {
        let list = NameList::read(text, "art", module);
        assert_eq!(names(&list), expected, "{text:?}");
        assert_eq!(list.refused, [], "{text:?}");
    };
    check("1. one\n2. two", &["one.art", "two.art"]);
    check("1) one\r\n12) two.art", &["one.art", "two.art"]);
    check("1)one\n(2) two\n(3)three\n4.) four", &["one.art", "two.art", "three.art", "four.art"]);
    check("a) one, B) two", &["one.art", "two.art"]);
    check("- one\n– two\n— three\n* four\n+ five", &["one.art", "two.art", "three.art", "four.art", "five.art"]);
    check("• one\n•two\n\u{25e6}\tthree", &["one.art", "two.art", "three.art"]);
    check("1.\none\n2.\ntwo", &["one.art", "two.art"]);
    check("• 1) one\n• 2) пример", &["one.art", "xn--e1afmkfd.art"]);
    check("1. https://one.art/", &["one.art"]);
    check("1.\n-\n•", &[]);
    // What is a name stays one.
    check("1", &["1.art"]);
    check("2024 1.art one.art.", &["2024.art", "1.art", "one.art"]);
    check("12345.", &["12345.art"]);
    check("a.", &["a.art"]);
    check("1-one", &["1-one.art"]);
    assert_eq!(several("1. my-gallery"), Vec::<&str>::new());
    assert_eq!(several("1. one\n2. two"), ["one", "two"]);
}

#[test]
fn each_name_once_in_whatever_form() {
    let list = NameList::read("two one TWO.art пример xn--e1afmkfd.art one", "art", module);
    assert_eq!(names(&list), ["two.art", "one.art", "xn--e1afmkfd.art"]);
    let repeated: Vec<_> = list.repeated.iter().map(DomainName::as_str).collect();
    assert_eq!(repeated, ["two.art", "xn--e1afmkfd.art", "one.art"]);
}

#[test]
fn what_is_no_name_is_said_with_its_rule() {
    let check = |text: &str, expected: NotAName| {
        let list = NameList::read(text, "art", module);
        assert_eq!(list.refused, [(text.to_owned(), expected)]);
        assert_eq!(names(&list), Vec::<&str>::new(), "{text:?}");
    };
    let rule = |code| NotAName::Rule(code, None);
    check("-a", rule(RefusalCode::EdgeHyphen));
    check("a_b", NotAName::Rule(RefusalCode::Character, Some('_')));
    check("a@b.art", NotAName::Rule(RefusalCode::Character, Some('@')));
    check("ab--cd", rule(RefusalCode::ReservedHyphens));
    check(&"a".repeat(64), rule(RefusalCode::LabelTooLong));
    check(".art", rule(RefusalCode::EmptyLabel));
    check(".", rule(RefusalCode::EmptyLabel));
    check("a..art", rule(RefusalCode::EmptyLabel));
    check("a.com", NotAName::OtherZone);
    check("a.b.art", NotAName::OtherZone);
    check("a.smart", NotAName::OtherZone);
    check("🎨", NotAName::Rule(RefusalCode::Symbol, Some('🎨')));
    check("1️⃣.art", NotAName::Emoji("1️⃣".to_owned()));
    check("one:two", NotAName::Rule(RefusalCode::Character, Some(':')));
    check("https:///", rule(RefusalCode::EmptyLabel));
}

#[test]
fn what_the_module_does_not_answer_is_not_lost() {
    let list = NameList::read("one пример", "art", |_| None);
    assert_eq!(names(&list), ["one.art"]);
    assert_eq!(list.refused, [("пример".to_owned(), NotAName::NotJudged)]);
}

#[test]
fn a_zone_of_two_labels() {
    let list = NameList::read("a b.co.uk c.uk", "co.uk", module);
    assert_eq!(names(&list), ["a.co.uk", "b.co.uk"]);
    assert_eq!(list.refused.len(), 1);
}

#[test]
fn what_is_plainly_a_list() {
    let check = |text: &str, expected: &[&str]| assert_eq!(several(text), expected, "{text:?}");
    check("one\ntwo", &["one", "two"]);
    check("one, two;three\tfour", &["one", "two", "three", "four"]);
    check("my gallery", &[]);
    check("one\n", &[]);
    check("one,", &[]);
    check("", &[]);
}

#[test]
fn where_the_module_is_asked_it_was_announced() {
    let a_label = "xn--e1afmkfd";
    for (before, after) in
        [("", ""), ("one.art,", ""), ("\"", "\""), ("https://", ".art/x"), ("a\twww.", ".ART;b"), ("«", "»")]
    {
        for label in [a_label, "XN--E1AFMKFD", "пример", "plain"] {
            let text = format!("{before}{label}{after}");
            let mut asked = false;
            let list = NameList::read(&text, "art", |name| {
                asked = true;
                module(name)
            });
            assert_eq!(list.refused, [], "{text:?}");
            assert_eq!(asked, label != "plain", "{text:?}");
            assert!(may_need_idn(&text) || !asked, "{text:?}");
        }
    }
    assert!(!may_need_idn("one.art, two;three"));
}

proptest! {
    #[test]
    fn nothing_is_lost_and_no_name_comes_twice(text in "(\\PC|[a-c., ;\n]){0,60}") {
        let list = NameList::read(&text, "art", module);
        let counted = list.names.len() + list.repeated.len() + list.refused.len();
        prop_assert_eq!(counted, entries(&text).count());
        let once: HashSet<_> = list.names.iter().collect();
        prop_assert_eq!(once.len(), list.names.len());
        for name in &list.names {
            prop_assert!(name.as_str().ends_with(".art"), "{}", name);
            prop_assert_eq!(name.as_str().matches('.').count(), 1);
        }
    }

    #[test]
    fn the_separator_does_not_matter(
        labels in prop::collection::vec("[a-z0-9]([a-z0-9-]{0,1}[a-z0-9])?", 0..20),
        between in prop::sample::select(vec!["\n", "\r\n", ",", ", ", ";", "\t", "  "]),
    ) {
        let list = NameList::read(&labels.join(between), "art", module);
        let mut expected: Vec<String> = Vec::new();
        for label in &labels {
            let name = format!("{label}.art");
            if !expected.contains(&name) {
                expected.push(name);
            }
        }
        prop_assert_eq!(names(&list), expected);
        prop_assert!(list.refused.is_empty());
        // What was read reads as itself.
        let again = NameList::read(&list.names.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"), "art", module);
        prop_assert_eq!(again.names, list.names);
    }
}
