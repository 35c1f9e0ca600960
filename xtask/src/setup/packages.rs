//! Package managers: their command is shown first, and asked for where somebody can answer.

use crate::console::may_run;
use crate::failure::{Failure, Outcome};
use crate::process::{on_path, run};
use std::io::{self, IsTerminal as _};
use std::process::Command;

/// Installs packages by whatever manager this system has.
///
/// # Errors
/// The sentence with the packages' names, for a system whose manager is not known here.
pub(super) fn install(apt_names: &[&str], brew_command: &str, yes: bool) -> Outcome<()> {
    if on_path("apt-get").is_some() {
        return apt(apt_names, yes);
    }
    if on_path("brew").is_some() {
        return shell(brew_command, yes);
    }
    Err(Failure::new(format!("install {} with your package manager and run this again", apt_names.join(" and "))))
}

/// Installs Debian packages.
///
/// # Errors
/// apt-get failed, or was not to be run.
pub(super) fn apt(names: &[&str], yes: bool) -> Outcome<()> {
    let names = names.join(" ");
    let install = format!("DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends {names}");
    as_root(&format!("apt-get update && {install}"), yes)
}

/// Runs a shell command as root.
///
/// # Errors
/// It failed, was not to be run, or root cannot be had.
pub(super) fn as_root(command: &str, yes: bool) -> Outcome<()> {
    if nix::unistd::geteuid().is_root() {
        return shell(command, yes);
    }
    if on_path("sudo").is_none() {
        return Err(Failure::new(format!("this needs root: run it yourself, then this again: {command}")));
    }
    // Without a terminal nobody can type a password: fail instead of waiting for it.
    let sudo = if io::stdin().is_terminal() { "sudo" } else { "sudo -n" };
    shell(&format!("{sudo} sh -c '{command}'"), yes)
}

fn shell(line: &str, yes: bool) -> Outcome<()> {
    if !may_run(line, yes) {
        return Err(Failure::new(format!("not run, as you said: {line}")));
    }
    let mut command = Command::new("sh");
    command.args(["-c", line]);
    let failed = format!("this failed: {line}");
    if line.starts_with("sudo ") && io::stdin().is_terminal() {
        // sudo asks for its password at the terminal, which only the foreground group may read.
        return match command.status() {
            Ok(status) if status.success() => Ok(()),
            _ => Err(Failure::new(failed)),
        };
    }
    run(&mut command, &failed)
}
