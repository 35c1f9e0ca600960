//! The fields' names, and why the shop refuses one, in the customer's words.

use contract::rules::wallet::WalletError;

use super::{super::items::Lack, field::DetailField};
use crate::i18n::t;

/// The name of a field.
pub(crate) fn label(field: DetailField) -> &'static str {
    let texts = &t().details;
    match field {
        DetailField::Wallet => texts.wallet,
        DetailField::ArtworkId => texts.artwork_id,
        DetailField::Title => texts.artwork_title,
        DetailField::Maker => texts.artwork_maker,
        DetailField::Kind => texts.artwork_kind,
        DetailField::Subject => texts.artwork_subject,
        DetailField::Period => texts.artwork_period,
        DetailField::Dimensions => texts.artwork_dimensions,
        DetailField::Materials => texts.artwork_materials,
        DetailField::Markings => texts.artwork_markings,
        DetailField::Features => texts.artwork_features,
        DetailField::Reference => texts.artwork_reference,
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
