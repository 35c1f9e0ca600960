//! The rules of dependence and of layout, checked on the sources; `ARCHITECTURE.md` tells them.

mod architecture;
mod dependence;
mod layout;
mod manifests;
mod paths;

use crate::project;
use std::fs;
use std::path::Path;

/// A file of the checkout.
struct Source {
    /// From the root, with slashes.
    path: String,
    text: String,
}

impl Source {
    fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }
}

/// Every broken rule as a sentence that begins with the file's path.
fn broken_rules(sources: &[Source]) -> Vec<String> {
    let mut broken = Vec::new();
    for source in sources {
        broken.extend(layout::broken_rules(source));
        broken.extend(manifests::broken_rules(source));
        if source.is_rust() {
            broken.extend(dependence::broken_rules(source, sources));
        }
    }
    broken
}

/// The sources, without what is installed or built.
fn sources(root: &Path) -> Vec<Source> {
    let mut found = Vec::new();
    for top in ["Cargo.toml", "build.rs", "src", "crates", "xtask", "tests", "public", "style"] {
        collect(root, &root.join(top), &mut found);
    }
    found
}

fn collect(root: &Path, path: &Path, found: &mut Vec<Source>) {
    if path.is_dir() {
        if ["node_modules", "target", "test-results", "playwright-report"].iter().any(|name| path.ends_with(name)) {
            return;
        }
        for entry in fs::read_dir(path).unwrap() {
            collect(root, &entry.unwrap().path(), found);
        }
    } else if let Ok(text) = fs::read_to_string(path) {
        let path = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        found.push(Source { path, text });
    }
}

#[cfg(test)]
fn source(path: &str, text: &str) -> Source {
    Source { path: path.to_owned(), text: text.to_owned() }
}

#[test]
fn this_checkout_keeps_the_rules() {
    let sources = sources(&project::root());
    assert!(sources.iter().any(|source| source.path == "src/main.rs"), "the sources were not found");
    let broken = broken_rules(&sources);
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

#[test]
fn the_architecture_names_only_what_is_there() {
    let root = project::root();
    let text = fs::read_to_string(root.join("ARCHITECTURE.md")).expect("ARCHITECTURE.md is missing");
    let named = architecture::named_paths(&text);
    assert!(named.len() > 5, "ARCHITECTURE.md names hardly any path: {named:?}");
    let sources = sources(&root);
    // A path may begin below the root where the text says in which package it is.
    let is_there = |path: &str| {
        let below = format!("/{path}");
        let fits =
            |source: &Source| source.path.ends_with(&below) || path.ends_with('/') && source.path.contains(&below);
        root.join(path).exists() || sources.iter().any(fits)
    };
    let missing: Vec<_> = named.into_iter().filter(|path| !is_there(path)).collect();
    assert!(missing.is_empty(), "ARCHITECTURE.md names what is not there: {missing:?}");
}
