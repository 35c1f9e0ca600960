//! The rule of each field.

use super::reader::Reader;
use super::{LANGUAGES, PLACEHOLDERS};
use crate::configure::address;
use serde_json::Value;

impl Reader<'_> {
    pub(super) fn languages(&mut self) -> Vec<String> {
        let mut languages = self.list("languages");
        if languages.is_empty() {
            self.problem("languages", "must name at least one language");
        }
        for language in &languages {
            if !LANGUAGES.contains(&language.as_str()) {
                self.problem(
                    "languages",
                    &format!("\"{language}\" is not a language of the shop, which has {}", LANGUAGES.join(" and ")),
                );
            }
        }
        let default = self.text("default_language");
        match languages.iter().position(|language| *language == default) {
            Some(position) => languages[..=position].rotate_right(1),
            None if default.is_empty() => {}
            None => self.problem("default_language", &format!("\"{default}\" must be one of \"languages\"")),
        }
        languages
    }

    pub(super) fn addresses(&mut self) -> (Option<String>, Vec<String>) {
        let mut origins = Vec::new();
        for entry in self.list("allowed_origins") {
            match address::origin(&entry) {
                Some(origin) if origin == entry => origins.push(origin),
                Some(origin) => {
                    self.problem("allowed_origins", &format!("\"{entry}\" must be an origin alone, as in \"{origin}\""))
                }
                None => self.problem("allowed_origins", &format!("\"{entry}\" is not an http(s) origin")),
            }
        }
        if origins.is_empty() {
            self.problem("allowed_origins", "must name at least the payment page's origin");
        }
        self.payment_url(&origins);
        (self.api_base(), origins)
    }

    pub(super) fn api_base(&mut self) -> Option<String> {
        let base = self.text("api_base");
        if base.is_empty() {
            return None;
        }
        let own_path = base.starts_with('/') && !base.starts_with("//");
        let origin = address::origin(&base);
        if base.ends_with('/') {
            self.problem("api_base", "must not end with a slash");
        } else if base.contains(['?', '#']) || base.contains(char::is_whitespace) {
            self.problem("api_base", "must be an address without a query, a fragment or spaces");
        } else if !own_path && origin.is_none() {
            self.problem("api_base", "must be an http(s) address, or a path of the shop's own origin such as /api/v2");
        } else if !own_path && !address::is_secure(&base) {
            self.problem("api_base", "must be https, because passwords go there (http is for this computer alone)");
        }
        origin
    }

    pub(super) fn payment_url(&mut self, allowed: &[String]) {
        const FIELD: &str = "payment_url";
        let template = self.text(FIELD);
        if template.is_empty() {
            return;
        }
        match address::origin(&template) {
            None => self.problem(FIELD, "must be an http(s) address"),
            Some(_) if !address::is_secure(&template) => {
                self.problem(FIELD, "must be https (http is for this computer alone)");
            }
            Some(origin) if !allowed.contains(&origin) => {
                self.problem(FIELD, &format!("its origin {origin} must be in \"allowed_origins\""));
            }
            Some(_) => {}
        }
        if !template.contains("{invoice}") {
            self.problem(FIELD, "must have {invoice} in it, or the payment page cannot know what is paid");
        }
        for rest in template.split('{').skip(1) {
            let name = rest.split('}').next().unwrap_or(rest);
            if !PLACEHOLDERS.contains(&name) {
                self.problem(FIELD, &format!("{{{name}}} is none of {{{}}}", PLACEHOLDERS.join("} {")));
            }
        }
    }

    /// The fields that are only read by the shop itself.
    pub(super) fn identity(&mut self) {
        self.text("client_id");
        let zone = self.text("zone");
        let label = |label: &str| {
            !label.is_empty()
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        if !zone.is_empty() && !zone.split('.').all(label) {
            self.problem("zone", "must be the zone's A-label in small letters without a leading dot, as in \"art\"");
        }
        let email = self.text("support_email");
        let halves = email.split_once('@');
        if !email.is_empty() && halves.is_none_or(|(user, host)| user.is_empty() || host.is_empty()) {
            self.problem("support_email", "must be an e-mail address");
        }
        if let Some(tax) = self.fields.get("tax")
            && !["included", "added", "unknown"].iter().any(|word| tax == *word)
        {
            self.problem("tax", "must be \"included\", \"added\" or \"unknown\"");
        }
    }

    pub(super) fn accent(&mut self) -> String {
        let accent = self.text("accent");
        let hex = accent.strip_prefix('#').unwrap_or("");
        if !accent.is_empty() && (hex.len() != 6 || !hex.bytes().all(|b| b.is_ascii_hexdigit())) {
            return self.refuse("accent", "must be a colour as #rrggbb");
        }
        accent.to_ascii_lowercase()
    }

    pub(super) fn promo(&mut self, languages: &[String]) {
        let Some(promo) = self.fields.get("promo") else {
            return;
        };
        if promo.get("code").and_then(Value::as_str).is_none_or(|code| code.trim().is_empty()) {
            self.problem("promo.code", "must be the promo code");
        }
        self.texts("promo.text", promo.get("text"), languages);
    }

    pub(super) fn sso(&mut self) {
        let Some(sso) = self.fields.get("sso") else {
            return;
        };
        let authorize = sso.get("authorize_url").and_then(Value::as_str).unwrap_or("");
        if !address::is_secure(authorize) {
            self.problem("sso.authorize_url", "must be an https address");
        }
        if sso.get("pkce").is_some_and(|pkce| !pkce.is_boolean()) {
            self.problem("sso.pkce", "must be true or false");
        }
    }
}
