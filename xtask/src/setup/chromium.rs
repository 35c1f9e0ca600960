//! Chromium for the browser tests: the system's own, never a download of Playwright's.

use super::packages;
use crate::console::step;
use crate::failure::{Failure, Outcome};
use crate::process::on_path;
use std::env;
use std::path::PathBuf;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const MAC_APPLICATIONS: [&str; 2] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/// Finds Chromium or installs it.
///
/// # Errors
/// The sentence that says how to get it by hand.
pub(crate) fn ready(yes: bool) -> Outcome<PathBuf> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    step("Installing Chromium: the shop is tested in a real browser");
    packages::install(&["chromium"], "brew install --cask chromium", yes)?;
    find().ok_or_else(|| Failure::new("Chromium is still missing; install it, or set CHROMIUM to its path"))
}

/// `CHROMIUM`, then PATH, then the places where macOS keeps applications.
fn find() -> Option<PathBuf> {
    let chosen = env::var_os("CHROMIUM").map(PathBuf::from).filter(|path| path.is_file());
    chosen
        .or_else(|| NAMES.iter().find_map(|name| on_path(name)))
        .or_else(|| MAC_APPLICATIONS.iter().map(PathBuf::from).find(|path| path.is_file()))
}
