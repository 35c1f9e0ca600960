//! `cargo xtask test`: the parts, one after the other, and what came of them.

mod browser;
mod part;
mod summary;

pub(crate) use part::Part;

use crate::args::TestOptions;
use crate::console::step;
use crate::failure::{Failure, Outcome};
use std::time::Instant;
use summary::{Summary, Verdict};

/// Runs the chosen parts; a failing one does not keep the others from running.
///
/// # Errors
/// A part failed, or in strict mode was skipped.
pub(crate) fn test(options: &TestOptions) -> Outcome<()> {
    let mut summary = Summary::new(options.strict);
    for part in Part::ALL {
        if !options.only.is_empty() && !options.only.contains(&part) {
            continue;
        }
        step(&format!("{}: {}", part.name(), part.covers()));
        let started = Instant::now();
        let verdict = part.run(options.yes);
        if let Verdict::Skipped(why) = &verdict {
            println!("skipped: {why}");
        } else if let Verdict::Failed(why) = &verdict {
            println!("failed: {why}");
        }
        summary.add(part, verdict, started.elapsed());
    }
    println!("\n{summary}");
    match summary.failure() {
        None => Ok(()),
        Some(sentence) => Err(Failure::new(sentence)),
    }
}
