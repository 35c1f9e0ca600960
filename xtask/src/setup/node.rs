//! Node, npm and the packages of the browser tests.

use super::packages;
use crate::console::step;
use crate::failure::{Attempt as _, Failure, Outcome};
use crate::process::{answer, on_path, run};
use crate::project;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// What the browser tests' tools ask for; Debian bookworm's Node has it.
const OLDEST: u32 = 18;

/// The folder of the browser tests.
pub(crate) fn folder() -> PathBuf {
    project::root().join("tests/browser")
}

/// Gets Node and the packages in the lock file.
///
/// # Errors
/// The sentence of the step that fails.
pub(crate) fn ready(yes: bool) -> Outcome<()> {
    programs(yes)?;
    packages_of_the_lock_file()
}

/// Gets Node and npm.
///
/// # Errors
/// They cannot be had, or are too old.
pub(super) fn programs(yes: bool) -> Outcome<()> {
    if major().is_none() || on_path("npm").is_none() {
        step("Installing Node and npm: the browser tests and wasm-opt need them");
        packages::install(&["nodejs", "npm"], "brew install node", yes)?;
    }
    match major() {
        Some(major) if major >= OLDEST => Ok(()),
        Some(major) => {
            Err(Failure::new(format!("Node {major} is too old for the browser tests; install {OLDEST} or newer")))
        }
        None => Err(Failure::new("Node is still missing; install it and run this again")),
    }
}

fn packages_of_the_lock_file() -> Outcome<()> {
    let folder = folder();
    let lock = fs::read(folder.join("package-lock.json")).attempt("reading tests/browser/package-lock.json")?;
    // npm keeps a lock file of its own with other content, so ours is remembered as a copy.
    let installed = folder.join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|old| old == lock) {
        return Ok(());
    }
    step("Installing the browser tests' packages: Playwright and axe");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund"])
        .current_dir(&folder)
        // The tests use the system's browser.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    run(&mut npm, "npm could not install the browser tests' packages: is there a network?")?;
    fs::write(&installed, lock).attempt("remembering what is installed")
}

fn major() -> Option<u32> {
    parse_major(&answer(Command::new("node").arg("--version"))?)
}

/// `v20.11.1` → 20.
fn parse_major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read() {
        assert_eq!(parse_major("v18.20.4"), Some(18));
        assert_eq!(parse_major("20.1.0"), None);
        assert_eq!(parse_major(""), None);
    }
}
