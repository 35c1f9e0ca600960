//! Checks a JSON value against the few schema words the API's description uses.
//!
//! These are `type`, `properties`, `required`, `items`, `const`, and `oneOf` whose
//! variants differ by one `const` property; a test checks that there are no others.

use serde_json::{Map, Value};

/// One place where a value is not what the schema describes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Where (JSONPath, `$.items[0].contact.phone`).
    pub path: String,
    /// What is wrong there.
    pub kind: MismatchKind,
}

/// What is wrong at the place of a [`Mismatch`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MismatchKind {
    /// A required field is missing.
    Missing,
    /// A field the description does not have.
    Undescribed,
    /// The value has another type than this one.
    Type(&'static str),
    /// The value is none of these words.
    Word(Vec<String>),
}

/// Every mismatch of `value`. Undescribed fields are mismatches everywhere, as the
/// original description's `additionalProperties: false` says.
#[must_use]
pub fn check(schema: &Value, value: &Value) -> Vec<Mismatch> {
    let mut mismatches = Vec::new();
    visit(schema, value, "$", &mut mismatches);
    mismatches
}

/// The JSONPath of a member: `$.items`, quoted when the name is not a plain word.
#[must_use]
pub fn member(path: &str, name: &str) -> String {
    let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if plain { format!("{path}.{name}") } else { format!("{path}[{}]", Value::from(name)) }
}

fn visit(schema: &Value, value: &Value, path: &str, mismatches: &mut Vec<Mismatch>) {
    if let Some(variants) = schema["oneOf"].as_array() {
        return visit_variants(variants, value, path, mismatches);
    }
    let mut mismatch = |kind| mismatches.push(Mismatch { path: path.to_owned(), kind });
    match (schema["type"].as_str().unwrap_or("object"), value) {
        ("string", Value::String(_)) | ("boolean", Value::Bool(_)) | ("number", Value::Number(_)) => {}
        ("integer", Value::Number(number)) if number.is_i64() || number.is_u64() => {}
        ("array", Value::Array(items)) => {
            for (index, item) in items.iter().enumerate() {
                visit(&schema["items"], item, &format!("{path}[{index}]"), mismatches);
            }
            return;
        }
        ("object", Value::Object(fields)) => return visit_object(schema, fields, path, mismatches),
        ("string", _) => return mismatch(MismatchKind::Type("a text")),
        ("boolean", _) => return mismatch(MismatchKind::Type("true or false")),
        ("number", _) => return mismatch(MismatchKind::Type("a number")),
        ("integer", _) => return mismatch(MismatchKind::Type("a whole number")),
        ("array", _) => return mismatch(MismatchKind::Type("a list")),
        _ => return mismatch(MismatchKind::Type("an object")),
    }
    if let Some(word) = schema.get("const")
        && word != value
    {
        mismatch(MismatchKind::Word(vec![word.as_str().unwrap_or_default().to_owned()]));
    }
}

fn visit_object(schema: &Value, fields: &Map<String, Value>, path: &str, mismatches: &mut Vec<Mismatch>) {
    let properties = schema["properties"].as_object();
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if !fields.contains_key(name) {
            mismatches.push(Mismatch { path: member(path, name), kind: MismatchKind::Missing });
        }
    }
    for (name, field) in fields {
        match properties.and_then(|properties| properties.get(name)) {
            Some(property) => visit(property, field, &member(path, name), mismatches),
            None => mismatches.push(Mismatch { path: member(path, name), kind: MismatchKind::Undescribed }),
        }
    }
}

/// Chooses the variant by its `const` property, so that a mismatch deep inside keeps its exact path.
fn visit_variants(variants: &[Value], value: &Value, path: &str, mismatches: &mut Vec<Mismatch>) {
    let Some(fields) = value.as_object() else {
        return mismatches.push(Mismatch { path: path.to_owned(), kind: MismatchKind::Type("an object") });
    };
    let Some((name, _)) = variants.first().and_then(discriminator) else {
        return;
    };
    let words = variants.iter().filter_map(discriminator).map(|(_, word)| word);
    let kind = match fields.get(name) {
        None => MismatchKind::Missing,
        Some(Value::String(word)) => {
            match variants.iter().find(|variant| discriminator(variant).is_some_and(|(_, known)| known == word)) {
                Some(variant) => return visit(variant, value, path, mismatches),
                None => MismatchKind::Word(words.map(str::to_owned).collect()),
            }
        }
        Some(_) => MismatchKind::Type("a text"),
    };
    mismatches.push(Mismatch { path: member(path, name), kind });
}

/// The property that tells a variant from the others, and its word.
fn discriminator(variant: &Value) -> Option<(&str, &str)> {
    let properties = variant["properties"].as_object()?;
    properties.iter().find_map(|(name, property)| Some((name.as_str(), property.get("const")?.as_str()?)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn order() -> Value {
        json!({"type": "object", "required": ["items"], "properties": {"items": {"type": "array", "items": {"oneOf": [
            {"type": "object", "required": ["kind", "phone"],
             "properties": {"kind": {"type": "string", "const": "call"}, "phone": {"type": "string"}}},
            {"type": "object", "required": ["kind", "months"],
             "properties": {"kind": {"type": "string", "const": "wait"}, "months": {"type": "integer"}}},
        ]}}}})
    }

    fn paths(value: &Value) -> Vec<(String, MismatchKind)> {
        check(&order(), value).into_iter().map(|mismatch| (mismatch.path, mismatch.kind)).collect()
    }

    #[test]
    fn mismatches_have_exact_paths() {
        use MismatchKind::{Missing, Type, Undescribed, Word};
        let check = |value: Value, expected: &[(&str, MismatchKind)]| {
            let expected: Vec<_> = expected.iter().map(|(path, kind)| ((*path).to_owned(), kind.clone())).collect();
            assert_eq!(paths(&value), expected, "{value}");
        };
        check(json!({"items": [{"kind": "call", "phone": ""}, {"kind": "wait", "months": 12}]}), &[]);
        check(json!({}), &[("$.items", Missing)]);
        check(json!([]), &[("$", Type("an object"))]);
        check(json!({"items": {}}), &[("$.items", Type("a list"))]);
        check(json!({"items": [1]}), &[("$.items[0]", Type("an object"))]);
        check(json!({"items": [{}]}), &[("$.items[0].kind", Missing)]);
        check(json!({"items": [{"kind": 1}]}), &[("$.items[0].kind", Type("a text"))]);
        check(json!({"items": [{"kind": "sing"}]}), &[("$.items[0].kind", Word(vec!["call".into(), "wait".into()]))]);
        check(
            json!({"items": [{"kind": "call", "phone": null}, {"kind": "wait", "months": 1.5, "phone": "1"}]}),
            &[
                ("$.items[0].phone", Type("a text")),
                ("$.items[1].months", Type("a whole number")),
                ("$.items[1].phone", Undescribed),
            ],
        );
        check(json!({"items": [], "a b": 1}), &[("$[\"a b\"]", Undescribed)]);
    }
}
