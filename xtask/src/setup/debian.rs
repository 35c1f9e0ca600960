//! Debian's packaged toolchain with a standard library for wasm32 built from its source, for
//! machines that reach Debian's packages but not rustup's servers.

use super::packages;
use super::wasm_target::{TARGET, has_std};
use crate::console::{note, step};
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
    let libraries = build(rustup)?;
    step("Putting it where rustc looks for it");
    let files: Vec<String> = libraries.iter().map(|file| file.display().to_string()).collect();
    packages::as_root(&format!("mkdir -p {LIBRARY} && cp {} {LIBRARY}", files.join(" ")), yes)?;
    if has_target() {
        Ok(())
    } else {
        Err(Failure::new(format!("{LIBRARY} still has no standard library for {TARGET}")))
    }
}

/// Builds an empty crate with `-Zbuild-std` and returns the standard library's files.
fn build(rustup: bool) -> Outcome<Vec<PathBuf>> {
    const NAME: &str = "only_for_its_dependencies";
    let folder = project::cache()?.join("wasm-std");
    let source = folder.join("src");
    fs::create_dir_all(&source).attempt("preparing to build the standard library")?;
    let manifest = format!(
        "[package]\nname = \"{NAME}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [lib]\ncrate-type = [\"cdylib\"]\n\n[workspace]\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest).attempt("preparing to build the standard library")?;
    fs::write(source.join("lib.rs"), "").attempt("preparing to build the standard library")?;
    let target = folder.join("target");
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
    let built = target.join(TARGET).join("release/deps");
    let entries = fs::read_dir(&built).attempt(format_args!("reading {}", built.display()))?;
    let libraries: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "rlib"))
        .filter(|path| !path.to_string_lossy().contains(NAME))
        .collect();
    note(&format!("{} libraries", libraries.len()));
    Ok(libraries)
}
