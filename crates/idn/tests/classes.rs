//! The classes of names that mislead, one row or more for each, and for the honest names beside them.
//!
//! The rows are our own; the classes are those that UTS #39, Chrome and Firefox write about. A row
//! is the name and the reason for hiding it, `-` for none, `!` before the reason for refusing it.

use idn::{Guard, Verdict, judge};

#[track_caller]
fn check(rows: &[(&str, &str)]) {
    let wrong: Vec<_> = rows
        .iter()
        .filter_map(|(expected, name)| {
            let verdict = judge(name, Guard::famous());
            let found = match &verdict {
                Verdict::Show(_) => "-".to_owned(),
                Verdict::Ascii(_, reason) => reason.code().to_owned(),
                Verdict::Refuse(refusal) => format!("!{}", refusal.code()),
            };
            (found != *expected).then(|| format!("{name}: {found}, not {expected}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn digits_and_what_looks_like_them() {
    check(&[
        ("imitated_digits", "2０25з.com"),
        ("imitated_digits", "3ੜ.com"),
        ("imitated_digits", "10კ.com"),
        ("imitated_digits", "24ଠ.com"),
        ("imitated_digits", "2ഠ24.com"),
        ("foreign_digits", "০৪.com"),
        ("foreign_digits", "૨૦.com"),
        ("foreign_digits", "೦೩೦.com"),
        ("mixed_digits", "2०25.in"),
        ("!direction", "سال۱٢.com"),
        ("mixed_digits", "๒2ก.th"),
        ("-", "सन२०२५.in"),
        ("-", "سال۱۴۰۳.com"),
        ("-", "2-й-этаж.art"),
        ("-", "студия24.art"),
    ]);
}

#[test]
fn one_alphabet_in_the_clothes_of_another() {
    check(&[
        ("whole_script", "сосо.com"),
        ("whole_script", "рорѕ-2000.com"),
        ("whole_script", "расе-са.com"),
        ("whole_script", "сор.art"),
        ("whole_script", "рокер.art"),
        ("whole_script", "гаррег.com"),
        ("whole_script", "сю.com"),
        ("whole_script", "ѕіте.art"),
        ("whole_script", "сіту.art"),
        ("whole_script", "арт-сора.art"),
        ("whole_script", "ракоѕ.com"),
        ("whole_script", "υνοι.com"),
        ("whole_script", "աոզս.com"),
        ("whole_script", "ሠዐ.com"),
        ("whole_script", "იძო.com"),
        ("whole_script", "סוח.com"),
        ("whole_script", "டப.com"),
        ("whole_script", "ധഠന.com"),
        ("whole_script", "ဝပဂ.com"),
        ("whole_script", "พรบ.com"),
        ("whole_script", "ຟຣບ.com"),
        ("-", "сосо.ru"),
        ("-", "сосо.бел"),
        ("-", "աոզս.am"),
        ("-", "იძო.ge"),
        ("-", "סוח.il"),
        ("-", "พรบ.th"),
        ("-", "кошка.art"),
        ("-", "портрет.art"),
        ("-", "арт.art"),
        ("-", "арт-рок.com"),
        ("-", "кот.art"),
        ("-", "рот.art"),
        ("-", "крот-2.art"),
        ("-", "старухе.art"),
        ("-", "перо.art"),
        ("-", "перу.art"),
        ("-", "река.art"),
        ("-", "текстура-краска.art"),
        ("-", "αθήνα.art"),
        ("-", "երևան.art"),
        ("-", "თბილისი.art"),
        ("-", "ירושלים.art"),
        ("-", "กรุงเทพ.art"),
        ("-", "ວຽງຈັນ.art"),
    ]);
}

#[test]
fn mixtures() {
    check(&[
        ("mixed_scripts", "gаllery.art"),
        ("mixed_scripts", "галеpея.art"),
        ("mixed_scripts", "αrt.art"),
        ("mixed_scripts", "artქ.art"),
        ("mixed_scripts", "artո.art"),
        ("mixed_scripts", "artሀ.art"),
        ("mixed_scripts", "artพ.art"),
        ("mixed_scripts", "artဝ.art"),
        ("mixed_scripts", "artఠ.art"),
        ("mixed_scripts", "artഠ.art"),
        ("mixed_scripts", "artଠ.art"),
        ("mixed_scripts", "aಠಠ.art"),
        ("mixed_scripts", "ひらがな한글.jp"),
        ("mixed_scripts", "ㄅㄆㄇカタ.tw"),
        ("mixed_scripts", "漢字галерея.art"),
        ("mixed_scripts", "日本हिन्दी.art"),
        ("!direction", "artא.art"),
        ("!direction", "אart.art"),
        ("-", "art画廊.art"),
        ("-", "gallery画廊2.art"),
        ("-", "アートart.art"),
        ("-", "갤러리art.art"),
        ("-", "画廊갤러리.art"),
        ("-", "ㄅㄆart畫廊.art"),
    ]);
}

/// All orders of the parts, each as one name.
fn orders(parts: &[&str]) -> Vec<String> {
    match parts {
        [] => vec![".art".to_owned()],
        _ => (0..parts.len())
            .flat_map(|first| {
                let rest: Vec<&str> = parts.iter().enumerate().filter(|(i, _)| *i != first).map(|(_, p)| *p).collect();
                orders(&rest).into_iter().map(move |after| format!("{}{after}", parts[first]))
            })
            .collect(),
    }
}

#[test]
fn what_goes_together_does_in_every_order() {
    for parts in [
        &["art", "画廊"][..],
        &["art", "画廊", "ㄅㄆㄇㄈ"],
        &["art", "画廊", "갤러리"],
        &["art", "画廊", "ギャラリー", "ひろば"],
        &["美術館", "カフェ", "では"],
    ] {
        orders(parts).iter().for_each(|name| check(&[("-", name)]));
    }
    for parts in [
        &["ㄅㄆㄇㄈ", "ギャラリー"][..],
        &["ㄅㄆㄇㄈ", "갤러리", "art"],
        &["갤러리", "ひろば"],
        &["画廊", "галерея"],
        &["art", "画廊", "галерея"],
        &["画廊", "գեղարվեստ", "art"],
        &["art", "कला"],
        &["कला", "শিল্প"],
    ] {
        orders(parts).iter().for_each(|name| check(&[("mixed_scripts", name)]));
    }
}

#[test]
fn strokes_kana_and_ideographs_for_punctuation() {
    check(&[
        ("place", "shop一art.com"),
        ("place", "shop丨art.com"),
        ("place", "shop二.com"),
        ("place", "亠shop.com"),
        ("place", "shop丶com.com"),
        ("place", "shopノlogin.jp"),
        ("place", "shopノ.jp"),
        ("place", "ンshop.jp"),
        ("place", "b〇〇k.com"),
        ("place", "工llinois.com"),
        ("place", "shopㄧ.com"),
        ("place", "google・com.jp"),
        ("place", "画廊・.jp"),
        ("place", "ーー.jp"),
        ("place", "漢ー.jp"),
        ("place", "ひヾ.jp"),
        ("place", "カへタ.jp"),
        ("-", "画廊・カフェ.jp"),
        ("-", "一期一会.jp"),
        ("-", "三十二.jp"),
        ("-", "コーヒー.jp"),
        ("-", "ビタミンc.jp"),
        ("-", "〇一.jp"),
        ("-", "ヘアサロン.jp"),
        ("-", "へや.jp"),
    ]);
}

#[test]
fn letters_for_punctuation_and_rare_letters() {
    check(&[
        ("punctuation", "a‐b.com"),
        ("punctuation", "a‑b.com"),
        ("punctuation", "a–b.com"),
        ("punctuation", "oʹneil.com"),
        ("punctuation", "oʼneil.com"),
        ("punctuation", "gallery꞉80.com"),
        ("punctuation", "ա֊բ.am"),
        ("punctuation", "א־ב.il"),
        ("punctuation", "་བོད.art"),
        ("punctuation", "བོད་.art"),
        ("punctuation", "བོད་་ཡིག.art"),
        ("punctuation", "བོད་2.art"),
        ("punctuation", "བོད་-ཡིག.art"),
        ("punctuation", "art་བོད.art"),
        ("punctuation", "a་b.art"),
        ("-", "སྒྱུ་རྩལ.art"),
        ("-", "བཀྲ་ཤིས.art"),
        ("-", "བོད་ལྗོངས.art"),
        ("-", "འབྲུག་ཡུལ-2.art"),
        ("-", "རྫོང་ཁ.art"),
        ("symbol", "a∕b.com"),
        ("symbol", "a⁄b.com"),
        ("symbol", "100€.com"),
        ("symbol", "☕.com"),
        ("symbol", "☕️.com"),
        ("!symbol", "👩‍🎤.com"),
        ("symbol", "7️⃣.com"),
        ("symbol", "🇫🇷.com"),
        ("unusual", "ǃkung.com"),
        ("unusual", "gɑllery.com"),
        ("unusual", "ɩcon.com"),
        ("unusual", "ᴀʀᴛ.com"),
        ("unusual", "ꓮꓤꓔ.com"),
        ("unusual", "ᚨᚱᛏ.com"),
        ("unusual", "ⲁⲣⲧ.com"),
        ("unusual", "ᎠᎡᎢ.com"),
        ("unusual", "ᄀᄂ.com"),
        ("unusual", "ѧрт.com"),
        ("unusual", "ḁrt.com"),
        ("unusual", "ǎrt.com"),
        ("unusual", "ĸunst.com"),
        ("zone", "þing.com"),
        ("zone", "ðað.com"),
        ("zone", "gəncə.com"),
        ("-", "þing.is"),
        ("-", "gəncə.az"),
        ("-", "galería.com"),
        ("-", "žižkov.com"),
        ("-", "ấn-độ.com"),
        ("-", "ışık.com"),
        ("-", "sámi-ŋ.com"),
        ("-", "ħobż.com"),
        ("-", "col·lecció.cat"),
    ]);
}

#[test]
fn marks() {
    check(&[
        ("mark", "x\u{301}\u{300}rt.com"),
        ("mark", "gall\u{307}ery.com"),
        ("mark", "ı\u{301}con.com"),
        ("mark", "art2\u{301}.com"),
        ("mark", "art-\u{301}a.com"),
        ("mark", "арт\u{301}\u{301}ы.com"),
        ("mark", "ก\u{E48}\u{E49}า.com"),
        ("mark", "ก\u{E34}\u{E35}.com"),
        ("mark", "ກ\u{EC8}\u{EC9}.com"),
        ("mark", "ក\u{17B7}\u{17B8}.com"),
        ("mark", "क\u{93F}\u{93F}.com"),
        ("mark", "अ\u{93E}म.com"),
        ("mark", "অ\u{9BE}ম.com"),
        ("mark", "ਅ\u{A3E}ਮ.com"),
        ("mark", "કા\u{ABE}.com"),
        ("mark", "ب\u{64E}\u{64F}ا.com"),
        ("mark", "한\u{301}.com"),
        ("mark", "漢\u{3099}.com"),
        ("mark", "ざ\u{323}.com"),
        ("-", "ǯuŋŋ.com"),
        ("mark", "א\u{5B4}\u{5B4}.com"),
        ("-", "पेंटिंग.com"),
        ("-", "কলকাতা.com"),
        ("-", "ਅੰਮ੍ਰਿਤਸਰ.com"),
        ("-", "ગુજરાતી.com"),
        ("-", "ଓଡ଼ିଆ.com"),
        ("-", "தமிழ்நாடு.com"),
        ("-", "తెలుగు.com"),
        ("-", "ಕನ್ನಡ.com"),
        ("-", "മലയാളം.com"),
        ("-", "සිංහල.com"),
        ("-", "น้ำตก.com"),
        ("-", "ผู้หญิง.com"),
        ("-", "ປີ້.com"),
        ("-", "ខ្ញុំ.com"),
        ("-", "မြန်မာ.com"),
        ("-", "བོད.com"),
        ("-", "مُحَمَّد.com"),
        ("-", "việt.com"),
        ("-", "пого\u{301}да.com"),
    ]);
}

#[test]
fn deviations_and_joiners() {
    check(&[
        ("-", "straße.com"),
        ("-", "λόγος.com"),
        ("invisible", "क\u{94D}\u{200D}ष.com"),
        ("invisible", "نامه\u{200C}ای.com"),
        ("!joiner", "art\u{200D}.com"),
        ("!joiner", "ar\u{200C}t.com"),
        ("!leading_mark", "\u{301}art.com"),
        ("-", "ar\u{200B}t.com"),
        ("-", "ａｒｔ.com"),
        ("-", "ⓐⓡⓣ.com"),
        ("-", "𝒶𝓇𝓉.com"),
    ]);
}

#[test]
fn names_with_something_added_are_no_imitations() {
    check(&[("-", "gallerié-2.com"), ("-", "gööglers.com"), ("-", "my-göogle.com"), ("-", "göogle2.com")]);
    check(&[("imitation", "göogle.com"), ("imitation", "g00glé.com"), ("imitation", "shop.ebäy.com")]);
}
