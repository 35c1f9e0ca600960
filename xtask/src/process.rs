//! Runs other programs, so that none outlives this one.

pub(crate) mod groups;

use crate::failure::{Attempt as _, Failure, Outcome};
use groups::Group;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};

/// A program that runs in a process group of its own, which ends when this program ends.
pub(crate) struct Job {
    child: Child,
    group: Group,
}

impl Job {
    /// Starts `command` without standard input.
    ///
    /// # Errors
    /// The program cannot be started.
    pub(crate) fn start(command: &mut Command) -> Outcome<Self> {
        let name = command.get_program().display().to_string();
        // A group in the background must not read the terminal, or it is stopped.
        command.stdin(Stdio::null());
        let (child, group) = Group::spawn(command).attempt(format_args!("starting {name}"))?;
        Ok(Self { child, group })
    }

    /// The program's standard output, if it was piped; once.
    pub(crate) fn output(&mut self) -> Option<std::process::ChildStdout> {
        self.child.stdout.take()
    }

    /// Waits for the program's end and ends what it left running.
    ///
    /// # Errors
    /// The system cannot tell.
    pub(crate) fn wait(mut self) -> Outcome<ExitStatus> {
        let status = self.child.wait().attempt("waiting for a program");
        self.group.end();
        status
    }
}

/// Runs a program to its end; what it prints is seen as it comes.
///
/// # Errors
/// `sentence`, when the program fails or cannot be started.
pub(crate) fn run(command: &mut Command, sentence: &str) -> Outcome<()> {
    let ended = Job::start(command).and_then(Job::wait);
    groups::stop_if_interrupted();
    match ended {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Failure::new(sentence)),
        Err(cause) => Err(Failure::new(format!("{sentence} ({cause})"))),
    }
}

/// What a program prints, or `None` when it fails or does not exist. For short questions.
pub(crate) fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first executable of that name on PATH.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    use std::os::unix::fs::PermissionsExt as _;
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0))
}
