//! A domain name in both of its forms, and the two ways to come by one.

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};

use crate::{Refusal, explain, registration};

/// RFC 1035 §2.3.4: the longest label, in octets.
pub(crate) const LONGEST_LABEL: usize = 63;
/// RFC 1035 §2.3.4: the longest name, in octets.
pub(crate) const LONGEST_NAME: usize = 253;
/// Longest input looked at, in bytes: whatever is longer cannot become 253 octets honestly.
pub(crate) const LONGEST_INPUT: usize = 2_000;

/// A valid domain name of one or more labels, in both forms.
///
/// Both forms are in lower case and in Normalization Form C, separated by `.`, without a dot at
/// the end. For an ASCII name they are the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Name {
    a_label: String,
    u_label: String,
}

impl Name {
    pub(crate) fn from_labels(labels: &[Self]) -> Self {
        let join = |form: fn(&Self) -> &str| labels.iter().map(form).collect::<Vec<_>>().join(".");
        Self { a_label: join(Self::a_label), u_label: join(Self::u_label) }
    }

    /// A label that is the same in both forms.
    pub(crate) fn verbatim(label: String) -> Self {
        Self { a_label: label.clone(), u_label: label }
    }

    /// The form for the wire and the DNS: `xn--e1afmkfd.art`.
    #[must_use]
    pub fn a_label(&self) -> &str {
        &self.a_label
    }

    /// The form for people: `пример.art`.
    #[must_use]
    pub fn u_label(&self) -> &str {
        &self.u_label
    }

    /// Whether the two forms are the same.
    #[must_use]
    pub fn is_ascii(&self) -> bool {
        self.a_label == self.u_label
    }
}

/// Brings a name into the form in which it can be registered.
///
/// On top of [`convert`] the rules of IDNA2008 for registration hold (RFC 5891 §4, RFC 5892): no
/// emoji or other symbols, no characters out of their context.
///
/// # Errors
/// The rule that the name breaks and, where one character is to blame, that character.
pub fn normalise(input: &str) -> Result<Name, Refusal> {
    let name = convert(input)?;
    for label in name.u_label.split('.') {
        registration::check(label)?;
    }
    Ok(name)
}

/// Converts a name between its forms by UTS #46, non-transitional, with `CheckHyphens`,
/// `CheckBidi`, `CheckJoiners`, `UseSTD3ASCIIRules` and `VerifyDnsLength`.
///
/// Letters are lower-cased, compatibility forms and the ideographic full stops are mapped. An
/// `xn--` label has to decode and to come out the same when it is encoded again. Symbols that
/// UTS #46 knows but registration forbids pass: such names exist in some zones.
///
/// # Errors
/// The rule that the name breaks and, where one character is to blame, that character.
pub fn convert(input: &str) -> Result<Name, Refusal> {
    if input.len() > LONGEST_INPUT {
        return Err(Refusal::NameTooLong);
    }
    // One character may stand for eighteen. Most of those that do are refused; better before they are mapped.
    if input.len() > LONGEST_NAME
        && let Some(refusal) = explain::refused_character(input)
    {
        return Err(refusal);
    }
    let uts46 = Uts46::new();
    let (u_label, outcome) = uts46.to_unicode(input.as_bytes(), AsciiDenyList::STD3, Hyphens::Check);
    // A label has no fewer octets than characters. Known here, it saves the Punycode of a long text.
    let fits = outcome.is_ok() && u_label.split('.').all(|label| label.chars().count() <= LONGEST_LABEL);
    let to_ascii = || uts46.to_ascii(u_label.as_bytes(), AsciiDenyList::STD3, Hyphens::Check, DnsLength::Verify);
    match fits.then(to_ascii) {
        Some(Ok(a_label)) => Ok(Name { a_label: a_label.into_owned(), u_label: u_label.into_owned() }),
        // `idna` says only that something is wrong; the reason is found on this rare path.
        _ => Err(explain::why_refused(input)),
    }
}
