//! A calendar file (iCalendar, RFC 5545) with the times at which domains expire.

use core::fmt::Write as _;

use crate::{Domain, Timestamp};

/// Longest line in octets, without its end (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;

/// A calendar of all expiries; domains without one are left out. `summary` says it in the customer's
/// language, `made_at` is the time of making (`DTSTAMP`). The time of
/// an expiry is to the second, so that each calendar shows it on the day of its own place.
#[must_use]
pub fn expiries(domains: &[Domain], made_at: &Timestamp, summary: impl Fn(&Domain) -> String) -> String {
    let mut file = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//domain-store//expiries//EN"] {
        push_line(&mut file, line);
    }
    for domain in domains {
        let Some(expiry) = &domain.expired_at else { continue };
        push_line(&mut file, "BEGIN:VEVENT");
        // The same event at every download, so that a calendar updates it, and no other shop's: ids
        // may be plain numbers, names are unique in the world.
        push_line(&mut file, &format!("UID:expiry-{}@{}", escaped(domain.id.as_str()), domain.name));
        push_line(&mut file, &format!("DTSTAMP:{}", basic(made_at)));
        push_line(&mut file, &format!("DTSTART:{}", basic(expiry)));
        push_line(&mut file, &format!("SUMMARY:{}", escaped(&summary(domain))));
        push_line(&mut file, "TRANSP:TRANSPARENT");
        push_line(&mut file, "END:VEVENT");
    }
    push_line(&mut file, "END:VCALENDAR");
    file
}

/// `20260503T101112Z`.
fn basic(time: &Timestamp) -> String {
    let utc = Timestamp::from_unix_seconds(time.unix_seconds());
    let digits = utc.as_str().chars().take(19).filter(|c| !matches!(c, '-' | ':'));
    digits.chain(core::iter::once('Z')).collect()
}

/// A text value: backslash, comma, semicolon and line breaks are written with a backslash; other
/// control characters are not allowed.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => {
                let _ = write!(escaped, "\\{c}");
            }
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Writes a line, folded: what follows goes on a line that begins with a space. No character is cut.
fn push_line(file: &mut String, line: &str) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > LONGEST_LINE {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(c);
        length += c.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::rules::renewal::tests::domain;

    fn made_at() -> Timestamp {
        Timestamp::parse("2026-01-02T03:04:05+0000").unwrap()
    }

    #[test]
    fn a_file() {
        let domains = [domain(Some("2026-05-03"), 0), domain(None, 0)];
        let file = expiries(&domains, &made_at(), |domain| format!("{} expires, renew; a\\b", domain.idn));
        assert_eq!(
            file,
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//domain-store//expiries//EN\r\nBEGIN:VEVENT\r\n\
             UID:expiry-1@my.art\r\nDTSTAMP:20260102T030405Z\r\nDTSTART:20260503T120000Z\r\n\
             SUMMARY:my.art expires\\, renew\\; a\\\\b\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
    }

    proptest! {
        #[test]
        fn lines_are_short_and_unfold_to_what_was_said(summary in "\\PC{0,200}") {
            let file = expiries(&[domain(Some("2026-05-03"), 0)], &made_at(), |_| summary.clone());
            prop_assert!(file.split("\r\n").all(|line| line.len() <= LONGEST_LINE));
            prop_assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
            let unfolded = file.replace("\r\n ", "");
            let said = unfolded.split("\r\n").find_map(|line| line.strip_prefix("SUMMARY:")).unwrap();
            let (mut read, mut characters) = (String::new(), said.chars());
            while let Some(c) = characters.next() {
                read.extend(if c == '\\' { characters.next() } else { Some(c) });
            }
            prop_assert_eq!(read, summary);
        }
    }
}
