//! Name and e-mail of who is signed in. A new e-mail has to be confirmed with a mailed code.

mod draft;
mod leave_guard;
mod new_email;

use contract::{Account, AccountChanges, AccountId};
use leptos::{prelude::*, task::spawn_local};

pub(super) use self::new_email::forget as forget_new_email;
use self::{leave_guard::ProfileGuard, new_email::ConfirmEmail};
use super::{
    account_form::{AccountForm, missing, wrong_email},
    submission::Submission,
};
use crate::{
    api::{Api, ApiError, explain, use_api},
    i18n::t,
    ui::{ErrorState, Skeleton, TextField, Toast, use_toasts},
};

type Read = fn(&AccountChanges) -> &String;
type Write = fn(&mut AccountChanges) -> &mut String;

/// The fields of a profile.
const FIELDS: [(Read, Write); 3] = [
    (|profile| &profile.firstname, |profile| &mut profile.firstname),
    (|profile| &profile.lastname, |profile| &mut profile.lastname),
    (|profile| &profile.email, |profile| &mut profile.email),
];

/// The profile as the API has it, to be changed.
#[component]
pub(super) fn Profile(account: AccountId, confirms: bool, go: Callback<String>) -> impl IntoView {
    let api = use_api();
    let id = StoredValue::new(account);
    let account = RwSignal::new(None::<Result<Account, ApiError>>);
    let read = Callback::new(move |()| {
        account.set(None);
        spawn_local(async move {
            if let Some(answer) = read_own(api, &id.get_value()).await {
                account.try_set(Some(answer));
            }
        });
    });
    read.run(());
    move || match account.get() {
        None => view! { <ul class="rows" aria-busy="true"><Skeleton /></ul> }.into_any(),
        Some(Err(error)) => {
            view! { <ErrorState title=explain(&error) retry_label=t().errors.retry on_retry=read /> }.into_any()
        }
        Some(Ok(account)) => view! { <ProfileForm id=id.get_value() account confirms go /> }.into_any(),
    }
}

#[component]
fn ProfileForm(id: AccountId, account: Account, confirms: bool, go: Callback<String>) -> impl IntoView {
    let texts = &t().account;
    let (api, toasts) = (use_api(), use_toasts());
    let submission = Submission::new(&["firstname", "lastname", "email"], ("email", texts.wrong_credentials));
    let known = AccountChanges { email: account.email, firstname: account.firstname, lastname: account.lastname };
    let typed = RwSignal::new(draft::restore(&id, &known));
    let unconfirmed = confirms.then(|| known.email.clone());
    let known = RwSignal::new(known);
    follow_other_tabs(api, id.clone(), known, typed);
    let waiting = RwSignal::new(new_email::read(&id).or(unconfirmed));
    new_email::follow(id.clone(), waiting);
    let own = id.clone();
    let submit = move |()| {
        let changes = typed.with_untracked(trimmed);
        let AccountChanges { email, firstname, lastname } = &changes;
        let mut missing = missing([
            ("firstname", firstname, texts.firstname_missing),
            ("lastname", lastname, texts.lastname_missing),
        ]);
        missing.extend(wrong_email(email));
        if submission.is_complete(missing) {
            let Some(identity) = api.session().customer_now().filter(|customer| customer.account == own) else {
                return;
            };
            let has_new_email = known.with_untracked(|known| changes.email != known.email);
            submission.start(async move {
                let before = new_email::read(&identity.account);
                if has_new_email {
                    // Before the answer: it may be the last thing this page hears.
                    new_email::write(&identity.account, &changes.email);
                }
                if let Err(error) = api.change_account(&identity, &changes).await {
                    // Whose answer was lost may have mail with a code.
                    if has_new_email && !error.outcome_unknown() {
                        new_email::restore(api, &identity.account, before.as_deref());
                    }
                    return Err(error);
                }
                toasts.show(Toast { text: texts.profile_saved.to_owned(), action: None });
                if has_new_email {
                    waiting.try_set(Some(changes.email.clone()));
                }
                typed.try_update(|typed| {
                    if trimmed(typed) == changes {
                        typed.clone_from(&changes);
                    }
                });
                // The form may be gone by now.
                draft::keep(&identity.account, &changes, &typed.try_get_untracked().unwrap_or_else(|| changes.clone()));
                known.try_set(changes);
                Ok(())
            });
        }
    };
    let account = StoredValue::new(id.clone());
    let field = move |name: &'static str, label: &'static str, kind, autocomplete, (read, write): (Read, Write)| {
        let on_input = move |text| {
            submission.edited(name);
            typed.update(|typed| *write(typed) = text);
            let keep = |id: &AccountId| {
                known.with_untracked(|known| typed.with_untracked(|typed| draft::keep(id, known, typed)))
            };
            account.with_value(keep);
        };
        view! {
            <TextField
                id=format!("profile-{name}")
                label
                kind
                autocomplete
                value=Signal::derive(move || typed.with(|typed| read(typed).to_owned()))
                on_input
                error=submission.error(name)
            />
        }
    };
    let [firstname, lastname, email] = FIELDS;
    view! {
        <ProfileGuard id=id.clone() known typed go />
        <AccountForm submission on_submit=submit label=texts.profile_save class="button">
            {field("firstname", texts.firstname, "text", "given-name", firstname)}
            {field("lastname", texts.lastname, "text", "family-name", lastname)}
            {field("email", texts.email, "email", "email", email)}
        </AccountForm>
        {move || waiting.get().map(|email| view! { <ConfirmEmail account=id.clone() email waiting /> })}
    }
}

fn trimmed(typed: &AccountChanges) -> AccountChanges {
    let mut typed = typed.clone();
    for (read, write) in FIELDS {
        *write(&mut typed) = read(&typed).trim().to_owned();
    }
    typed
}

/// What another tab saved stands in every field where nothing else was typed.
fn follow_other_tabs(api: Api, id: AccountId, known: RwSignal<AccountChanges>, typed: RwSignal<AccountChanges>) {
    let session = api.session();
    let identity = Memo::new(move |_| session.customer());
    Effect::new(move |before: Option<()>| {
        let is_own = identity.with(|identity| identity.as_ref().is_some_and(|identity| identity.account == id));
        let id = id.clone();
        if before.is_none() || !is_own {
            return;
        }
        spawn_local(async move {
            let Some(Ok(Account { email, firstname, lastname, .. })) = read_own(api, &id).await else { return };
            let now = AccountChanges { email, firstname, lastname };
            let Some(was) = known.try_get_untracked() else { return };
            if was != now {
                typed.try_update(|typed| {
                    for (read, write) in FIELDS {
                        if read(typed) == read(&was) {
                            read(&now).clone_into(write(typed));
                        }
                    }
                });
                known.try_set(now);
            }
        });
    });
}

/// The profile of the customer who is signed in; nothing when that is somebody else by now.
async fn read_own(api: Api, id: &AccountId) -> Option<Result<Account, ApiError>> {
    let identity = api.session().customer_now().filter(|customer| customer.account == *id)?;
    Some(api.own_account(&identity).await)
}
