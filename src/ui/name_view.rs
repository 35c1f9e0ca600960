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

/// A name as one text, for titles, announcements and labels: as [`NameForms`] shows it. Reactive.
pub(crate) fn readable_name(idn: Idn, name: &DomainName) -> String {
    match verdict(idn, name) {
        Some(NameVerdict::Show { u_label }) => u_label,
        _ => name.to_string(),
    }
}

/// Whether the name has a [`NameCaution`]. Reactive.
pub(crate) fn has_caution(idn: Idn, name: &DomainName) -> bool {
    matches!(verdict(idn, name), Some(NameVerdict::Ascii { .. }))
}

/// How the name is shown; `None` for an ASCII name, and as long as the module is not there.
fn verdict(idn: Idn, name: &DomainName) -> Option<NameVerdict> {
    if name.has_a_label() { idn.verdict(name.as_str()) } else { None }
}
