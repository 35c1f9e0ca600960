//! The table at the end of a test run.

use super::Part;
use crate::console::took;
use std::fmt;
use std::time::Duration;

/// What came of a part.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Passed,
    Failed(String),
    /// A tool cannot be had.
    Skipped(String),
}

/// The parts that have run.
pub(super) struct Summary {
    strict: bool,
    rows: Vec<(Part, Verdict, Duration)>,
}

impl Summary {
    /// `strict`: a skipped part counts as failed.
    pub(super) fn new(strict: bool) -> Self {
        Self { strict, rows: Vec::new() }
    }

    pub(super) fn add(&mut self, part: Part, verdict: Verdict, duration: Duration) {
        self.rows.push((part, verdict, duration));
    }

    /// The sentence that ends the command, if it has to fail.
    pub(super) fn failure(&self) -> Option<String> {
        let bad: Vec<_> = self
            .rows
            .iter()
            .filter(|(_, verdict, _)| match verdict {
                Verdict::Passed => false,
                Verdict::Failed(_) => true,
                Verdict::Skipped(_) => self.strict,
            })
            .map(|(part, ..)| part.name())
            .collect();
        (!bad.is_empty()).then(|| format!("not passed: {}", bad.join(", ")))
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (part, verdict, duration) in &self.rows {
            let (word, why) = match verdict {
                Verdict::Passed => ("passed", ""),
                Verdict::Failed(why) => ("failed", why.as_str()),
                Verdict::Skipped(why) => ("skipped", why.as_str()),
            };
            let line = format!("{:<9} {word:<8} {:>12}  {why}", part.name(), took(*duration));
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(strict: bool, verdict: Verdict) -> Summary {
        let mut summary = Summary::new(strict);
        summary.add(Part::Format, Verdict::Passed, Duration::from_secs(1));
        summary.add(Part::Browser, verdict, Duration::from_secs(1));
        summary
    }

    #[test]
    fn a_skipped_part_fails_only_a_strict_run() {
        let skipped = || Verdict::Skipped("no Chromium".to_owned());
        assert_eq!(with(false, skipped()).failure(), None);
        assert_eq!(with(true, skipped()).failure().as_deref(), Some("not passed: browser"));
        assert!(with(false, skipped()).to_string().contains("no Chromium"));
    }

    #[test]
    fn a_failed_part_always_fails() {
        assert_eq!(with(false, Verdict::Passed).failure(), None);
        assert!(with(false, Verdict::Failed("3 failed".to_owned())).failure().is_some());
    }
}
