//! What the verdict knows about characters, cut down to those that may be shown.
//!
//! `tests/tables.rs` makes the files from the data of the Unicode Consortium and compares them.

use std::sync::LazyLock;

/// A script by its code in ISO 15924.
pub(crate) type Script = &'static str;

/// From the first to the last code point, all used by the same scripts.
struct Letters {
    first: u32,
    last: u32,
    /// Codes with spaces between, or `*`.
    scripts: &'static str,
}

/// In order. Each is put into its place: there are few, and code that sorts is bigger than they.
static LETTERS: LazyLock<Vec<Letters>> = LazyLock::new(|| {
    let mut letters: Vec<Letters> = Vec::new();
    for (scripts, ranges) in lines(include_str!("tables/letters.txt")) {
        for range in ranges.split(' ').filter_map(|range| parse(scripts, range)) {
            letters.insert(letters.partition_point(|other| other.first < range.first), range);
        }
    }
    letters
});

/// Letters, in order, and their prototypes.
static LOOKALIKES: LazyLock<Vec<(char, &'static str)>> = LazyLock::new(|| {
    let mut lookalikes: Vec<(char, &'static str)> = Vec::new();
    for (prototype, letters) in lines(include_str!("tables/lookalikes.txt")) {
        for letter in letters.chars() {
            lookalikes.insert(lookalikes.partition_point(|(other, _)| *other < letter), (letter, prototype));
        }
    }
    lookalikes
});

/// The lines of a table: what is before the tab, and what is after it.
fn lines(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().filter_map(|line| line.split_once('\t'))
}

fn parse(scripts: &'static str, range: &str) -> Option<Letters> {
    let (first, last) = range.split_once('-').unwrap_or((range, range));
    Some(Letters { first: u32::from_str_radix(first, 16).ok()?, last: u32::from_str_radix(last, 16).ok()?, scripts })
}

/// The scripts that use the character (`Script_Extensions`), or `*`; `None` if it is not for names:
/// `Identifier_Status=Restricted` (UTS #39 §3.1). Only for characters that conversion can yield.
pub(crate) fn scripts_of(c: char) -> Option<&'static str> {
    if c.is_ascii() {
        return Some(if c.is_ascii_alphabetic() { "Latn" } else { "*" });
    }
    let code = u32::from(c);
    let place = LETTERS.partition_point(|letters| letters.last < code);
    LETTERS.get(place).filter(|letters| letters.first <= code).map(|letters| letters.scripts)
}

/// What stands for the character in a skeleton (UTS #39 §4), if not itself.
pub(crate) fn prototype(c: char) -> Option<&'static str> {
    let place = LOOKALIKES.binary_search_by_key(&c, |(letter, _)| *letter).ok()?;
    LOOKALIKES.get(place).map(|(_, prototype)| *prototype)
}

/// All characters that have a prototype, each with it.
pub(crate) fn prototypes() -> impl Iterator<Item = (char, &'static str)> {
    LOOKALIKES.iter().copied()
}
