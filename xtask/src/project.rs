//! Where things are: the checkout, cargo's target folder, the cache that outlives a checkout.

use crate::failure::{Attempt as _, Failure, Outcome};
use serde_json::Value;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The checkout this program belongs to.
pub(crate) fn root() -> PathBuf {
    // `cargo run` sets the variable; without cargo the place of compilation is the best guess.
    let manifest = env::var("CARGO_MANIFEST_DIR").ok().filter(|folder| folder.ends_with("xtask"));
    let manifest = manifest.as_deref().unwrap_or(env!("CARGO_MANIFEST_DIR"));
    let manifest = Path::new(manifest);
    manifest.parent().unwrap_or(manifest).to_owned()
}

/// The folder for tools and the sandbox's database, shared by all checkouts of this user.
///
/// # Errors
/// Neither `XDG_CACHE_HOME` nor `HOME` is set.
pub(crate) fn cache() -> Outcome<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base = set("XDG_CACHE_HOME").or_else(|| Some(set("HOME")?.join(".cache")));
    let base = base.ok_or_else(|| Failure::new("set HOME or XDG_CACHE_HOME: the tools are kept in a cache there"))?;
    Ok(base.join("domain-store"))
}

/// Cargo's target folder, wherever the environment or a configuration put it.
///
/// # Errors
/// Cargo cannot read the workspace.
pub(crate) fn target() -> Outcome<PathBuf> {
    let output = Command::new("cargo")
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .current_dir(root())
        .output()
        .attempt("running cargo")?;
    let metadata: Value = serde_json::from_slice(&output.stdout)
        .map_err(|_cause| Failure::new(String::from_utf8_lossy(&output.stderr).trim()))?;
    metadata["target_directory"]
        .as_str()
        .map(PathBuf::from)
        .ok_or_else(|| Failure::new("cargo metadata does not name the target folder"))
}

/// The version of a package in Cargo.lock.
///
/// # Errors
/// There is no such package.
pub(crate) fn locked_version(package: &str) -> Outcome<String> {
    let lock = fs::read_to_string(root().join("Cargo.lock")).attempt("reading Cargo.lock")?;
    version_in(&lock, package).ok_or_else(|| Failure::new(format!("Cargo.lock has no package {package}")))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.50\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "wasm"), None);
    }

    #[test]
    fn the_root_is_the_checkout() {
        assert!(root().join("xtask/Cargo.toml").is_file());
    }
}
