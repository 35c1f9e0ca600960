//! Judges names: one a line on standard input, one verdict a line on standard output.

use std::fs;
use std::io::{self, BufRead, BufWriter, Read, Write};
use std::process::ExitCode;

use idn::{Guard, Verdict, judge, typed_emoji};

const USAGE: &str = "\
Usage: idn-verdict [--protected FILE] < names

Reads one name a line, as U-labels or A-labels, with or without a zone. Prints for each
`show`, `ascii` or `refuse`, a tab, the A-label form, a tab, the reason.

  --protected FILE   names to guard against imitation, one a line; `#` begins a comment
";

/// Longest part of a line that is looked at, in bytes: more cannot be a name.
const LONGEST_LINE: u64 = 4_096;

fn main() -> ExitCode {
    let mut guard = Guard::famous().clone();
    let mut arguments = std::env::args_os().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--help" | "-h") => {
                // Who does not read it needs no help.
                let _ = io::stdout().write_all(USAGE.as_bytes());
                return ExitCode::SUCCESS;
            }
            Some("--protected") => {
                let Some(file) = arguments.next() else { return fail("--protected needs a file") };
                match fs::read(&file) {
                    Ok(text) => protect(&mut guard, &String::from_utf8_lossy(&text)),
                    Err(error) => return fail(&format!("{}: {error}", file.display())),
                }
            }
            _ => return fail(&format!("unknown argument {}", argument.display())),
        }
    }
    match judge_all(&guard, io::stdin().lock(), BufWriter::new(io::stdout().lock())) {
        Ok(()) => ExitCode::SUCCESS,
        // Who reads has enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => fail(&error.to_string()),
    }
}

fn fail(sentence: &str) -> ExitCode {
    eprintln!("idn-verdict: {sentence}\n\n{USAGE}");
    ExitCode::from(2)
}

/// Some editors begin a file with a byte order mark.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{FEFF}').unwrap_or(text)
}

/// Adds the names of a file, one a line, to those that are guarded.
fn protect(guard: &mut Guard, text: &str) {
    for line in without_mark(text).lines() {
        let name = line.split('#').next().unwrap_or_default().trim();
        // In zone files and logs names end with the dot of the root.
        guard.extend([name.strip_suffix('.').unwrap_or(name)]);
    }
}

fn judge_all(guard: &Guard, mut names: impl BufRead, mut out: impl Write) -> io::Result<()> {
    let mut line = Vec::new();
    let mut is_first = true;
    while read_line(&mut names, &mut line)? {
        let text = String::from_utf8_lossy(&line);
        let text = if is_first { without_mark(&text) } else { &text };
        writeln!(out, "{}", verdict_line(text.trim_end_matches(['\r', '\n']), guard))?;
        is_first = false;
    }
    out.flush()
}

/// Reads a line, however long, and keeps its beginning; `false` at the end.
fn read_line(names: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    names.by_ref().take(LONGEST_LINE).read_until(b'\n', line)?;
    if line.len() as u64 == LONGEST_LINE && line.last() != Some(&b'\n') {
        names.skip_until(b'\n')?;
    }
    Ok(!line.is_empty())
}

fn verdict_line(text: &str, guard: &Guard) -> String {
    if text.is_empty() {
        return "\t\t".to_owned();
    }
    let verdict = judge(text, guard);
    let a_label = verdict.name().map_or("", |name| name.a_label());
    let mut reason = verdict.reason_code().unwrap_or_default().to_owned();
    if let Some(c) = verdict.character() {
        let itself = c.to_string();
        for c in typed_emoji(text, c).unwrap_or(&itself).chars() {
            reason.push_str(&format!(" U+{:04X}", u32::from(c)));
        }
    }
    if let Verdict::Ascii(_, why) = &verdict
        && let Some(imitated) = why.imitated()
    {
        reason.push_str(&format!(" of {imitated}"));
    }
    format!("{}\t{a_label}\t{reason}", verdict.code())
}
