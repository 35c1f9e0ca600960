//! A contact that is being typed, kept in this tab until it is used.

use contract::{AccountId, Contact, ContactDraft, ContactId};
use serde::{Deserialize, Serialize};

use crate::browser::storage::{self, Area};

/// Counts the shapes of [`Kept`]; a draft of another shape is forgotten.
const VERSION: u32 = 1;

/// A contact being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Editing {
    /// The contact that is changed; `None` for a new one.
    pub(super) target: Option<ContactId>,
    /// The fields as they were typed: the phone is not normalised yet.
    pub(super) typed: ContactDraft,
    /// The contact as it was when its change began.
    #[serde(default)]
    pub(super) base: Option<ContactDraft>,
}

impl Editing {
    /// Begins a change of a contact.
    pub(super) fn of(Contact { id, details, .. }: Contact) -> Self {
        Self { target: Some(id), base: Some(details.clone()), typed: details }
    }

    /// Begins a new contact with everything of another one.
    pub(super) fn copy_of(details: ContactDraft) -> Self {
        Self { target: None, base: None, typed: details }
    }
}

#[derive(Serialize, Deserialize)]
struct Kept {
    version: u32,
    editing: Editing,
}

/// Where a contact being typed is kept: by account, and by what it is for.
#[derive(Clone, Debug)]
pub(super) struct KeptDraft(String);

impl KeptDraft {
    /// `purpose` is empty for the contact of everything.
    pub(super) fn of(account: &AccountId, purpose: &str) -> Self {
        let dot = if purpose.is_empty() { "" } else { "." };
        Self(format!("{}contact{dot}{purpose}", storage::personal_prefix(account.as_str())))
    }

    /// The draft of a page of its own: of a contact, or of a new one.
    pub(super) fn of_contact(account: &AccountId, contact: Option<&ContactId>) -> Self {
        Self::of(account, &Self::page(contact))
    }

    /// What the form of such a page is for.
    pub(super) fn page(contact: Option<&ContactId>) -> String {
        contact.map_or("new".to_owned(), |id| format!("page-{id}"))
    }

    /// The contact this customer was typing in this tab.
    pub(super) fn read(&self) -> Option<Editing> {
        let kept: Kept = serde_json::from_str(&storage::read(Area::Session, &self.0)?).ok()?;
        (kept.version == VERSION).then_some(kept.editing)
    }

    pub(super) fn write(&self, editing: &Editing) {
        let kept = Kept { version: VERSION, editing: editing.clone() };
        if let Ok(text) = serde_json::to_string(&kept) {
            // Without storage a reload loses the draft; the form goes on.
            let _ = storage::write(Area::Session, &self.0, &text);
        }
    }

    pub(super) fn forget(&self) {
        storage::remove(Area::Session, &self.0);
    }
}
