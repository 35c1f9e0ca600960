//! Which contacts are listed: the API finds an e-mail, names and status are looked for among those loaded.

use contract::{Contact, ContactStatus, Paging};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::state_word::state_word;
use crate::{
    api::use_api,
    i18n::t,
    routes,
    ui::{SelectField, TextField},
};

/// The filter as the address has it: texts as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ContactFilter {
    /// A whole e-mail, for the API.
    pub(crate) email: String,
    /// Parts of a name or an organisation.
    pub(crate) name: String,
    /// A status as the API names it.
    pub(crate) status: String,
}

impl ContactFilter {
    /// Whether more is asked than the API can answer.
    pub(super) fn narrows(&self) -> bool {
        !self.name.trim().is_empty() || !self.status.is_empty()
    }

    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a loaded contact fits.
    pub(super) fn fits(&self, contact: &Contact) -> bool {
        let has_status = self.status.is_empty() || contact.status.as_str() == self.status;
        let details = &contact.details;
        has_status && has_words(&self.name, &[&details.firstname, &details.lastname, &details.organization])
    }
}

/// Whether every word that was typed stands somewhere in the texts, whatever its case.
fn has_words(typed: &str, texts: &[&str]) -> bool {
    let text = texts.join(" ").to_lowercase();
    typed.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

/// The fields of the filter. The e-mail is taken with Enter or the button, the others at once.
#[component]
pub(super) fn FilterForm(filter: Memo<ContactFilter>, on_change: Callback<ContactFilter>) -> impl IntoView {
    let texts = &t().my_contacts;
    let email = RwSignal::new(String::new());
    // Back and forward change the address; the field follows, and keeps what is typed while other parts change.
    let asked = Memo::new(move |_| filter.with(|filter| filter.email.clone()));
    Effect::new(move || email.set(asked.get()));
    let change = move |part: &dyn Fn(&mut ContactFilter)| {
        let mut changed = filter.get_untracked();
        part(&mut changed);
        on_change.run(changed);
    };
    let statuses = known_statuses();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = email.get_untracked().trim().to_owned();
        change(&|filter| filter.email.clone_from(&typed));
    };
    let status = move || {
        let mut options = vec![(String::new(), texts.any_status.to_owned())];
        options.extend(statuses.get().iter().map(|status| (status.as_str().to_owned(), state_word(status))));
        let on_pick = move |status: String| change(&|filter| filter.status.clone_from(&status));
        let value = Signal::derive(move || filter.with(|filter| filter.status.clone()));
        view! { <SelectField id="contacts-status" label=texts.filter_status value on_change=on_pick options /> }
    };
    view! {
        <form class="contact-filters" role="search" aria-label=texts.filter novalidate on:submit=submit>
            <TextField
                id="contacts-name"
                label=texts.filter_name
                optional=" "
                value=Signal::derive(move || filter.with(|filter| filter.name.clone()))
                on_input=move |name: String| change(&|filter| filter.name.clone_from(&name))
            />
            {status}
            <TextField
                id="contacts-email"
                label=texts.filter_email
                optional=" "
                kind="email"
                value=email
                on_input=move |text| email.set(text)
            />
            <div class="row">
                <button class="button" type="submit">{texts.filter_apply}</button>
                <Show when=move || filter.with(|filter| !filter.is_empty())>
                    <a class="button quiet" href=routes::contacts() on:click=move |_| email.set(String::new())>{texts.filter_clear}</a>
                </Show>
            </div>
        </form>
    }
}

/// The statuses that the API knows; those of the description until it has answered, or when it does not.
fn known_statuses() -> RwSignal<Vec<ContactStatus>> {
    let api = use_api();
    let statuses = RwSignal::new(ContactStatus::KNOWN.to_vec());
    spawn_local(async move {
        if let Ok(page) = api.contact_statuses(Paging::first(Paging::LARGEST)).await
            && !page.items.is_empty()
        {
            statuses.try_update(|known| {
                if *known != page.items {
                    *known = page.items;
                }
            });
        }
    });
    statuses
}

#[cfg(test)]
mod tests {
    use super::has_words;

    #[test]
    fn words_are_found_in_any_order_and_case() {
        let ada = ["Ada", "Lovelace", "Analytical Engines"];
        for typed in ["", " ", "ada", "LOVE", "lovelace ada", "engines ada", "lyt"] {
            assert!(has_words(typed, &ada), "{typed:?}");
        }
        for typed in ["eva", "ada byron", "adalove"] {
            assert!(!has_words(typed, &ada), "{typed:?}");
        }
        assert!(has_words("МАКС", &["Макс", "Пряхин", ""]));
    }
}
