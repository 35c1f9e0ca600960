//! The tools of the build, trunk and wasm-bindgen, each in the one version that fits.

use super::archive::Archive;
use crate::console::{note, step};
use crate::failure::{Failure, Outcome};
use crate::process::{answer, on_path, run};
use crate::project;
use std::path::{Path, PathBuf};
use std::process::Command;

/// 0.22 wants a newer Rust.
const TRUNK_VERSION: &str = "0.21.14";

/// A tool in the version that is wanted.
pub(super) struct Tool {
    /// The crate, and the name of its folder in the cache.
    package: &'static str,
    binary: &'static str,
    version: String,
    why: &'static str,
    /// How long compiling it takes.
    effort: &'static str,
    /// wasm-bindgen-cli does not install with its own lock file.
    locked: bool,
}

/// Where a tool comes from.
#[derive(Debug, PartialEq, Eq)]
enum Source {
    Path,
    Cache,
    Archive,
    Compile,
}

/// Takes what is there in the right version; a prebuilt archive only when its checksum is known.
fn source(wanted: &str, on_path: Option<&str>, in_cache: Option<&str>, archive: bool) -> Source {
    if on_path == Some(wanted) {
        Source::Path
    } else if in_cache == Some(wanted) {
        Source::Cache
    } else if archive {
        Source::Archive
    } else {
        Source::Compile
    }
}

impl Tool {
    pub(super) fn trunk() -> Self {
        Self {
            package: "trunk",
            binary: "trunk",
            version: TRUNK_VERSION.to_owned(),
            why: "it builds the shop and serves it while you work",
            effort: "4 to 7 minutes",
            locked: true,
        }
    }

    /// # Errors
    /// Cargo.lock has no wasm-bindgen.
    pub(super) fn wasm_bindgen() -> Outcome<Self> {
        Ok(Self {
            package: "wasm-bindgen-cli",
            binary: "wasm-bindgen",
            version: project::locked_version("wasm-bindgen")?,
            why: "it joins WebAssembly and JavaScript, and must be of the version in Cargo.lock",
            effort: "2 to 4 minutes",
            locked: false,
        })
    }

    /// The folder to put before PATH; none when PATH has the tool.
    ///
    /// # Errors
    /// The tool is nowhere and cannot be installed.
    pub(super) fn ready(&self, cache: &Path) -> Outcome<Option<PathBuf>> {
        let home = cache.join("tools").join(format!("{}-{}", self.package, self.version));
        let folder = home.join("bin");
        let on_path = on_path(self.binary).and_then(|file| version_of(&file));
        let in_cache = version_of(&folder.join(self.binary));
        let archive = Archive::known(self.package, &self.version);
        match source(&self.version, on_path.as_deref(), in_cache.as_deref(), archive.is_some()) {
            Source::Path => return Ok(None),
            Source::Cache => return Ok(Some(folder)),
            Source::Archive | Source::Compile => {}
        }
        step(&format!("Installing {} {}: {}", self.package, self.version, self.why));
        if let Some(archive) = archive {
            match archive.install(cache, self.binary, &folder) {
                Ok(()) if version_of(&folder.join(self.binary)).is_some() => return Ok(Some(folder)),
                Ok(()) => note("the prebuilt program does not run on this system"),
                Err(failure) => note(&format!("no prebuilt program: {failure}")),
            }
        }
        self.compile(&home)?;
        Ok(Some(folder))
    }

    fn compile(&self, home: &Path) -> Outcome<()> {
        note(&format!("compiling it takes {} on two cores, once", self.effort));
        let mut cargo = Command::new("cargo");
        cargo
            .args(["install", self.package, "--version", &format!("={}", self.version)])
            .arg("--root")
            .arg(home)
            // Not in the checkout, whose .cargo/config.toml and target folder are for the shop.
            .current_dir(std::env::temp_dir());
        if self.locked {
            cargo.arg("--locked");
        }
        run(&mut cargo, &format!("{} {} could not be installed: is there a network?", self.package, self.version))?;
        match version_of(&home.join("bin").join(self.binary)) {
            Some(version) if version == self.version => Ok(()),
            _ => Err(Failure::new(format!("{} was installed but does not run", self.package))),
        }
    }
}

/// The version that a program says it has.
fn version_of(program: &Path) -> Option<String> {
    let mut command = Command::new(program);
    parse_version(&answer(command.arg("--version").env_remove("NO_COLOR"))?)
}

/// `trunk 0.21.14` → `0.21.14`.
fn parse_version(answer: &str) -> Option<String> {
    let version = answer.lines().next()?.split_whitespace().nth(1)?;
    version.starts_with(|c: char| c.is_ascii_digit()).then(|| version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_the_tools_print() {
        for (answer, expected) in [
            ("trunk 0.21.14", Some("0.21.14")),
            ("wasm-bindgen 0.2.130 (1a2b3c4d5)", Some("0.2.130")),
            ("trunk 0.22.0-beta.1\n", Some("0.22.0-beta.1")),
            ("error: no such option", None),
            ("", None),
        ] {
            assert_eq!(parse_version(answer).as_deref(), expected, "{answer}");
        }
    }

    #[test]
    fn a_tool_of_another_version_does_not_count() {
        for (on_path, in_cache, archive, expected) in [
            (Some("1.2.3"), Some("1.2.3"), true, Source::Path),
            (Some("1.2.4"), Some("1.2.3"), true, Source::Cache),
            (Some("1.2.4"), None, true, Source::Archive),
            (None, Some("1.2.2"), false, Source::Compile),
            (None, None, false, Source::Compile),
        ] {
            assert_eq!(source("1.2.3", on_path, in_cache, archive), expected);
        }
    }

    #[test]
    fn a_missing_program_has_no_version() {
        assert_eq!(version_of(Path::new("/nowhere/trunk")), None);
    }
}
