//! `config.json`, stamped into the page by `cargo xtask configure` and read once at start.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::Deserialize;

use crate::{browser::page, i18n::Language};

/// What an operator sets; `docs/CONFIGURATION.md` explains each field.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Config {
    pub(crate) api_base: String,
    pub(crate) client_id: String,
    pub(crate) payment_url: String,
    pub(crate) allowed_origins: Vec<String>,
    pub(crate) brand: String,
    pub(crate) zone: String,
    pub(crate) languages: Vec<String>,
    pub(crate) default_language: String,
    #[serde(default)]
    pub(crate) tax: Tax,
    pub(crate) support_email: String,
    #[serde(default)]
    pub(crate) legal: Vec<Link>,
    #[serde(default)]
    pub(crate) footer_links: Vec<Link>,
    #[serde(default)]
    pub(crate) promo: Option<PromoInForce>,
    #[serde(default)]
    pub(crate) sso: Option<SingleSignOn>,
}

/// Single sign-on by authorization code.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct SingleSignOn {
    /// The sign-on page.
    pub(crate) authorize_url: String,
    /// Whether the API takes a `code_verifier`: an extension of its description.
    #[serde(default)]
    pub(crate) pkce: bool,
}

/// Whether the prices have tax in them; every total says it in words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Tax {
    /// Prices include it.
    Included,
    /// The invoice adds it.
    Added,
    /// The shop does not know.
    #[default]
    Unknown,
}

/// A text per language.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub(crate) struct Localised(BTreeMap<String, String>);

impl Localised {
    /// The text in a language, else in any: an operator who forgot one still shows something.
    pub(crate) fn get(&self, language: Language) -> &str {
        self.0.get(language.code()).or_else(|| self.0.values().next()).map_or("", String::as_str)
    }
}

/// A link of the footer, or a legal text.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Link {
    pub(crate) label: Localised,
    pub(crate) url: String,
}

/// The promo shown on the home page.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct PromoInForce {
    pub(crate) code: String,
    pub(crate) text: Localised,
}

impl Config {
    /// Reads the block `#config` of the page.
    ///
    /// # Errors
    /// One sentence that names what is wrong, for the operator.
    pub(crate) fn from_page() -> Result<Self, String> {
        let block: web_sys::Element = page::by_id("config")
            .ok_or("config.json is not in the page: run `cargo xtask configure` on the folder that is served")?;
        serde_json::from_str(&block.text_content().unwrap_or_default()).map_err(|error| format!("config.json: {error}"))
    }
}

/// Makes the configuration known to the whole application.
pub(crate) fn provide_config(config: Config) {
    provide_context(StoredValue::new(config));
}

/// The configuration.
pub(crate) fn use_config() -> StoredValue<Config> {
    expect_context()
}
