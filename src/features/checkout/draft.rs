//! What the customer filled in during checkout, as typed, kept in this tab until the order is placed.

use contract::{AccountId, Artwork, ContactDraft, OrderId, rules::cart::LineKey};
use leptos::prelude::StoredValue;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

use super::{intent::account_of_placed, refusal::Refusal};
use crate::browser::{
    listen::Listener,
    storage::{self, Area},
};

/// Version of the kept form. The first one had the contact of all lines only and is read too; a
/// later one is read as nothing.
const VERSION: u32 = 2;

/// The draft of one account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Draft {
    version: u32,
    /// The contact of all lines that have none of their own.
    pub(crate) contact: Option<ContactDraft>,
    #[serde(default)]
    lines: Vec<(LineKey, LineDraft)>,
}

/// What belongs to one line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LineDraft {
    /// The contact of this line alone.
    pub(crate) contact: Option<ContactDraft>,
    pub(super) wallet: String,
    pub(super) artwork_id: String,
    pub(super) artwork: Artwork,
}

impl Draft {
    /// What was filled in for a line.
    pub(crate) fn line(&self, key: &LineKey) -> Option<&LineDraft> {
        self.lines.iter().find(|(own, _)| own == key).map(|(_, line)| line)
    }

    pub(super) fn line_mut(&mut self, key: &LineKey) -> &mut LineDraft {
        let at = self.lines.iter().position(|(own, _)| own == key).unwrap_or_else(|| {
            self.lines.push((key.clone(), LineDraft::default()));
            self.lines.len() - 1
        });
        &mut self.lines[at].1
    }

    /// The contact of one line alone, where it has one.
    pub(crate) fn own_contact(&self, key: &LineKey) -> Option<&ContactDraft> {
        self.line(key)?.contact.as_ref()
    }

    /// The contact that a line is ordered with.
    pub(crate) fn contact_of(&self, key: &LineKey) -> Option<&ContactDraft> {
        self.own_contact(key).or(self.contact.as_ref())
    }

    /// Whether it says the same, whatever form it was kept in.
    pub(super) fn says_the_same(&self, other: &Self) -> bool {
        self.contact == other.contact && self.lines == other.lines
    }

    /// Gives one line a contact of its own; that of all lines is none of its own.
    pub(crate) fn set_own_contact(&mut self, key: &LineKey, contact: Option<ContactDraft>) {
        let own = contact.filter(|contact| Some(contact) != self.contact.as_ref());
        self.line_mut(key).contact = own;
    }
}

/// Where a draft is kept in this tab.
#[derive(Clone, Debug)]
pub(super) struct DraftPlace(String);

impl DraftPlace {
    /// Of what an account is about to order.
    pub(super) fn of_checkout(account: &AccountId) -> Self {
        Self(format!("{}checkout", storage::personal_prefix(account.as_str())))
    }

    /// Of the change of an order.
    pub(super) fn of_change(account: &AccountId, order: &OrderId) -> Self {
        Self(format!("{}change.{order}", storage::personal_prefix(account.as_str())))
    }

    /// The key it is kept under.
    pub(super) fn key(&self) -> &str {
        &self.0
    }

    /// The draft, if there is one.
    pub(super) fn read(&self) -> Option<Draft> {
        read(&storage::read(Area::Session, &self.0)?)
    }

    /// Keeps the draft; without storage it holds until the page closes.
    pub(super) fn keep(&self, draft: &Draft) {
        let draft = Draft { version: VERSION, ..draft.clone() };
        if let Ok(text) = serde_json::to_string(&draft) {
            let _ = storage::write(Area::Session, &self.0, &text);
        }
    }

    /// What was refused the last time, as far as it is not mended.
    pub(super) fn read_refusal(&self) -> Refusal {
        let text = storage::read(Area::Session, &self.refused_key());
        text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    /// Keeps what was refused beside the draft it is about.
    pub(super) fn keep_refusal(&self, refusal: &Refusal) {
        if refusal.is_empty() {
            storage::remove(Area::Session, &self.refused_key());
        } else if let Ok(text) = serde_json::to_string(refusal) {
            let _ = storage::write(Area::Session, &self.refused_key(), &text);
        }
    }

    /// Forgets the draft, and what was refused of it.
    pub(super) fn forget(&self) {
        storage::remove(Area::Session, &self.0);
        storage::remove(Area::Session, &self.refused_key());
    }

    fn refused_key(&self) -> String {
        format!("{}.refused", self.0)
    }
}

fn read(text: &str) -> Option<Draft> {
    let draft = serde_json::from_str::<Draft>(text).ok();
    draft.filter(|draft| (1..=VERSION).contains(&draft.version))
}

/// Forgets the drafts of this tab whose order another tab has placed, from now on.
pub(crate) fn follow_placed_orders() {
    let Some(window) = web_sys::window() else { return };
    let follow = Listener::start(&window, "storage", |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if let Some(account) = key.as_deref().and_then(account_of_placed) {
            forget_draft(&account);
        }
    });
    StoredValue::new_local(follow);
}

/// Forgets the draft: the order is placed.
pub(crate) fn forget_draft(account: &AccountId) {
    DraftPlace::of_checkout(account).forget();
}

#[cfg(test)]
mod tests {
    use contract::{DomainName, ServiceType};

    use super::*;

    fn mint(domain: &str) -> LineKey {
        LineKey { service: ServiceType::NftMinting, domain: DomainName::parse(domain).unwrap() }
    }

    fn contact(email: &str) -> ContactDraft {
        ContactDraft { email: email.to_owned(), ..ContactDraft::default() }
    }

    #[test]
    fn a_line_has_the_contact_of_all_unless_it_has_one_of_its_own() {
        let mut draft = Draft { contact: Some(contact("all@example.art")), ..Draft::default() };
        let (a, b) = (mint("a.art"), mint("b.art"));
        draft.set_own_contact(&a, Some(contact("own@example.art")));
        draft.set_own_contact(&b, Some(contact("all@example.art")));
        let email = |draft: &Draft, key| draft.contact_of(key).map(|contact| contact.email.clone());
        assert_eq!(email(&draft, &a).as_deref(), Some("own@example.art"));
        assert_eq!(draft.own_contact(&b), None, "the same contact is no other contact");
        draft.contact = Some(contact("new@example.art"));
        assert_eq!(email(&draft, &b).as_deref(), Some("new@example.art"));
        draft.set_own_contact(&a, None);
        assert_eq!(email(&draft, &a).as_deref(), Some("new@example.art"));
    }

    #[test]
    fn what_was_typed_comes_back_as_it_was_typed() {
        let mut draft = Draft { version: VERSION, ..Draft::default() };
        draft.line_mut(&mint("a.art")).wallet = " 0xAbC ".to_owned();
        draft.line_mut(&mint("a.art")).artwork.title = "Water\nlilies".to_owned();
        let text = serde_json::to_string(&draft).unwrap();
        assert_eq!(read(&text), Some(draft));
        assert_eq!(read(&text.replacen(r#""version":2"#, r#""version":3"#, 1)), None);
        assert_eq!(read("{"), None);
    }

    #[test]
    fn the_contact_of_an_older_draft_is_kept() {
        let old = serde_json::json!({ "version": 1, "contact": contact("a@example.art") });
        assert_eq!(read(&old.to_string()).unwrap().contact, Some(contact("a@example.art")));
    }
}
