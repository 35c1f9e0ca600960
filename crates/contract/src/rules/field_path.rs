//! The JSONPath of an error message, and the field it belongs to.
//!
//! The API names the refused field by JSONPath: `$.items[0].contact.address.zip`. Only the plain
//! part of RFC 9535 that can name one place is understood; whatever else comes stays a message of
//! the whole form, so that nothing is dropped.

use crate::ProblemMessage;

/// One step of a [`FieldPath`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Segment {
    /// A member of an object.
    Field(String),
    /// A member of an array, from 0.
    Index(usize),
}

/// The place of a value in a body: `$.items[0].contact.phone`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FieldPath(Vec<Segment>);

impl FieldPath {
    /// Reads `$.a.b[0]`, `$['a']["b"][0]`, and the same without `$`; `.0` counts as an index.
    ///
    /// `None` for whatever names no single place: wildcards, filters, negative indexes, odd texts.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let path = path.trim();
        let mut rest = path.strip_prefix('$').unwrap_or(path);
        let mut segments = Vec::new();
        while !rest.is_empty() {
            let (segment, after) = if let Some(inside) = rest.strip_prefix('[') {
                bracketed(inside)?
            } else if let Some(inside) = rest.strip_prefix('.') {
                dotted(inside)?
            } else if segments.is_empty() && !path.starts_with('$') {
                dotted(rest)?
            } else {
                return None;
            };
            segments.push(segment);
            rest = after;
        }
        Some(Self(segments))
    }

    /// The steps, from the root; none for `$`, the whole body.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// Splits `$.items[n].x.y` into `n` and `$.x.y`; `$.items[n]` into `n` and `$`.
    #[must_use]
    pub fn in_item(&self) -> Option<(usize, Self)> {
        match self.0.as_slice() {
            [Segment::Field(items), Segment::Index(n), rest @ ..] if items == "items" => {
                Some((*n, Self(rest.to_vec())))
            }
            _ => None,
        }
    }

    /// What is left below a field: `$.address.zip` for `$.contact.address.zip` within `contact`.
    #[must_use]
    pub fn within(&self, field: &str) -> Option<Self> {
        match self.0.as_slice() {
            [Segment::Field(first), rest @ ..] if first == field => Some(Self(rest.to_vec())),
            _ => None,
        }
    }

    /// The path without its root and dots between fields: `address.zip`, empty for `$`.
    ///
    /// This is how a form names its fields.
    #[must_use]
    pub fn name(&self) -> String {
        let text = self.to_string();
        let name = text.strip_prefix('$').unwrap_or(&text);
        name.strip_prefix('.').unwrap_or(name).to_owned()
    }
}

impl core::fmt::Display for FieldPath {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("$")?;
        for segment in &self.0 {
            match segment {
                Segment::Index(index) => write!(f, "[{index}]")?,
                Segment::Field(name) if is_plain(name) => write!(f, ".{name}")?,
                Segment::Field(name) => {
                    f.write_str("['")?;
                    for c in name.chars() {
                        if matches!(c, '\'' | '\\') {
                            f.write_str("\\")?;
                        }
                        write!(f, "{c}")?;
                    }
                    f.write_str("']")?;
                }
            }
        }
        Ok(())
    }
}

/// Messages sorted by where they are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<F> {
    /// Messages of fields, in the order they came.
    pub fields: Vec<(F, String)>,
    /// Messages of the whole form: without a path, or with one that belongs to no field shown.
    pub form: Vec<ProblemMessage>,
}

/// Gives each message to its field. `field_of` knows the fields that are on the page.
pub fn place<F>(messages: &[ProblemMessage], mut field_of: impl FnMut(&FieldPath) -> Option<F>) -> Placed<F> {
    let mut placed = Placed { fields: Vec::new(), form: Vec::new() };
    for message in messages {
        let field = message.path.as_deref().and_then(FieldPath::parse).and_then(|path| field_of(&path));
        match field {
            Some(field) => placed.fields.push((field, message.message.clone())),
            None => placed.form.push(message.clone()),
        }
    }
    placed
}

/// Whether a field can stand after a dot.
fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && !name.bytes().all(|b| b.is_ascii_digit())
        && name.chars().all(|c| c == '_' || c == '-' || c.is_alphanumeric())
}

/// `name.rest` or `0.rest`, after the dot.
fn dotted(text: &str) -> Option<(Segment, &str)> {
    let (name, rest) = text.split_at(text.find(['.', '[']).unwrap_or(text.len()));
    if let Some(index) = index(name) {
        return Some((Segment::Index(index), rest));
    }
    is_plain(name).then(|| (Segment::Field(name.to_owned()), rest))
}

/// `0]rest` or `'name']rest`, after the bracket.
fn bracketed(text: &str) -> Option<(Segment, &str)> {
    let Some(quote) = text.chars().next().filter(|c| matches!(c, '\'' | '"')) else {
        let (number, rest) = text.split_once(']')?;
        return Some((Segment::Index(index(number)?), rest));
    };
    let mut name = String::new();
    let mut characters = text.char_indices().skip(1);
    while let Some((at, c)) = characters.next() {
        if c == quote {
            return Some((Segment::Field(name), text.get(at + 1..)?.strip_prefix(']')?));
        }
        name.push(if c == '\\' { characters.next()?.1 } else { c });
    }
    None
}

fn index(text: &str) -> Option<usize> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn check(path: &str, canonical: Option<&str>) {
        assert_eq!(FieldPath::parse(path).map(|path| path.to_string()).as_deref(), canonical, "{path:?}");
    }

    #[test]
    fn paths() {
        check("$", Some("$"));
        check("$.promo", Some("$.promo"));
        check("$.items[0].contact.address.zip", Some("$.items[0].contact.address.zip"));
        check("$['items'][0][\"contact\"].phone", Some("$.items[0].contact.phone"));
        check("items[12].contact", Some("$.items[12].contact"));
        check("$.items.3.domain", Some("$.items[3].domain"));
        check(" $.a ", Some("$.a"));
        check("", Some("$"));
        check(r"$['it\'s']", Some(r"$['it\'s']"));
        check("$['']", Some("$['']"));
        for odd in
            ["$.", "$a", "$..a", "$.a[", "$.a[]", "$.a[-1]", "$.a[*]", "$.*", "$[?@.a]", "$['a", "$['a'", "$.a b"]
        {
            check(odd, None);
        }
        check("$.items[99999999999999999999999]", None);
    }

    #[test]
    fn fields_of_items() {
        let path = FieldPath::parse("$.items[2].contact.address.zip").unwrap();
        let (n, rest) = path.in_item().unwrap();
        assert_eq!((n, rest.to_string().as_str()), (2, "$.contact.address.zip"));
        assert_eq!(rest.within("contact").unwrap().name(), "address.zip");
        assert_eq!(rest.within("artwork"), None);
        let (n, rest) = FieldPath::parse("$.items[0]").unwrap().in_item().unwrap();
        assert_eq!((n, rest.name().as_str()), (0, ""));
        assert_eq!(FieldPath::parse("$.promo").unwrap().in_item(), None);
        assert_eq!(FieldPath::parse("$.items").unwrap().in_item(), None);
    }

    #[test]
    fn messages_find_their_field() {
        let message =
            |path: Option<&str>, text: &str| ProblemMessage { path: path.map(str::to_owned), message: text.to_owned() };
        let messages = [
            message(Some("$.phone"), "wrong"),
            message(None, "no contact"),
            message(Some("$..?"), "odd"),
            message(Some("$.shoe_size"), "unknown"),
            message(Some("$.phone"), "and too short"),
        ];
        let placed = place(&messages, |path| (path.name() == "phone").then_some("phone"));
        assert_eq!(placed.fields, [("phone", "wrong".to_owned()), ("phone", "and too short".to_owned())]);
        assert_eq!(placed.form, [messages[1].clone(), messages[2].clone(), messages[3].clone()]);
    }

    proptest! {
        #[test]
        fn what_is_read_prints_and_reads_back(path in "\\$?([.\\['\"]{0,2}[a-zé_\\\\\\]0-9 *-]{0,5}['\\]]{0,2}){0,4}|\\PC{0,20}") {
            if let Some(read) = FieldPath::parse(&path) {
                prop_assert_eq!(FieldPath::parse(&read.to_string()), Some(read));
            }
        }

        #[test]
        fn no_message_is_lost(paths in prop::collection::vec(prop::option::of("[$.a\\[\\]0-9]{0,6}"), 0..8)) {
            let messages: Vec<_> =
                paths.into_iter().map(|path| ProblemMessage { path, message: String::new() }).collect();
            let placed = place(&messages, |path| (!path.segments().is_empty()).then(|| path.name()));
            prop_assert_eq!(placed.fields.len() + placed.form.len(), messages.len());
        }
    }
}
