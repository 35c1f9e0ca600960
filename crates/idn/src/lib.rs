//! Names in every script.
