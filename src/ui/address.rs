//! A postal address in one line.

use contract::Address;

use crate::{browser::intl, i18n::use_language};

/// From the house to the country, with the country's name in the customer's language.
pub(crate) fn address_line(address: &Address) -> String {
    let Address { zip, country, state, city, line1, line2 } = address;
    let parts = [line1, line2, city, state, zip].map(|part| part.trim().to_owned());
    let parts = parts.into_iter().chain([country_name(country)]).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

/// The country's name in the customer's language; what is no code stays as it is.
pub(crate) fn country_name(code: &str) -> String {
    if code.is_empty() { String::new() } else { intl::country(use_language().now().code(), code) }
}
