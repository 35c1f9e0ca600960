//! The default configuration is read; every way to get a field wrong has its sentence.

use super::*;
use serde_json::json;

const DEFAULT: &str = include_str!("../../../../public/config.json");
const SCHEMA: &str = include_str!("../../../../public/config.schema.json");

/// The default configuration with one field replaced, or removed by `Value::Null`.
fn problems_with(field: &str, value: Value) -> Vec<String> {
    let mut config: Value = serde_json::from_str(DEFAULT).unwrap();
    let fields = config.as_object_mut().unwrap();
    if value.is_null() {
        fields.remove(field);
    } else {
        fields.insert(field.to_owned(), value);
    }
    read(&config.to_string()).err().unwrap_or_default()
}

#[test]
fn the_default_configuration_is_good() {
    let settings = read(DEFAULT).unwrap();
    assert_eq!(settings.api_origin.as_deref(), Some("http://127.0.0.1:8787"));
    assert_eq!(settings.payment_origins, ["http://127.0.0.1:8787"]);
    assert_eq!(settings.languages, ["en", "ru"]);
    assert!(settings.json.get("$schema").is_none());
}

#[test]
fn the_schema_has_the_same_fields() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let mut names: Vec<_> = schema["properties"].as_object().unwrap().keys().collect();
    names.sort();
    assert_eq!(names, FIELDS);
    for required in schema["required"].as_array().unwrap() {
        let field = required.as_str().unwrap();
        assert_ne!(problems_with(field, Value::Null), [""; 0], "{field} may be missing");
    }
    for field in FIELDS {
        let required = schema["required"].as_array().unwrap().iter().any(|name| name == field);
        let accepted = problems_with(field, Value::Null).is_empty();
        assert_eq!(accepted, !required, "{field}");
    }
}

#[test]
fn the_default_language_comes_first() {
    let mut config: Value = serde_json::from_str(DEFAULT).unwrap();
    config["default_language"] = json!("ru");
    let settings = read(&config.to_string()).unwrap();
    assert_eq!(settings.languages, ["ru", "en"]);
    assert!(settings.promise_in("ru").contains("искусства"));
    assert_eq!(settings.promise_in("de"), settings.promise_in("ru"));
}

#[test]
fn an_api_on_the_own_origin_is_a_path() {
    let mut config: Value = serde_json::from_str(DEFAULT).unwrap();
    config["api_base"] = json!("/api/v2");
    assert_eq!(read(&config.to_string()).unwrap().api_origin, None);
}

#[test]
fn every_bad_field_says_what_is_wrong() {
    for (field, value, sentence) in [
        ("api_bse", json!("x"), "is not a field of the shop"),
        ("api_base", json!("http://127.0.0.1:8787/api/v2/"), "must not end with a slash"),
        ("api_base", json!("http://shop.example/api"), "must be https"),
        ("api_base", json!("//evil.example/api"), "must be an http(s) address"),
        ("api_base", json!(7), "must be a text"),
        ("client_id", json!(" "), "must not be empty"),
        ("payment_url", json!("http://127.0.0.1:8787/pay"), "must have {invoice}"),
        ("payment_url", json!("http://127.0.0.1:8787/pay?i={invoice}&x={user}"), "{user} is none of"),
        ("payment_url", json!("https://pay.example/{invoice}"), "must be in \"allowed_origins\""),
        ("payment_url", json!("javascript:{invoice}"), "must be an http(s) address"),
        ("allowed_origins", json!(["http://127.0.0.1:8787/"]), "must be an origin alone"),
        ("allowed_origins", json!(["http://127.0.0.1:8787", "*"]), "is not an http(s) origin"),
        ("allowed_origins", json!([]), "must name at least"),
        ("brand", Value::Null, "is missing"),
        ("zone", json!(".art"), "without a leading dot"),
        ("promise", json!({"en": "Yes"}), "needs a text for \"ru\""),
        ("promise", json!("Yes"), "must be an object"),
        ("accent", json!("red"), "must be a colour"),
        ("languages", json!([]), "at least one language"),
        ("languages", json!(["en", "ru", "xx"]), "\"xx\" is not a language"),
        ("default_language", json!("de"), "must be one of \"languages\""),
        ("tax", json!("maybe"), "must be \"included\""),
        ("support_email", json!("nobody"), "must be an e-mail address"),
        ("legal", json!([{"label": {"en": "A", "ru": "Б"}, "url": "javascript:x"}]), "mailto:"),
        ("legal", json!([{"url": "/terms"}]), "legal[0].label"),
        ("footer_links", json!({}), "must be a list of links"),
        ("promo", json!({"text": {"en": "A", "ru": "Б"}}), "must be the promo code"),
        ("sso", json!({"authorize_url": "http://id.example"}), "must be an https address"),
        ("sso", json!({"authorize_url": "https://id.example", "pkce": 1}), "true or false"),
    ] {
        let problems = problems_with(field, value.clone());
        assert!(
            problems.iter().any(|problem| problem.contains(sentence) && problem.contains(field)),
            "{field} = {value}: {problems:?}"
        );
    }
}

#[test]
fn all_bad_fields_are_named_at_once() {
    let problems = read(r#"{"brand": 1, "accent": "red"}"#).unwrap_err();
    assert!(problems.len() > 5, "{problems:?}");
}
