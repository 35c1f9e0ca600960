//! Prebuilt tools: fetched only where a checksum is pinned here, and used only if it fits.

use crate::console::note;
use crate::failure::{Attempt as _, Failure, Outcome};
use crate::process::run;
use sha2::{Digest as _, Sha256};
use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// An archive (`.tar.gz`) with a tool in it.
#[derive(Debug)]
pub(super) struct Archive {
    url: String,
    sha256: &'static str,
}

/// Package, version, architecture, system, file name, SHA-256 of the file. A version that is not
/// in here is compiled: docs/decisions/0001-xtask-and-tools.md says how to add one.
const PINNED: [(&str, &str, &str, &str, &str, &str); 4] = [
    (
        "trunk",
        "0.21.14",
        "x86_64",
        "linux",
        "trunk-x86_64-unknown-linux-gnu.tar.gz",
        "f2b4680cd239693a646a2795e4633c625328d7b2a044fbe749fa3a2fe9e7036b",
    ),
    (
        "trunk",
        "0.21.14",
        "aarch64",
        "linux",
        "trunk-aarch64-unknown-linux-gnu.tar.gz",
        "b1d8e60e454f7fc182d9a4d95d1506ffbae947d8ba90f8f6f02da93b60f980f9",
    ),
    (
        "trunk",
        "0.21.14",
        "x86_64",
        "macos",
        "trunk-x86_64-apple-darwin.tar.gz",
        "f1ba0e3bbe24e0ae219c6d22c33e24e2825c1608dd27c2556e323495110f1a95",
    ),
    (
        "trunk",
        "0.21.14",
        "aarch64",
        "macos",
        "trunk-aarch64-apple-darwin.tar.gz",
        "764e299dd50d89442a4e96a236349f57961984b701e74d3dbdb39cd1c9f5101e",
    ),
];

impl Archive {
    /// The archive for this machine, if its checksum is pinned.
    pub(super) fn known(package: &str, version: &str) -> Option<Self> {
        let pinned =
            PINNED.iter().find(|entry| (entry.0, entry.1, entry.2, entry.3) == (package, version, ARCH, OS))?;
        let releases = match package {
            "trunk" => format!("https://github.com/trunk-rs/trunk/releases/download/v{version}"),
            _ => format!("https://github.com/wasm-bindgen/wasm-bindgen/releases/download/{version}"),
        };
        Some(Self { url: format!("{releases}/{}", pinned.4), sha256: pinned.5 })
    }

    /// Fetches the archive and puts its program `binary` into `folder`.
    ///
    /// # Errors
    /// It cannot be fetched, has another checksum, or has no such program in it.
    pub(super) fn install(&self, cache: &Path, binary: &str, folder: &Path) -> Outcome<()> {
        let work = cache.join(format!("download-{}", std::process::id()));
        fs::create_dir_all(&work).attempt(format_args!("creating {}", work.display()))?;
        let installed = self.install_in(&work, binary, folder);
        fs::remove_dir_all(&work).attempt(format_args!("removing {}", work.display()))?;
        installed
    }

    fn install_in(&self, work: &Path, binary: &str, folder: &Path) -> Outcome<()> {
        note(&format!("fetching {}", self.url));
        let file = work.join("archive.tar.gz");
        let mut curl = Command::new("curl");
        curl.args(["--fail", "--silent", "--show-error", "--location"])
            .args(["--connect-timeout", "10", "--max-time", "300", "--output"])
            .arg(&file)
            .arg(&self.url);
        run(&mut curl, "it cannot be fetched from here")?;
        let bytes = fs::read(&file).attempt("reading the archive")?;
        let found = hex(&Sha256::digest(bytes));
        if found != self.sha256 {
            return Err(Failure::new(format!("its checksum is {found}, not the pinned {}", self.sha256)));
        }
        run(Command::new("tar").arg("-xzf").arg(&file).arg("-C").arg(work), "it cannot be unpacked")?;
        let program = find(work, binary).ok_or_else(|| Failure::new(format!("there is no {binary} in it")))?;
        fs::create_dir_all(folder).attempt(format_args!("creating {}", folder.display()))?;
        let target = folder.join(binary);
        fs::rename(&program, &target).attempt(format_args!("writing {}", target.display()))
    }
}

/// The file of that name in a folder or a folder below it.
fn find(folder: &Path, name: &str) -> Option<PathBuf> {
    let entries: Vec<PathBuf> = fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    let here = entries.iter().find(|path| path.is_file() && path.ends_with(name));
    here.cloned().or_else(|| entries.iter().filter(|path| path.is_dir()).find_map(|path| find(path, name)))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests;
