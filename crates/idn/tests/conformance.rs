//! Conversion against the published vectors: `IdnaTestV2.txt`, the samples of RFC 3492, WPT's `toascii.json`.
//!
//! The first two come in the package of `idna`, wherever Cargo keeps its source. WPT's file is read
//! from the file that `IDN_TOASCII` names, or from the folder of vectors beside the project. A test
//! whose file is not there says so and passes.

use std::{env, fs, path::PathBuf, process::Command};

use idn::{Guard, Verdict, convert, judge};
use serde_json::Value;
use unicode_security::GeneralSecurityProfile;

/// A file of the tests in the package of `idna`.
fn of_idna(file: &str) -> Option<String> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--locked"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .ok()?;
    let metadata: Value = serde_json::from_slice(&output.stdout).ok()?;
    let package = metadata["packages"].as_array()?.iter().find(|p| p["name"] == "idna")?;
    let manifest = PathBuf::from(package["manifest_path"].as_str()?);
    fs::read_to_string(manifest.parent()?.join("tests").join(file)).ok()
}

/// `\uXXXX` and `\x{XXXX}` of the file's format.
fn unescape(text: &str) -> Option<String> {
    let mut units = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(hex) = rest.strip_prefix("\\u") {
            units.push(u16::from_str_radix(hex.get(..4)?, 16).ok()?);
            rest = &hex[4..];
        } else if let Some(hex) = rest.strip_prefix("\\x{") {
            let (hex, after) = hex.split_once('}')?;
            units.extend_from_slice(char::from_u32(u32::from_str_radix(hex, 16).ok()?)?.encode_utf16(&mut [0; 2]));
            rest = after;
        } else {
            units.extend_from_slice(c.encode_utf16(&mut [0; 2]));
            rest = &rest[c.len_utf8()..];
        }
    }
    String::from_utf16(&units).ok()
}

/// Whether the file, of Unicode 16, cannot know the character, which the tables for conversion do.
/// No name with one is shown: the tables for that are of Unicode 16 too.
fn is_newer(c: char) -> bool {
    c.identifier_type().is_none()
}

/// Section 8.2 of UTS #46, all rows of the strict profile: `toAsciiN` for the A-labels and, where
/// `toAsciiN` accepts the name, `toUnicode` for the U-labels.
///
/// The one exception: a character that the file takes for unassigned (its only complaint, V7) has
/// been assigned since.
#[test]
fn idna_test_v2() {
    let Some(file) = of_idna("IdnaTestV2.txt") else { return println!("skipped: no vectors") };
    let mut rows = 0;
    for line in
        file.lines().map(|line| line.split('#').next().unwrap_or_default()).filter(|line| !line.trim().is_empty())
    {
        let columns: Vec<&str> = line.split(';').map(str::trim).collect();
        // A source with half a surrogate pair is no text in Rust.
        let Some(source) = columns.first().and_then(|source| unescape(source)) else { continue };
        let empty_or = |text: &str, otherwise: &str| match text {
            "" => otherwise.to_owned(),
            "\"\"" => String::new(),
            text => unescape(text).unwrap(),
        };
        let source = empty_or(&source, "");
        let to_unicode = empty_or(columns[1], &source);
        let unicode_status = if columns[2].is_empty() { "[]" } else { columns[2] };
        let to_ascii = empty_or(columns[3], &to_unicode);
        let ascii_status = if columns[4].is_empty() { unicode_status } else { columns[4] };
        rows += 1;
        match convert(&source) {
            Ok(name) => {
                if ascii_status == "[V7]" && name.u_label().contains(is_newer) {
                    continue;
                }
                assert_eq!(ascii_status, "[]", "accepted: {line}");
                assert_eq!(name.a_label(), to_ascii, "{line}");
                assert_eq!(name.u_label(), to_unicode, "{line}");
            }
            Err(refusal) => {
                assert_ne!(ascii_status, "[]", "refused, {refusal:?}: {line}");
                assert_eq!(judge(&source, &Guard::none()), Verdict::Refuse(refusal), "{line}");
            }
        }
    }
    assert!(rows > 6_000, "{rows}");
}

/// The samples of RFC 3492 §7.1 in lower case, as labels.
#[test]
fn rfc_3492() {
    let Some(file) = of_idna("punycode_tests.json") else { return println!("skipped: no vectors") };
    let samples: Vec<Value> = serde_json::from_str(&file).unwrap();
    let mut checked = 0;
    for sample in &samples {
        let (decoded, encoded) = (sample["decoded"].as_str().unwrap(), sample["encoded"].as_str().unwrap());
        // The samples show Punycode itself: capital letters and symbols are not for names.
        let name = if decoded.is_ascii() { continue } else { convert(&format!("xn--{encoded}")) };
        if let Ok(name) = name {
            assert_eq!(name.u_label(), decoded.to_lowercase());
            assert_eq!(convert(decoded).unwrap().a_label(), name.a_label());
            checked += 1;
        } else {
            let lower = convert(decoded).map(|name| name.u_label().to_owned());
            assert_ne!(lower.as_deref(), Ok(decoded), "{sample}");
        }
    }
    assert!(checked >= 10, "{checked}");
}

/// Rows of `toascii.json` where the rules of registration say otherwise, and why: WPT describes
/// addresses (`CheckHyphens`, `VerifyDnsLength` and `UseSTD3ASCIIRules` off).
fn registrars_say_otherwise(input: &str, output: &str) -> Option<&'static str> {
    let mut labels = output.split('.');
    if labels.any(|label| label.is_empty() || label.len() > 63) || output.len() > 253 {
        return Some("lengths");
    }
    let decoded = idna_labels(output);
    if decoded.iter().any(|label| label.starts_with('-') || label.ends_with('-')) {
        return Some("hyphens at an edge");
    }
    if decoded.iter().any(|label| label.chars().skip(2).take(2).eq(['-', '-'])) {
        return Some("hyphens in third and fourth place");
    }
    match input {
        // RFC 5893 §2 and `IdnaTestV2.txt` (B1): no label beside a right-to-left one begins with a digit.
        "1.\u{64A}" => Some("direction"),
        "≠" | "≮" | "≯" => Some("STD3"),
        _ => None,
    }
}

fn idna_labels(output: &str) -> Vec<String> {
    let decode = |label: &str| match label.strip_prefix("xn--") {
        Some(encoded) => idna::punycode::decode_to_string(encoded).unwrap_or_default(),
        None => label.to_owned(),
    };
    output.split('.').map(decode).collect()
}

#[test]
fn toascii_of_wpt() {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/vectors/toascii.json");
    let path = env::var_os("IDN_TOASCII").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let Ok(file) = fs::read_to_string(path) else { return println!("skipped: no vectors") };
    let rows: Vec<Value> = serde_json::from_str(&file).unwrap();
    for row in rows.iter().filter(|row| row.is_object()) {
        let input = row["input"].as_str().unwrap();
        let ours = convert(input).map(|name| name.a_label().to_owned());
        match row["output"].as_str() {
            None => assert!(ours.is_err(), "accepted: {row}"),
            Some(output) => match registrars_say_otherwise(input, output) {
                Some(_) => assert!(ours.is_err() || ours.as_deref() == Ok(output), "{row}: {ours:?}"),
                None => assert_eq!(ours.as_deref(), Ok(output), "{row}"),
            },
        }
    }
}
