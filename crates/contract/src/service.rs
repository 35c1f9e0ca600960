//! `service_type`: the five services a customer orders.

use crate::text_enum::text_enum;

text_enum! {
    /// The service of a suggestion or of an order item (`service_type`).
    ServiceType {
        /// Register a domain.
        CertificateRegistration = "certificate_registration",
        /// Renew a domain.
        CertificateRenewal = "certificate_renewal",
        /// Reserve a name.
        DomainReserve = "domain_reserve",
        /// Mint a domain as an NFT.
        NftMinting = "nft_minting",
        /// Attach an artwork to a domain.
        DomainAttachment = "domain_attachment",
    }
}

impl ServiceType {
    /// Whether an item of it cannot be ordered without a text that the API does not give back: a wallet,
    /// or the identifier of an artwork.
    #[must_use]
    pub fn asks_for_detail(&self) -> bool {
        matches!(self, Self::NftMinting | Self::DomainAttachment)
    }
}
