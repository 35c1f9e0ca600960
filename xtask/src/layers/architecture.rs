//! The paths that ARCHITECTURE.md names.

/// What stands in backquotes and looks like a path of the checkout: it has a slash, or it ends
/// like a file.
pub(super) fn named_paths(text: &str) -> Vec<&str> {
    text.split('`')
        .skip(1)
        .step_by(2)
        .filter(|word| {
            let plain = word.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-/".contains(&b));
            let file =
                [".rs", ".toml", ".md", ".css", ".json", ".html", ".js", ".ts"].iter().any(|end| word.ends_with(end));
            // `/cart` is an address of the shop.
            plain && !word.starts_with('/') && (word.contains('/') || file)
        })
        .collect()
}

#[test]
fn paths_are_told_from_addresses_and_code() {
    let text = "See `src/api/session.rs` and `crates/contract/`, not `/cart`, `GET /store/orders`, \
                `Cart::merge`, `a b/c` or `pages → features`; also `Trunk.toml`.";
    assert_eq!(named_paths(text), ["src/api/session.rs", "crates/contract/", "Trunk.toml"]);
}
