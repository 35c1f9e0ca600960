//! Why a command ended: the one sentence that helps the person at the terminal.

use std::fmt;

/// A command's failure, already worded for its reader.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Failure(String);

/// What the steps of the commands answer.
pub(crate) type Outcome<T> = Result<T, Failure>;

impl Failure {
    /// A failure that says `sentence`.
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Turns the error of an attempt into a sentence: `reading dist/index.html: not found`.
pub(crate) trait Attempt<T> {
    /// Names what was tried.
    ///
    /// # Errors
    /// The sentence with the cause at its end.
    fn attempt(self, what: impl fmt::Display) -> Outcome<T>;
}

impl<T, E: fmt::Display> Attempt<T> for Result<T, E> {
    fn attempt(self, what: impl fmt::Display) -> Outcome<T> {
        self.map_err(|cause| Failure(format!("{what}: {cause}")))
    }
}
