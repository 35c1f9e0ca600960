//! A contact at a glance.

use contract::ContactDraft;
use leptos::prelude::*;

use crate::ui::address_line;

/// Name, organisation, address, phone and e-mail, a line each.
#[component]
pub(crate) fn ContactSummary(contact: ContactDraft) -> impl IntoView {
    let name = full_name(&contact);
    let ContactDraft { organization, phone, email, address, .. } = contact;
    let address = address_line(&address);
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
