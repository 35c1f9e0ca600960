//! `config.json`, read and checked: every bad field is one readable sentence.

mod fields;
mod reader;

use reader::Reader;
use serde_json::Value;

/// The languages that the shop has texts in.
const LANGUAGES: [&str; 2] = ["en", "ru"];

/// What the payment address may ask for.
const PLACEHOLDERS: [&str; 7] = ["invoice", "order", "return", "refused", "left", "lang", "campaign"];

/// Every field of `config.json`; the schema beside it has the same.
pub(crate) const FIELDS: [&str; 17] = [
    "$schema",
    "accent",
    "allowed_origins",
    "api_base",
    "brand",
    "client_id",
    "default_language",
    "footer_links",
    "languages",
    "legal",
    "payment_url",
    "promise",
    "promo",
    "sso",
    "support_email",
    "tax",
    "zone",
];

/// The fields that index.html and the policy are made from, and the whole file for the shop.
#[derive(Debug, PartialEq)]
pub(crate) struct Settings {
    pub(crate) brand: String,
    /// A sentence per language, in the order of `languages`.
    pub(crate) promise: Vec<(String, String)>,
    /// The default language first.
    pub(crate) languages: Vec<String>,
    pub(crate) accent: String,
    /// The API's origin; none when the API is a path of the shop's own origin.
    pub(crate) api_origin: Option<String>,
    pub(crate) payment_origins: Vec<String>,
    /// The file as the shop reads it, without `$schema`.
    pub(crate) json: Value,
}

impl Settings {
    /// The promise in `language`, or in the default language.
    pub(crate) fn promise_in(&self, language: &str) -> &str {
        self.promise.iter().find(|(lang, _)| lang == language).or(self.promise.first()).map_or("", |(_, text)| text)
    }
}

/// Reads the text of a `config.json`.
///
/// # Errors
/// One sentence per bad field.
pub(crate) fn read(text: &str) -> Result<Settings, Vec<String>> {
    let value: Value = serde_json::from_str(text).map_err(|cause| vec![format!("config.json is not JSON: {cause}")])?;
    let Value::Object(mut fields) = value else {
        return Err(vec!["config.json must be one JSON object".to_owned()]);
    };
    let mut reader = Reader { fields: &fields, problems: Vec::new() };
    reader.unknown_fields();
    let languages = reader.languages();
    let (api_origin, payment_origins) = reader.addresses();
    let promise = reader.texts("promise", reader.fields.get("promise"), &languages);
    let brand = reader.text("brand");
    let accent = reader.accent();
    reader.identity();
    reader.links("legal", &languages);
    reader.links("footer_links", &languages);
    reader.promo(&languages);
    reader.sso();
    if !reader.problems.is_empty() {
        return Err(reader.problems);
    }
    fields.remove("$schema");
    Ok(Settings { brand, promise, languages, accent, api_origin, payment_origins, json: Value::Object(fields) })
}

#[cfg(test)]
mod tests;
