//! Texts in addresses.

/// A text as a value in an address (RFC 3986, 2.1).
pub(crate) fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => encoded.push(char::from(byte)),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_value_reaches_the_address() {
        assert_eq!(encoded("a-Z.0_9~"), "a-Z.0_9~");
        assert_eq!(encoded("a&b=c#d?e f+г%"), "a%26b%3Dc%23d%3Fe%20f%2B%D0%B3%25");
    }
}
