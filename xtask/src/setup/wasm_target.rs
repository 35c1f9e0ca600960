//! The standard library for wasm32-unknown-unknown: there, by rustup, or Debian's.

use super::debian;
use crate::console::{note, step};
use crate::failure::{Failure, Outcome};
use crate::process::{answer, on_path, run};
use crate::project;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The target's name.
pub(super) const TARGET: &str = "wasm32-unknown-unknown";

/// Which Rust compiles for the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Toolchain {
    /// The one that compiled this program.
    Ordinary,
    /// Debian's, linked into rustup under this name, or simply cargo on PATH without rustup.
    Debian { rustup: bool },
}

impl Toolchain {
    /// Makes a command use this toolchain. Each has a target folder of its own, because the
    /// results of one are useless to the other.
    pub(super) fn apply(self, command: &mut Command) {
        let Self::Debian { rustup } = self else {
            return;
        };
        if rustup {
            command.env("RUSTUP_TOOLCHAIN", debian::TOOLCHAIN).env_remove("CARGO");
        }
        let target = project::target().unwrap_or_else(|_| project::root().join("target"));
        command.env("CARGO_TARGET_DIR", target.join(debian::TOOLCHAIN));
    }
}

/// What there is on this machine.
#[derive(Clone, Copy, Debug, Default)]
struct Facts {
    has_target: bool,
    rustup: bool,
    apt: bool,
    debian_has_target: bool,
}

/// One way to the target.
#[derive(Debug, PartialEq, Eq)]
enum Way {
    Ready(Toolchain),
    Rustup,
    Debian { rustup: bool },
}

/// The ways to try, in this order.
fn ways(facts: Facts) -> Vec<Way> {
    let Facts { has_target, rustup, apt, debian_has_target } = facts;
    if has_target {
        return vec![Way::Ready(Toolchain::Ordinary)];
    }
    if debian_has_target {
        return vec![Way::Ready(Toolchain::Debian { rustup })];
    }
    let mut ways = Vec::new();
    if rustup {
        ways.push(Way::Rustup);
    }
    if apt {
        ways.push(Way::Debian { rustup });
    }
    ways
}

/// Gets the target.
///
/// # Errors
/// The sentence of the last way that was tried.
pub(super) fn ready(yes: bool) -> Outcome<Toolchain> {
    let facts = Facts {
        has_target: ordinary_has_target(),
        rustup: on_path("rustup").is_some(),
        apt: on_path("apt-get").is_some(),
        debian_has_target: debian::has_target(),
    };
    let mut last = Failure::new(format!(
        "Rust cannot compile for {TARGET} here; install rustup (https://rustup.rs) and run this again"
    ));
    for way in ways(facts) {
        match go(&way, yes) {
            Ok(toolchain) => return Ok(toolchain),
            Err(failure) => {
                note(&failure.to_string());
                last = failure;
            }
        }
    }
    Err(last)
}

fn go(way: &Way, yes: bool) -> Outcome<Toolchain> {
    match *way {
        Way::Ready(toolchain) => {
            if let Toolchain::Debian { rustup: true } = toolchain {
                debian::link()?;
            }
            Ok(toolchain)
        }
        Way::Rustup => {
            step(&format!("Adding the target {TARGET}: the shop is compiled to WebAssembly"));
            let failed = format!("rustup could not add {TARGET}: is there a network?");
            run(Command::new("rustup").args(["target", "add", TARGET]), &failed)?;
            if !ordinary_has_target() {
                return Err(Failure::new(failed));
            }
            Ok(Toolchain::Ordinary)
        }
        Way::Debian { rustup } => {
            debian::install(rustup, yes)?;
            Ok(Toolchain::Debian { rustup })
        }
    }
}

fn ordinary_has_target() -> bool {
    let mut rustc = Command::new("rustc");
    answer(rustc.args(["--print", "target-libdir", "--target", TARGET]))
        .is_some_and(|folder| has_std(Path::new(&folder)))
}

/// Whether a target's folder has the standard library in it.
pub(super) fn has_std(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| {
        entries.any(|entry| {
            entry.is_ok_and(|entry| {
                let name = entry.file_name();
                let name = name.to_string_lossy();
                name.starts_with("libstd-") && name.ends_with(".rlib")
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_installed_that_is_there() {
        let all = Facts { has_target: true, rustup: true, apt: true, debian_has_target: true };
        assert_eq!(ways(all), [Way::Ready(Toolchain::Ordinary)]);
        let second_run = Facts { has_target: false, ..all };
        assert_eq!(ways(second_run), [Way::Ready(Toolchain::Debian { rustup: true })]);
    }

    #[test]
    fn rustup_is_tried_before_the_packaged_toolchain() {
        let none = Facts::default();
        for (rustup, apt, expected) in [
            (true, true, vec![Way::Rustup, Way::Debian { rustup: true }]),
            (true, false, vec![Way::Rustup]),
            (false, true, vec![Way::Debian { rustup: false }]),
            (false, false, vec![]),
        ] {
            assert_eq!(ways(Facts { rustup, apt, ..none }), expected);
        }
    }
}
