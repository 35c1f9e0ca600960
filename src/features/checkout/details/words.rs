//! The fields' names, and why the shop refuses one, in the customer's words.

use contract::rules::wallet::WalletError;

use super::{super::items::Lack, field::DetailField};
use crate::i18n::t;

/// The name of a field.
pub(crate) fn label(field: DetailField) -> &'static str {
    let texts = &t().artwork;
    match field {
        DetailField::Wallet => t().details.wallet,
        DetailField::ArtworkId => t().details.artwork_id,
        DetailField::Title => texts.title,
        DetailField::Maker => texts.maker,
        DetailField::Kind => texts.kind,
        DetailField::Subject => texts.subject,
        DetailField::Period => texts.period,
        DetailField::Dimensions => texts.dimensions,
        DetailField::Materials => texts.materials,
        DetailField::Markings => texts.markings,
        DetailField::Features => texts.features,
        DetailField::Reference => texts.reference,
    }
}

/// What stands below the field.
pub(super) fn say(lack: Lack) -> String {
    let texts = &t().details;
    match lack {
        Lack::Confirmation => texts.wallet_unconfirmed.to_owned(),
        Lack::ArtworkId => texts.artwork_id_missing.to_owned(),
        Lack::Wallet(error) => match error {
            WalletError::Empty => texts.wallet_missing.to_owned(),
            WalletError::NoPrefix => texts.wallet_no_prefix.to_owned(),
            WalletError::BadCharacter(character) => (texts.wallet_character)(character),
            WalletError::TooShort(digits) => (texts.wallet_short)(digits),
            WalletError::TooLong(digits) => (texts.wallet_long)(digits),
            WalletError::Checksum => texts.wallet_checksum.to_owned(),
            WalletError::Zero => texts.wallet_zero.to_owned(),
        },
    }
}
