//! The process groups that are alive, and their end: at Ctrl-C, at SIGTERM, at a failure.

use crate::failure::{Attempt as _, Outcome};
use nix::errno::Errno;
use nix::sys::signal::{Signal, killpg};
use nix::unistd::Pid;
use std::io;
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How long a group may take to end by itself.
const GRACE: Duration = Duration::from_secs(3);

/// The exit code of a program that was ended by Ctrl-C.
const INTERRUPTED_CODE: i32 = 130;

static ALIVE: Mutex<Vec<Pid>> = Mutex::new(Vec::new());
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// A program with everything it started.
#[derive(Clone)]
pub(crate) struct Group(Pid);

impl Group {
    /// Starts `command`, which leads the group. Under the lock, so that an interruption finds
    /// either no program yet or one that it knows of.
    pub(super) fn spawn(command: &mut Command) -> io::Result<(Child, Self)> {
        stop_if_interrupted();
        let mut alive = alive();
        let child = command.process_group(0).spawn()?;
        let pid = Pid::from_raw(child.id().cast_signed());
        alive.push(pid);
        Ok((child, Self(pid)))
    }

    /// Asks the group to end, waits a little, then ends it; the first call alone, because later
    /// the number may belong to somebody else.
    pub(crate) fn end(&self) {
        let mut alive = alive();
        let before = alive.len();
        alive.retain(|pid| *pid != self.0);
        let ours = alive.len() < before;
        drop(alive);
        if ours {
            end(&[self.0]);
        }
    }
}

/// From now on Ctrl-C, SIGTERM and SIGHUP end all groups, then this program.
///
/// # Errors
/// The system refuses the handler.
pub(crate) fn end_with_us() -> Outcome<()> {
    ctrlc::set_handler(|| {
        INTERRUPTED.store(true, Ordering::SeqCst);
        end_all();
        std::process::exit(INTERRUPTED_CODE);
    })
    .attempt("preparing for Ctrl-C")
}

/// Ends every group that is alive.
pub(crate) fn end_all() {
    let groups = std::mem::take(&mut *alive());
    end(&groups);
}

/// Keeps this thread from reporting the failures that an interruption causes.
pub(crate) fn stop_if_interrupted() {
    while INTERRUPTED.load(Ordering::SeqCst) {
        thread::park();
    }
}

fn alive() -> MutexGuard<'static, Vec<Pid>> {
    ALIVE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn end(groups: &[Pid]) {
    signal(groups, Signal::SIGTERM);
    let asked = Instant::now();
    while groups.iter().any(|group| has_members(*group)) {
        if asked.elapsed() > GRACE {
            signal(groups, Signal::SIGKILL);
            return;
        }
        thread::sleep(Duration::from_millis(20));
    }
}

fn signal(groups: &[Pid], signal: Signal) {
    for group in groups {
        // A group that has ended meanwhile is what we want.
        let _ended = killpg(*group, signal);
    }
}

/// A member that has ended but was not yet waited for counts.
fn has_members(group: Pid) -> bool {
    killpg(group, None) != Err(Errno::ESRCH)
}

#[cfg(test)]
mod tests {
    use super::super::Job;
    use std::io::{BufRead as _, BufReader};
    use std::process::{Command, Stdio};
    use std::sync::mpsc::channel;
    use std::time::Duration;

    /// The shell's child would sleep on after the shell's end. It holds the pipe, so the pipe's
    /// end is its end.
    #[test]
    fn a_job_ends_with_everything_it_started() {
        let script = "sh -c 'echo started; exec sleep 600' & wait";
        let mut command = Command::new("sh");
        let mut job = Job::start(command.args(["-c", script]).stdout(Stdio::piped())).unwrap();
        let mut lines = BufReader::new(job.output().unwrap()).lines();
        assert_eq!(lines.next().unwrap().unwrap(), "started");

        let group = job.group.clone();
        let waiting = std::thread::spawn(move || job.wait());
        group.end();
        assert!(!waiting.join().unwrap().unwrap().success());

        let (sender, ended) = channel();
        std::thread::spawn(move || sender.send(lines.next().is_none()));
        assert!(ended.recv_timeout(Duration::from_secs(20)).unwrap(), "the shell's child lives on");
    }
}
