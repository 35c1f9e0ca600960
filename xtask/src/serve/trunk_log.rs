//! What trunk prints, read for the moments that matter: a build begins, succeeds, fails.

use std::time::{Duration, Instant};

/// Something trunk said.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum News {
    /// A build has begun.
    Begun,
    /// The shop is built and served.
    Built(Duration),
    /// The build failed; cargo has said why.
    Failed,
    /// A line for the person at the terminal.
    Said(String),
}

/// Reads trunk's lines one after the other.
#[derive(Default)]
pub(super) struct TrunkLog {
    begun: Option<Instant>,
}

impl TrunkLog {
    /// Reads a line that came at `now`; `None` for what nobody needs to see.
    pub(super) fn read(&mut self, line: &str, now: Instant) -> Option<News> {
        let line = line.trim_end();
        let Some((level, message)) = split(line) else {
            return (!line.is_empty()).then(|| News::Said(line.to_owned()));
        };
        match (level, message) {
            ("INFO", message) if message.ends_with("starting build") => {
                self.begun = Some(now);
                Some(News::Begun)
            }
            ("INFO", message) if message.ends_with("success") => {
                let took = self.begun.take().map_or(Duration::ZERO, |begun| now - begun);
                Some(News::Built(took))
            }
            ("ERROR", message) if message.ends_with("error") => Some(News::Failed),
            ("ERROR" | "WARN", message) => Some(News::Said(message.to_owned())),
            _ => None,
        }
    }
}

/// `2026-01-02T03:04:05.678901Z  INFO starting build` → level and message.
fn split(line: &str) -> Option<(&str, &str)> {
    let (time, rest) = line.split_once(' ')?;
    if !time.ends_with('Z') || !time.contains('T') {
        return None;
    }
    let (level, message) = rest.trim_start().split_once(' ')?;
    ["ERROR", "WARN", "INFO", "DEBUG", "TRACE"].contains(&level).then_some((level, message))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_is_followed_from_its_beginning_to_its_end() {
        let mut log = TrunkLog::default();
        let start = Instant::now();
        let mut read = |seconds, line| log.read(line, start + Duration::from_secs(seconds));
        assert_eq!(read(0, "2026-01-02T03:04:05.678901Z  INFO 📦 starting build"), Some(News::Begun));
        assert_eq!(read(1, "2026-01-02T03:04:06.678901Z  INFO spawned hook cargo"), None);
        assert_eq!(read(3, "2026-01-02T03:04:08.678901Z  INFO ✅ success"), Some(News::Built(Duration::from_secs(3))));
        assert_eq!(read(9, "2026-01-02T03:04:14.678901Z ERROR ❌ error"), Some(News::Failed));
        assert_eq!(read(9, "error from build pipeline"), Some(News::Said("error from build pipeline".to_owned())));
        assert_eq!(read(9, ""), None);
    }
}
