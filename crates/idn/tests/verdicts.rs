//! Names that may be shown, and names that mislead with the reason.

use idn::{Guard, judge};

#[track_caller]
fn shown(names: &[&str]) {
    for name in names {
        let verdict = judge(name, Guard::famous());
        assert_eq!(verdict.code(), "show", "{name}: {verdict:?}");
    }
}

#[track_caller]
fn hidden(reason: &str, names: &[&str]) {
    for name in names {
        let verdict = judge(name, Guard::famous());
        assert_eq!((verdict.code(), verdict.reason_code()), ("ascii", Some(reason)), "{name}: {verdict:?}");
    }
}

#[test]
fn ordinary_names_in_their_own_letters() {
    shown(&["gallery.art", "my-gallery-3.art", "xn--e1afmkfd.art", "ПРИМЕР.art", "москва.art", "страус.art"]);
    shown(&["münchen.art", "färgbolaget.art", "straße.art", "naïve.art", "łódź.art", "việt.art", "ījabs.art"]);
    shown(&["σοφός.art", "πλάτων.art", "հայաստան.art", "საქართველო.art", "עברית.art", "فارسی.art"]);
    shown(&["हिन्दी.art", "বাংলা.art", "தமிழ்.art", "ไทยแลนด์.art", "ភាសាខ្មែរ.art", "አማርኛ.art"]);
    shown(&["日本語.art", "カタカナ.art", "ひらがな.art", "한국어.art", "北京大學.art", "注音ㄅㄆㄇㄈ.art"]);
}

#[test]
fn latin_beside_chinese_japanese_and_korean() {
    shown(&["日本tokyo.art", "한글han.art", "ㄅㄆㄇㄈbopomofo.art", "ビタミンb1.art", "chairman毛.art", "lip口紅.art"]);
    hidden("mixed_scripts", &["한ひら.art", "ㄅㄆㄇㄈ한글.art", "abไทย.art", "हिन्दीab.art"]);
    hidden("place", &["google一.art", "ipㄧaddress.art", "a十b.art", "google丶com.art", "bビ・.art", "abノ.art"]);
    hidden("accent", &["héllo中国.art", "café카페.art", "ñロゴ.art"]);
}

#[test]
fn mixed_alphabets() {
    hidden("mixed_scripts", &["gооgle.art", "pаypal.art", "ρау.art", "goοgle.art", "oրմուզը.art", "कক.art", "fo୦.art"]);
}

#[test]
fn whole_script_imitations() {
    hidden(
        "whole_script",
        &["ѕсоре.art", "сора.art", "ѕсоре-рау", "аьс.com", "ικα.art", "ոսւօ.com", "חסד.com", "ჽჿხ.com"],
    );
    // At home: by the zone's country, or by the zone's own letters.
    shown(&["ѕсоре.ru", "ѕсоре.рф", "ικα.gr", "ոսւօ.am", "חסד.il", "ѕсоре123.рф"]);
    // Words that look like no Latin word, alone and with others.
    shown(&["театр.art", "курс-1.art", "парк-портрет.art", "красота.art"]);
    hidden("whole_script", &["сор.art", "театр-сора.art", "руро.art"]);
    // One letter that looks like nothing else is enough.
    shown(&["спорт.art", "корова.art", "ικαλ.art"]);
}

#[test]
fn digits() {
    hidden("mixed_digits", &["੨0.art", "१2अ.art"]);
    hidden("imitated_digits", &["1շ.art", "123456789θ.com", "丩3.com", "1उ.com"]);
    hidden("foreign_digits", &["२२.com", "৪৪.com", "०.art"]);
    shown(&["अंक१२.art", "3д.art", "عدد٢٣.art"]);
}

#[test]
fn marks_that_hide() {
    hidden(
        "mark",
        &["pi\u{307}xel.art", "l\u{307}ace.art", "pı\u{300}xel.art", "a\u{301}\u{301}.art", "한\u{307}글.art"],
    );
    hidden("mark", &["google\u{3099}.art", "x\u{323}\u{304}.art"]);
    shown(&["толсто\u{301}й.art", "ト\u{309A}.art"]);
    // More than four in a row; on what is no letter.
    hidden("mark", &["ལ\u{F71}\u{F72}\u{F74}\u{F7A}\u{F7E}.art", "a1\u{301}.art", "क१\u{902}.art"]);
}

#[test]
fn what_cannot_be_seen_or_is_not_in_use() {
    hidden("invisible", &["नागरी\u{94D}\u{200C}क.art", "نامه\u{200C}ای.art"]);
    hidden("unusual", &["ɡoogle.art", "ⱴase.art", "ḷily.art", "oĸ.art", "ᏟᎪ.art"]);
    hidden("symbol", &["ab♥.art", "🍕💩.art", "5free£.art", "no1\u{20E3}.art", "🇷🇺.art"]);
    hidden("punctuation", &["a–b.art", "ʼabc.art", "a\u{338}b.art", "‹art›.art", "a⸺b.art"]);
}

#[test]
fn kana_in_its_place() {
    shown(&["カー野球.art", "かー.art", "カヽ.art", "乾燥肌・石けん.art", "へた.art", "パリへ.art"]);
    hidden(
        "place",
        &["日本ー野球.art", "ー日本.art", "かヽ.art", "ナヘナヘあヘあ.art", "カへカ.art", "カーへーカ.art"],
    );
}

#[test]
fn letters_of_a_few_zones() {
    shown(&["aþcdef.is", "ə.com", "əxample.az", "l·l.cat"]);
    hidden("zone", &["aþcdef.art", "mnðpqr.art", "əxample.art"]);
    hidden("middle_dot", &["l·l.art", "a·l.cat", "·.com", "·.cat"]);
}

#[test]
fn imitations_of_famous_names() {
    hidden("imitation", &["göögle.art", "pàypal.art", "yandéx.art"]);
    hidden("imitation", &["shop.göogle.art", "microsōft", "mìcrosoft.com", "çitibank.art"]);
    // The palochka passes for an l, and ß for a b and for the ss that older software read.
    hidden("imitation", &["аррӏе.ru", "теѕӏа.ru", "faceßook.com", "airßnb.art"]);
    // Two letters for one, in both directions.
    hidden("imitation", &["vvìkipedia.art", "tvvítter.art", "clisnéy.art", "mícrosoft.art", "rnícrosoft.art"]);
    shown(&["сбербанк.art", "gallerié.art", "googel.art", "fuß.de", "straße.art"]);
    let verdict = judge("göogle.art", Guard::famous());
    assert!(matches!(&verdict, idn::Verdict::Ascii(_, reason) if reason.imitated() == Some("google")), "{verdict:?}");
}

#[test]
fn guarded_names() {
    let mut guard = Guard::none();
    guard.extend(["test.net", "галерея", "no name", "fóó.com"]);
    let code = |name| judge(name, &guard).reason_code();
    assert_eq!(code("tést.net"), Some("imitation"));
    assert_eq!(code("a.b.tést.net"), Some("imitation"));
    // Without its zone the label may be meant for any.
    assert_eq!(code("tést"), Some("imitation"));
    assert_eq!(code("tést.art"), None);
    assert_eq!(code("ést.net"), None);
    assert_eq!(code("téstament.net"), None);
    assert_eq!(code("é.test.net"), None, "below the guarded name itself");
    assert_eq!(code("галеря.art"), None);
    assert_eq!(code("гaлepeя.art"), Some("mixed_scripts"));
    assert_eq!(code("галерея.art"), None);
    assert_eq!(code("fóó.com"), None);
    assert_eq!(code("fóo.com"), Some("imitation"));
    guard.extend(["foo.com", "strasse.de"]);
    let code = |name| judge(name, &guard).reason_code();
    assert_eq!(code("fóó.com"), None, "two guarded names that look alike");
    assert_eq!(code("shop.fóó.com"), None);
    assert_eq!(code("fòo.com"), Some("imitation"));
    assert_eq!(code("straße.de"), Some("imitation"));
}

#[test]
fn a_guarded_name_that_is_a_zone_too_guards_below_it() {
    hidden("imitation", &["paypál.google", "göogle.apple", "shop.ebäy.amazon"]);
    shown(&["galería.google", "münchen.apple"]);
    let mut guard = Guard::none();
    guard.extend(["google.com", "google", "art", "галерея"]);
    let code = |name| judge(name, &guard).reason_code();
    assert_eq!(code("göögle.art"), Some("imitation"));
    assert_eq!(code("gallerié.art"), None);
    assert_eq!(code("галерея"), None);
    assert_eq!(code("google.галерея"), None);
    assert_eq!(code("göogle.галерея"), Some("imitation"));
}

#[test]
fn a_guarded_name_without_its_zone_is_itself() {
    let mut guard = Guard::none();
    guard.extend(["foo.com", "fóó.com", "bar", "bär"]);
    let code = |name| judge(name, &guard).reason_code();
    assert_eq!(code("fóó"), None, "looks like foo.com, but is guarded too");
    assert_eq!(code("fòo"), Some("imitation"));
    assert_eq!(code("bär"), None);
    assert_eq!(code("bär.art"), None);
    assert_eq!(code("shop.bär.art"), None);
    assert_eq!(code("bár.art"), Some("imitation"));
    assert_eq!(code("fóó.net"), None, "nobody guards foo there");
}

#[test]
fn guarded_names_in_every_script() {
    let mut guard = Guard::none();
    guard.extend(["グーグル.com", "ヤフー.com", "サーバ.art", "хлеб.art", "линия.art", "ខ្តែ.art", "ແຂກ.art"]);
    let code = |name| judge(name, &guard).reason_code();
    for imitation in
        ["グ一グル.com", "ヤフ一.com", "サ一バ.art", "ខ្ដែ.art", "ເເຂກ.art", "хлеь.art", "хлеъ.art", "линня.art"]
    {
        assert_eq!(code(imitation), Some("imitation"), "{imitation}");
    }
    // Of letters that look alike among themselves only, none passes for a Latin one by that.
    guard.extend(["hot.art", "net.art"]);
    let code = |name| judge(name, &guard).reason_code();
    for honest in ["グール.com", "хлев.art", "ливия.art", "иот.art", "липа.art", "лет.art", "ខ្តា.art"]
    {
        assert_eq!(code(honest), None, "{honest}");
    }
    hidden("imitation", &["сберьанк.art", "сбербаик.art", "госуслугн.art"]);
}

#[test]
fn fake_a_labels() {
    shown(&["xn--accountlogin", "XN--accountlogin.art", "xn--accountlogin.пример"]);
    for refused in ["xn--a.art", "xn--ab.art", "xn--login-5", "xn--account1login"] {
        assert_eq!(judge(refused, Guard::famous()).code(), "refuse", "{refused}");
    }
    for refused in ["xn--", "xn--example-.com", "xn--accountlogin.", "xn--accountlogin.a b", "xn--0.art", ""] {
        assert_eq!(judge(refused, Guard::famous()).code(), "refuse", "{refused}");
    }
}

#[test]
fn scripts_that_are_to_blame_are_named() {
    let scripts = |name| {
        let answer: serde_json::Value = serde_json::from_str(&idn::verdict_answer(name)).unwrap();
        answer["scripts"].as_array().map(|all| all.iter().map(|it| it.as_str().unwrap().to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(scripts("mygаllery.art"), Some(vec!["Latn".to_owned(), "Cyrl".to_owned()]));
    assert_eq!(scripts("ѕсоре.art"), Some(vec!["Cyrl".to_owned()]));
    assert_eq!(scripts("пример.art"), None);
    assert_eq!(scripts("ab♥.art"), None);
}
