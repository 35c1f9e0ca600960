//! Which domains do not get to the year, and how far they get.

use contract::rules::renewal::Reach;
use leptos::prelude::*;

use super::{
    super::words::day,
    lines::{Line, Lines},
};
use crate::{
    browser::idn_module::use_idn,
    i18n::t,
    ui::{Kind, Notice, readable_name},
};

/// Names those that cannot reach the year; says how many last that long already.
#[component]
pub(super) fn ReachNote(lines: Lines, #[prop(into)] target: Signal<Option<u32>>) -> impl IntoView {
    let texts = &t().renewal;
    let idn = use_idn();
    move || {
        let year = target.get()?;
        // Said once, when the prices are there.
        let (answered, all) = lines.answered();
        if answered < all {
            return None;
        }
        let falls_short = |line: &Line| {
            let name = readable_name(idn, &line.domain().name);
            let words = line.with_reach(year, |reach| match reach {
                Reach::Already | Reach::By(_) => None,
                Reach::TooFar(furthest) => Some((texts.only_until)(&day(&furthest))),
                Reach::Unknown => Some(texts.not_at_all.to_owned()),
            });
            Some((name, words??))
        };
        let all = lines.all();
        let short: Vec<_> = all.iter().filter_map(falls_short).collect();
        // A long list scrolls by itself, which has to work with the keyboard.
        let scrolls = (short.len() > 6).then_some("0");
        let already = all.iter().filter(|line| line.with_reach(year, |reach| reach == Reach::Already) == Some(true));
        let already = already.count() as u64;
        let named = short
            .iter()
            .map(|(name, words)| view! { <li><bdi dir="ltr">{name.clone()}</bdi> ": " {words.clone()}</li> });
        let named = named.collect_view();
        Some(view! {
            {(!short.is_empty()).then(|| view! {
                <Notice kind=Kind::Warning title=(texts.cannot_reach)(short.len() as u64, year)>
                    <ul class="renewals-short" tabindex=scrolls>{named}</ul>
                </Notice>
            })}
            {(already != 0).then(|| view! { <p class="hint">{(texts.already_count)(already, year)}</p> })}
        })
    }
}
