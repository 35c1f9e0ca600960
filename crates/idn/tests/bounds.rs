//! What everything costs at worst, and what holds for every name that is offered.

use std::{
    fs,
    time::{Duration, Instant},
};

use idn::{
    Guard, Verdict, answer, judge, lookalikes, lookalikes_answer, native_spellings, normalise, spellings_answer,
    verdict_answer,
};
use proptest::prelude::*;

/// How long this thread has been at work, where the system tells: on a busy machine hours may pass in between.
fn at_work() -> Option<Duration> {
    let figures = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(figures.split(' ').next()?.parse().ok()?))
}

/// The fastest of three: even work is slow where others are at work too.
fn time(work: impl Fn()) -> Duration {
    let once = |_| {
        let (start, begun) = (Instant::now(), at_work());
        work();
        begun.and_then(|begun| Some(at_work()? - begun)).unwrap_or_else(|| start.elapsed())
    };
    // The tables are made the first time, which is not the text's fault.
    let _ = verdict_answer("пример.art");
    (0..3).map(once).min().unwrap_or_default()
}

/// What is slow for one rule or another, again and again, up to this many bytes.
fn tedious(bytes: usize) -> impl Iterator<Item = String> {
    const PIECES: [&str; 24] = [
        "\u{301}",
        "a\u{301}\u{323}",
        "한",
        "\u{1112}\u{1161}\u{11AB}",
        "xn--",
        "xn--a.",
        "xn--e1afmkfd.",
        "xn--99999999",
        ".",
        "。",
        "a.",
        "п.",
        "ӏ",
        "ßþœ",
        "ыю.",
        "\u{FDFA}",
        "\u{200D}",
        "😀\u{200D}",
        "👨\u{200D}👩\u{200D}👧.",
        "1\u{20E3}",
        "🇷",
        "अा",
        "א1",
        "क\u{94D}\u{200C}",
    ];
    PIECES.iter().flat_map(move |piece| {
        let start = ["", "a", "xn--"];
        start.map(|start| format!("{start}{}", piece.repeat(bytes / piece.len())))
    })
}

#[test]
fn nothing_takes_long() {
    for bytes in [10_000, 1_900, 250, 60] {
        for text in tedious(bytes) {
            let taken = time(|| {
                let _ = (answer(&text), verdict_answer(&text));
            });
            assert!(taken < Duration::from_millis(50), "{taken:?} for {} of {:.20}", text.len(), text);
        }
    }
}

#[test]
fn other_names_do_not_take_long() {
    let names =
        ["l".repeat(63), "scope-".repeat(10), "ß".repeat(40), "ыю".repeat(10), "日本".repeat(9), "o0l1m".repeat(12)];
    for name in names.into_iter().chain(tedious(60)) {
        let taken = time(|| {
            let _ = (lookalikes_answer(&format!("{name}.art")), spellings_answer(&format!("{name}.art")));
        });
        // Without optimisation, so a tenth of it in the shop.
        assert!(taken < Duration::from_millis(500), "{taken:?} for {name:.20}");
    }
}

/// Names that people could have.
fn names() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z][a-z0-9-]{0,14}[a-z0-9]", "[а-яё]{1,12}", "[α-ω]{1,8}", "[a-zà-ÿ]{2,8}", "[ァ-ヶ一-三]{1,4}"]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn lookalikes_are_other_names_that_look_the_same(label in names(), most in 0_usize..30) {
        let Ok(name) = normalise(&format!("{label}.art")) else { return Ok(()) };
        let mut guard = Guard::none();
        guard.extend([name.a_label()]);
        let others = lookalikes(name.u_label(), most);
        prop_assert!(others.len() <= most);
        for other in &others {
            prop_assert_ne!(other, &name);
            prop_assert_eq!(normalise(other.u_label()), Ok(other.clone()));
            // A name in ASCII is nothing to hide.
            let is_hidden = matches!(judge(other.u_label(), &guard), Verdict::Ascii(..));
            prop_assert!(other.is_ascii() || is_hidden, "{:?} beside {:?}", other, name);
        }
    }

    #[test]
    fn native_spellings_are_other_names_that_can_be_shown(label in names()) {
        let typed = format!("{label}.art");
        let spellings = native_spellings(&typed);
        prop_assert!(spellings.len() <= 12);
        for spelling in &spellings {
            prop_assert_ne!(spelling.name.u_label(), typed.as_str());
            prop_assert_eq!(normalise(spelling.name.a_label()), Ok(spelling.name.clone()));
            prop_assert_eq!(judge(spelling.name.u_label(), Guard::famous()).code(), "show");
        }
    }

    #[test]
    fn ten_kilobytes_take_no_time(piece in any::<String>()) {
        for length in [10_000, 2_000, 250] {
            let long = piece.repeat(length / piece.len().max(1));
            let taken = time(|| {
                let _ = (verdict_answer(&long), answer(&long));
            });
            prop_assert!(taken < Duration::from_millis(50), "{:?}", taken);
        }
    }

    #[test]
    fn no_a_label_makes_it_panic(rest in "[ -~]{0,70}", many in 0_usize..40) {
        for text in [format!("xn--{rest}"), format!("{rest}.").repeat(many), format!("xn--{rest}.").repeat(many)] {
            let verdict = judge(&text, Guard::famous());
            prop_assert!(verdict.name().is_none_or(|name| name.a_label().len() <= 253));
        }
    }
}
