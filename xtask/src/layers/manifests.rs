//! Who may depend on whom among the packages, by their manifests.

use super::Source;

/// A package's manifest and what must not be among its dependencies.
struct Rule {
    manifest: &'static str,
    /// Whole names, or beginnings of names that end in `-`.
    never: &'static [&'static str],
    why: &'static str,
}

const RULES: [Rule; 4] = [
    Rule {
        manifest: "crates/contract/Cargo.toml",
        never: &[
            "axum", "gloo-", "hyper", "js-sys", "leptos", "leptos_", "reqwest", "rusqlite", "sandbox", "sqlx", "tokio",
            "ureq", "wasm-", "web-sys",
        ],
        why: "the contract does no IO and knows no platform",
    },
    Rule {
        manifest: "Cargo.toml",
        never: &["axum", "rusqlite", "sandbox", "tokio"],
        why: "the shop knows the API, not the sandbox",
    },
    Rule {
        manifest: "crates/sandbox/Cargo.toml",
        never: &["domain-store", "leptos", "leptos_", "wasm-", "web-sys"],
        why: "the sandbox knows the API, not the shop",
    },
    Rule {
        manifest: "crates/idn/Cargo.toml",
        never: &["domain-store", "leptos", "leptos_", "sandbox", "web-sys"],
        why: "names know nobody",
    },
];

/// The rules that this manifest breaks.
pub(super) fn broken_rules(source: &Source) -> Vec<String> {
    let Some(rule) = RULES.iter().find(|rule| rule.manifest == source.path) else {
        return Vec::new();
    };
    dependencies(&source.text)
        .filter(|name| {
            rule.never.iter().any(|never| name == never || (never.ends_with(['-', '_']) && name.starts_with(never)))
        })
        .map(|name| format!("{}: must not depend on {name}: {}", source.path, rule.why))
        .collect()
}

/// The names below `[dependencies]` and `[target.….dependencies]`; tests may use more.
fn dependencies(manifest: &str) -> impl Iterator<Item = &str> {
    let mut inside = false;
    manifest.lines().filter_map(move |line| {
        if let Some(section) = line.trim().strip_prefix('[') {
            let section = section.trim_end_matches(']');
            inside =
                section == "dependencies" || (section.starts_with("target.") && section.ends_with(".dependencies"));
            return None;
        }
        let name = line.split(['=', '.']).next()?.trim();
        (inside && !name.is_empty() && !name.starts_with('#')).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn forbidden_dependencies_are_seen() {
        for (manifest, text, name) in [
            ("crates/contract/Cargo.toml", "[dependencies]\nserde = \"1\"\ntokio = \"1\"", "tokio"),
            ("crates/contract/Cargo.toml", "[dependencies]\nwasm-bindgen.workspace = true", "wasm-bindgen"),
            ("Cargo.toml", "[dependencies]\nsandbox = { path = \"crates/sandbox\" }", "sandbox"),
            (
                "crates/sandbox/Cargo.toml",
                "[target.'cfg(unix)'.dependencies]\nleptos_router = \"0.8\"",
                "leptos_router",
            ),
        ] {
            let broken = broken_rules(&source(manifest, text));
            assert!(broken.len() == 1 && broken[0].contains(name), "{manifest}: {broken:?}");
        }
    }

    #[test]
    fn what_tests_use_is_free() {
        for (manifest, text) in [
            ("crates/contract/Cargo.toml", "[dependencies]\nserde = \"1\"\n\n[dev-dependencies]\ntokio = \"1\""),
            ("Cargo.toml", "[workspace.dependencies]\nsandbox = { path = \"x\" }"),
            ("xtask/Cargo.toml", "[dependencies]\ntokio = \"1\""),
        ] {
            assert_eq!(broken_rules(&source(manifest, text)), [""; 0], "{manifest}");
        }
    }
}
