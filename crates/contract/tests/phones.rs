//! Example numbers of every country, in the writings that people use.

use std::path::Path;

use contract::rules::phone::{Phone, PhoneError};
use serde::Deserialize;

#[derive(Deserialize)]
struct Row {
    region: String,
    e164: String,
    epp: String,
}

impl Row {
    /// Checks that a writing is read right, or else asked about with the right one on offer.
    fn check(&self, writing: &str, country: &str) -> Reading {
        match Phone::parse(writing, country) {
            Ok(phone) if phone.as_str() == self.epp => Reading::Right,
            Err(PhoneError::Ambiguous(readings)) if readings.iter().any(|phone| phone.as_str() == self.epp) => {
                Reading::Asked
            }
            other => panic!("{writing:?} in {country:?}: {other:?}, expected {}", self.epp),
        }
    }
}

#[derive(PartialEq)]
enum Reading {
    Right,
    Asked,
}

#[test]
fn examples_of_every_country() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/vectors/epp-phones.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: no vectors");
        return;
    };
    let rows: Vec<Row> = serde_json::from_str(&text).unwrap();
    assert!(rows.len() > 300);
    let mut asked = 0;
    for row in &rows {
        let region = row.region.as_str();
        let (code, number) = row.epp.split_once('.').unwrap();
        for country in ["", region, "US", "RU", "DE"] {
            assert!(row.check(&row.e164, country) == Reading::Right);
            assert!(row.check(&row.epp, country) == Reading::Right);
            assert!(row.check(&format!("{code} ({}) {}", &number[..2], &number[2..]), country) == Reading::Right);
        }
        assert!(row.check(&format!("00 {}", &row.e164[1..]), "DE") == Reading::Right);
        assert!(row.check(&format!("011 {}", &row.e164[1..]), "US") == Reading::Right);
        // A short number abroad may have as many digits as a Russian one: never read wrong is enough.
        row.check(&format!("8 10 {}", &row.e164[1..]), "RU");
        if region == "001" {
            continue;
        }
        // Grouped, the calling code stands for itself; in one piece it may look like a number.
        assert!(row.check(&format!("{} {} {}", &code[1..], &number[..2], &number[2..]), region) == Reading::Right);
        assert!(row.check(&format!("{}-{}", &number[..4], &number[4..]), region) == Reading::Right);
        asked += usize::from(row.check(number, region) == Reading::Asked);
        asked += usize::from(row.check(&row.e164[1..], region) == Reading::Asked);
    }
    println!("{} numbers, {asked} of {} writings in one piece are asked about", rows.len(), 2 * rows.len());
    assert!(asked * 20 < 2 * rows.len());
}
