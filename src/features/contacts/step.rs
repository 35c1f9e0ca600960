//! Choosing the contact of an order: one of the customer's, or a new one.

use contract::{Contact, ContactDraft, ContactId, Paging, Permission, ProblemMessage};
use leptos::{prelude::*, task::spawn_local};

use super::{
    choices::ContactChoices,
    default_contact,
    draft::Editing,
    form::{ContactForm, FormWords},
    form_state::FormState,
    new_contact::begin_new,
    save::Saved,
};
use crate::{
    api::{Api, Identity, Paged, explain, use_api},
    browser::page,
    i18n::{LanguageState, t, use_language},
    ui::{ErrorState, Skeleton},
};

/// Whether a contact is being typed, as the address says: back leads from the form to the list.
#[derive(Clone, Copy)]
pub(crate) struct FormInAddress {
    /// What the address says; reactive.
    pub(crate) open: Signal<bool>,
    /// Has it say so: a new entry of the history for the form, none for the list.
    pub(crate) set: Callback<bool>,
}

/// What the step knows.
#[derive(Clone, Copy)]
struct StepState {
    api: Api,
    language: LanguageState,
    account: StoredValue<Identity>,
    initial: StoredValue<Option<ContactDraft>>,
    list: Paged<Contact>,
    chosen: RwSignal<Option<ContactId>>,
    /// A contact to be chosen at first is looked for beyond the first page.
    seeking: RwSignal<bool>,
    form: FormState,
    address: Option<FormInAddress>,
}

impl StepState {
    /// Follows the address. Back hides the form and keeps what was typed, forward shows it again.
    fn follow_address(self) {
        let Some(FormInAddress { open, set }) = self.address else { return };
        // A draft that was kept is open already; an address alone opens nothing.
        if open.get_untracked() != self.form.is_open_now() {
            set.run(self.form.is_open_now());
        }
        Effect::new(move |was: Option<bool>| {
            let is = open.get();
            match (was, is) {
                (Some(true), false) if self.form.is_open_now() => {
                    self.form.hide();
                    request_animation_frame(to_choice);
                }
                (Some(false), true) => self.form.show_again(),
                _ => {}
            }
            is
        });
    }

    fn say_in_address(self, open: bool) {
        if let Some(address) = self.address {
            address.set.run(open);
        }
    }

    /// Whether it is known which contacts there are, or why it is not; reactive.
    fn is_answered(self) -> bool {
        self.is_listed() && !self.seeking.get()
    }

    fn is_listed(self) -> bool {
        self.list.total.with(Option::is_some) || self.list.problem.with(Option::is_some)
    }

    /// The contact with exactly these fields.
    fn same(self, details: &ContactDraft) -> Option<Contact> {
        self.list.items.with_untracked(|items| items.iter().find(|contact| contact.details == *details).cloned())
    }

    /// The contact that is chosen.
    fn chosen(self) -> Option<Contact> {
        let id = self.chosen.get_untracked()?;
        self.list.items.with_untracked(|items| items.iter().find(|contact| contact.id == id).cloned())
    }

    /// Begins a new contact with what is known of the customer.
    fn open_new(self) {
        begin_new(self.form, self.api, self.language, self.account.get_value());
    }

    /// Begins a change: of the contact itself where it may be changed, else of a copy of it.
    fn open_change(self, contact: Contact) {
        let may_change = contact.acl.contains(&Permission::Update);
        self.form.open(if may_change { Editing::of(contact) } else { Editing::copy_of(contact.details) });
    }

    /// Opens the contact that an order was refused for.
    fn open_refused(self) {
        let Some(initial) = self.initial.get_value() else { return self.open_new() };
        match self.same(&initial) {
            Some(contact) => self.open_change(contact),
            None => self.form.open(Editing::copy_of(initial)),
        }
    }

    /// What is chosen when nobody has chosen yet: the contact of before, else the default one, else
    /// the only one there is. What is not among the first page is asked for and listed first.
    fn choose_first(self) {
        let default = self.account.with_value(|account| default_contact::read(&account.account));
        let only = || {
            self.list
                .items
                .with_untracked(|items| if let [only] = items.as_slice() { Some(only.id.clone()) } else { None })
        };
        let is_listed =
            |id: &ContactId| self.list.items.with_untracked(|items| items.iter().any(|contact| contact.id == *id));
        let initial = self.initial.get_value();
        let before = initial.as_ref().and_then(|initial| self.same(initial)).map(|contact| contact.id);
        let listed = before.clone().or_else(|| default.clone().filter(is_listed)).or_else(only);
        let has_better =
            if initial.is_some() { before.is_none() } else { default.as_ref().is_some_and(|id| !is_listed(id)) };
        self.chosen.set(listed);
        if !has_better || !self.list.has_more_now() {
            return;
        }
        self.seeking.set(true);
        spawn_local(async move {
            let found = self.seek(initial, default).await;
            if let Some(contact) = found {
                self.chosen.try_set(Some(contact.id.clone()));
                self.list.items.try_update(|items| {
                    items.retain(|listed| listed.id != contact.id);
                    items.insert(0, contact);
                });
            }
            self.seeking.try_set(false);
        });
    }

    /// The contact of before by its e-mail, else the default one. Without an answer nothing is proposed.
    async fn seek(self, initial: Option<ContactDraft>, default: Option<ContactId>) -> Option<Contact> {
        if let Some(initial) = initial {
            let page = self.api.contacts_of(&initial.email, Paging::first(Paging::LARGEST)).await;
            let found = page.ok().and_then(|page| page.items.into_iter().find(|contact| contact.details == initial));
            if found.is_some() {
                return found;
            }
        }
        self.api.contact(&default?).await.ok()
    }
}

/// Asks for a contact and hands it on, chosen or newly saved.
#[component]
pub(crate) fn ContactStep(
    /// Whose contacts.
    account: Identity,
    /// What is asked, as the heading of the choice.
    #[prop(into)]
    question: String,
    /// What the contact is for: a contact being typed for something else is kept apart.
    #[prop(optional, into)]
    purpose: String,
    /// The contact chosen before.
    initial: Option<ContactDraft>,
    /// What an order's refusal said about the contact (path, message): opens it for correction.
    #[prop(optional, into)]
    errors: Signal<Vec<(String, String)>>,
    /// Where the address says whether a contact is being typed.
    #[prop(optional)]
    address: Option<FormInAddress>,
    #[prop(into)] on_chosen: Callback<ContactDraft>,
) -> impl IntoView {
    let api = use_api();
    let state = StepState {
        api,
        language: use_language(),
        form: FormState::new(account.account.clone(), &purpose),
        account: StoredValue::new(account),
        initial: StoredValue::new(initial),
        list: Paged::load(move |paging| api.contacts(paging), |contact: &Contact| contact.id.clone()),
        chosen: RwSignal::new(None),
        seeking: RwSignal::new(false),
        address,
    };
    state.follow_address();
    // The list's answer and an order's refusal come from outside and open what is to be seen.
    Effect::new(move |was_listed: Option<bool>| {
        let is_listed = state.is_listed();
        if is_listed && was_listed != Some(true) {
            state.choose_first();
            let has_none = state.list.items.with_untracked(Vec::is_empty);
            if has_none && state.list.problem.with_untracked(Option::is_none) && !state.form.is_open_now() {
                state.open_new();
            }
        }
        is_listed
    });
    Effect::new(move |shown: Option<Vec<(String, String)>>| {
        let errors = errors.get();
        if !state.is_answered() || errors.is_empty() || shown.as_ref() == Some(&errors) {
            return shown.unwrap_or_default();
        }
        state.open_refused();
        let message =
            |(path, message): &(String, String)| ProblemMessage { path: Some(path.clone()), message: message.clone() };
        state.form.tell_messages(&errors.iter().map(message).collect::<Vec<_>>());
        errors
    });
    let on_back = Signal::derive(move || {
        let has_list = state.list.items.with(|items| !items.is_empty());
        has_list.then(|| {
            Callback::new(move |()| {
                state.form.close();
                state.say_in_address(false);
                request_animation_frame(to_choice);
            })
        })
    });
    let question = StoredValue::new(question);
    let on_saved = Callback::new(move |saved: Saved| on_chosen.run(saved.details));
    move || {
        if state.form.is_open() {
            let words = FormWords::of_checkout(state.form.target_now().is_some());
            view! { <ContactForm state=state.form words on_back on_saved /> }.into_any()
        } else if state.is_answered() {
            view! { <Chooser state=state question=question.get_value() on_chosen=on_chosen /> }.into_any()
        } else {
            let label = t().words.loading;
            view! { <ul class="rows" aria-busy="true" aria-label=label><Skeleton rows=3 parts=2 class="contact-skeleton" /></ul> }
                .into_any()
        }
    }
}

/// Moves the keyboard to the contact that is chosen, else to the first.
fn to_choice() {
    page::focus("input[name=contact]:checked, .choices:not(:has(:checked)) input[name=contact]");
}

/// The customer's contacts, or why they are not here, and the way to a new one.
#[component]
fn Chooser(state: StepState, question: String, on_chosen: Callback<ContactDraft>) -> impl IntoView {
    let texts = &t().contacts;
    let unchosen = RwSignal::new(false);
    let proceed = move |_| match state.chosen() {
        Some(contact) => on_chosen.run(contact.details),
        None => {
            unchosen.set(true);
            page::focus("input[name=contact]");
        }
    };
    let is_chosen = move || state.chosen.with(Option::is_some);
    let change = move |_| {
        if let Some(contact) = state.chosen() {
            state.open_change(contact);
            state.say_in_address(true);
            request_animation_frame(|| page::focus(".contact-form input"));
        }
    };
    let new = move |_| {
        state.open_new();
        state.say_in_address(true);
        request_animation_frame(|| page::focus(".contact-form input"));
    };
    let failed = move || {
        state.list.problem.get().map(|error| {
            view! {
                <ErrorState
                    title=texts.failed
                    text=explain(&error)
                    retry_label=t().errors.retry
                    on_retry=state.list.more()
                />
            }
        })
    };
    let has_some = Memo::new(move |_| state.list.items.with(|items| !items.is_empty()));
    let question = StoredValue::new(question);
    view! {
        <div class="contact-chooser">
            <Show when=move || has_some.get()>
                <ContactChoices question=question.get_value() list=state.list chosen=state.chosen />
            </Show>
            {failed}
            <p class="field-error" role="alert">{move || (unchosen.get() && !is_chosen()).then_some(texts.choose_one)}</p>
            <div class="checkout-nav">
                <Show when=move || has_some.get()>
                    <button class="button primary" type="button" on:click=proceed>{texts.use_this}</button>
                </Show>
                <Show when=is_chosen>
                    <button class="button quiet" type="button" on:click=change>{texts.change}</button>
                </Show>
                <button class="button quiet" type="button" on:click=new>{texts.new}</button>
            </div>
        </div>
    }
}
