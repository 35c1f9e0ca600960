//! Builds the parts: the shop by trunk, the sandbox and this program by cargo.

mod size;

use crate::console::step;
use crate::failure::Outcome;
use crate::process::run;
use crate::project;
use crate::setup::{self, Toolbox};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Erases the types of components, which makes debug builds several times faster and the program
/// larger. As a variable, because cargo knows flags per target but not per profile: in
/// `.cargo/config.toml` it would reach the release build too.
const DEBUG_FLAGS: (&str, &str) = ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "--cfg erase_components");

/// trunk for a debug build of the shop; the caller adds the subcommand's own arguments.
pub(crate) fn trunk(toolbox: &Toolbox, subcommand: &str) -> Command {
    let mut trunk = toolbox.command("trunk");
    trunk.args([subcommand, "--offline", "true"]).env(DEBUG_FLAGS.0, DEBUG_FLAGS.1);
    // A shop that does not compile is no error inside trunk.
    trunk.env("RUST_LIB_BACKTRACE", "0");
    trunk
}

/// Builds the shop without optimisation into `dist`.
///
/// # Errors
/// The shop does not compile.
pub(crate) fn shop_for_tests(toolbox: &Toolbox, dist: &Path) -> Outcome<()> {
    run(trunk(toolbox, "build").arg("--dist").arg(dist), "the shop does not build")
}

/// `cargo xtask build`: the shop as it is deployed, in `dist/`.
///
/// # Errors
/// A tool is missing, the shop does not compile, or a part of it is larger than its budget.
pub(crate) fn for_deployment(yes: bool) -> Outcome<()> {
    let toolbox = setup::for_deployment(yes)?;
    step("Building the shop for deployment: a few minutes");
    release(&toolbox, &project::root().join("dist"))?;
    println!("built dist/; another configuration: cargo xtask configure dist --config FILE");
    Ok(())
}

/// Builds the shop as it is deployed into `dist` and holds its parts against their budgets.
///
/// # Errors
/// The shop does not compile, or a part of it is larger than its budget.
pub(crate) fn release(toolbox: &Toolbox, dist: &Path) -> Outcome<()> {
    let mut trunk = toolbox.command("trunk");
    trunk.args(["build", "--release", "--offline", "true", "--dist"]).arg(dist);
    run(&mut trunk, "the shop does not build")?;
    size::check(dist)
}

/// Builds the sandbox and returns its path.
///
/// # Errors
/// It does not compile.
pub(crate) fn sandbox() -> Outcome<PathBuf> {
    program("sandbox")
}

/// This program's path, built for the tests that stamp configurations.
///
/// # Errors
/// It does not compile.
pub(crate) fn xtask() -> Outcome<PathBuf> {
    program("xtask")
}

fn program(package: &str) -> Outcome<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--package", package]).current_dir(project::root());
    run(&mut cargo, &format!("the package {package} does not compile"))?;
    Ok(project::target()?.join("debug").join(package))
}
