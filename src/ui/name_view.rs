//! A domain name from the wire: in both forms as soon as the IDN module has told the other.

use contract::{DomainName, rules::idn_answer::IdnAnswer};
use leptos::prelude::*;

use super::name::Name;
use crate::browser::idn_module::{Idn, use_idn};

/// The name as people read it, its A-label below; for an ASCII name there is one form.
#[component]
pub(crate) fn NameView(name: DomainName) -> impl IntoView {
    let idn = use_idn();
    move || match u_label(idn, &name) {
        Some(u_label) => view! { <Name name=u_label second=name.as_str() /> },
        None => view! { <Name name=name.as_str() /> },
    }
}

/// A name as one text, for titles and announcements: as people read it. Reactive.
pub(crate) fn readable_name(idn: Idn, name: &DomainName) -> String {
    u_label(idn, name).unwrap_or_else(|| name.as_str().to_owned())
}

/// The U-label form, where there is one. A name that the module refuses stays an A-label.
fn u_label(idn: Idn, name: &DomainName) -> Option<String> {
    if !name.has_a_label() {
        return None;
    }
    match idn.ask(name.as_str()) {
        Some(IdnAnswer::Name { u_label, .. }) => Some(u_label),
        _ => None,
    }
}
