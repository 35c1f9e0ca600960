//! A domain's story: certificate, then minting and attachment, and the next step.
//!
//! No field of a domain says minted or attached. The completed orders of that service for its name
//! say it, as far as they were placed here; without one the shop says 'not ordered here', not 'never'.

use crate::{Domain, DomainName, DomainStatus, Order, OrderId, OrderStatus, ServiceType, Timestamp};

/// An order as far as the story tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// The order, to link to.
    pub order: OrderId,
    /// Unpaid, processing, completed, or a word this version does not know.
    pub status: OrderStatus,
    /// When it was changed last: for a completed order, when it was carried out.
    pub at: Timestamp,
}

/// What is known of one service for one name; both are `None` when it was not ordered here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chapter {
    /// The newest completed order.
    pub done: Option<Deed>,
    /// The newest order that is neither completed nor cancelled.
    pub under_way: Option<Deed>,
}

/// A step that can be ordered next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Mint the domain.
    Minting,
    /// Attach an artwork.
    Attachment,
}

/// The whole story, from the orders for a domain's name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Story {
    /// The reservation of the name, before it is a domain.
    pub reservation: Chapter,
    /// How the domain was registered; that it is there is not in question.
    pub registration: Chapter,
    /// Renewals.
    pub renewal: Chapter,
    /// Minting as an NFT.
    pub minting: Chapter,
    /// Attachment of an artwork.
    pub attachment: Chapter,
    /// The first step that is neither done nor under way; none unless the domain is active.
    pub next: Option<Next>,
}

impl Story {
    /// Tells the story of a domain from all orders for its name, in any order.
    #[must_use]
    pub fn of(domain: &Domain, orders: &[Order]) -> Self {
        let chapter = |service: ServiceType| chapter(&service, &domain.name, orders);
        let (minting, attachment) = (chapter(ServiceType::NftMinting), chapter(ServiceType::DomainAttachment));
        let is_open = |chapter: &Chapter| *chapter == Chapter::default();
        let next = match domain.status {
            DomainStatus::Active if is_open(&minting) => Some(Next::Minting),
            DomainStatus::Active if is_open(&attachment) => Some(Next::Attachment),
            _ => None,
        };
        Self {
            reservation: chapter(ServiceType::DomainReserve),
            registration: chapter(ServiceType::CertificateRegistration),
            renewal: chapter(ServiceType::CertificateRenewal),
            minting,
            attachment,
            next,
        }
    }
}

/// What the orders say of one service for a name.
fn chapter(service: &ServiceType, domain: &DomainName, orders: &[Order]) -> Chapter {
    let is_it = |order: &&Order| order.items.iter().any(|it| it.service_type == *service && it.domain == *domain);
    let newest = |wanted: fn(&OrderStatus) -> bool| {
        let orders = orders.iter().filter(is_it).filter(|order| wanted(&order.status));
        let order = orders.max_by_key(|order| order.updated_at.unix_seconds())?;
        Some(Deed { order: order.id.clone(), status: order.status.clone(), at: order.updated_at.clone() })
    };
    Chapter { done: newest(|status| *status == OrderStatus::Completed), under_way: newest(OrderStatus::is_open) }
}

#[cfg(test)]
mod tests;
