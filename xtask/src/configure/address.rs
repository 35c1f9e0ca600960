//! Origins of addresses, as a browser compares them: scheme, host and port.

/// The origin of an absolute http(s) address, without a default port; `None` for anything else.
pub(crate) fn origin(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let default_port = match scheme.as_str() {
        "http" => "80",
        "https" => "443",
        _ => return None,
    };
    let authority = rest.split(['/', '?', '#']).next()?.to_ascii_lowercase();
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority.as_str(), None),
    };
    if !is_host(host) || port.is_some_and(|port| port.parse::<u16>().is_err()) {
        return None;
    }
    Some(match port.filter(|port| *port != default_port) {
        Some(port) => format!("{scheme}://{host}:{port}"),
        None => format!("{scheme}://{host}"),
    })
}

/// Whether an address is safe to use for credentials and payment: https, or this computer.
pub(crate) fn is_secure(address: &str) -> bool {
    origin(address).is_some_and(|origin| match origin.split_once("://") {
        Some(("https", _)) => true,
        Some((_, authority)) => {
            let host =
                authority.strip_prefix("[::1]").map_or_else(|| authority.split(':').next().unwrap_or(""), |_| "[::1]");
            matches!(host, "localhost" | "127.0.0.1" | "[::1]") || host.ends_with(".localhost")
        }
        None => false,
    })
}

/// Letters, digits, dots and hyphens, or an IPv6 address in brackets: nothing that could end a
/// policy's source and begin another.
fn is_host(host: &str) -> bool {
    if let Some(inner) = host.strip_prefix('[').and_then(|h| h.strip_suffix(']')) {
        return !inner.is_empty() && inner.bytes().all(|b| b.is_ascii_hexdigit() || b == b':');
    }
    !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_what_a_browser_compares() {
        for (address, expected) in [
            ("http://127.0.0.1:8787/api/v2", Some("http://127.0.0.1:8787")),
            ("HTTPS://Pay.Example:443/x?y", Some("https://pay.example")),
            ("http://shop.example:80", Some("http://shop.example")),
            ("http://[::1]:8787/", Some("http://[::1]:8787")),
            ("https://pay.example?invoice=1", Some("https://pay.example")),
            ("/api/v2", None),
            ("ftp://files.example", None),
            ("https://", None),
            ("https://user@pay.example", None),
            ("https://pay.example; script-src *", None),
            ("https://pay.example:port", None),
        ] {
            assert_eq!(origin(address).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn only_https_and_this_computer_are_secure() {
        for (address, expected) in [
            ("https://pay.example/x", true),
            ("http://127.0.0.1:8787/pay", true),
            ("http://localhost:8787/pay", true),
            ("http://[::1]:9/pay", true),
            ("http://pay.example/x", false),
            ("http://127.0.0.1.evil.example/", false),
        ] {
            assert_eq!(is_secure(address), expected, "{address}");
        }
    }
}
