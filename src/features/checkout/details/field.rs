//! What a line asks for beside its contact: where it stands in the draft, on the wire and on the page.

use contract::{ServiceType, rules::cart::LineKey};
use serde::{Deserialize, Serialize};

use super::super::draft::LineDraft;

/// A text that belongs to one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum DetailField {
    /// Where a minted name goes.
    Wallet,
    /// The artwork that is attached.
    ArtworkId,
    Title,
    Maker,
    Kind,
    Subject,
    Period,
    Dimensions,
    Materials,
    Markings,
    Features,
    Reference,
}

impl DetailField {
    /// The ten texts that describe an artwork, in the order of the page.
    pub(crate) const ARTWORK: [Self; 10] = [
        Self::Title,
        Self::Maker,
        Self::Kind,
        Self::Subject,
        Self::Period,
        Self::Dimensions,
        Self::Materials,
        Self::Markings,
        Self::Features,
        Self::Reference,
    ];

    /// What a service asks for.
    pub(crate) fn of_service(service: &ServiceType) -> &'static [Self] {
        match service {
            ServiceType::CertificateRegistration | ServiceType::DomainReserve => &Self::ARTWORK,
            ServiceType::NftMinting => &[Self::Wallet],
            ServiceType::DomainAttachment => &[Self::ArtworkId],
            ServiceType::CertificateRenewal | ServiceType::Unknown(_) => &[],
        }
    }

    /// The field that an error path below an item names: `wallet`, `artwork`, `artwork.title`.
    pub(crate) fn of_path(service: &ServiceType, name: &str) -> Option<Self> {
        Self::of_service(service).iter().copied().find(|field| field.name() == name)
    }

    /// The field as the API names it below an item.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Wallet => "wallet",
            Self::ArtworkId => "artwork",
            Self::Title => "artwork.title",
            Self::Maker => "artwork.maker",
            Self::Kind => "artwork.type",
            Self::Subject => "artwork.subject",
            Self::Period => "artwork.period",
            Self::Dimensions => "artwork.dimensions",
            Self::Materials => "artwork.materials",
            Self::Markings => "artwork.markings",
            Self::Features => "artwork.features",
            Self::Reference => "artwork.reference",
        }
    }

    /// The field's id on the page: one page asks for many lines.
    pub(super) fn id(self, key: &LineKey) -> String {
        format!("{}-{}-{}", key.service, key.domain, self.name())
    }

    /// Whether an order without it is refused.
    pub(crate) fn is_required(self) -> bool {
        matches!(self, Self::Wallet | Self::ArtworkId)
    }

    pub(crate) fn get(self, line: &LineDraft) -> &str {
        let artwork = &line.artwork;
        match self {
            Self::Wallet => &line.wallet,
            Self::ArtworkId => &line.artwork_id,
            Self::Title => &artwork.title,
            Self::Maker => &artwork.maker,
            Self::Kind => &artwork.kind,
            Self::Subject => &artwork.subject,
            Self::Period => &artwork.period,
            Self::Dimensions => &artwork.dimensions,
            Self::Materials => &artwork.materials,
            Self::Markings => &artwork.markings,
            Self::Features => &artwork.features,
            Self::Reference => &artwork.reference,
        }
    }

    pub(crate) fn get_mut(self, line: &mut LineDraft) -> &mut String {
        let artwork = &mut line.artwork;
        match self {
            Self::Wallet => &mut line.wallet,
            Self::ArtworkId => &mut line.artwork_id,
            Self::Title => &mut artwork.title,
            Self::Maker => &mut artwork.maker,
            Self::Kind => &mut artwork.kind,
            Self::Subject => &mut artwork.subject,
            Self::Period => &mut artwork.period,
            Self::Dimensions => &mut artwork.dimensions,
            Self::Materials => &mut artwork.materials,
            Self::Markings => &mut artwork.markings,
            Self::Features => &mut artwork.features,
            Self::Reference => &mut artwork.reference,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_of_an_artwork_is_a_place_of_its_own_and_named_as_on_the_wire() {
        let mut line = LineDraft::default();
        for field in DetailField::ARTWORK {
            assert_eq!(field.get(&line), "");
            *field.get_mut(&mut line) = field.name().to_owned();
        }
        let wire = serde_json::json!({ "artwork": line.artwork });
        for field in DetailField::ARTWORK {
            assert_eq!(field.get(&line), field.name());
            let pointer = format!("/{}", field.name().replace('.', "/"));
            assert_eq!(wire.pointer(&pointer).and_then(|value| value.as_str()), Some(field.name()));
        }
        assert_eq!(wire["artwork"].as_object().map(serde_json::Map::len), Some(DetailField::ARTWORK.len()));
    }

    #[test]
    fn the_same_word_means_another_field_for_another_service() {
        let check = |service: ServiceType, name: &str, expected| {
            assert_eq!(DetailField::of_path(&service, name), expected, "{service} {name}");
        };
        check(ServiceType::DomainAttachment, "artwork", Some(DetailField::ArtworkId));
        check(ServiceType::CertificateRegistration, "artwork", None);
        check(ServiceType::CertificateRegistration, "artwork.type", Some(DetailField::Kind));
        check(ServiceType::DomainReserve, "artwork.title", Some(DetailField::Title));
        check(ServiceType::NftMinting, "wallet", Some(DetailField::Wallet));
        check(ServiceType::NftMinting, "artwork.title", None);
        check(ServiceType::CertificateRenewal, "period", None);
    }
}
