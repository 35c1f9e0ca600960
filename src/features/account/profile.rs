//! Name and e-mail of who is signed in. A new e-mail has to be confirmed with a mailed code.

use contract::{Account, AccountChanges, AccountId};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use super::{
    flow_fields::SubmitButton,
    submission::{FormNotice, Submission},
};
use crate::{
    api::{Api, ApiError, Who, explain, use_api},
    browser::storage::{self, Area},
    i18n::t,
    ui::{ErrorState, Skeleton, TextField, Toast, use_toasts},
};

/// Where a tab remembers that an account's e-mail waits for its code.
fn key(account: &AccountId) -> String {
    format!("{}new-email", storage::personal_prefix(account.as_str()))
}

/// What waited for its code before waits again.
fn restore(api: Api, account: &AccountId, before: Option<&str>) {
    match (before, api.session().who_now()) {
        // An expired session goes on; after a sign-out nothing personal is kept.
        (Some(email), Who::Customer(now) | Who::Expired(now)) if now.account == *account => {
            // Without storage it waits as long as the page.
            let _ = storage::write(Area::Session, &key(account), email);
        }
        _ => storage::remove(Area::Session, &key(account)),
    }
}

/// The profile as the API has it, to be changed.
#[component]
pub(super) fn Profile(account: AccountId) -> impl IntoView {
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
        None => view! { <Skeleton /> }.into_any(),
        Some(Err(error)) => {
            view! { <ErrorState title=explain(&error) retry_label=t().errors.retry on_retry=read /> }.into_any()
        }
        Some(Ok(account)) => view! { <ProfileForm id=id.get_value() account /> }.into_any(),
    }
}

#[component]
fn ProfileForm(id: AccountId, account: Account) -> impl IntoView {
    let texts = &t().account;
    let (api, toasts) = (use_api(), use_toasts());
    let submission = Submission::new(&["firstname", "lastname", "email"], ("email", texts.wrong_credentials));
    let known = AccountChanges { email: account.email, firstname: account.firstname, lastname: account.lastname };
    let typed = RwSignal::new(known.clone());
    let known = RwSignal::new(known);
    follow_other_tabs(api, id.clone(), known, typed);
    let waiting = RwSignal::new(storage::read(Area::Session, &key(&id)));
    let own = id.clone();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let AccountChanges { email, firstname, lastname } = typed.get_untracked();
        let trimmed = |text: String| text.trim().to_owned();
        let changes =
            AccountChanges { email: trimmed(email), firstname: trimmed(firstname), lastname: trimmed(lastname) };
        let mut missing = Vec::new();
        if changes.firstname.is_empty() {
            missing.push(("firstname", texts.firstname_missing));
        }
        if changes.lastname.is_empty() {
            missing.push(("lastname", texts.lastname_missing));
        }
        if !changes.email.contains('@') {
            missing.push(("email", if changes.email.is_empty() { texts.email_missing } else { texts.email_wrong }));
        }
        if submission.is_complete(missing) {
            let Some(identity) = api.session().customer_now().filter(|customer| customer.account == own) else {
                return;
            };
            let has_new_email = known.with_untracked(|known| changes.email != known.email);
            submission.start(async move {
                let before = storage::read(Area::Session, &key(&identity.account));
                if has_new_email {
                    // Before the answer: it may be the last thing this page hears.
                    let _ = storage::write(Area::Session, &key(&identity.account), &changes.email);
                }
                if let Err(error) = api.change_account(&identity, &changes).await {
                    // Whose answer was lost may have mail with a code.
                    if has_new_email && !error.outcome_unknown() {
                        restore(api, &identity.account, before.as_deref());
                    }
                    return Err(error);
                }
                toasts.show(Toast { text: texts.profile_saved.to_owned(), action: None });
                if has_new_email {
                    waiting.try_set(Some(changes.email.clone()));
                }
                known.try_set(changes);
                Ok(())
            });
        }
    };
    let field = move |name: &'static str, label: &'static str, kind, autocomplete, read: Read, write: Write| {
        view! {
            <TextField
                id=format!("profile-{name}")
                label
                kind
                autocomplete
                value=Signal::derive(move || typed.with(|typed| read(typed).to_owned()))
                on_input=move |text| {
                    submission.edited(name);
                    typed.update(|typed| *write(typed) = text);
                }
                error=submission.error(name)
            />
        }
    };
    view! {
        <form class="account-form" novalidate on:submit=submit>
            <FormNotice submission />
            <div class="fields">
                {field("firstname", texts.firstname, "text", "given-name", |a| &a.firstname, |a| &mut a.firstname)}
                {field("lastname", texts.lastname, "text", "family-name", |a| &a.lastname, |a| &mut a.lastname)}
                {field("email", texts.email, "email", "email", |a| &a.email, |a| &mut a.email)}
            </div>
            <div class="row">
                <SubmitButton submission label=texts.profile_save class="button" />
            </div>
        </form>
        {move || waiting.get().map(|email| view! { <ConfirmEmail account=id.clone() email waiting /> })}
    }
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

const FIELDS: [(Read, Write); 3] = [
    (|profile| &profile.firstname, |profile| &mut profile.firstname),
    (|profile| &profile.lastname, |profile| &mut profile.lastname),
    (|profile| &profile.email, |profile| &mut profile.email),
];

type Read = fn(&AccountChanges) -> &String;
type Write = fn(&mut AccountChanges) -> &mut String;

/// The mailed code that confirms the new e-mail.
#[component]
fn ConfirmEmail(account: AccountId, email: String, waiting: RwSignal<Option<String>>) -> impl IntoView {
    let texts = &t().account;
    let (api, toasts) = (use_api(), use_toasts());
    let submission = Submission::new(&["code"], ("code", texts.wrong_credentials));
    let resending = Submission::new(&[], ("code", texts.wrong_credentials));
    let code = RwSignal::new(String::new());
    let sent_again = RwSignal::new(false);
    let account = StoredValue::new(account);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let typed = code.get_untracked().trim().to_owned();
        if submission.is_complete(if typed.is_empty() { vec![("code", texts.code_missing)] } else { Vec::new() }) {
            let account = account.get_value();
            submission.start(async move {
                api.verify(&account, &typed).await?;
                storage::remove(Area::Session, &key(&account));
                toasts.show(Toast { text: texts.email_confirmed.to_owned(), action: None });
                waiting.try_set(None);
                Ok(())
            });
        }
    };
    let send_again = move |_| {
        sent_again.set(false);
        let account = account.get_value();
        resending.start(async move {
            api.send_code(&account).await?;
            sent_again.try_set(true);
            Ok(())
        });
    };
    view! {
        <form class="account-form" novalidate on:submit=submit>
            <p class="mailbox-note" role="status">{texts.new_email_text} " " <bdi>{email}</bdi> "."</p>
            <FormNotice submission />
            <FormNotice submission=resending />
            <div class="fields">
                <TextField
                    id="profile-code"
                    label=texts.code
                    hint=texts.code_hint
                    class="code-input"
                    autocomplete="one-time-code"
                    value=code
                    on_input=move |typed| {
                        submission.edited("code");
                        code.set(typed);
                    }
                    error=submission.error("code")
                />
            </div>
            <div class="row">
                <SubmitButton submission label=texts.code_confirm />
                <button class="button quiet" type="button" aria-busy=move || resending.busy().then_some("true") on:click=send_again>
                    {texts.code_again}
                </button>
            </div>
            <p class="hint" role="status">{move || sent_again.get().then_some(texts.code_sent_again)}</p>
        </form>
    }
}
