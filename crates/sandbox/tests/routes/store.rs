//! `/store`.

mod contacts;
mod domains;
mod orders;
mod suggestions;
