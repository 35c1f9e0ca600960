//! Two carts become one, as at sign-in.

use crate::rules::cart::{Added, Cart, LineKey};

/// What came together, to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Lines that were only in the other cart.
    pub added: Vec<LineKey>,
    /// Lines in both whose price, term or promo code is the other cart's now.
    pub updated: Vec<LineKey>,
    /// Lines of the other cart for which there is no room.
    pub left_out: Vec<LineKey>,
}

impl Merged {
    /// Whether the merge changed nothing and lost nothing, so that there is nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Cart {
    /// Takes in the lines of another cart. Of two lines with one key the one with the newer price
    /// stays; the own campaign goes before the other's.
    pub fn merge(&mut self, other: Self) -> Merged {
        let mut merged = Merged::default();
        for line in other.lines {
            let key = line.key();
            if let Some(present) = self.line(&key)
                && (present.seen.at >= line.seen.at)
            {
                continue;
            }
            let place = match self.add(line) {
                Added::New => &mut merged.added,
                Added::Updated => &mut merged.updated,
                Added::Full => &mut merged.left_out,
            };
            place.push(key);
        }
        if self.campaign.is_none() {
            self.campaign = other.campaign;
        }
        merged
    }
}
