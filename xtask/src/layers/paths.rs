//! The module paths that Rust code names with `crate::` and `super::`, and the crates it names.

/// A path's words: `crate::api::error` → `["crate", "api", "error"]`. A `use` with braces gives
/// one path per name in them.
pub(super) type Path = Vec<String>;

/// All paths in `code` that begin with one of `roots`.
pub(super) fn beginning_with(code: &str, roots: &[&str]) -> Vec<Path> {
    let code = without_comments(code);
    let mut found = Vec::new();
    for root in roots {
        let mut from = 0;
        while let Some(offset) = code[from..].find(root) {
            let at = from + offset;
            from = at + root.len();
            let before = code[..at].trim_end();
            let is_word = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            if is_word && !before.ends_with("::") && code[from..].starts_with("::") {
                read_tree(&code[at..], &Vec::new(), &mut found);
            }
        }
    }
    found
}

/// Comments go, so that a link in a document is no dependence. A `//` in a text ends its line
/// too, which hides nothing that matters here.
fn without_comments(code: &str) -> String {
    code.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

/// Reads `a::b::{c, d::e}` and returns what follows it.
fn read_tree<'a>(text: &'a str, prefix: &Path, found: &mut Vec<Path>) -> &'a str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = rest.trim_start().trim_start_matches(',').trim_start();
            if rest.is_empty() {
                return rest;
            }
            if let Some(after) = rest.strip_prefix('}') {
                return after;
            }
            let after = read_tree(rest, prefix, found);
            // `as name`, generics: up to the next name of this group.
            let end = after.find([',', '}']).unwrap_or(after.len());
            rest = &after[end..];
        }
    }
    let length = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let (word, rest) = text.split_at(length);
    let mut path = prefix.clone();
    if word.is_empty() {
        // `*`, or the `<` of generics.
        found.push(path);
        return &rest[rest.chars().next().map_or(0, char::len_utf8)..];
    }
    path.push(word.to_owned());
    match rest.trim_start().strip_prefix("::") {
        Some(rest) => read_tree(rest, &path, found),
        None => {
            found.push(path);
            rest
        }
    }
}

#[test]
fn every_way_to_name_a_module_is_read() {
    let read = |code| {
        let found = beginning_with(code, &["crate", "super"]);
        found.iter().map(|path| path.join("::")).collect::<Vec<_>>()
    };
    for (code, expected) in [
        ("use crate::api::error::ApiError;", vec!["crate::api::error::ApiError"]),
        ("use crate::{ui, api::{error, session::*}};", vec!["crate::ui", "crate::api::error", "crate::api::session"]),
        (
            "use crate::{\n    browser::{page},\n    i18n::Language as L,\n    ui,\n};",
            vec!["crate::browser::page", "crate::i18n::Language", "crate::ui"],
        ),
        ("let x = crate::api::get::<T>(super::super::y);", vec!["crate::api::get", "super::super::y"]),
        ("pub(crate) fn f() {}", vec![]),
        ("pub(in crate::api) fn f() {}", vec!["crate::api"]),
        ("/// [`crate::api`]\nfn f() {} // crate::api", vec![]),
        ("use mycrate::api;", vec![]),
    ] {
        assert_eq!(read(code), expected, "{code}");
    }
    assert_eq!(beginning_with("use leptos_router::hooks::x;", &["leptos_router"]).len(), 1);
}
