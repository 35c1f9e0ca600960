//! What the person at the terminal sees and is asked.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::Duration;

/// Announces a step: what is done, and why.
pub(crate) fn step(what: &str) {
    println!("==> {what}");
}

/// Something worth knowing about the current step.
pub(crate) fn note(what: &str) {
    println!("    {what}");
}

/// Whether a package manager may run: `--yes`, nobody to ask, or the answer at the terminal.
pub(crate) fn may_run(command: &str, yes: bool) -> bool {
    note(command);
    if yes || !io::stdin().is_terminal() {
        return true;
    }
    print!("    Run it? [Y/n] ");
    let mut answer = String::new();
    if io::stdout().flush().is_err() || io::stdin().read_line(&mut answer).is_err() {
        return false;
    }
    is_consent(&answer)
}

fn is_consent(answer: &str) -> bool {
    // The end of the input is no answer; an empty line takes the default.
    answer.ends_with('\n') && matches!(answer.trim().to_lowercase().as_str(), "" | "y" | "yes")
}

/// A duration as a person says it: `2.4 s`, `3 min 5 s`.
pub(crate) fn took(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds >= 60 {
        format!("{} min {} s", seconds / 60, seconds % 60)
    } else {
        format!("{:.1} s", duration.as_secs_f32())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_clear_answer_is_consent() {
        for (answer, expected) in
            [("\n", true), ("y\n", true), ("YES\n", true), ("n\n", false), ("what\n", false), ("", false)]
        {
            assert_eq!(is_consent(answer), expected, "{answer:?}");
        }
    }

    #[test]
    fn durations_are_readable() {
        assert_eq!(took(Duration::from_millis(2_440)), "2.4 s");
        assert_eq!(took(Duration::from_secs(185)), "3 min 5 s");
    }
}
