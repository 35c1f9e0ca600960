//! The verdict against the tables of Chromium and Firefox, and `docs/IDN.md` against the verdict.
//!
//! The tables lie in the folder of vectors beside the project. Where it is not there, a test says
//! so and passes.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{collections::BTreeSet, fs, path::Path};

use idn::{Guard, judge};
use serde_json::Value;

/// One name about which we and they differ, as `docs/IDN.md` lists it.
type Disagreement = (String, String, String);

fn vectors(file: &str) -> Option<String> {
    fs::read_to_string(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/vectors")).join(file)).ok()
}

fn rows(json: &str) -> Vec<Value> {
    serde_json::from_str(json).unwrap()
}

/// The names that the document lists under this heading.
fn listed(heading: &str) -> BTreeSet<Disagreement> {
    let document = include_str!("../../../docs/IDN.md");
    let section = document.split("\n### ").find(|section| section.starts_with(heading)).unwrap();
    let cell = |text: &str| text.trim().trim_matches('`').to_owned();
    section
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split(" | ").collect();
            assert!(cells.len() == 4 && cells[3].trim().len() > 20, "no reason: {line}");
            (cell(cells[0]), cell(cells[1]), cell(cells[2]))
        })
        .collect()
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole as f64
}

#[test]
fn chromium() {
    let (Some(table), Some(protected)) =
        (vectors("idn-display-chromium.json"), vectors("idn-display-chromium.protected-names.txt"))
    else {
        return println!("skipped: no vectors");
    };
    let mut guard = Guard::famous().clone();
    guard.extend(protected.lines().filter(|line| !line.starts_with('#')));
    let mut disagreements = BTreeSet::new();
    let (mut wrongly_shown, mut wrongly_hidden, mut hide, mut show) = (0, 0, 0, 0);
    // The empty name is the program's business.
    for row in rows(&table).iter().filter(|row| row["input"] != "") {
        let input = row["input"].as_str().unwrap();
        let theirs = match row["expect"].as_str().unwrap() {
            "safe" => "show",
            "unsafe" => "ascii",
            _ => "refuse",
        };
        *(if theirs == "show" { &mut show } else { &mut hide }) += 1;
        let ours = judge(input, &guard).code();
        if ours != theirs {
            disagreements.insert((input.to_owned(), theirs.to_owned(), ours.to_owned()));
            wrongly_shown += usize::from(ours == "show");
            wrongly_hidden += usize::from(theirs == "show");
        }
    }
    println!("wrongly shown: {wrongly_shown} of {hide}, wrongly hidden: {wrongly_hidden} of {show}");
    assert!(percent(wrongly_shown, hide) <= 2.0 && percent(wrongly_hidden, show) <= 10.0);
    assert_eq!(disagreements, listed("Chromium"), "docs/IDN.md lists other rows");
}

#[test]
fn firefox() {
    let Some(table) = vectors("idn-display-firefox.json") else { return println!("skipped: no vectors") };
    let mut disagreements = BTreeSet::new();
    let mut number = 0;
    for row in rows(&table) {
        number += 1;
        let label = row["label"].as_str().unwrap();
        let theirs = if row["high"] == true { "show" } else { "ascii" };
        let ours = judge(label, Guard::famous()).code();
        // Firefox has no third answer: what is no name it shows as it stands.
        if (ours == "show") != (theirs == "show") {
            disagreements.insert((label.to_owned(), theirs.to_owned(), ours.to_owned()));
        }
    }
    println!("disagreements: {} of {number}", disagreements.len());
    assert!(percent(disagreements.len(), number) <= 3.0);
    assert_eq!(disagreements, listed("Firefox"), "docs/IDN.md lists other rows");
}
