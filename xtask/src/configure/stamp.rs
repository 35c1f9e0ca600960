//! Writes the configuration into index.html, between the markers and into the marked elements.

use super::html::{self, escape, json_in_script};
use super::policy::Policy;
use super::settings::Settings;
use crate::failure::{Failure, Outcome};

const BEGIN: &str = "<!-- configure:begin -->";
const END: &str = "<!-- configure:end -->";

/// What trunk's own script, injected by `trunk serve`, cannot be mistaken for.
const TRUNK_RELOAD: &str = "{{__TRUNK_ADDRESS__}}";

/// The page with the configuration in it.
pub(super) struct Stamped {
    pub(super) html: String,
    /// The policy as a response header.
    pub(super) policy: String,
    /// Whether the page reloads itself: it was built by `trunk serve`.
    pub(super) reloads: bool,
}

/// Stamps `page`; a page that was stamped before gives the same result.
///
/// `integrity` is the subresource integrity of the application's WebAssembly by its file name.
///
/// # Errors
/// The page lacks a marker.
pub(super) fn stamp(page: &str, settings: &Settings, integrity: impl Fn(&str) -> Option<String>) -> Outcome<Stamped> {
    let page = own_reload_script(page);
    let reloads = page.contains(RELOAD_TAG);
    let page = set_languages(&page, settings)?;
    let page = set_texts(&page, settings)?;
    let page = set_integrity(&page, integrity);
    let head = head(settings);
    let policy = Policy::new(&between_markers(&page, &head)?, settings);
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n{head}", escape(&policy.meta()));
    Ok(Stamped { html: between_markers(&page, &meta)?, policy: policy.header(), reloads })
}

/// What stands between the markers, without the policy.
fn head(settings: &Settings) -> String {
    let brand = escape(&settings.brand);
    let promise = settings.languages.first().map_or("", |language| settings.promise_in(language));
    let promise = escape(promise);
    let mut lines = vec![
        format!("<title>{brand}</title>"),
        format!("<meta name=\"description\" content=\"{promise}\">"),
        "<meta property=\"og:type\" content=\"website\">".to_owned(),
        format!("<meta property=\"og:site_name\" content=\"{brand}\">"),
        format!("<meta property=\"og:title\" content=\"{brand}\">"),
        format!("<meta property=\"og:description\" content=\"{promise}\">"),
        format!("<style>:root{{--accent:{}}}</style>", settings.accent),
    ];
    if let Some(origin) = &settings.api_origin {
        let origin = escape(origin);
        lines.push(format!("<link rel=\"preconnect\" href=\"{origin}\" crossorigin>"));
    }
    lines.push(format!("<script type=\"application/json\" id=\"config\">{}</script>", json_in_script(&settings.json)));
    lines.join("\n")
}

fn between_markers(page: &str, content: &str) -> Outcome<String> {
    let parts = page.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    let (before, after) = parts.ok_or_else(|| {
        Failure::new(format!("index.html has no {BEGIN} … {END} in its head to stamp the configuration into"))
    })?;
    Ok(format!("{before}{BEGIN}\n{content}\n{END}{after}"))
}

/// `data-languages` of the page: what the first script chooses from, the default first.
fn set_languages(page: &str, settings: &Settings) -> Outcome<String> {
    const ATTRIBUTE: &str = "data-languages=\"";
    let missing = || Failure::new("index.html has no data-languages on its <html>");
    let (before, rest) = page.split_once(ATTRIBUTE).ok_or_else(missing)?;
    let (_, after) = rest.split_once('"').ok_or_else(missing)?;
    Ok(format!("{before}{ATTRIBUTE}{}\"{after}", settings.languages.join(" ")))
}

/// The text of every element with `data-config`, in the element's own `lang`.
fn set_texts(page: &str, settings: &Settings) -> Outcome<String> {
    const ATTRIBUTE: &str = " data-config=\"";
    let mut out = String::new();
    let mut rest = page;
    while let Some(position) = rest.find(ATTRIBUTE) {
        let broken = || Failure::new(format!("index.html: the element with{ATTRIBUTE}…\" is not closed"));
        let start = rest[..position].rfind('<').ok_or_else(broken)?;
        let tag_end = position + rest[position..].find('>').ok_or_else(broken)? + 1;
        let tag = &rest[start..tag_end];
        let text = match html::attribute(tag, "data-config") {
            Some("brand") => &settings.brand,
            Some("promise") => settings.promise_in(html::attribute(tag, "lang").unwrap_or_default()),
            other => {
                let name = other.unwrap_or_default();
                return Err(Failure::new(format!("index.html: data-config=\"{name}\" is neither brand nor promise")));
            }
        };
        let close = rest[tag_end..].find('<').ok_or_else(broken)? + tag_end;
        if !rest[close..].starts_with("</") {
            return Err(Failure::new(format!("index.html: {tag} must contain text alone")));
        }
        out.push_str(&rest[..tag_end]);
        out.push_str(&escape(text));
        rest = &rest[close..];
    }
    out.push_str(rest);
    Ok(out)
}

/// `data-wasm-integrity` beside each `data-wasm`, so that the boot module fetches exactly the file
/// that was built.
fn set_integrity(page: &str, integrity: impl Fn(&str) -> Option<String>) -> String {
    let mut out = page.to_owned();
    for script in html::elements(page, "script") {
        let Some(file) = html::attribute(script.tag, "data-wasm") else {
            continue;
        };
        let Some(value) = integrity(file) else {
            continue;
        };
        let tag = match html::attribute(script.tag, "data-wasm-integrity") {
            Some(old) => script.tag.replace(old, &value),
            None => script.tag.replacen('>', &format!(" data-wasm-integrity=\"{value}\">"), 1),
        };
        out = out.replace(script.tag, &tag);
    }
    out
}

const RELOAD_TAG: &str = "<script type=\"module\" src=\"/dev-reload.js\"></script>";

/// Replaces the inline script of `trunk serve` by a file of ours: its text changes with the
/// address it is served at, so no hash could allow it, and it writes HTML.
fn own_reload_script(page: &str) -> String {
    html::elements(page, "script")
        .iter()
        .find(|script| script.text.contains(TRUNK_RELOAD))
        .map_or_else(|| page.to_owned(), |script| page.replace(script.whole, RELOAD_TAG))
}

#[cfg(test)]
mod tests;
