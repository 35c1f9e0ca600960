//! The parts of the tests: what each covers, needs and runs.

use super::browser;
use super::summary::Verdict;
use crate::build;
use crate::failure::{Failure, Outcome};
use crate::process::run;
use crate::project;
use crate::setup::{self, Toolbox};
use std::ffi::OsStr;
use std::process::Command;

/// A part that `--only` can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Format,
    Layers,
    Lint,
    Native,
    Contract,
    Browser,
    Size,
}

/// The packages with unit tests, but for the names, whose integration tests belong to the native part.
const UNIT_TESTED: [&str; 4] = ["contract", "sandbox", "xtask", "domain-store"];

impl Part {
    /// In the order in which they run: the quick ones first.
    pub(crate) const ALL: [Self; 7] =
        [Self::Format, Self::Layers, Self::Lint, Self::Native, Self::Contract, Self::Size, Self::Browser];

    /// The name for `--only`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Layers => "layers",
            Self::Lint => "lint",
            Self::Native => "native",
            Self::Contract => "contract",
            Self::Size => "size",
            Self::Browser => "browser",
        }
    }

    /// The part of that name.
    ///
    /// # Errors
    /// There is none; the sentence has them all.
    pub(crate) fn named(name: &OsStr) -> Outcome<Self> {
        Self::ALL.into_iter().find(|part| name == part.name()).ok_or_else(|| {
            let names: Vec<_> = Self::ALL.iter().map(|part| part.name()).collect();
            Failure::new(format!("there is no part \"{}\"; the parts: {}", name.display(), names.join(", ")))
        })
    }

    /// What it covers, in words.
    pub(super) fn covers(self) -> &'static str {
        match self {
            Self::Format => "rustfmt leaves every file as it is",
            Self::Layers => "the rules of dependence and of layout hold in the sources",
            Self::Lint => "clippy has nothing to say, natively and for wasm32",
            Self::Native => "unit tests of the contract, the names, the sandbox, the shop's rules and the commands",
            Self::Contract => "the API description's examples, and the sandbox's answers against its schemas",
            Self::Size => "the shop as it is deployed builds, and its parts keep to their budgets",
            Self::Browser => "the shop end to end in headless Chromium against the sandbox",
        }
    }

    /// Gets what it needs and runs it.
    pub(super) fn run(self, yes: bool) -> Verdict {
        match self {
            Self::Format => {
                with(setup::component("fmt", "rustfmt"), |()| cargo(&["fmt", "--all", "--check"], "run `cargo fmt`"))
            }
            Self::Layers => done(cargo(
                &["test", "--package", "xtask", "--quiet", "layers::"],
                "a rule of dependence or of layout is broken",
            )),
            Self::Lint => with(setup::component("clippy", "clippy"), |()| lint_natively())
                .and(|| with(setup::for_wasm(yes), |toolbox| lint_for_wasm(&toolbox))),
            Self::Native => done(native()),
            Self::Contract => done(contract()),
            Self::Size => with(setup::for_deployment(yes), |toolbox| size(&toolbox)),
            Self::Browser => browser::verdict(yes),
        }
    }
}

impl Verdict {
    fn and(self, next: impl FnOnce() -> Self) -> Self {
        if self == Self::Passed { next() } else { self }
    }
}

/// Skips the part when its tool cannot be had.
pub(super) fn with<T>(tool: Outcome<T>, part: impl FnOnce(T) -> Outcome<()>) -> Verdict {
    match tool {
        Ok(tool) => done(part(tool)),
        Err(why) => Verdict::Skipped(why.to_string()),
    }
}

fn done(outcome: Outcome<()>) -> Verdict {
    match outcome {
        Ok(()) => Verdict::Passed,
        Err(why) => Verdict::Failed(why.to_string()),
    }
}

fn lint_natively() -> Outcome<()> {
    cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"], "clippy has something to say natively")
}

fn lint_for_wasm(toolbox: &Toolbox) -> Outcome<()> {
    let mut clippy = toolbox.command("cargo");
    clippy.args(["clippy", "--target", "wasm32-unknown-unknown"]).args([
        "--package",
        "domain-store",
        "--package",
        "idn",
        "--",
        "-D",
        "warnings",
    ]);
    run(&mut clippy, "clippy has something to say for wasm32")
}

/// Unit tests; the layers have a part of their own.
fn native() -> Outcome<()> {
    const SENTENCE: &str = "a native test fails";
    let mut command = Command::new("cargo");
    command.arg("test").current_dir(project::root());
    for package in UNIT_TESTED {
        command.args(["--package", package]);
    }
    run(command.args(["--lib", "--bins", "--", "--skip", "layers::"]), SENTENCE)?;
    cargo(&["test", "--package", "idn"], SENTENCE)
}

/// Integration tests: they hold the API's description against the code.
fn contract() -> Outcome<()> {
    cargo(&["test", "--package", "contract", "--package", "sandbox", "--test", "*"], "the contract is broken")
}

/// The release build, which takes a few minutes.
fn size(toolbox: &Toolbox) -> Outcome<()> {
    build::release(toolbox, &project::target()?.join("release-test/dist"))
}

fn cargo(arguments: &[&str], sentence: &str) -> Outcome<()> {
    run(Command::new("cargo").args(arguments).current_dir(project::root()), sentence)
}
