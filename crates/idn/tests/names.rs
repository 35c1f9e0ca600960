//! Names that are normalised, and names that are refused with their reason.

use idn::{Refusal, convert, normalise};

#[track_caller]
fn check(input: &str, a_label: &str, u_label: &str) {
    let name = normalise(input).unwrap_or_else(|refusal| panic!("{input:?}: {refusal:?}"));
    assert_eq!((name.a_label(), name.u_label()), (a_label, u_label), "{input:?}");
    assert_eq!(name.is_ascii(), a_label == u_label);
}

#[track_caller]
fn refused(input: &str, refusal: Refusal) {
    assert_eq!(normalise(input), Err(refusal), "{input:?}");
}

#[test]
fn ascii() {
    check("example", "example", "example");
    check("My-Gallery.ART", "my-gallery.art", "my-gallery.art");
    check("3d.art", "3d.art", "3d.art");
    check(&"a".repeat(63), &"a".repeat(63), &"a".repeat(63));
}

#[test]
fn case_and_composition() {
    check("пример", "xn--e1afmkfd", "пример");
    check("ПРИМЕР.Art", "xn--e1afmkfd.art", "пример.art");
    check("cafe\u{301}", "xn--caf-dma", "café");
    check("и\u{306}од", "xn--d1ajp", "йод");
    check("ｅｘａｍｐｌｅ", "example", "example");
    check("ex\u{AD}ample", "example", "example");
    // The capitals of Cherokee are the letters that names have.
    check("ᏀᎪ", "xn--g9d7b", "ᏀᎪ");
    check("ꮐꭺ", "xn--g9d7b", "ᏀᎪ");
}

#[test]
fn a_labels() {
    check("xn--e1afmkfd", "xn--e1afmkfd", "пример");
    check("XN--E1AFMKFD.art", "xn--e1afmkfd.art", "пример.art");
    refused("xn--", Refusal::Punycode);
    refused("xn--a-é", Refusal::Punycode);
    refused("xn--99999999", Refusal::Punycode);
    // `example` and an encoded capital letter: both are written differently.
    refused("xn--example-", Refusal::NotCanonical);
    refused("xn--b0a", Refusal::NotCanonical);
}

#[test]
fn non_transitional() {
    check("straße", "xn--strae-oqa", "straße");
    check("STRASSE", "strasse", "strasse");
    check("σοφός", "xn--0xagbn4a", "σοφός");
    check("σοφόσ", "xn--0xahbl4a", "σοφόσ");
}

#[test]
fn dots() {
    check("例。art", "xn--fsq.art", "例.art");
    check("例．art", "xn--fsq.art", "例.art");
    check("例｡art", "xn--fsq.art", "例.art");
    refused("", Refusal::Empty);
    refused("\u{AD}", Refusal::Empty);
    refused(".", Refusal::EmptyLabel);
    refused("a..art", Refusal::EmptyLabel);
    refused(".art", Refusal::EmptyLabel);
    refused("пример.", Refusal::EmptyLabel);
    refused("a.\u{200B}.art", Refusal::EmptyLabel);
}

#[test]
fn characters() {
    refused("my gallery", Refusal::Character(' '));
    refused(" gallery", Refusal::Character(' '));
    refused("my\u{A0}gallery", Refusal::Character('\u{A0}'));
    refused("my_gallery", Refusal::Character('_'));
    refused("пример/a", Refusal::Character('/'));
    refused("a\"b\\c", Refusal::Character('"'));
    refused("a\0b", Refusal::Character('\0'));
    refused("a\u{FFFD}b", Refusal::Character('\u{FFFD}'));
    refused("a\u{202E}b", Refusal::Character('\u{202E}'));
    // One character that stands for four, two of them brackets.
    refused("⑴", Refusal::Character('⑴'));
}

#[test]
fn hyphens() {
    refused("-gallery", Refusal::EdgeHyphen);
    refused("gallery-.art", Refusal::EdgeHyphen);
    refused("-пример", Refusal::EdgeHyphen);
    refused("ab--cd", Refusal::ReservedHyphens);
    refused("пр--имер", Refusal::ReservedHyphens);
    check("abc--d", "abc--d", "abc--d");
}

#[test]
fn lengths() {
    refused(&"a".repeat(64), Refusal::LabelTooLong);
    // 63 letters, but more octets as an A-label.
    refused(&"п".repeat(63), Refusal::LabelTooLong);
    let label = "a".repeat(62);
    let name = [label.as_str(); 4].join(".");
    check(&format!("{name}.b"), &format!("{name}.b"), &format!("{name}.b"));
    refused(&format!("{name}.bc"), Refusal::NameTooLong);
    refused(&"a.".repeat(100_000), Refusal::NameTooLong);
}

#[test]
fn marks_and_joiners() {
    refused("\u{301}a", Refusal::LeadingMark('\u{301}'));
    refused("a\u{200D}b", Refusal::Joiner('\u{200D}'));
    refused("a\u{200C}b", Refusal::Joiner('\u{200C}'));
    refused("\u{200D}", Refusal::Joiner('\u{200D}'));
    refused("\u{200C}-\u{200C}", Refusal::Joiner('\u{200C}'));
    refused("נ\u{200C}ا", Refusal::Joiner('\u{200C}'));
    // After a virama, and between joining Arabic letters.
    check("क\u{94D}\u{200D}ष", "xn--11b2ezcw70k", "क\u{94D}\u{200D}ष");
    check("نامه\u{200C}ای", "xn--mgba3gch31f060k", "نامه\u{200C}ای");
}

#[test]
fn direction() {
    check("אב", "xn--4dbc", "אב");
    check("אב.art", "xn--4dbc.art", "אב.art");
    refused("אbב", Refusal::Direction('b'));
    refused("aב", Refusal::Direction('ב'));
    refused("אב-ם\u{301}!", Refusal::Character('!'));
    refused("3d.אב", Refusal::LeadingDigit('3'));
    refused("1אב", Refusal::LeadingDigit('1'));
    refused("٣٤.art", Refusal::LeadingDigit('٣'));
    // Every label counts, also one in A-labels.
    refused("xn--4dbc.3d", Refusal::LeadingDigit('3'));
    refused("art.aא", Refusal::Direction('א'));
    refused("א♥", Refusal::Direction('♥'));
    check("א2", "xn--2-zhc", "א2");
}

#[test]
fn symbols() {
    refused("😀", Refusal::Symbol('😀'));
    refused("i❤art", Refusal::Symbol('❤'));
    refused("xn--i-7iq", Refusal::Symbol('❤'));
    refused("a☆b", Refusal::Symbol('☆'));
    // What is one picture is refused as such, not for the invisible characters in it.
    refused("👨‍👩‍👧", Refusal::Symbol('👨'));
    refused("art👩‍🎨.art", Refusal::Symbol('👩'));
    refused("😀\u{200D}", Refusal::Symbol('😀'));
    refused("❤\u{FE0F}", Refusal::Symbol('❤'));
    refused("👍🏽", Refusal::Symbol('👍'));
    refused("🇷🇺", Refusal::Symbol('🇷'));
    refused("🏴\u{E0067}\u{E0062}\u{E007F}", Refusal::Symbol('🏴'));
    refused("1\u{FE0F}\u{20E3}", Refusal::Symbol('\u{20E3}'));
    refused("#\u{FE0F}\u{20E3}", Refusal::Symbol('\u{20E3}'));
    refused("a\u{E0067}", Refusal::Character('\u{E0067}'));
    // Such names exist, so they have to be shown.
    assert_eq!(convert("xn--i-7iq").unwrap().u_label(), "i❤");
}

#[test]
fn context() {
    check("col·lecció", "xn--collecci-ioa91d", "col·lecció");
    refused("a·b", Refusal::Context('·'));
    refused("·", Refusal::Context('·'));
    check("ア・ト", "xn--cckzd0g", "ア・ト");
    refused("a・b", Refusal::Context('・'));
    refused("א٠۰", Refusal::Direction('۰'));
    refused("ا٠۰", Refusal::Direction('۰'));
    check("ا٠١", "xn--mgb8id", "ا٠١");
    refused("α͵a", Refusal::Context('͵'));
    refused("aױ׳ב", Refusal::Direction('ױ'));
    refused("׳ב", Refusal::Context('׳'));
    refused("اـب", Refusal::Character('ـ'));
    refused("a–b", Refusal::Character('–'));
    refused("\u{1100}\u{1100}", Refusal::Character('\u{1100}'));
}

#[test]
fn an_emoji_is_told_as_it_was_typed() {
    let typed = |text| {
        let answer: serde_json::Value = serde_json::from_str(&idn::answer(text)).unwrap();
        answer["typed"].as_str().map(str::to_owned)
    };
    assert_eq!(typed("art👩‍🎨.art").as_deref(), Some("👩‍🎨"));
    assert_eq!(typed("no1\u{FE0F}\u{20E3}").as_deref(), Some("1\u{FE0F}\u{20E3}"));
    assert_eq!(typed("🇷🇺🇷🇺").as_deref(), Some("🇷🇺"));
    // What is one character is in the code point already.
    assert_eq!(typed("😀"), None);
    assert_eq!(typed("xn--i-7iq"), None);
}
