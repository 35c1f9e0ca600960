//! Changing an unpaid order: contacts, artworks, wallets.

use contract::{AccountId, ContactDraft, DomainName, Order, OrderId, Permission, ServiceType, rules::cart::LineKey};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
    params::ParamsMap,
};

use super::super::contact_look::CONTACT_LOOK;
use crate::{
    api::{ApiError, Identity, explain, use_api},
    browser::{idn_module::use_idn, page},
    features::{
        checkout::{AmendOrder, Amendment, Memory, Noted, SentDetail, has_amendment},
        contacts::ContactStep,
        domains::ask,
        orders::{KeptDetails, ReceiptDetail, UnknownOrder, kept_details, note_change, note_sending},
    },
    i18n::{service_word, t},
    routes,
    ui::{ErrorState, LeaveGuard, LeaveWords, Skeleton, readable_name},
};

/// Reads the order and opens it for a change, if it may be changed.
#[component]
pub(super) fn ChangeOrder(
    customer: Identity,
    id: OrderId,
    /// Becomes true when the customer has no such order.
    unknown: WriteSignal<bool>,
) -> impl IntoView {
    let (api, texts) = (use_api(), &t().amend);
    let asked_for = id.clone();
    let order = ask(move || {
        let id = asked_for.clone();
        Some(async move { api.order(&id).await })
    });
    let address = routes::order(&id);
    let is_unknown = |error: &ApiError| matches!(error, ApiError::Rejected { status: 404, .. });
    Effect::new(move || unknown.set(matches!(order.get(), Some(Err(error)) if is_unknown(&error))));
    let cannot = move |why: &'static str| {
        view! {
            <p class="lead">{why}</p>
            <p><a class="button" href=address.clone()>{texts.to_order}</a></p>
        }
        .into_any()
    };
    move || match order.get() {
        Some(Ok(order)) if order.items.iter().any(|item| matches!(item.service_type, ServiceType::Unknown(_))) => {
            cannot(texts.cannot_here)
        }
        Some(Ok(order)) if order.acl.contains(&Permission::Update) || has_amendment(&customer.account, &order.id) => {
            let amendment = Amendment::open(&customer.account, order, memory_of);
            view! { <Editing customer=customer.clone() id=id.clone() amendment /> }.into_any()
        }
        Some(Ok(_)) => cannot(texts.cannot),
        Some(Err(error)) if is_unknown(&error) => view! { <UnknownOrder /> }.into_any(),
        Some(Err(error)) => {
            view! { <ErrorState title=explain(&error) retry_label=t().errors.retry on_retry=order.again() /> }
                .into_any()
        }
        None => view! { <ul class="rows" aria-busy="true"><Skeleton parts=2 /></ul> }.into_any(),
    }
}

/// Whose contact is chosen, as the address has it.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Choosing {
    All,
    Of(LineKey),
}

impl Choosing {
    fn of(query: &ParamsMap) -> Option<Self> {
        if query.get("of").as_deref() == Some("all") {
            return Some(Self::All);
        }
        let service = ServiceType::from(query.get("service")?.as_str());
        Some(Self::Of(LineKey { service, domain: DomainName::parse(&query.get("name")?).ok()? }))
    }
}

#[component]
fn Editing(customer: Identity, id: OrderId, amendment: Amendment) -> impl IntoView {
    let (query, texts) = (use_query_map(), &t().amend);
    let choosing = Memo::new(move |_| {
        let choosing = query.with(Choosing::of);
        choosing.filter(|choosing| !matches!(choosing, Choosing::Of(key) if !amendment.has(key)))
    });
    let navigate = use_navigate();
    let go = Callback::new(move |address: String| {
        navigate(&address, NavigateOptions::default());
        request_animation_frame(|| page::focus("#app h1"));
    });
    let leaving = RwSignal::new(None);
    let order = StoredValue::new(id.clone());
    let to_order = move || order.with_value(routes::order);
    let on_saved = Callback::new(move |()| go.run(to_order()));
    let on_back =
        Callback::new(
            move |()| {
                if amendment.is_dirty_now() { leaving.set(Some(to_order())) } else { go.run(to_order()) }
            },
        );
    let on_contact = Callback::new(move |line: Option<LineKey>| {
        go.run(order.with_value(|id| routes::order_change_contact(id, line.as_ref())));
    });
    let on_chosen = Callback::new(move |()| go.run(order.with_value(routes::order_change)));
    let words = &t().contact_questions;
    let words = LeaveWords {
        title: texts.leave_title,
        text: texts.leave_text,
        stay: words.leave_stay,
        keep: words.leave_keep,
        discard: words.leave_discard,
        left: texts.left,
        go_on: words.left_go_on,
    };
    let is_kept = {
        let account = customer.account.clone();
        move || has_amendment(&account, &id)
    };
    view! {
        <LeaveGuard
            id="order-leave"
            words
            is_dirty=move || amendment.is_dirty_now()
            is_kept
            asked=leaving
            go
            on_discard=Callback::new(move |()| amendment.discard())
        />
        {move || match choosing.get() {
            Some(choosing) => {
                view! { <ChooseContact customer=customer.clone() order=order.get_value() amendment choosing on_chosen /> }
                    .into_any()
            }
            None => {
                view! { <AmendOrder amendment contacts=CONTACT_LOOK on_contact note on_saved on_back /> }.into_any()
            }
        }}
    }
}

#[component]
fn ChooseContact(
    customer: Identity,
    order: OrderId,
    amendment: Amendment,
    choosing: Choosing,
    on_chosen: Callback<()>,
) -> impl IntoView {
    let texts = &t().amend;
    let (question, purpose, line) = match choosing {
        Choosing::All => (texts.choose_for_all.to_owned(), "all".to_owned(), None),
        Choosing::Of(key) => {
            let name = readable_name(use_idn(), &key.domain);
            let question = (texts.choose)(&service_word(&key.service), &name);
            (question, format!("{}.{}", key.service, key.domain), Some(key))
        }
    };
    let initial = line.as_ref().and_then(|line| amendment.contact_of(line));
    let errors = line.as_ref().map(|line| amendment.refused_contact(line)).unwrap_or_default();
    let purpose = format!("order-{order}.{purpose}");
    let chosen = Callback::new(move |contact: ContactDraft| {
        amendment.set_contact(line.as_ref(), &contact);
        on_chosen.run(());
    });
    view! {
        <ContactStep account=customer question purpose initial errors on_chosen=chosen />
        <div class="row">
            <button class="button quiet" type="button" on:click=move |_| on_chosen.run(())>{texts.back_to_change}</button>
        </div>
    }
}

/// Keeps what the API does not give back with this browser's receipt.
fn note(account: &AccountId, id: &OrderId, noted: Noted<'_>) {
    match noted {
        Noted::Sending => note_sending(account, id, true),
        Noted::NotSaved => note_sending(account, id, false),
        Noted::Saved { order, sent } => {
            let details = sent.iter().map(|sent| ReceiptDetail { key: sent.key.clone(), text: sent.text.clone() });
            note_change(account, id, order, details.collect());
        }
    }
}

fn memory_of(account: &AccountId, order: &Order) -> Memory {
    match kept_details(account, order) {
        KeptDetails::Current(details) | KeptDetails::AsOf(_, details) => {
            let details = details.into_iter().map(|detail| SentDetail { key: detail.key, text: detail.text });
            Memory::Kept(details.collect())
        }
        KeptDetails::Outdated => Memory::Outdated,
        KeptDetails::NoReceipt => Memory::Nothing,
    }
}
