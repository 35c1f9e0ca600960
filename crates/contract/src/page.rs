//! Lists: one page of items and how to ask for it.

use serde::{Deserialize, Serialize};

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    /// Number of items that match the query, over all pages.
    pub total: u64,
    /// Items of this page.
    pub items: Vec<T>,
}

/// Which part of a list is asked for (`limit`, `offset`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    /// Most items on a page.
    pub limit: u32,
    /// Items to skip.
    pub offset: u32,
}

impl Paging {
    /// The largest page the sandbox gives; of the real API only `total` and what came is known.
    pub const LARGEST: u32 = 200;

    /// The first `limit` items.
    #[must_use]
    pub fn first(limit: u32) -> Self {
        Self { limit, offset: 0 }
    }
}
