//! VAT numbers of many countries, right and wrong ones.

use std::{collections::BTreeMap, path::Path};

use contract::rules::vat::{VatCheck, check};
use serde::Deserialize;

#[derive(Deserialize)]
struct Row {
    country: String,
    number: String,
    valid: bool,
}

#[test]
fn examples_of_many_countries() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/vectors/vat-numbers.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: no vectors");
        return;
    };
    let rows: Vec<Row> = serde_json::from_str(&text).unwrap();
    assert!(rows.len() > 1000);
    let mut wrong: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for row in &rows {
        // The only country of the list whose numbers are written without a prefix.
        let country = if row.country == "brazil" { "BR" } else { "" };
        let expected = if row.valid { VatCheck::Sound } else { VatCheck::Doubtful };
        if check(&row.number, country) != expected {
            wrong.entry(&row.country).or_default().push(format!("{} {}", row.number, row.valid));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
