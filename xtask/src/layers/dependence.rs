//! Who may use whom in the shop's sources: `pages → features → api → contract`.

use super::Source;
use super::paths::{self, Path};

/// A module of the shop and the modules below `src/` that it must not name.
struct Layer {
    name: &'static str,
    never: &'static [&'static str],
    never_crates: &'static [&'static str],
}

/// `main`, `app` and `pages` put things together: no layer may name them.
const LAYERS: [Layer; 7] = [
    Layer { name: "pages", never: &["app"], never_crates: &[] },
    Layer { name: "features", never: &["app", "pages"], never_crates: &[] },
    Layer { name: "api", never: &["app", "pages", "features", "ui"], never_crates: &["leptos_router"] },
    Layer {
        name: "ui",
        never: &["app", "pages", "features", "api", "routes", "config"],
        never_crates: &["leptos_router", "gloo_net"],
    },
    Layer { name: "routes", never: &["app", "pages", "features", "api", "ui"], never_crates: &[] },
    Layer {
        name: "browser",
        never: &["app", "pages", "features", "api", "ui", "routes", "config"],
        never_crates: &["leptos_router", "gloo_net"],
    },
    Layer { name: "i18n", never: &["app", "pages", "features", "routes"], never_crates: &["leptos_router"] },
];

/// The standard library's doors to the outside, closed to the contract.
const OUTSIDE: [&str; 5] = ["std::fs", "std::net", "std::process", "std::env", "std::thread"];

/// The rules that this Rust file breaks.
pub(super) fn broken_rules(source: &Source, all: &[Source]) -> Vec<String> {
    if source.path.starts_with("crates/contract/src/") {
        return outside_world(source);
    }
    let Some(inside) = source.path.strip_prefix("src/") else {
        return Vec::new();
    };
    let module: Vec<&str> = inside.trim_end_matches(".rs").split('/').collect();
    let mut broken = Vec::new();
    for path in paths::beginning_with(&source.text, &["crate", "super"]) {
        let named = absolute(&module, &path);
        broken.extend(forbidden_layer(source, &module, &named));
        broken.extend(sibling_feature(source, &module, &named, all));
    }
    for layer in LAYERS.iter().filter(|layer| layer.name == module[0]) {
        for name in layer.never_crates {
            if !paths::beginning_with(&source.text, &[name]).is_empty() {
                broken.push(format!("{}: {} must not use {name}", source.path, layer.name));
            }
        }
    }
    broken
}

fn forbidden_layer(source: &Source, module: &[&str], named: &[String]) -> Option<String> {
    let layer = LAYERS.iter().find(|layer| layer.name == module[0])?;
    let target = named.first()?;
    layer.never.contains(&target.as_str()).then(|| format!("{}: {} must not use {target}", source.path, layer.name))
}

/// A page puts features together; a feature knows only itself.
fn sibling_feature(source: &Source, module: &[&str], named: &[String], all: &[Source]) -> Option<String> {
    let ["features", own, ..] = module else {
        return None;
    };
    let [layer, other, ..] = named else {
        return None;
    };
    let is_feature = all.iter().any(|source| source.path == format!("src/features/{other}.rs"));
    (layer == "features" && other != own && is_feature)
        .then(|| format!("{}: feature {own} must not use its sibling {other}", source.path))
}

/// The path from the root of the crate. `super` in a module inside the file counts from the file
/// itself, which errs towards the parent and never hides a layer.
fn absolute(module: &[&str], path: &Path) -> Vec<String> {
    let supers = path.iter().take_while(|word| *word == "super").count();
    let base = if path.first().is_some_and(|word| word == "crate") { 0 } else { module.len().saturating_sub(supers) };
    let rest = path.iter().skip(supers.max(1)).cloned();
    module[..base].iter().map(|word| (*word).to_owned()).chain(rest).collect()
}

fn outside_world(source: &Source) -> Vec<String> {
    let used = paths::beginning_with(&source.text, &["std"]);
    OUTSIDE
        .iter()
        .filter(|door| used.iter().any(|path| path.join("::").starts_with(**door)))
        .map(|door| format!("{}: the contract must not use {door}", source.path))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    fn broken(path: &str, code: &str) -> Vec<String> {
        let features = ["cart", "search"].map(|name| source(&format!("src/features/{name}.rs"), ""));
        broken_rules(&source(path, code), &features)
    }

    #[test]
    fn each_forbidden_direction_is_seen() {
        for (path, code, words) in [
            ("src/ui/button.rs", "use crate::api::ApiError;", "ui must not use api"),
            ("src/ui/button.rs", "use crate::{browser::page, api};", "ui must not use api"),
            ("src/ui/button.rs", "use super::super::api::ApiError;", "ui must not use api"),
            ("src/ui/button.rs", "use super::super::{api, browser};", "ui must not use api"),
            ("src/ui.rs", "use super::routes;", "ui must not use routes"),
            ("src/ui/name.rs", "let go = leptos_router::hooks::use_navigate();", "leptos_router"),
            ("src/api/orders.rs", "use crate::features::cart::CartState;", "api must not use features"),
            ("src/features/cart.rs", "use crate::pages::cart::CartPage;", "features must not use pages"),
            ("src/features/cart/view.rs", "use crate::features::search::use_search;", "its sibling search"),
            ("src/features/cart/view.rs", "use super::super::search::use_search;", "its sibling search"),
            ("src/features/cart.rs", "use super::search;", "its sibling search"),
            ("src/pages/cart.rs", "use crate::app::App;", "pages must not use app"),
            ("src/browser/page.rs", "use crate::ui::button;", "browser must not use ui"),
            ("crates/contract/src/money.rs", "use std::{fmt, fs};", "must not use std::fs"),
            ("crates/contract/src/money.rs", "std::env::var(\"x\")", "must not use std::env"),
        ] {
            let broken = broken(path, code);
            assert!(broken.iter().any(|rule| rule.contains(words)), "{path}: {code}: {broken:?}");
        }
    }

    #[test]
    fn the_allowed_directions_are_free() {
        for (path, code) in [
            ("src/app.rs", "use crate::{api, features::cart, pages};"),
            ("src/pages/cart.rs", "use crate::features::{cart, search};\nuse crate::routes;"),
            ("src/features/cart/view.rs", "use super::CartState;\nuse crate::{api, ui, routes};"),
            ("src/features/cart.rs", "use crate::features::cart::view;\nmod tests { use super::*; }"),
            ("src/api/orders.rs", "/// See [`crate::features`].\nuse crate::{config, browser};"),
            ("src/ui/button.rs", "use super::name;\nuse crate::i18n::words;"),
            ("crates/contract/src/money.rs", "use std::{fmt, str::FromStr};"),
            ("crates/sandbox/src/main.rs", "use std::fs;"),
        ] {
            assert_eq!(broken(path, code), [""; 0], "{path}: {code}");
        }
    }
}
