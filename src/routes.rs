//! One function per address of the shop; no page writes a link by hand.

use contract::{ContactId, DomainId, DomainName, OrderId, PromoCode, ServiceType, rules::cart::LineKey};

/// `/`
pub(crate) fn home() -> String {
    "/".to_owned()
}

/// Where the results of a search are.
pub(crate) const RESULTS: &str = "/search";

/// `/search?q=…&promo=…`
pub(crate) fn search(query: &str, promo: &str) -> String {
    let mut address = format!("{RESULTS}?q={}", encode(query));
    if !promo.is_empty() {
        address.push_str("&promo=");
        address.push_str(&encode(promo));
    }
    address
}

/// How names are looked for and hung, beside the text and the code; it is in the address too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct SearchView {
    /// Names to reserve instead of names to register.
    pub(crate) reserve: bool,
    /// By price instead of in the API's order.
    pub(crate) by_price: bool,
    /// Only what can be had.
    pub(crate) available_only: bool,
}

impl SearchView {
    /// Reads the parameters of an address; what it does not know is as if it were not there.
    pub(crate) fn read(parameter: impl Fn(&str) -> Option<String>) -> Self {
        let is = |name: &str, value: &str| parameter(name).as_deref() == Some(value);
        Self {
            reserve: is("type", "domain_reserve"),
            by_price: is("sort", "price"),
            available_only: is("available", "1"),
        }
    }
}

/// `/search?q=…&promo=…&type=domain_reserve&sort=price&available=1`
pub(crate) fn search_as(query: &str, promo: &str, view: SearchView) -> String {
    let mut address = search(query, promo);
    let parts =
        [(view.reserve, "&type=domain_reserve"), (view.by_price, "&sort=price"), (view.available_only, "&available=1")];
    for (_, part) in parts.iter().filter(|(wanted, _)| *wanted) {
        address.push_str(part);
    }
    address
}

/// `/names`: many names at once.
pub(crate) fn names() -> String {
    "/names".to_owned()
}

/// `/watched`: names that the customer keeps an eye on.
pub(crate) fn watched() -> String {
    "/watched".to_owned()
}

/// `/cart`
pub(crate) fn cart() -> String {
    "/cart".to_owned()
}

/// `/cart?add=…&type=…&promo=…`: puts a name in the cart.
pub(crate) fn cart_with(name: &DomainName, service: &ServiceType, promo: &PromoCode) -> String {
    let mut parameters = vec![("add", name.as_str()), ("type", service.as_str())];
    if !promo.is_empty() {
        parameters.push(("promo", promo.as_str()));
    }
    with_parameters(&cart(), &parameters)
}

/// `/checkout`: the sign-in or the contact.
pub(crate) fn checkout() -> String {
    "/checkout".to_owned()
}

/// `/checkout?step=contact&form=open`, and with `&service=…&name=…` of one line: a contact is typed there.
pub(crate) fn checkout_contact_form(line: Option<&LineKey>) -> String {
    format!("/checkout?step=contact{}&form=open", line.map(of_line).unwrap_or_default())
}

/// `/checkout?step=contact&service=…&name=…`: the contact of one line.
pub(crate) fn checkout_contact_of(line: &LineKey) -> String {
    format!("/checkout?step=contact{}", of_line(line))
}

/// `/checkout?step=details`, and with `&service=…&name=…` at one line of it.
pub(crate) fn checkout_details(line: Option<&LineKey>) -> String {
    format!("/checkout?step=details{}", line.map(of_line).unwrap_or_default())
}

fn of_line(line: &LineKey) -> String {
    format!("&service={}&name={}", line.service, encode(line.domain.as_str()))
}

/// `/checkout?step=review`
pub(crate) fn checkout_review() -> String {
    "/checkout?step=review".to_owned()
}

/// `/orders`
pub(crate) fn orders() -> String {
    "/orders".to_owned()
}

/// `/orders?status=…&domain=…&invoice=…`: the orders that a filter leaves; empty parts are left out.
pub(crate) fn orders_filtered(status: &str, domain: &str, invoice: &str) -> String {
    let parts = [("status", status), ("domain", domain), ("invoice", invoice)];
    let set = parts.iter().filter(|(_, value)| !value.trim().is_empty());
    let query: Vec<_> = set.map(|(name, value)| format!("{name}={}", encode(value.trim()))).collect();
    if query.is_empty() { orders() } else { format!("{}?{}", orders(), query.join("&")) }
}

/// `/orders/:id`
pub(crate) fn order(id: &OrderId) -> String {
    format!("/orders/{}", encode(id.as_str()))
}

/// `/orders/:id?change=1`: the order with its fields open.
pub(crate) fn order_change(id: &OrderId) -> String {
    format!("{}?change=1", order(id))
}

/// `/orders/:id?change=1&of=all` or `&service=…&name=…`: the contact of all items, or of one.
pub(crate) fn order_change_contact(id: &OrderId, line: Option<&LineKey>) -> String {
    format!("{}{}", order_change(id), line.map_or_else(|| "&of=all".to_owned(), of_line))
}

/// `/orders/:id?payment=…`: where the payment page leads back to.
pub(crate) fn order_paid(id: &OrderId, report: &str) -> String {
    format!("{}?payment={report}", order(id))
}

/// `/domains`
pub(crate) fn domains() -> String {
    "/domains".to_owned()
}

/// `/domains?sort=expiry`
pub(crate) fn domains_by_expiry() -> String {
    domains_listed(true, None, "", "")
}

/// `/domains?sort=expiry&within=…&status=…&q=…`; what is empty is left out.
pub(crate) fn domains_listed(by_expiry: bool, within: Option<u32>, status: &str, text: &str) -> String {
    let sort = if by_expiry { "expiry" } else { "" };
    let within = within.map(|days| days.to_string()).unwrap_or_default();
    let parts = [("sort", sort), ("within", &within), ("status", status), ("q", text)];
    let parts = parts.iter().filter(|(_, value)| !value.is_empty());
    let query = parts.map(|(name, value)| format!("{name}={}", encode(value))).collect::<Vec<_>>().join("&");
    if query.is_empty() { domains() } else { format!("{}?{query}", domains()) }
}

/// `/domains/renew`: the selected domains.
pub(crate) fn renew_domains() -> String {
    "/domains/renew".to_owned()
}

/// `/domains/renew?until=…&promo=…`
pub(crate) fn renew_domains_until(until: Option<u32>, promo: &str) -> String {
    let mut address = with_promo(renew_domains(), promo);
    if let Some(year) = until {
        address.push(if address.contains('?') { '&' } else { '?' });
        address.push_str(&format!("until={year}"));
    }
    address
}

/// `/domains/:id`
pub(crate) fn domain(id: &DomainId) -> String {
    format!("/domains/{}", encode(id.as_str()))
}

/// `/domains/:id?promo=…`
pub(crate) fn domain_with_promo(id: &DomainId, promo: &str) -> String {
    with_promo(domain(id), promo)
}

/// `/contacts`
pub(crate) fn contacts() -> String {
    "/contacts".to_owned()
}

/// `/contacts?email=…&name=…&status=…`: the contacts that a filter leaves; empty parts are left out.
pub(crate) fn contacts_filtered(email: &str, name: &str, status: &str) -> String {
    let parts = [("email", email), ("name", name), ("status", status)];
    let set = parts.iter().filter(|(_, value)| !value.trim().is_empty());
    let query: Vec<_> = set.map(|(name, value)| format!("{name}={}", encode(value))).collect();
    if query.is_empty() { contacts() } else { format!("{}?{}", contacts(), query.join("&")) }
}

/// `/contacts/new`
pub(crate) fn contact_new() -> String {
    "/contacts/new".to_owned()
}

/// `/contacts/:id`
pub(crate) fn contact(id: &ContactId) -> String {
    format!("/contacts/{}", encode(id.as_str()))
}

/// `/contacts/:id?change=1`: the contact with its fields open.
pub(crate) fn contact_change(id: &ContactId) -> String {
    format!("{}?change=1", contact(id))
}

/// `/account`
pub(crate) fn account() -> String {
    "/account".to_owned()
}

/// `/account?confirm=1`: asks for the code that confirms the e-mail.
pub(crate) fn confirm_email() -> String {
    format!("{}?confirm=1", account())
}

/// `/sign-in`
pub(crate) fn sign_in() -> String {
    "/sign-in".to_owned()
}

/// `/sign-up`
pub(crate) fn sign_up() -> String {
    "/sign-up".to_owned()
}

/// `/verify`
pub(crate) fn verify() -> String {
    "/verify".to_owned()
}

/// `/reset-password`
pub(crate) fn reset_password() -> String {
    "/reset-password".to_owned()
}

/// `/sign-in?next=…` and the like: goes on to a path of the shop afterwards.
pub(crate) fn with_next(address: String, next: &str) -> String {
    if next.is_empty() { address } else { format!("{address}?next={}", encode(next)) }
}

fn with_promo(address: String, promo: &str) -> String {
    if promo.is_empty() { address } else { format!("{address}?promo={}", encode(promo)) }
}

/// Where somebody goes on who signs in at this path and query: here, but from the pages of
/// signing in to their `next`, else to the account.
pub(crate) fn after_sign_in(here: &str) -> String {
    let (path, query) = here.split_once('?').unwrap_or((here, ""));
    if ![sign_in(), sign_up(), verify(), reset_password()].iter().any(|way_in| way_in == path) {
        return own_path(here).unwrap_or_else(account);
    }
    let next = query.split('&').find_map(|pair| pair.strip_prefix("next="));
    next.and_then(decode).and_then(|next| own_path(&next)).unwrap_or_else(account)
}

/// An address with more parameters in its query.
pub(crate) fn with_parameters(address: &str, parameters: &[(&str, &str)]) -> String {
    let mut address = address.to_owned();
    for (name, value) in parameters {
        address.push(if address.contains('?') { '&' } else { '?' });
        address.push_str(name);
        address.push('=');
        address.push_str(&encode(value));
    }
    address
}

/// Where to go on after sign-in: only a path of this shop, so that no foreign page can send
/// its visitors back to itself through ours. `//host` and `/\host` are addresses of other hosts.
pub(crate) fn own_path(next: &str) -> Option<String> {
    let rest = next.strip_prefix('/')?;
    let path = rest.split(['?', '#']).next().unwrap_or_default();
    // Dots between slashes are resolved by the browser, so that they could lead to `//` as well.
    let is_plain = !rest.starts_with('/') && path.split('/').all(|segment| !matches!(segment, "." | ".."));
    let is_own = is_plain && !path.contains('\\') && !rest.contains(|c: char| c.is_control());
    is_own.then(|| next.to_owned())
}

/// Percent-encodes a text for a path segment or a query value.
pub(crate) fn encode(text: &str) -> String {
    String::from(js_sys::encode_uri_component(text))
}

fn decode(text: &str) -> Option<String> {
    js_sys::decode_uri_component(text).ok().map(String::from)
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn only_paths_of_the_shop_are_gone_on_to() {
        for own in ["/", "/checkout", "/orders/7?paid=1#receipt", "/search?q=a//b"] {
            assert_eq!(own_path(own).as_deref(), Some(own));
        }
        for foreign in [
            "",
            "checkout",
            "//evil.example",
            "/.//evil.example",
            "/a/..//evil.example",
            "/a\\b",
            "/\\evil.example",
            "https://evil.example",
            "/\t/evil.example",
            "/\n",
        ] {
            assert_eq!(own_path(foreign), None, "{foreign:?}");
        }
    }
}
