//! What a change begins from: the order as it was read, and what this browser remembers of it.

use contract::{Order, OrderedItem, ServiceType, rules::cart::LineKey};
use serde::{Deserialize, Serialize};

use super::super::{
    draft::{Draft, DraftPlace},
    items::SentDetail,
};
use crate::browser::storage::{self, Area};

/// What this browser remembers of an order that the API does not give back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Memory {
    /// Wallets and identifiers of artworks, as they were sent last.
    Kept(Vec<SentDetail>),
    /// The order was changed elsewhere since, so what is kept may be wrong.
    Outdated,
    Nothing,
}

/// The order that a draft changes; kept beside the draft, because somebody else may change it too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Base {
    pub(super) order: Order,
    pub(super) memory: Memory,
    /// Items whose promo code the customer gave up.
    pub(super) without_promo: Vec<LineKey>,
}

impl Base {
    pub(super) fn new(order: Order, memory: Memory) -> Self {
        Self { order, memory, without_promo: Vec::new() }
    }

    /// What this tab keeps of a change that is one.
    pub(super) fn read_change(place: &DraftPlace) -> Option<(Draft, Self)> {
        let base: Self = serde_json::from_str(&storage::read(Area::Session, &key(place))?).ok()?;
        let draft = place.read().unwrap_or_else(|| base.seed());
        base.is_changed_by(&draft).then_some((draft, base))
    }

    /// Without storage it holds until the page closes.
    pub(super) fn keep(&self, place: &DraftPlace) {
        if let Ok(text) = serde_json::to_string(self) {
            let _ = storage::write(Area::Session, &key(place), &text);
        }
    }

    /// Forgets the draft and what it began from.
    pub(super) fn forget(place: &DraftPlace) {
        place.forget();
        storage::remove(Area::Session, &key(place));
    }

    pub(super) fn keys(&self) -> Vec<LineKey> {
        self.order.items.iter().map(OrderedItem::key).collect()
    }

    /// Whether the order has something that the API does not give back.
    pub(super) fn asks_for_details(&self) -> bool {
        self.order.items.iter().any(|item| item.service_type.asks_for_detail())
    }

    /// The draft that changes nothing: what the API gives back, and what this browser remembers.
    pub(super) fn seed(&self) -> Draft {
        let mut draft = Draft::default();
        for item in &self.order.items {
            let key = item.key();
            let line = draft.line_mut(&key);
            line.contact = Some(item.contact.clone());
            line.artwork = item.artwork.clone();
            let Memory::Kept(details) = &self.memory else { continue };
            let Some(SentDetail { text, .. }) = details.iter().find(|detail| detail.key == key) else { continue };
            match item.service_type {
                ServiceType::NftMinting => line.wallet.clone_from(text),
                ServiceType::DomainAttachment => line.artwork_id.clone_from(text),
                _ => {}
            }
        }
        draft
    }

    /// Whether the draft changes anything.
    pub(super) fn is_changed_by(&self, draft: &Draft) -> bool {
        let seed = self.seed();
        !self.without_promo.is_empty() || self.keys().iter().any(|key| seed.line(key) != draft.line(key))
    }

    /// Whether the customer has to look at what was found instead. The date alone says something only
    /// where something could be changed that nobody sees.
    pub(super) fn is_overtaken_by(&self, found: &Self) -> bool {
        let unseen = || {
            let is_known = matches!(found.memory, Memory::Kept(_)) && found.memory == self.memory;
            found.asks_for_details() && is_other(&found.order, &self.order) && !is_known
        };
        found.order.items != self.order.items || unseen()
    }
}

/// Whether an order was changed between two readings.
pub(super) fn is_other(now: &Order, before: &Order) -> bool {
    now.updated_at != before.updated_at || now.items != before.items
}

fn key(place: &DraftPlace) -> String {
    format!("{}.base", place.key())
}
