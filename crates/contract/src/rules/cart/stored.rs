//! The cart as it is kept between visits: JSON with a schema version.

use serde::{Deserialize, Serialize};

use crate::ServiceType;
use crate::rules::cart::{Cart, CartLine, MAX_LINES};

/// Version of the stored form. A new form gets a new number and a way up from the older ones.
const VERSION: u32 = 1;

/// Why a stored cart could not be taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CartFlaw {
    /// Not a cart.
    Malformed,
    /// A form that this version does not know: the shop was updated, here or in another tab.
    Version(u32),
}

#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

#[derive(Deserialize)]
struct Stored {
    lines: Vec<CartLine>,
    campaign: Option<String>,
}

#[derive(Serialize)]
struct Storing<'a> {
    version: u32,
    lines: &'a [CartLine],
    campaign: Option<&'a str>,
}

impl Cart {
    /// The text to keep.
    #[must_use]
    pub fn to_json(&self) -> String {
        let storing = Storing { version: VERSION, lines: self.lines(), campaign: self.campaign() };
        // Every part of a cart has a form in JSON.
        serde_json::to_string(&storing).unwrap_or_default()
    }

    /// Takes over what was kept; an empty cart and the reason when that is not possible.
    #[must_use]
    pub fn from_json(text: &str) -> (Self, Option<CartFlaw>) {
        match read(text) {
            Ok(cart) => (cart, None),
            Err(flaw) => (Self::default(), Some(flaw)),
        }
    }
}

fn read(text: &str) -> Result<Cart, CartFlaw> {
    let malformed = |_| CartFlaw::Malformed;
    let Versioned { version } = serde_json::from_str(text).map_err(malformed)?;
    if version != VERSION {
        return Err(CartFlaw::Version(version));
    }
    let stored: Stored = serde_json::from_str(text).map_err(malformed)?;
    if stored.lines.len() > MAX_LINES || !stored.lines.iter().all(is_sound) {
        return Err(CartFlaw::Malformed);
    }
    let mut cart = Cart { lines: Vec::new(), campaign: stored.campaign };
    for line in stored.lines {
        cart.add(line);
    }
    Ok(cart)
}

fn is_sound(line: &CartLine) -> bool {
    !matches!(line.service, ServiceType::Unknown(_)) && line.seen.price.currency() == line.seen.discounted.currency()
}
