//! What holds for every text, however odd.

use idn::{Guard, answer, convert, judge, normalise, verdict_answer};
use proptest::prelude::*;

/// Texts with more of what matters in names than arbitrary Unicode has.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zA-Z0-9.-]{0,12}",
        "(xn--)?[a-z0-9-]{1,20}(\\.art)?",
        "[a-zа-яα-ωա-ֆþœӏы०-९২৪๐-๙ก-ฮ一丨ノヘへァ-ヾㄅ-ㄩ가-기\u{300}-\u{33F}\u{307}ßəð·.-]{1,40}",
        "[а-яёßςй\u{306}א-תاب٠-٩۰-۹·ー・\u{200C}\u{200D}一-三aZ。.-]{1,10}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn normalising_again_changes_nothing(text in texts()) {
        if let Ok(name) = normalise(&text) {
            prop_assert_eq!(normalise(name.a_label()), Ok(name.clone()));
            prop_assert_eq!(normalise(name.u_label()), Ok(name));
        }
    }

    #[test]
    fn the_a_label_fits_the_dns(text in texts()) {
        if let Ok(name) = convert(&text) {
            prop_assert!(name.a_label().len() <= 253);
            for label in name.a_label().split('.') {
                prop_assert!((1..=63).contains(&label.len()));
                prop_assert!(label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
                prop_assert!(!label.starts_with('-') && !label.ends_with('-'));
            }
        }
    }

    #[test]
    fn every_answer_is_json_that_says_the_same(text in texts()) {
        let answer: serde_json::Value = serde_json::from_str(&answer(&text)).unwrap();
        match normalise(&text) {
            Ok(name) => {
                prop_assert_eq!(answer["a_label"].as_str(), Some(name.a_label()));
                prop_assert_eq!(answer["u_label"].as_str(), Some(name.u_label()));
            }
            Err(refusal) => {
                prop_assert_eq!(answer["refusal"].as_str(), Some(refusal.code()));
                prop_assert_eq!(
                    answer["code_point"].as_u64(),
                    refusal.character().map(|c| u64::from(u32::from(c)))
                );
            }
        }
    }

    #[test]
    fn a_reason_is_always_found(text in texts()) {
        prop_assert_ne!(convert(&text), Err(idn::Refusal::Other), "{:?}", text);
    }

    #[test]
    fn a_verdict_is_about_the_name_not_its_form(text in texts()) {
        let verdict = judge(&text, Guard::famous());
        if let Some(name) = verdict.name() {
            prop_assert_eq!(judge(name.a_label(), Guard::famous()), verdict.clone());
            prop_assert!(convert(&text).is_err() || judge(name.u_label(), Guard::famous()) == verdict);
        } else {
            prop_assert!(convert(&text).is_err());
        }
    }

    #[test]
    fn every_verdict_is_json_that_says_the_same(text in texts()) {
        let verdict = judge(&text, Guard::famous());
        let answer: serde_json::Value = serde_json::from_str(&verdict_answer(&text)).unwrap();
        prop_assert_eq!(answer["verdict"].as_str(), Some(verdict.code()));
        prop_assert_eq!(answer["a_label"].as_str(), verdict.name().map(|name| name.a_label()));
        prop_assert_eq!(answer["reason"].as_str(), verdict.reason_code());
        prop_assert_eq!(answer["code_point"].as_u64(), verdict.character().map(|c| u64::from(u32::from(c))));
    }
}
