//! wasm-opt, which makes the release build small; only that build uses it.

use super::node;
use crate::console::step;
use crate::failure::{Attempt as _, Failure, Outcome};
use crate::process::{answer, on_path, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// npm's package of it. Debian's version (108) and the crate (0.116) break what wasm-bindgen wrote.
const VERSION: &str = "132.0.0";

/// What wasm-opt calls that version, and the oldest one on PATH that is taken.
const NUMBER: u32 = 132;

/// The folder to put before PATH; none when PATH has a wasm-opt that is new enough.
///
/// # Errors
/// It is nowhere and npm cannot install it.
pub(super) fn ready(cache: &Path, yes: bool) -> Outcome<Option<PathBuf>> {
    if on_path("wasm-opt").is_some_and(|program| number_of(&program) >= Some(NUMBER)) {
        return Ok(None);
    }
    let home = cache.join("tools").join(format!("binaryen-{VERSION}"));
    let folder = home.join("node_modules/.bin");
    if number_of(&folder.join("wasm-opt")) == Some(NUMBER) {
        return Ok(Some(folder));
    }
    node::programs(yes)?;
    step(&format!("Installing binaryen {VERSION}: its wasm-opt makes the shop small"));
    fs::create_dir_all(&home).attempt(format_args!("creating {}", home.display()))?;
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--no-save", "--prefix"])
        .arg(&home)
        .arg(format!("binaryen@{VERSION}"))
        .current_dir(&home);
    run(&mut npm, "npm could not install binaryen: is there a network?")?;
    if number_of(&folder.join("wasm-opt")) == Some(NUMBER) {
        Ok(Some(folder))
    } else {
        Err(Failure::new("binaryen was installed but its wasm-opt does not run"))
    }
}

fn number_of(program: &Path) -> Option<u32> {
    parse_number(&answer(Command::new(program).arg("--version"))?)
}

/// `wasm-opt version 132 (version_132)` → 132.
fn parse_number(answer: &str) -> Option<u32> {
    answer.strip_prefix("wasm-opt version ")?.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_read() {
        assert_eq!(parse_number("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(parse_number("wasm-opt version 108"), Some(108));
        assert_eq!(parse_number("command not found"), None);
    }
}
