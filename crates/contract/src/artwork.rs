//! The ten texts that describe an artwork.

use serde::{Deserialize, Serialize};

/// An artwork's description. Sent whole (empty texts included) and read whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Artwork {
    /// Title.
    pub title: String,
    /// Maker.
    pub maker: String,
    /// Object type.
    #[serde(rename = "type")]
    pub kind: String,
    /// Subject.
    pub subject: String,
    /// Date or period of creation.
    pub period: String,
    /// Dimensions.
    pub dimensions: String,
    /// Materials and technique.
    pub materials: String,
    /// Inscriptions and markings.
    pub markings: String,
    /// Features.
    pub features: String,
    /// Blockchain reference.
    pub reference: String,
}
