//! The notice of what came together: how many lines, and those that there is something to say about.

use contract::rules::cart::{CartLine, LineKey};
use leptos::prelude::*;

use super::{RefusedCode, use_together};
use crate::{
    browser::{idn_module::use_idn, page},
    features::cart::{
        facts::{Fact, Said, say},
        state::CartState,
    },
    i18n::t,
    ui::{NameView, Toast, Toasts, readable_name, use_toasts},
};

/// So many findings are named; the others stand at their lines.
const MOST: usize = 5;

/// What came together, above the cart and in the checkout, until it is dismissed.
#[component]
pub(crate) fn CameAlong() -> impl IntoView {
    let (together, texts) = (use_together(), &t().together);
    let lines = Memo::new(move |_| together.lines());
    let findings = Memo::new(move |_| {
        let found = |line: &CartLine| together.facts.of(&line.key()).map(|fact| (line.key(), fact));
        lines.with(|lines| lines.iter().filter_map(found).collect::<Vec<_>>())
    });
    let codes = Memo::new(move |_| {
        let is_used = |code: &RefusedCode| lines.with(|lines| lines.iter().any(|line| line.promo == code.promo));
        together.codes.with(|codes| codes.iter().filter(|code| is_used(code)).cloned().collect::<Vec<_>>())
    });
    // How many lines, and what there is to say of them; nothing where there is nothing to show.
    let shown = Memo::new(move |_| {
        let (lines, count) = (lines.with(Vec::len), findings.with(Vec::len) + codes.with(Vec::len));
        let is_news = together.brought.with(|brought| brought.as_ref().is_some_and(|brought| !brought.is_no_news));
        (lines > 0 && (is_news || count > 0)).then_some((lines as u64, count as u64))
    });
    let came = move || shown.get().map(|(lines, _)| (texts.came)(lines));
    let spoken = move || match shown.get() {
        None => String::new(),
        Some((lines, 0)) => (texts.came)(lines),
        Some((lines, count)) => (texts.came_to_look_at)(lines, count),
    };
    let is_shown = Memo::new(move |_| shown.with(Option::is_some));
    let dismiss = move |_| {
        together.end();
        page::focus("#app h1");
    };
    let left_out = move || {
        let more = findings.with(Vec::len).saturating_sub(MOST);
        (more > 0).then(|| view! { <p class="hint">{(texts.more)(more as u64)}</p> })
    };
    let named = move || findings.with(|findings| findings.iter().take(MOST).cloned().collect::<Vec<_>>());
    view! {
        // There before the first word, or it would not be read out.
        <p class="visually-hidden" role="status">{spoken}</p>
        <Show when=move || is_shown.get()>
            <section class="notice came-along" data-kind="info" aria-labelledby="came-along">
                <strong id="came-along">{came}</strong>
                <ul class="came-along-list">
                    <For each=named key=Clone::clone let:finding>
                        <Finding key=finding.0 fact=finding.1 />
                    </For>
                    {move || codes.get().into_iter().map(|RefusedCode { promo, reason }| view! {
                        <li><p>{(texts.code_refused)(promo.as_str(), &reason)}</p></li>
                    }).collect_view()}
                </ul>
                {left_out}
                <div class="row">
                    <button class="button quiet" type="button" on:click=dismiss>{texts.dismiss}</button>
                </div>
            </section>
        </Show>
    }
}

/// A line that there is something to say about, the way on, and the way out of the cart.
#[component]
fn Finding(#[prop(name = "key")] line: LineKey, fact: Fact) -> impl IntoView {
    let texts = &t().together;
    let (cart, toasts, idn) = (use_together().cart, use_toasts(), use_idn());
    let domain = line.domain.clone();
    let name = Memo::new(move |_| readable_name(idn, &domain));
    let said = move || {
        let Said { words, way: (word, address) } = say(&fact, &name.get());
        view! {
            <p>{words}</p>
            <a href=address>{word}<span class="visually-hidden">": " {move || name.get()}</span></a>
        }
    };
    let key = line.clone();
    let remove = move |_| {
        remove_with_undo(cart, toasts, &key, &name.get_untracked());
        // The pressed button is gone: on to the next one, else to the heading.
        request_animation_frame(|| {
            page::focus("#app h1");
            page::focus(".came-along .button");
        });
    };
    view! {
        <li>
            <NameView name=line.domain />
            {said}
            <button
                class="button quiet"
                type="button"
                aria-label=move || format!("{}: {}", texts.remove, name.get())
                on:click=remove
            >
                {texts.remove}
            </button>
        </li>
    }
}

/// Takes a line out of the cart; a word with the way back follows.
fn remove_with_undo(cart: CartState, toasts: Toasts, line: &LineKey, name: &str) {
    let Some(removed) = cart.change(|cart| cart.remove(line)) else { return };
    let undo = toasts.lasting(|| {
        Callback::new(move |()| {
            cart.change(|cart| cart.undo(removed.clone()));
            request_animation_frame(|| page::focus("#app h1"));
        })
    });
    let texts = &t().together;
    toasts.show(Toast { text: (texts.removed)(name), action: Some((texts.undo.to_owned(), undo)) });
}
