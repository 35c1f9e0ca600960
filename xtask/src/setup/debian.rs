//! Debian's packaged toolchain with a standard library for wasm32 built from its source, for
//! machines that reach Debian's packages but not rustup's servers.

use super::packages;
use super::wasm_target::{TARGET, has_std};
use crate::console::step;
use crate::failure::{Attempt as _, Failure, Outcome};
use crate::process::{answer, run};
use crate::project;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The name under which rustup knows the toolchain.
pub(super) const TOOLCHAIN: &str = "debian";

/// The packages; lld is the one of the LLVM that this rustc was built with.
const PACKAGES: [&str; 5] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"];

/// Where the packaged rustc looks for the target's standard library.
const LIBRARY: &str = "/usr/lib/rustlib/wasm32-unknown-unknown/lib";

/// A crate that is only built for what it depends on.
const EMPTY_CRATE: &str = "[package]
name = \"empty\"
version = \"0.0.0\"
edition = \"2024\"

[lib]
crate-type = [\"cdylib\"]

[workspace]
";

/// Whether an earlier run has built the standard library.
pub(super) fn has_target() -> bool {
    Path::new("/usr/bin/rustc").exists() && has_std(Path::new(LIBRARY))
}

/// Makes the toolchain known to rustup.
///
/// # Errors
/// rustup refuses it.
pub(super) fn link() -> Outcome<()> {
    let known = answer(Command::new("rustup").args(["toolchain", "list"])).unwrap_or_default();
    if known.lines().any(|line| line.split_whitespace().next() == Some(TOOLCHAIN)) {
        return Ok(());
    }
    step("Linking Debian's Rust into rustup as the toolchain \"debian\"");
    run(
        Command::new("rustup").args(["toolchain", "link", TOOLCHAIN, "/usr"]),
        "rustup could not link Debian's toolchain in /usr",
    )
}

/// Installs the packages and builds the standard library.
///
/// # Errors
/// The sentence of the step that fails.
pub(super) fn install(rustup: bool, yes: bool) -> Outcome<()> {
    step("Installing Debian's Rust: it can be taught to compile to WebAssembly without rustup's servers");
    packages::apt(&PACKAGES, yes)?;
    if rustup {
        link()?;
    }
    step("Building the standard library for WebAssembly from Debian's source (about 40 seconds)");
    let built = build(rustup)?;
    step("Putting it where rustc looks for it");
    packages::as_root(&format!("mkdir -p {LIBRARY} && cp {}/*.rlib {LIBRARY}", built.display()), yes)?;
    if has_target() {
        Ok(())
    } else {
        Err(Failure::new(format!("{LIBRARY} still has no standard library for {TARGET}")))
    }
}

/// Builds an empty crate with `-Zbuild-std` and returns the folder with the standard library's files;
/// of a `cdylib` there is none beside them.
fn build(rustup: bool) -> Outcome<PathBuf> {
    let folder = project::cache()?.join("wasm-std");
    let source = folder.join("src");
    fs::create_dir_all(&source).attempt("preparing to build the standard library")?;
    fs::write(folder.join("Cargo.toml"), EMPTY_CRATE).attempt("preparing to build the standard library")?;
    fs::write(source.join("lib.rs"), "").attempt("preparing to build the standard library")?;
    let target = folder.join("target");
    if target.exists() {
        // What another version of the compiler left would be copied too.
        fs::remove_dir_all(&target).attempt("preparing to build the standard library")?;
    }
    let mut cargo = Command::new("cargo");
    cargo
        .args(["build", "--release", "-Zbuild-std=std,panic_abort", "--target", TARGET])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", &target)
        .env("RUSTC_BOOTSTRAP", "1")
        // Without bitcode in it, link-time optimisation over all crates fails.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes");
    if rustup {
        cargo.env("RUSTUP_TOOLCHAIN", TOOLCHAIN).env_remove("CARGO");
    }
    run(&mut cargo, "the standard library for WebAssembly could not be built from Debian's source")?;
    Ok(target.join(TARGET).join("release/deps"))
}
