//! How files are laid out: length, names, the opening sentence.

use super::Source;

/// The longest a source file may be; about 200 lines is the aim.
const LONGEST: usize = 350;

/// Names that say nothing about a file's job.
const EMPTY_NAMES: [&str; 7] = ["mod", "utils", "util", "common", "helpers", "helper", "misc"];

/// What people write and read; data and lock files have no such limit.
const PROSE: [&str; 5] = [".rs", ".css", ".js", ".mjs", ".ts"];

/// The rules that this file breaks.
pub(super) fn broken_rules(source: &Source) -> Vec<String> {
    let mut broken = Vec::new();
    if !PROSE.iter().any(|ending| source.path.ends_with(ending)) {
        return broken;
    }
    let lines = source.text.lines().count();
    if lines > LONGEST {
        broken.push(format!("{}: {lines} lines, more than {LONGEST}: it wants to be a folder", source.path));
    }
    let mut words = source.path.split(['/', '.']);
    if let Some(name) = words.find(|word| EMPTY_NAMES.contains(word)) {
        broken.push(format!("{}: \"{name}\" does not say what the file is for", source.path));
    }
    if source.is_rust() && !opens_with_a_sentence(&source.text) {
        broken.push(format!("{}: a module opens with one `//!` sentence", source.path));
    }
    broken
}

fn opens_with_a_sentence(text: &str) -> bool {
    text.lines()
        .find(|line| !line.trim().is_empty())
        .and_then(|line| line.strip_prefix("//! "))
        .is_some_and(|sentence| !sentence.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::source;
    use super::*;

    #[test]
    fn each_broken_rule_is_seen() {
        let long = format!("//! Long.\n{}", "x\n".repeat(LONGEST));
        for (path, text, words) in [
            ("src/ui/mod.rs", "//! Primitives.", "\"mod\""),
            ("src/utils.rs", "//! Things.", "\"utils\""),
            ("crates/idn/src/common/text.rs", "//! Text.", "\"common\""),
            ("tests/browser/helpers.ts", "", "\"helpers\""),
            ("src/ui/button.rs", "use leptos::*;", "`//!`"),
            ("src/ui/button.rs", "//!\nuse leptos::*;", "`//!`"),
            ("src/ui/button.rs", long.as_str(), "351 lines"),
            ("style/ui.css", "a {}\n".repeat(400).as_str(), "400 lines"),
        ] {
            let broken = broken_rules(&source(path, text));
            assert!(broken.len() == 1 && broken[0].contains(words), "{path}: {broken:?}");
        }
    }

    #[test]
    fn a_good_file_and_data_are_free() {
        for (path, text) in [
            ("src/ui/button.rs", "//! A button.\n".to_owned() + &"x\n".repeat(LONGEST - 1)),
            ("tests/browser/package-lock.json", "x\n".repeat(9_000)),
            ("crates/sandbox/src/commons_licence.rs", "//! The licence.".to_owned()),
        ] {
            assert_eq!(broken_rules(&source(path, &text)), [""; 0], "{path}");
        }
    }
}
