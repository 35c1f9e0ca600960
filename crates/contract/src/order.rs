//! `/store/orders`: what is ordered and what is read back.

use serde::{Deserialize, Serialize};

use crate::{
    AccountId, Artwork, ContactDraft, DomainName, InvoiceId, OrderId, OrderStatus, Permission, PromoCode, ServiceType,
    Timestamp, rules::cart::LineKey,
};

/// An order as sent (`POST /store/orders`, `PATCH /store/orders/{order}`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewOrder {
    /// One item per service and domain.
    pub items: Vec<OrderItem>,
}

/// An item as sent: each service has its own fields, so that an impossible item cannot be built.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "service_type", rename_all = "snake_case")]
pub enum OrderItem {
    /// Register a domain.
    CertificateRegistration {
        /// Name in A-labels.
        domain: DomainName,
        /// Promo code; empty when there is none.
        promo: PromoCode,
        /// The registrant.
        contact: ContactDraft,
        /// The artwork's ten texts, if the customer gave any.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        artwork: Option<Artwork>,
    },
    /// Renew a domain.
    CertificateRenewal {
        /// Name in A-labels.
        domain: DomainName,
        /// Promo code; empty when there is none.
        promo: PromoCode,
        /// Term in months, at most the domain's `max_renew`.
        period: u32,
        /// The registrant.
        contact: ContactDraft,
    },
    /// Reserve a name.
    DomainReserve {
        /// Name in A-labels.
        domain: DomainName,
        /// Promo code; empty when there is none.
        promo: PromoCode,
        /// The registrant.
        contact: ContactDraft,
        /// The artwork's ten texts, if the customer gave any.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        artwork: Option<Artwork>,
    },
    /// Mint a domain as an NFT.
    NftMinting {
        /// Name in A-labels.
        domain: DomainName,
        /// Promo code; empty when there is none.
        promo: PromoCode,
        /// Ethereum wallet address.
        wallet: String,
        /// The registrant.
        contact: ContactDraft,
    },
    /// Attach an artwork.
    DomainAttachment {
        /// Name in A-labels.
        domain: DomainName,
        /// Promo code; empty when there is none.
        promo: PromoCode,
        /// The registrant.
        contact: ContactDraft,
        /// The artwork's identifier.
        artwork: String,
    },
}

impl OrderItem {
    /// The item's service.
    #[must_use]
    pub fn service_type(&self) -> ServiceType {
        match self {
            Self::CertificateRegistration { .. } => ServiceType::CertificateRegistration,
            Self::CertificateRenewal { .. } => ServiceType::CertificateRenewal,
            Self::DomainReserve { .. } => ServiceType::DomainReserve,
            Self::NftMinting { .. } => ServiceType::NftMinting,
            Self::DomainAttachment { .. } => ServiceType::DomainAttachment,
        }
    }

    /// The item's domain.
    #[must_use]
    pub fn domain(&self) -> &DomainName {
        match self {
            Self::CertificateRegistration { domain, .. }
            | Self::CertificateRenewal { domain, .. }
            | Self::DomainReserve { domain, .. }
            | Self::NftMinting { domain, .. }
            | Self::DomainAttachment { domain, .. } => domain,
        }
    }

    /// The item's promo code; empty when there is none.
    #[must_use]
    pub fn promo(&self) -> &PromoCode {
        match self {
            Self::CertificateRegistration { promo, .. }
            | Self::CertificateRenewal { promo, .. }
            | Self::DomainReserve { promo, .. }
            | Self::NftMinting { promo, .. }
            | Self::DomainAttachment { promo, .. } => promo,
        }
    }

    /// The item's registrant.
    #[must_use]
    pub fn contact(&self) -> &ContactDraft {
        match self {
            Self::CertificateRegistration { contact, .. }
            | Self::CertificateRenewal { contact, .. }
            | Self::DomainReserve { contact, .. }
            | Self::NftMinting { contact, .. }
            | Self::DomainAttachment { contact, .. } => contact,
        }
    }
}

/// An order as read. It has no prices: the shop keeps its own receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// What this caller may do.
    #[serde(rename = "_acl")]
    pub acl: Vec<Permission>,
    /// Identifier.
    pub id: OrderId,
    /// The account it belongs to.
    pub client: AccountId,
    /// Invoice of the billing system.
    pub invoice: InvoiceId,
    /// Unpaid, processing, completed, cancelled.
    pub status: OrderStatus,
    /// Time of creation.
    pub created_at: Timestamp,
    /// Time of last change.
    pub updated_at: Timestamp,
    /// What was ordered.
    pub items: Vec<OrderedItem>,
}

/// An item as read: always the ten artwork texts, no wallet, no artwork identifier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderedItem {
    /// Service.
    pub service_type: ServiceType,
    /// Name in A-labels.
    pub domain: DomainName,
    /// Promo code; empty when there is none.
    pub promo: PromoCode,
    /// Quantity.
    pub quantity: u32,
    /// Term in months.
    pub period: u32,
    /// The registrant.
    pub contact: ContactDraft,
    /// The artwork's ten texts.
    pub artwork: Artwork,
}

impl OrderedItem {
    /// The service and the name, which no other item of the order has together.
    #[must_use]
    pub fn key(&self) -> LineKey {
        LineKey { service: self.service_type.clone(), domain: self.domain.clone() }
    }
}
