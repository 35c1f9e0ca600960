//! Nobody leaves a changed profile without knowing it, or comes back to one without being told.

use contract::{AccountChanges, AccountId};
use leptos::prelude::*;

use super::draft;
use crate::{
    browser::page,
    i18n::t,
    ui::{Kind, LeaveGuard, LeaveWords, Notice},
};

/// Asks before the form is left, and says at the beginning that it is not as the API has it.
#[component]
pub(super) fn ProfileGuard(
    id: AccountId,
    /// What the API has.
    known: RwSignal<AccountChanges>,
    typed: RwSignal<AccountChanges>,
    /// Goes to an address of the shop.
    go: Callback<String>,
) -> impl IntoView {
    let (texts, words) = (&t().my_contacts, &t().contact_questions);
    let words = LeaveWords {
        title: words.leave_title,
        text: words.leave_text,
        stay: words.leave_stay,
        keep: words.leave_keep,
        discard: words.leave_discard,
        left: t().account.profile_left,
        go_on: words.left_go_on,
    };
    // The form may be gone by the time it is asked.
    let is_dirty = move || {
        let differs = known.try_with_untracked(|known| typed.try_with_untracked(|typed| typed != known));
        differs.flatten() == Some(true)
    };
    // What is typed after everything was saved is no news.
    let is_told = Memo::new(move |was: Option<&bool>| {
        was.copied().unwrap_or(true) && known.with(|known| typed.with(|typed| typed != known))
    });
    let kept = StoredValue::new(id.clone());
    let discard = move || {
        typed.set(known.get_untracked());
        known.with_untracked(|known| kept.with_value(|id| draft::keep(id, known, known)));
    };
    let discard_here = move |_| {
        discard();
        // The button is gone.
        request_animation_frame(|| page::focus("#profile-firstname"));
    };
    view! {
        <Show when=move || is_told.get()>
            <Notice kind=Kind::Info title=texts.restored>
                <p>{texts.restored_text}</p>
                <div class="row">
                    <button class="button" type="button" on:click=discard_here>{texts.discard}</button>
                </div>
            </Notice>
        </Show>
        <LeaveGuard
            id="profile-leave"
            words
            is_dirty
            is_kept=move || draft::is_kept(&id)
            asked=RwSignal::new(None)
            go
            on_discard=Callback::new(move |()| discard())
        />
    }
}
