//! The Content-Security-Policy, made from the configuration and the page itself.

use super::html;
use super::settings::Settings;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// The policy of one page.
pub(super) struct Policy {
    directives: Vec<(&'static str, String)>,
}

impl Policy {
    /// The policy for `html`, which must be in its final form but for the policy itself.
    pub(super) fn new(html: &str, settings: &Settings) -> Self {
        let scripts = hashes(html, "script");
        let styles = hashes(html, "style");
        let api = settings.api_origin.as_slice();
        Self {
            directives: vec![
                ("default-src", "'none'".to_owned()),
                ("script-src", sources("'self' 'wasm-unsafe-eval'", &scripts)),
                ("style-src", sources("'self'", &styles)),
                ("img-src", "'self' data:".to_owned()),
                // 'self' is what lets the page fetch its own WebAssembly.
                ("connect-src", sources("'self'", api)),
                ("form-action", sources("'self'", &settings.payment_origins)),
                ("base-uri", "'none'".to_owned()),
                ("frame-ancestors", "'none'".to_owned()),
                ("require-trusted-types-for", "'script'".to_owned()),
                ("trusted-types", "default".to_owned()),
            ],
        }
    }

    /// For the response header, where a server can send it.
    pub(super) fn header(&self) -> String {
        self.join(|_| true)
    }

    /// For a `<meta>`, where browsers ignore `frame-ancestors` and say so in the console.
    pub(super) fn meta(&self) -> String {
        self.join(|name| name != "frame-ancestors")
    }

    fn join(&self, keep: impl Fn(&str) -> bool) -> String {
        self.directives
            .iter()
            .filter(|(name, _)| keep(name))
            .map(|(name, value)| format!("{name} {value}"))
            .collect::<Vec<_>>()
            .join("; ")
    }
}

fn sources(first: &str, more: &[String]) -> String {
    more.iter().fold(first.to_owned(), |mut all, source| {
        all.push(' ');
        all.push_str(source);
        all
    })
}

/// The hash sources of the page's inline elements of one kind.
fn hashes(html: &str, element: &str) -> Vec<String> {
    html::elements(html, element)
        .iter()
        .filter(|element| element.needs_hash())
        .map(|element| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(element.text))))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::configure::settings;

    fn policy(html: &str) -> Policy {
        let config = include_str!("../../../public/config.json");
        Policy::new(html, &settings::read(config).unwrap())
    }

    #[test]
    fn the_policy_is_the_designed_one() {
        assert_eq!(
            policy("<p>no inline code</p>").header(),
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
             img-src 'self' data:; connect-src 'self' http://127.0.0.1:8787; \
             form-action 'self' http://127.0.0.1:8787; base-uri 'none'; frame-ancestors 'none'; \
             require-trusted-types-for 'script'; trusted-types default"
        );
        assert!(!policy("").meta().contains("frame-ancestors"));
    }

    /// The hash of `alert('Hello, world.');` is the example of the CSP Level 3 recommendation.
    #[test]
    fn inline_code_is_allowed_by_its_hash_alone() {
        let policy = policy("<script>alert('Hello, world.');</script>").header();
        assert!(policy.contains("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"), "{policy}");
        assert!(!policy.contains("unsafe-inline"));
    }
}
