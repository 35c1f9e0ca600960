//! What is asked before a contact is saved: a look-alike, or a change made elsewhere.

use contract::{Contact, rules::same_contact::Likeness};
use leptos::prelude::*;

use super::{
    conflict_question::ConflictQuestion,
    form_state::FormState,
    save::{Asking, How, Saved},
    summary::{ContactSummary, full_name},
};
use crate::i18n::t;

/// Stands above the buttons of the form until it is answered or something is typed.
#[component]
pub(super) fn Question(
    state: FormState,
    asking: Asking,
    /// One of the look-alikes is used.
    on_found: Callback<Saved>,
    /// Saves again; `true` creates a look-alike.
    on_sure: Callback<bool>,
) -> impl IntoView {
    match asking {
        Asking::Alike(alike) => view! { <AlikeQuestion alike on_found on_sure /> }.into_any(),
        Asking::Conflict(conflict) => {
            view! { <ConflictQuestion state conflict=*conflict on_settled=move |()| on_sure.run(false) /> }.into_any()
        }
    }
}

#[component]
fn AlikeQuestion(alike: Vec<(Contact, Likeness)>, on_found: Callback<Saved>, on_sure: Callback<bool>) -> impl IntoView {
    let texts = &t().contact_questions;
    let found = alike
        .into_iter()
        .map(|(Contact { id, details, .. }, likeness)| {
            let name = full_name(&details);
            let saved = Saved { id, details: details.clone(), how: How::Found };
            view! {
                <li class="contact-alike">
                    <ContactSummary contact=details />
                    <p class="hint">{(texts.alike)(likeness)}</p>
                    <button class="button" type="button" on:click=move |_| on_found.run(saved.clone())>
                        {texts.use_that}
                        <span class="visually-hidden">": "<bdi>{name}</bdi></span>
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="contact-asking">
            <h2 tabindex="-1">{texts.alike_title}</h2>
            <p class="soft">{texts.alike_text}</p>
            <ul class="rows">{found}</ul>
            <div class="row">
                <button class="button" type="button" on:click=move |_| on_sure.run(true)>{texts.create_anyway}</button>
            </div>
        </section>
    }
}
