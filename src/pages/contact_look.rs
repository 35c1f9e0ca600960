//! How pages show a contact within another feature.

use contract::ContactDraft;
use leptos::prelude::*;

use crate::features::{
    checkout::ContactLook,
    contacts::{ContactSummary, field_label},
};

/// A contact at a glance.
pub(super) fn contact_view(contact: ContactDraft) -> AnyView {
    view! { <ContactSummary contact /> }.into_any()
}

/// The same with the names of its fields.
pub(super) const CONTACT_LOOK: ContactLook = ContactLook { view: contact_view, label: field_label };
