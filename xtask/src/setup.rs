//! Gets what a command needs: each step says what and why, and is skipped when done.

mod archive;
pub(crate) mod chromium;
mod debian;
pub(crate) mod node;
mod packages;
mod tool;
mod toolbox;
mod wasm_opt;
mod wasm_target;

pub(crate) use toolbox::Toolbox;

use crate::console::{note, step};
use crate::failure::Outcome;
use crate::process::{answer, run};
use crate::project;
use std::process::Command;
use tool::Tool;

/// The wasm32 target: enough to lint the shop for the browser.
///
/// # Errors
/// The sentence that says how to get it by hand.
pub(crate) fn for_wasm(yes: bool) -> Outcome<Toolbox> {
    Ok(Toolbox::new(wasm_target::ready(yes)?))
}

/// Everything that builds and serves the shop. No Node, no browser, no wasm-opt.
///
/// # Errors
/// The sentence of the first step that fails.
pub(crate) fn for_building(yes: bool) -> Outcome<Toolbox> {
    let mut toolbox = for_wasm(yes)?;
    let cache = project::cache()?;
    for tool in [Tool::trunk(), Tool::wasm_bindgen()?] {
        toolbox.prefer(tool.ready(&cache)?);
    }
    Ok(toolbox)
}

/// What the release build needs beside that: wasm-opt.
///
/// # Errors
/// As [`for_building`].
pub(crate) fn for_deployment(yes: bool) -> Outcome<Toolbox> {
    let mut toolbox = for_building(yes)?;
    toolbox.prefer(wasm_opt::ready(&project::cache()?, yes)?);
    Ok(toolbox)
}

/// A component of the toolchain such as `rustfmt`, by cargo's subcommand that needs it.
///
/// # Errors
/// It is missing and rustup cannot add it.
pub(crate) fn component(subcommand: &str, name: &str) -> Outcome<()> {
    if answer(Command::new("cargo").args([subcommand, "--version"])).is_some() {
        return Ok(());
    }
    step(&format!("Adding {name} to the Rust toolchain"));
    run(
        Command::new("rustup").args(["component", "add", name]),
        &format!("{name} is missing; add it with: rustup component add {name}"),
    )
}

/// `cargo xtask setup`: everything that `serve` and `test` need.
///
/// # Errors
/// The sentence of the first step that fails.
pub(crate) fn everything(yes: bool) -> Outcome<()> {
    component("fmt", "rustfmt")?;
    component("clippy", "clippy")?;
    for_deployment(yes)?;
    node::ready(yes)?;
    let chromium = chromium::ready(yes)?;
    note(&format!("browser: {}", chromium.display()));
    step("Everything that serve and test need is here");
    Ok(())
}
