//! Thin adapters over what the browser offers; they know neither the API nor the shop.

pub(crate) mod abort;
pub(crate) mod boot;
pub(crate) mod channel;
pub(crate) mod characters;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod digest;
pub(crate) mod gate;
pub(crate) mod idn_module;
pub(crate) mod intl;
pub(crate) mod listen;
pub(crate) mod locks;
pub(crate) mod network;
pub(crate) mod page;
pub(crate) mod random;
pub(crate) mod storage;
pub(crate) mod timer;
pub(crate) mod wallet;
