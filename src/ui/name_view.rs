//! A domain name from the wire: in its own letters where they cannot mislead, else as A-labels with the reason.

use contract::{DomainName, rules::name_verdict::NameVerdict};
use leptos::prelude::*;

use super::name::Name;
use crate::{
    browser::idn_module::{Idn, use_idn},
    i18n::caution_words,
};

/// The name and, where its letters could mislead, the warning below it.
#[component]
pub(crate) fn NameView(name: DomainName) -> impl IntoView {
    let warned = name.clone();
    view! {
        <span class="name-view">
            <NameForms name />
            <NameCaution name=warned />
        </span>
    }
}

/// The name as people read it, its A-label below; for an ASCII name there is one form. A name whose
/// letters could mislead is its A-label: a [`NameCaution`] has to stand near it.
#[component]
pub(crate) fn NameForms(
    name: DomainName,
    /// Shows the letters that could mislead as well: for whoever asked for just those.
    #[prop(optional)]
    spelled: bool,
) -> impl IntoView {
    let idn = use_idn();
    move || match verdict(idn, &name) {
        Some(NameVerdict::Show { u_label }) => view! { <Name name=u_label second=name.as_str() /> },
        Some(NameVerdict::Ascii { u_label, .. }) if spelled => view! { <Name name=name.as_str() second=u_label /> },
        _ => view! { <Name name=name.as_str() /> },
    }
}

/// Why a name is not shown in its own letters; nothing for most.
#[component]
pub(crate) fn NameCaution(
    name: DomainName,
    /// For the button that the warning belongs to.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let idn = use_idn();
    move || match verdict(idn, &name)? {
        NameVerdict::Ascii { caution, .. } => {
            Some(view! { <span class="name-caution" id=id.clone()>{caution_words(&caution)}</span> })
        }
        NameVerdict::Show { .. } | NameVerdict::Refuse(_) => None,
    }
}

/// A name in a sentence of plain text (titles, announcements, labels): as [`NameForms`] shows it,
/// isolated where it would disturb the order of what stands around it. Reactive.
pub(crate) fn readable_name(idn: Idn, name: &DomainName) -> String {
    isolated(name_as_shown(idn, name))
}

/// A name by itself, to copy or to compare: as [`NameForms`] shows it, and nothing else. Reactive.
pub(crate) fn name_as_shown(idn: Idn, name: &DomainName) -> String {
    match verdict(idn, name) {
        Some(NameVerdict::Show { u_label }) => u_label,
        _ => name.to_string(),
    }
}

/// Puts a name with right-to-left letters between LEFT-TO-RIGHT ISOLATE and POP DIRECTIONAL ISOLATE:
/// what `<bdi dir="ltr">` is in markup, so that its zone stands at the right end here too. FIRST
/// STRONG ISOLATE would turn such a name round.
pub(crate) fn isolated(name: String) -> String {
    if name.chars().any(is_right_to_left) { format!("\u{2066}{name}\u{2069}") } else { name }
}

/// Whether a character is in a block of a script that is written from right to left, or could be:
/// those for which the standard reserves this direction (UAX #9, table 4 and `DerivedBidiClass`).
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// Whether the name has a [`NameCaution`]. Reactive.
pub(crate) fn has_caution(idn: Idn, name: &DomainName) -> bool {
    matches!(verdict(idn, name), Some(NameVerdict::Ascii { .. }))
}

/// How the name is shown; `None` for an ASCII name, and as long as the module is not there.
fn verdict(idn: Idn, name: &DomainName) -> Option<NameVerdict> {
    if name.has_a_label() { idn.verdict(name.as_str()) } else { None }
}

#[cfg(test)]
mod tests {
    use super::isolated;

    #[test]
    fn names_from_right_to_left_are_isolated() {
        for name in ["my.art", "пример.art", "例え.art", "ΟΔΟΣ.art"] {
            assert_eq!(isolated(name.to_owned()), name);
        }
        for name in ["שלום.art", "متحف.art", "ދިވެހި.art"] {
            assert_eq!(isolated(name.to_owned()), format!("\u{2066}{name}\u{2069}"));
        }
    }
}
