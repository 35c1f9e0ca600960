//! What a list held besides names, how far the prices are, and the rest of a list that is too long.

use contract::{
    DomainName,
    rules::{
        idn_answer::IdnAnswer,
        name_list::{MOST_NAMES, NameList, NotAName, host},
        search_text::needs_idn,
    },
};
use leptos::prelude::*;

use super::state::{Answer, ManyNames};
use crate::{
    browser::{
        idn_module::{Idn, use_idn},
        intl, page,
    },
    config::use_config,
    features::search::verdict::in_words,
    i18n::{quoted, t, use_language},
    ui::{ErrorState, Kind, NameView, Notice, ProgressWords, quarter},
};

/// How many entries of a text are named that are not in the table.
const NAMED: usize = 50;

/// How many names have an answer; read out by quarters.
#[component]
pub(super) fn Progress(many: ManyNames) -> impl IntoView {
    let texts = &t().names;
    let language = use_language().now().code();
    let counts = Memo::new(move |_| {
        many.rows.with(|rows| {
            let of = |wanted: fn(&Answer) -> bool| rows.iter().filter(|listed| wanted(&listed.answer)).count() as u64;
            let available = |answer: &Answer| matches!(answer, Answer::Row(row, ..) if row.available);
            (rows.len() as u64, of(|answer| *answer != Answer::Awaited), of(available))
        })
    });
    let number = move |count| intl::number(language, count);
    let words = move || {
        let (all, known, available) = counts.get();
        match (many.asking.get(), all) {
            (true, 0) => texts.reading.to_owned(),
            (false, 0) => String::new(),
            (true, _) => (texts.checked_so_far)(&number(known), &number(all)),
            (false, _) => (texts.checked)(&(t().words.names)(all), &number(available)),
        }
    };
    let part = move || {
        let (all, known, _) = counts.get();
        many.asking.get().then(|| quarter(known, all)).flatten()
    };
    view! {
        <p id="names-progress" tabindex="-1">
            <ProgressWords words=Signal::derive(words) quarter=Signal::derive(part) />
        </p>
        <Show when=move || many.asking.get() && counts.with(|(all, ..)| *all > 0)>
            <progress class="progress" aria-hidden="true" max=move || counts.get().0 value=move || counts.get().1></progress>
        </Show>
    }
}

/// Everything of the text that is not in the table, and why.
#[component]
pub(super) fn Findings(list: NameList, many: ManyNames) -> impl IntoView {
    let texts = &t().names;
    let total = list.names.len();
    let (idn, zone) = (use_idn(), use_config().with_value(|config| config.zone.clone()));
    let nothing = (total == 0).then(|| view! { <Notice kind=Kind::Warning title=texts.no_names /> });
    let repeated = (!list.repeated.is_empty()).then(|| {
        let title = (texts.repeated)(list.repeated.len() as u64);
        let count = list.repeated.len();
        let named = list.repeated.iter().take(NAMED).cloned();
        let named = named.map(|name| view! { <li><NameView name /></li> }).collect_view();
        view! {
            <Notice kind=Kind::Info title>
                <ul class="names-repeated">{named}</ul>
                <More of=count />
            </Notice>
        }
    });
    let refused = (!list.refused.is_empty()).then(|| {
        let count = list.refused.len();
        let title = (texts.refused)(count as u64);
        let entry = |(text, why): (String, NotAName)| {
            let is_foreign = why == NotAName::OtherZone;
            let why = why_not(&why, &zone);
            let name = foreign_name(&text, idn).filter(|_| is_foreign);
            match name {
                Some(name) => view! { <li><NameView name /> " " {why}</li> }.into_any(),
                None => view! { <li><bdi dir="ltr">{text}</bdi>": " {why}</li> }.into_any(),
            }
        };
        let entries = list.refused.into_iter().take(NAMED).map(entry).collect_view();
        // Below what is read out at once: who wants to, reads on.
        view! {
            <Notice kind=Kind::Warning title />
            <ul class="names-refused">{entries}</ul>
            <More of=count />
        }
    });
    let too_many = move || {
        let from = many.from.get();
        (total > MOST_NAMES).then(|| {
            let end = total.min(from + MOST_NAMES);
            let title = (texts.part)(total as u64, from as u64 + 1, end as u64);
            let next = if end < total { end } else { 0 };
            let show_next = move |_| {
                many.show_from(next);
                // This button goes with what it says; its successor takes the keyboard.
                request_animation_frame(|| page::focus("#names-part"));
            };
            let count = (total - next).min(MOST_NAMES) as u64;
            let word = if next == 0 { texts.first_names.to_owned() } else { (texts.next_names)(count) };
            view! {
                <Notice kind=Kind::Info title>
                    <div class="row"><button class="button" type="button" id="names-part" on:click=show_next>{word}</button></div>
                </Notice>
            }
        })
    };
    view! { {nothing} {repeated} {refused} {too_many} }
}

/// The name of another zone in an entry, which can mislead as well as one of this zone.
fn foreign_name(entry: &str, idn: Idn) -> Option<DomainName> {
    let host = host(entry);
    match needs_idn(host).then(|| untrack(|| idn.ask(host)))?? {
        IdnAnswer::Name { a_label, .. } => DomainName::parse(&a_label).ok(),
        IdnAnswer::Refused { .. } => None,
    }
}

/// How many of a long list are not named.
#[component]
fn More(of: usize) -> impl IntoView {
    (of > NAMED).then(|| view! { <p class="hint">{(t().names.and_more)((of - NAMED) as u64)}</p> })
}

/// That some names have no answer, and another try for those.
#[component]
pub(super) fn Failures(many: ManyNames) -> impl IntoView {
    let failed = Memo::new(move |_| {
        many.rows.with(|rows| rows.iter().filter(|listed| matches!(listed.answer, Answer::Failed(_))).count() as u64)
    });
    move || {
        (failed.get() > 0 && !many.asking.get()).then(|| {
            let on_retry = Callback::new(move |()| many.retry());
            let title = (t().names.not_checked)(failed.get());
            view! { <ErrorState title retry_label=t().errors.retry on_retry focus_on="#names-progress" /> }
        })
    }
}

/// Why an entry is no name, in the customer's words.
pub(in crate::features::search) fn why_not(why: &NotAName, zone: &str) -> String {
    let texts = &t().names;
    match why {
        NotAName::Rule(code, character) => in_words(code, *character),
        NotAName::Emoji(emoji) => (t().search.refused_symbol)(&quoted(emoji)),
        NotAName::OtherZone => (texts.other_zone)(zone),
        NotAName::NotJudged => texts.not_judged.to_owned(),
    }
}
