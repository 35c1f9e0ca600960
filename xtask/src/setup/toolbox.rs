//! The environment in which the shop is built: tools found or installed, and the toolchain.

use super::wasm_target::Toolchain;
use crate::project;
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

/// Builds commands that find the right tools and the toolchain with the wasm32 target.
#[derive(Clone)]
pub(crate) struct Toolbox {
    toolchain: Toolchain,
    /// Folders that come before PATH.
    folders: Vec<PathBuf>,
}

impl Toolbox {
    pub(super) fn new(toolchain: Toolchain) -> Self {
        Self { toolchain, folders: Vec::new() }
    }

    /// Puts the folder of a tool before PATH; none when PATH has the tool already.
    pub(super) fn prefer(&mut self, folder: Option<PathBuf>) {
        self.folders.extend(folder);
    }

    /// A command in the checkout with these tools.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(project::root());
        command.env("PATH", self.path());
        // trunk 0.21 reads NO_COLOR as a boolean and fails on the usual "1".
        command.env_remove("NO_COLOR");
        self.toolchain.apply(&mut command);
        command
    }

    fn path(&self) -> OsString {
        let old = env::var_os("PATH").unwrap_or_default();
        let all = self.folders.iter().cloned().chain(env::split_paths(&old));
        env::join_paths(all).unwrap_or(old)
    }
}
