//! A contact that was changed here and elsewhere: field by field, which change holds.

use leptos::prelude::*;

use super::{
    field::Field,
    form_state::FormState,
    save::Conflict,
    words::{label, readable},
};
use crate::{browser::page, i18n::t};

/// Asks only about the fields that both changed; nothing is chosen for the customer.
#[component]
pub(super) fn ConflictQuestion(
    state: FormState,
    conflict: Conflict,
    /// Both versions are one by now, and can be saved.
    #[prop(into)]
    on_settled: Callback<()>,
) -> impl IntoView {
    let texts = &t().contact_questions;
    let country = conflict.theirs.address.country.clone();
    let chosen = RwSignal::new(vec![None::<bool>; conflict.found.conflicts.len()]);
    let is_incomplete = RwSignal::new(false);
    let rows = (0..)
        .zip(conflict.found.conflicts.clone())
        .map(|(at, field)| {
            let (mine, theirs) = (field.get(&conflict.found.merged), field.get(&conflict.theirs));
            view! {
                <fieldset class="choices contact-conflict">
                    <legend>{label(field, &country)}</legend>
                    <Version at field text=mine.to_owned() is_mine=true chosen />
                    <Version at field text=theirs.to_owned() is_mine=false chosen />
                </fieldset>
            }
        })
        .collect_view();
    let taken: Vec<_> = conflict.found.theirs.iter().map(|field| label(*field, &country)).collect();
    let conflict = StoredValue::new(conflict);
    let settle = move |_| {
        let chosen = chosen.get_untracked();
        if let Some(at) = chosen.iter().position(Option::is_none) {
            is_incomplete.set(true);
            return page::focus(&format!("input[name=contact-conflict-{at}]"));
        }
        let Conflict { theirs, found } = conflict.get_value();
        let mut typed = found.merged;
        for (field, _) in found.conflicts.iter().zip(chosen).filter(|(_, is_mine)| *is_mine == Some(false)) {
            field.get(&theirs).clone_into(field.get_mut(&mut typed));
        }
        state.settle(theirs, typed);
        on_settled.run(());
    };
    view! {
        <section class="contact-asking">
            <h2 tabindex="-1">{texts.conflict_title}</h2>
            <p class="soft">{texts.conflict_text}</p>
            {rows}
            {(!taken.is_empty()).then(|| view! { <p class="hint">{texts.conflict_taken} " " {taken.join(", ")}</p> })}
            <p class="field-error" role="alert">{move || is_incomplete.get().then_some(texts.choose)}</p>
            <div class="row">
                <button class="button primary" type="button" on:click=settle>{texts.save_chosen}</button>
            </div>
        </section>
    }
}

/// One of the two versions of a field.
#[component]
fn Version(at: usize, field: Field, text: String, is_mine: bool, chosen: RwSignal<Vec<Option<bool>>>) -> impl IntoView {
    let texts = &t().contact_questions;
    let whose = if is_mine { texts.yours } else { texts.theirs };
    let text = readable(field, &text);
    let text = if text.is_empty() {
        view! { <i>{texts.nothing}</i> }.into_any()
    } else {
        view! { <bdi>{text}</bdi> }.into_any()
    };
    let choose = move |_| {
        chosen.update(|chosen| {
            if let Some(slot) = chosen.get_mut(at) {
                *slot = Some(is_mine);
            }
        });
    };
    view! {
        <label class="check">
            <input type="radio" name=format!("contact-conflict-{at}") on:change=choose />
            <span>{text} <small class="hint">{whose}</small></span>
        </label>
    }
}
