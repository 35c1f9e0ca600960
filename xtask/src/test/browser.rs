//! The browser tests: Playwright drives the system's Chromium through the built shop.

use super::part::with;
use super::summary::Verdict;
use crate::build;
use crate::failure::{Attempt as _, Failure, Outcome};
use crate::process::run;
use crate::project;
use crate::setup::{self, Toolbox, chromium, node};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the tests need besides the shop.
struct Tools {
    toolbox: Toolbox,
    chromium: PathBuf,
}

/// Builds the shop and the sandbox and runs Playwright.
pub(super) fn verdict(yes: bool) -> Verdict {
    with(tools(yes), |tools| run_with(&tools))
}

fn tools(yes: bool) -> Outcome<Tools> {
    let chromium = chromium::ready(yes)?;
    node::ready(yes)?;
    let toolbox = setup::for_building(yes)?;
    Ok(Tools { toolbox, chromium })
}

fn run_with(tools: &Tools) -> Outcome<()> {
    run(npx("tsc").arg("--noEmit"), "the browser tests have type errors")?;
    let folder = project::target()?.join("browser-tests");
    fs::create_dir_all(&folder).attempt(format_args!("creating {}", folder.display()))?;
    let dist = folder.join("dist");
    let sandbox = build::sandbox()?;
    build::shop_for_tests(&tools.toolbox, &dist)?;

    let report = folder.join("report.json");
    if report.exists() {
        fs::remove_file(&report).attempt(format_args!("removing {}", report.display()))?;
    }
    let mut playwright = npx("playwright");
    playwright
        .args(["test", "--reporter=list,json"])
        .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report)
        .env("DIST", &dist)
        .env("SANDBOX_BIN", sandbox)
        .env("XTASK_BIN", build::xtask()?)
        .env("CHROMIUM", &tools.chromium);
    let ended = run(&mut playwright, "a browser test fails");
    let counts = counts(&report)?;
    println!("{counts}");
    ended?;
    if counts.passed == 0 {
        return Err(Failure::new("no browser test was run"));
    }
    Ok(())
}

/// A tool of the lock file, never one that npm would fetch.
fn npx(tool: &str) -> Command {
    let mut npx = Command::new("npx");
    npx.args(["--no-install", tool]).current_dir(node::folder());
    npx
}

/// How many tests passed and failed.
#[derive(Debug, PartialEq, Eq)]
struct Counts {
    passed: u64,
    failed: u64,
    skipped: u64,
}

impl std::fmt::Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

fn counts(report: &Path) -> Outcome<Counts> {
    let report = fs::read_to_string(report).attempt("Playwright wrote no report")?;
    let report: Value = serde_json::from_str(&report).attempt("Playwright's report")?;
    counts_in(&report).ok_or_else(|| Failure::new("Playwright's report has no numbers"))
}

fn counts_in(report: &Value) -> Option<Counts> {
    let number = |name: &str| report["stats"][name].as_u64();
    Some(Counts {
        // A flaky test passed in the end.
        passed: number("expected")? + number("flaky")?,
        failed: number("unexpected")?,
        skipped: number("skipped")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_numbers_are_those_of_the_report() {
        let stats = |skipped| json!({"stats": {"expected": 7, "unexpected": 2, "flaky": 1, "skipped": skipped}});
        let line = |skipped| counts_in(&stats(skipped)).unwrap().to_string();
        assert_eq!(line(0), "8 passed, 2 failed");
        assert_eq!(line(3), "8 passed, 2 failed, 3 skipped");
        assert_eq!(counts_in(&json!({})), None);
    }
}
