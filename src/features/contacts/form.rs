//! All fields of a contact.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::{
    check::ready,
    country_field::CountryField,
    field::Field,
    form_state::FormState,
    phone_field::PhoneField,
    question::Question,
    region_fields::{RegionField, ZipField},
    save::{Attempt, Saved, save},
    vat_field::VatField,
};
use crate::{
    api::{ApiError, use_api},
    browser::intl,
    config::use_config,
    i18n::{t, use_language},
    ui::{Kind, Notice, SelectField, TextField},
};

/// What the form is called, and its buttons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FormWords {
    /// Where the page's own heading does not say it.
    pub(super) heading: Option<&'static str>,
    pub(super) save: &'static str,
    pub(super) back: &'static str,
}

impl FormWords {
    /// Within a checkout, where the contact is used at once.
    pub(super) fn of_checkout(is_change: bool) -> Self {
        let texts = &t().contacts;
        let heading = if is_change { texts.change_title } else { texts.new_title };
        Self { heading: Some(heading), save: texts.save, back: texts.back }
    }
}

/// Saves the contact and hands it on.
#[component]
pub(super) fn ContactForm(
    state: FormState,
    words: FormWords,
    /// The way back to the list, where there is one.
    #[prop(into)]
    on_back: Signal<Option<Callback<()>>>,
    on_saved: Callback<Saved>,
) -> impl IntoView {
    let texts = &t().contacts;
    let api = use_api();
    let attempt = Callback::new(move |sure: bool| {
        if state.busy.get_untracked() {
            return;
        }
        let draft = match ready(&state.typed_now()) {
            Ok(draft) => draft,
            Err(wrong) => return state.tell_wrong(wrong),
        };
        state.clear();
        state.busy.set(true);
        spawn_local(async move {
            let attempt = save(api, &state.editing_now(), draft, sure).await;
            // The form may be gone by now: signed out, or another page opened.
            if state.busy.try_set(false).is_some() {
                return;
            }
            match attempt {
                Attempt::Saved(saved) => {
                    state.close();
                    on_saved.try_run(*saved);
                }
                Attempt::Ask(asking) => state.ask(asking),
                Attempt::Gone => state.lose_target(),
                // The page asks to sign in again; the draft waits.
                Attempt::Failed(ApiError::SessionEnded) => {}
                Attempt::Failed(error) => state.tell_refused(error),
            }
        });
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        attempt.run(false);
    };
    let use_found = Callback::new(move |saved: Saved| {
        state.close();
        on_saved.run(saved);
    });
    let notice = move || {
        state.whole().map(|text| {
            view! {
                <Notice kind=Kind::Error title=texts.refused>
                    <p>{text}</p>
                </Notice>
            }
        })
    };
    let back = move || {
        on_back.get().map(|on_back| {
            view! {
                <button class="button quiet" type="button" on:click=move |_| on_back.run(())>{words.back}</button>
            }
        })
    };
    view! {
        <form class="contact-form" novalidate on:submit=submit>
            {words.heading.map(|heading| view! { <h2>{heading}</h2> })}
            {notice}
            <fieldset class="contact-part">
                <legend>{texts.who}</legend>
                <div class="fields">
                    <Line state=state field=Field::Firstname label=texts.firstname autocomplete="given-name" />
                    <Line state=state field=Field::Lastname label=texts.lastname autocomplete="family-name" />
                    <Line state=state field=Field::Organization label=texts.organization autocomplete="organization" />
                    <VatField state=state />
                </div>
            </fieldset>
            <fieldset class="contact-part">
                <legend>{texts.place}</legend>
                <div class="fields">
                    <CountryField state=state />
                    <Line state=state field=Field::City label=texts.city autocomplete="address-level2" />
                    <RegionField state=state />
                    <ZipField state=state />
                    <Line state=state field=Field::Line1 label=texts.line1 autocomplete="address-line1" whole=true />
                    <Line state=state field=Field::Line2 label=texts.line2 autocomplete="address-line2" whole=true />
                </div>
            </fieldset>
            <fieldset class="contact-part">
                <legend>{texts.reach}</legend>
                <div class="fields">
                    <Line state=state field=Field::Email label=texts.email autocomplete="email" kind="email" />
                    <PhoneField state=state />
                </div>
            </fieldset>
            <fieldset class="contact-part">
                <legend>{texts.more_facts}</legend>
                <div class="fields">
                    <LanguageField state=state />
                    <Line
                        state=state
                        field=Field::Ethereum
                        label=texts.ethereum
                        hint=texts.ethereum_hint
                        whole=true
                    />
                </div>
            </fieldset>
            {move || {
                state.asking().map(|asking| view! { <Question state asking on_found=use_found on_sure=attempt /> })
            }}
            <div class="checkout-nav">
                <button
                    class="button"
                    class:primary=move || state.asking().is_none()
                    aria-busy=move || state.busy.get().then_some("true")
                >
                    {words.save}
                </button>
                {back}
            </div>
        </form>
    }
}

/// A field of one line.
#[component]
pub(super) fn Line(
    state: FormState,
    field: Field,
    label: &'static str,
    #[prop(optional)] hint: &'static str,
    #[prop(default = "off")] autocomplete: &'static str,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] whole: bool,
) -> impl IntoView {
    view! {
        <TextField
            id=field.id()
            label=label
            hint=hint
            optional=if field.is_required() { "" } else { t().contacts.optional }
            kind=kind
            autocomplete=autocomplete
            whole=whole
            value=state.value(field)
            on_input=move |text| state.set(field, text)
            error=state.error(field)
        />
    }
}

/// The language the registry writes in: one of the shop's, or what the contact has.
#[component]
fn LanguageField(state: FormState) -> impl IntoView {
    let texts = &t().contacts;
    let shown_in = use_language().now().code();
    let mut codes = use_config().with_value(|config| config.languages.clone());
    let own = state.typed_now().language;
    if !own.is_empty() && !codes.contains(&own) {
        codes.push(own);
    }
    let options = codes
        .into_iter()
        .map(|code| {
            let name = intl::language_name(shown_in, &code);
            (code, name)
        })
        .collect();
    view! {
        <SelectField
            id=Field::Language.id()
            label=texts.language
            value=state.value(Field::Language)
            on_change=move |code| state.set(Field::Language, code)
            options=options
            error=state.error(Field::Language)
        />
    }
}
