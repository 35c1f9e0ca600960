//! Reads the fields of an object and collects what is wrong with them.

use super::{FIELDS, LANGUAGES};
use crate::configure::address;
use serde_json::{Map, Value};

/// The object that is read and the sentences about it so far.
pub(super) struct Reader<'a> {
    pub(super) fields: &'a Map<String, Value>,
    pub(super) problems: Vec<String>,
}

impl<'a> Reader<'a> {
    pub(super) fn problem(&mut self, field: &str, sentence: &str) {
        self.problems.push(format!("config.json: field \"{field}\": {sentence}"));
    }

    pub(super) fn unknown_fields(&mut self) {
        for name in self.fields.keys() {
            if !FIELDS.contains(&name.as_str()) {
                self.problem(name, "is not a field of the shop (docs/CONFIGURATION.md has them all)");
            }
        }
    }

    /// A required text that is not empty.
    pub(super) fn text(&mut self, field: &str) -> String {
        match self.fields.get(field) {
            Some(Value::String(text)) if !text.trim().is_empty() => text.clone(),
            Some(Value::String(_)) => self.refuse(field, "must not be empty"),
            Some(_) => self.refuse(field, "must be a text"),
            None => self.refuse(field, "is missing"),
        }
    }

    pub(super) fn refuse(&mut self, field: &str, sentence: &str) -> String {
        self.problem(field, sentence);
        String::new()
    }

    /// A list of texts; absent is empty.
    pub(super) fn list(&mut self, field: &str) -> Vec<String> {
        let Some(value) = self.fields.get(field) else {
            return Vec::new();
        };
        let texts = value
            .as_array()
            .and_then(|items| items.iter().map(|item| item.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>());
        texts.unwrap_or_else(|| {
            self.problem(field, "must be a list of texts");
            Vec::new()
        })
    }

    /// A text per language, in the order of `languages`.
    pub(super) fn texts(
        &mut self,
        field: &str,
        value: Option<&'a Value>,
        languages: &[String],
    ) -> Vec<(String, String)> {
        let Some(value) = value else {
            self.problem(field, "is missing");
            return Vec::new();
        };
        let Value::Object(texts) = value else {
            self.problem(field, "must be an object with a text per language");
            return Vec::new();
        };
        for language in texts.keys() {
            if !LANGUAGES.contains(&language.as_str()) {
                self.problem(field, &format!("\"{language}\" is not a language of the shop"));
            }
        }
        let mut found = Vec::new();
        for language in languages {
            match texts.get(language).and_then(Value::as_str).map(str::trim) {
                Some(text) if !text.is_empty() => found.push((language.clone(), text.to_owned())),
                _ => self.problem(field, &format!("needs a text for \"{language}\"")),
            }
        }
        found
    }

    pub(super) fn links(&mut self, field: &str, languages: &[String]) {
        let Some(value) = self.fields.get(field) else {
            return;
        };
        let Value::Array(links) = value else {
            return self.problem(field, "must be a list of links");
        };
        for (index, link) in links.iter().enumerate() {
            let name = format!("{field}[{index}]");
            self.texts(&format!("{name}.label"), link.get("label"), languages);
            let url = link.get("url").and_then(Value::as_str).unwrap_or("");
            let own_path = url.starts_with('/') && !url.starts_with("//");
            if !own_path && !url.starts_with("mailto:") && address::origin(url).is_none() {
                self.problem(&format!("{name}.url"), "must be an http(s) or mailto: address or a path");
            }
        }
    }
}
