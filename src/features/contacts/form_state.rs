//! What the contact form holds: the fields as typed, and what is wrong with them.

use contract::{
    AccountId, ContactDraft, ContactId, ProblemMessage,
    rules::field_path::{Placed, place},
};
use leptos::prelude::*;

use super::{
    check::Wrong,
    draft::{Editing, KeptDraft},
    field::Field,
    save::Asking,
    words::say,
};
use crate::{
    api::{ApiError, explain},
    browser::page,
    i18n::t,
};

/// What is said about a field.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Told {
    /// By the shop.
    Wrong(Wrong),
    /// By the API, in its own words.
    Said(String),
}

/// What is said about the form as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Whole {
    Said(Vec<String>),
    Failed(ApiError),
    /// The contact was deleted elsewhere.
    Gone,
}

/// The form's state; what is typed is kept as it is typed.
#[derive(Clone, Copy)]
pub(super) struct FormState {
    draft: StoredValue<KeptDraft>,
    opened: RwSignal<bool>,
    /// Whether the customer has typed something since the form was opened.
    touched: RwSignal<bool>,
    editing: RwSignal<Editing>,
    told: RwSignal<Vec<(Field, Told)>>,
    whole: RwSignal<Option<Whole>>,
    /// What the customer is asked before the contact is saved.
    asking: RwSignal<Option<Asking>>,
    pub(super) busy: RwSignal<bool>,
}

impl FormState {
    /// Goes on with what the customer was typing in this tab, else is closed.
    pub(super) fn new(account: AccountId, purpose: &str) -> Self {
        let draft = KeptDraft::of(&account, purpose);
        let kept = draft.read();
        Self {
            draft: StoredValue::new(draft),
            opened: RwSignal::new(kept.is_some()),
            touched: RwSignal::new(kept.is_some()),
            editing: RwSignal::new(kept.unwrap_or_default()),
            told: RwSignal::new(Vec::new()),
            whole: RwSignal::new(None),
            asking: RwSignal::new(None),
            busy: RwSignal::new(false),
        }
    }

    /// Whether a contact is being typed; reactive.
    pub(super) fn is_open(self) -> bool {
        self.opened.get()
    }

    pub(super) fn is_open_now(self) -> bool {
        self.opened.get_untracked()
    }

    /// Begins with a contact, changed or new.
    pub(super) fn open(self, editing: Editing) {
        self.clear();
        self.editing.set(editing);
        self.touched.set(false);
        self.opened.set(true);
    }

    /// Whether there are changes that are not saved.
    pub(super) fn is_dirty_now(self) -> bool {
        self.opened.try_get_untracked() == Some(true)
            && self.touched.get_untracked()
            && self.editing.with_untracked(|editing| editing.base.as_ref() != Some(&editing.typed))
    }

    /// Leaves the form as it is, out of sight.
    pub(super) fn hide(self) {
        self.opened.set(false);
    }

    /// Goes on with the form that was hidden; nothing where none was.
    pub(super) fn show_again(self) {
        if self.editing.with_untracked(|editing| *editing != Editing::default()) {
            self.opened.set(true);
        }
    }

    /// The draft was used or given up.
    pub(super) fn close(self) {
        self.draft.with_value(KeptDraft::forget);
        self.opened.set(false);
    }

    /// A field as typed.
    pub(super) fn value(self, field: Field) -> Signal<String> {
        Signal::derive(move || self.editing.with(|editing| field.get(&editing.typed).to_owned()))
    }

    /// Takes what was typed; what was said about the field was about something else.
    pub(super) fn set(self, field: Field, text: String) {
        self.editing.update(|editing| *field.get_mut(&mut editing.typed) = text);
        if self.told.with_untracked(|told| told.iter().any(|(at, _)| *at == field)) {
            self.told.update(|told| told.retain(|(at, _)| *at != field));
        }
        if self.asking.with_untracked(Option::is_some) {
            self.asking.set(None);
        }
        self.keep();
    }

    /// Keeps what was typed for a reload.
    fn keep(self) {
        self.touched.set(true);
        self.draft.with_value(|draft| self.editing.with_untracked(|editing| draft.write(editing)));
    }

    /// What the customer is asked; reactive.
    pub(super) fn asking(self) -> Option<Asking> {
        self.asking.get()
    }

    /// Asks before the contact is saved.
    pub(super) fn ask(self, asking: Asking) {
        self.asking.set(Some(asking));
        request_animation_frame(|| page::focus(".contact-asking h2"));
    }

    /// Goes on with what both versions of the contact come to; theirs is what is changed now.
    pub(super) fn settle(self, theirs: ContactDraft, typed: ContactDraft) {
        self.editing.update(|editing| {
            editing.base = Some(theirs);
            editing.typed = typed;
        });
        self.asking.set(None);
        self.keep();
    }

    /// What was changed is gone: what was typed becomes a new contact.
    pub(super) fn lose_target(self) {
        self.editing.update(|editing| *editing = Editing::copy_of(editing.typed.clone()));
        self.keep();
        self.tell(Vec::new(), Some(Whole::Gone));
    }

    pub(super) fn editing_now(self) -> Editing {
        self.editing.get_untracked()
    }

    /// Fills in the fields where nothing was typed, unless the form is gone.
    pub(super) fn suggest(self, texts: &[(Field, &str)]) {
        self.editing.try_update(|editing| {
            for (field, text) in texts {
                let typed = field.get_mut(&mut editing.typed);
                if typed.is_empty() {
                    (*text).clone_into(typed);
                }
            }
        });
    }

    pub(super) fn typed_now(self) -> ContactDraft {
        self.editing.with_untracked(|editing| editing.typed.clone())
    }

    pub(super) fn target_now(self) -> Option<ContactId> {
        self.editing.with_untracked(|editing| editing.target.clone())
    }

    /// What stands below a field.
    pub(super) fn error(self, field: Field) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.told.with(|told| {
                let here = told.iter().filter(|(at, _)| *at == field);
                let texts: Vec<_> = here
                    .map(|(_, told)| match told {
                        Told::Wrong(wrong) => say(field, wrong),
                        Told::Said(text) => text.clone(),
                    })
                    .collect();
                (!texts.is_empty()).then(|| texts.join(" "))
            })
        })
    }

    /// What stands above the form; reactive.
    pub(super) fn whole(self) -> Option<String> {
        self.whole.with(|whole| match whole {
            Some(Whole::Said(texts)) => Some(texts.join(" ")),
            Some(Whole::Failed(error)) => Some(explain(error)),
            Some(Whole::Gone) => Some(t().contact_questions.gone.to_owned()),
            None => None,
        })
    }

    /// Says what the shop itself refuses.
    pub(super) fn tell_wrong(self, wrong: Vec<(Field, Wrong)>) {
        self.tell(wrong.into_iter().map(|(field, wrong)| (field, Told::Wrong(wrong))).collect(), None);
    }

    /// Says what the API refused: each message at its field, the others above the form.
    pub(super) fn tell_refused(self, error: ApiError) {
        match &error {
            ApiError::Rejected { problem: Some(problem), .. } if !problem.messages.is_empty() => {
                self.tell_messages(&problem.messages);
            }
            _ => self.tell(Vec::new(), Some(Whole::Failed(error))),
        }
    }

    /// Says what came as messages.
    pub(super) fn tell_messages(self, messages: &[ProblemMessage]) {
        let Placed { fields, form } = place(messages, Field::of_path);
        let form: Vec<_> = form.into_iter().map(|message| message.message).collect();
        let fields = fields.into_iter().map(|(field, text)| (field, Told::Said(text))).collect();
        self.tell(fields, (!form.is_empty()).then_some(Whole::Said(form)));
    }

    /// Nothing is said any more.
    pub(super) fn clear(self) {
        self.told.set(Vec::new());
        self.whole.set(None);
        self.asking.set(None);
    }

    fn tell(self, fields: Vec<(Field, Told)>, whole: Option<Whole>) {
        self.told.set(fields);
        self.whole.set(whole);
        request_animation_frame(|| page::focus(".contact-form [aria-invalid=true]"));
    }
}
