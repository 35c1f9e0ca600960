//! The hand-off to the billing system's payment page.

/// What the operator's address template may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handoff<'a> {
    /// Invoice of the order (`{invoice}`).
    pub invoice: &'a str,
    /// The order (`{order}`).
    pub order: &'a str,
    /// Our own order page (`{return}`).
    pub return_to: &'a str,
    /// The same for somebody whose payment was refused (`{refused}`).
    pub refused: &'a str,
    /// The same for somebody who left without paying (`{left}`).
    pub left: &'a str,
    /// Language of the customer (`{lang}`).
    pub lang: &'a str,
    /// Campaign the order came from, or nothing (`{campaign}`).
    pub campaign: &'a str,
}

/// Why there is no address to send the customer to: the configuration is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaymentAddressError {
    /// The template is no `http(s)://` address, or has a placeholder before its path.
    NotAnAddress,
    /// The template's origin is not among the allowed ones.
    OriginNotAllowed,
}

impl core::fmt::Display for PaymentAddressError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::NotAnAddress => "payment_url is not an http(s) address",
            Self::OriginNotAllowed => "the origin of payment_url is not in allowed_origins",
        })
    }
}

impl core::error::Error for PaymentAddressError {}

/// Fills the template; values are percent-encoded, so none of them can change the address.
///
/// # Errors
/// The template's origin is not an allowed one.
pub fn payment_address(
    template: &str,
    allowed_origins: &[String],
    handoff: &Handoff<'_>,
) -> Result<String, PaymentAddressError> {
    let origin = origin(template).ok_or(PaymentAddressError::NotAnAddress)?;
    let is_it = |allowed: &String| same_origin(allowed.trim_end_matches('/'), origin);
    if !allowed_origins.iter().any(is_it) {
        return Err(PaymentAddressError::OriginNotAllowed);
    }
    let mut address = String::new();
    let mut rest = template;
    // One pass over the template: a value that holds `{order}` is not filled again.
    while let Some((before, after)) = rest.split_once('{') {
        address.push_str(before);
        let filled = after.split_once('}').and_then(|(name, after)| {
            let value = match name {
                "invoice" => handoff.invoice,
                "order" => handoff.order,
                "return" => handoff.return_to,
                "refused" => handoff.refused,
                "left" => handoff.left,
                "lang" => handoff.lang,
                "campaign" => handoff.campaign,
                _ => return None,
            };
            Some((value, after))
        });
        match filled {
            Some((value, after)) => {
                push_encoded(&mut address, value);
                rest = after;
            }
            None => {
                address.push('{');
                rest = after;
            }
        }
    }
    address.push_str(rest);
    Ok(address)
}

/// Whether two origins are the same: case does not count, nor whether the default port is said.
fn same_origin(one: &str, other: &str) -> bool {
    fn without_default_port(origin: &str) -> &str {
        let port =
            if origin.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https")) { ":443" } else { ":80" };
        origin.strip_suffix(port).unwrap_or(origin)
    }
    without_default_port(one).eq_ignore_ascii_case(without_default_port(other))
}

/// Scheme, host and port of an address without user name and without a placeholder in them.
fn origin(address: &str) -> Option<&str> {
    let (scheme, rest) = address.split_once("://")?;
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return None;
    }
    let host = rest.split(['/', '?', '#']).next()?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    if host.is_empty() || !host.chars().all(plain) {
        return None;
    }
    address.get(..scheme.len() + 3 + host.len())
}

/// Percent-encodes everything but RFC 3986's unreserved characters.
fn push_encoded(address: &mut String, value: &str) {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            address.push(char::from(byte));
        } else {
            const HEX: &[u8; 16] = b"0123456789ABCDEF";
            address.push('%');
            address.push(char::from(HEX[usize::from(byte >> 4)]));
            address.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HANDOFF: Handoff<'_> = Handoff {
        invoice: "inv-1",
        order: "ord-1",
        return_to: "https://shop.example/orders/ord-1",
        refused: "https://shop.example/orders/ord-1?r",
        left: "https://shop.example/orders/ord-1?l",
        lang: "ru",
        campaign: "весна&x={order}",
    };

    #[test]
    fn addresses() {
        let check = |template: &str, expected: Result<&str, PaymentAddressError>| {
            let allowed = ["https://pay.example".to_owned(), "http://127.0.0.1:8787/".to_owned()];
            assert_eq!(
                payment_address(template, &allowed, &HANDOFF).as_deref(),
                expected.as_ref().map(|s| *s),
                "{template}"
            );
        };
        check("https://pay.example/i/{invoice}", Ok("https://pay.example/i/inv-1"));
        check(
            "http://127.0.0.1:8787/pay?i={invoice}&o={order}&r={return}&l={lang}&c={campaign}",
            Ok(
                "http://127.0.0.1:8787/pay?i=inv-1&o=ord-1&r=https%3A%2F%2Fshop.example%2Forders%2Ford-1&l=ru&c=%D0%B2%D0%B5%D1%81%D0%BD%D0%B0%26x%3D%7Border%7D",
            ),
        );
        check(
            "https://pay.example/{invoice}?no={refused}&off={left}",
            Ok(
                "https://pay.example/inv-1?no=https%3A%2F%2Fshop.example%2Forders%2Ford-1%3Fr&off=https%3A%2F%2Fshop.example%2Forders%2Ford-1%3Fl",
            ),
        );
        check("https://pay.example/{other}/{invoice", Ok("https://pay.example/{other}/{invoice"));
        check("https://evil.example/{invoice}", Err(PaymentAddressError::OriginNotAllowed));
        check("https://pay.example.evil/{invoice}", Err(PaymentAddressError::OriginNotAllowed));
        check("https://pay.example:443/{invoice}", Ok("https://pay.example:443/inv-1"));
        check("HTTPS://Pay.example/{invoice}", Ok("HTTPS://Pay.example/inv-1"));
        check("http://pay.example/{invoice}", Err(PaymentAddressError::OriginNotAllowed));
        check("https://pay.example:444/{invoice}", Err(PaymentAddressError::OriginNotAllowed));
        check("https://pay.example@evil.example/{invoice}", Err(PaymentAddressError::NotAnAddress));
        check("https://pay.example\\evil/{invoice}", Err(PaymentAddressError::NotAnAddress));
        check("https://{invoice}/", Err(PaymentAddressError::NotAnAddress));
        check("javascript:alert({invoice})", Err(PaymentAddressError::NotAnAddress));
        check("/pay/{invoice}", Err(PaymentAddressError::NotAnAddress));
    }

    proptest! {
        #[test]
        fn no_value_changes_origin_or_path(value in "\\PC{0,40}") {
            let allowed = ["https://pay.example".to_owned()];
            let handoff = Handoff {
                invoice: &value,
                order: &value,
                return_to: &value,
                refused: &value,
                left: &value,
                lang: &value,
                campaign: &value,
            };
            let address = payment_address("https://pay.example/p/{invoice}?c={campaign}", &allowed, &handoff).unwrap();
            let rest = address.strip_prefix("https://pay.example/p/").unwrap();
            prop_assert_eq!(rest.matches(['/', '?', '#', '&']).count(), 1);
        }
    }
}
