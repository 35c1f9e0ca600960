//! The tables of `src/tables` against the data that they are cut from.
//!
//! `IDN_WRITE_TABLES=1 cargo test -p idn --test tables` writes them anew, after an update of that
//! data.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{collections::BTreeMap, env, fs, path::Path};

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_properties::props::Script;
use icu_properties::{PropertyNamesShort, script::ScriptWithExtensions};
use idna_adapter::Adapter;
use unicode_security::GeneralSecurityProfile;

#[track_caller]
fn check(file: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tables").join(file);
    if env::var_os("IDN_WRITE_TABLES").is_some() {
        fs::write(&path, text).unwrap();
    }
    assert!(fs::read_to_string(&path).unwrap() == text, "{file} is out of date; see the head of this test");
}

/// Whether conversion can yield the character. Of the others the tables may say what they like.
fn occurs(adapter: &Adapter, c: char) -> bool {
    adapter.map_normalize(core::iter::once(c)).eq([c])
}

/// The scripts that use the character, of those in which anything may be shown; `*` for all.
fn scripts(c: char, shown: &[Script]) -> String {
    let mut names: Vec<&str> = ScriptWithExtensions::new()
        .get_script_extensions_val(c)
        .iter()
        .filter(|script| shown.contains(script))
        .filter_map(|script| PropertyNamesShort::<Script>::new().get(script))
        .collect();
    names.sort_unstable();
    if names.iter().any(|name| ["Zyyy", "Zinh"].contains(name)) { "*".to_owned() } else { names.join(" ") }
}

/// One line for each set of scripts: the set, a tab, ranges of code points in hexadecimal.
#[test]
fn letters() {
    let adapter = Adapter::new();
    let allowed = || ('\u{80}'..=char::MAX).filter(|c| c.identifier_allowed());
    let mut shown: Vec<Script> = allowed().map(|c| ScriptWithExtensions::new().get_script_val(c)).collect();
    shown.dedup();
    let mut lines: BTreeMap<String, Vec<(u32, u32)>> = BTreeMap::new();
    let mut last: Option<(String, u32)> = None;
    for c in '\u{80}'..=char::MAX {
        if !occurs(&adapter, c) {
            continue;
        }
        let code = u32::from(c);
        if !c.identifier_allowed() {
            last = None;
            continue;
        }
        let scripts = scripts(c, &shown);
        let ranges = lines.entry(scripts.clone()).or_default();
        match (&mut last, ranges.last_mut()) {
            (Some((before, _)), Some(range)) if *before == scripts => range.1 = code,
            _ => ranges.push((code, code)),
        }
        last = Some((scripts, code));
    }
    let mut text = String::new();
    for (scripts, ranges) in lines {
        let ranges: Vec<String> = ranges
            .iter()
            .map(|(from, to)| if from == to { format!("{from:X}") } else { format!("{from:X}-{to:X}") })
            .collect();
        text.push_str(&format!("{scripts}\t{}\n", ranges.join(" ")));
    }
    check("letters.txt", &text);
}

/// One line for each prototype of UTS #39: the prototype as a name's skeleton has it, a tab, the
/// characters that have it.
#[test]
fn lookalikes() {
    let adapter = Adapter::new();
    let mut lines: BTreeMap<String, String> = BTreeMap::new();
    for c in '\u{21}'..=char::MAX {
        let ascii = c.is_ascii_lowercase() || c.is_ascii_digit();
        let is_shown = ascii || c.identifier_allowed() && occurs(&adapter, c);
        if !is_shown || is_dropped(c) || !bare(&c.to_string()).eq(&c.to_string()) {
            continue;
        }
        let prototype: String = unicode_security::skeleton(&c.to_string()).collect();
        let prototype = bare(&prototype);
        if prototype != c.to_string() {
            lines.entry(prototype).or_default().push(c);
        }
    }
    let text: String = lines.iter().map(|(prototype, letters)| format!("{prototype}\t{letters}\n")).collect();
    check("lookalikes.txt", &text);
}

/// What `src/skeleton.rs` drops.
fn is_dropped(c: char) -> bool {
    c == '\'' || matches!(c, '\u{0300}'..='\u{036F}')
}

fn bare(text: &str) -> String {
    DecomposingNormalizerBorrowed::new_nfd()
        .normalize_iter(text.chars())
        .filter(|c| !is_dropped(*c))
        .flat_map(char::to_lowercase)
        .collect()
}
