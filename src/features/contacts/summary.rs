//! A contact at a glance.

use contract::ContactDraft;
use leptos::prelude::*;

use crate::{browser::intl, i18n::use_language};

/// Name, organisation, address, phone and e-mail, a line each.
#[component]
pub(crate) fn ContactSummary(contact: ContactDraft) -> impl IntoView {
    let name = full_name(&contact);
    let ContactDraft { organization, phone, email, address, .. } = contact;
    let country = country_name(&address.country);
    let parts = [&address.line1, &address.line2, &address.city, &address.state, &address.zip, &country];
    let address = joined(&parts.map(String::as_str), ", ");
    let reach = joined(&[phone.as_str(), email.as_str()], " · ");
    let lines = [organization, address, reach];
    let lines = lines.into_iter().filter(|line| !line.is_empty());
    view! {
        <div class="contact-summary">
            <p><bdi>{name}</bdi></p>
            {lines.map(|line| view! { <p class="hint"><bdi>{line}</bdi></p> }).collect_view()}
        </div>
    }
}

/// First and last name.
pub(crate) fn full_name(contact: &ContactDraft) -> String {
    joined(&[contact.firstname.as_str(), contact.lastname.as_str()], " ")
}

/// The country's name in the customer's language; what is no code stays as it is.
pub(super) fn country_name(code: &str) -> String {
    if code.is_empty() { String::new() } else { intl::country(use_language().now().code(), code) }
}

/// The texts that are not empty.
pub(super) fn joined(texts: &[&str], between: &str) -> String {
    texts.iter().copied().filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn what_is_empty_leaves_no_comma() {
        assert_eq!(joined(&["10 Downing Street", "", " ", "London"], ", "), "10 Downing Street, London");
        assert_eq!(joined(&["", ""], ", "), "");
    }
}
