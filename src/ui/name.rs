//! A domain name: isolated from the direction of the text around it, its zone in a softer ink.

use leptos::prelude::*;

/// The name as it is to be read; `second` is the other form (the A-label), when both are to be seen.
#[component]
pub(crate) fn Name(#[prop(into)] name: String, #[prop(optional, into)] second: Option<String>) -> impl IntoView {
    let second = second.filter(|second| *second != name);
    let (label, zone) = split_zone(name);
    view! {
        <span class="name">
            // From left to right, as browsers show addresses: the zone is last whatever the script.
            <bdi dir="ltr">{label} <span class="zone">{zone}</span></bdi>
            {second.map(|second| view! { <bdi class="name-second" dir="ltr">{second}</bdi> })}
        </span>
    }
}

/// The name up to its first dot, and the rest with the dot.
fn split_zone(mut name: String) -> (String, String) {
    let zone = name.split_off(name.find('.').unwrap_or(name.len()));
    (name, zone)
}

#[cfg(test)]
mod tests {
    use super::split_zone;

    #[test]
    fn the_zone_begins_at_the_first_dot() {
        for (name, label, zone) in [
            ("my.art", "my", ".art"),
            ("пример.art", "пример", ".art"),
            ("my.co.uk", "my", ".co.uk"),
            ("art", "art", ""),
        ] {
            assert_eq!(split_zone(name.to_owned()), (label.to_owned(), zone.to_owned()), "{name}");
        }
    }
}
