//! `/domains/:id?promo=`: one domain, its story, renewing it.

use contract::{DomainId, PromoCode};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_params_map, use_query_map},
};

use super::{domain_cart::cart_actions, search::cart_actions as offer_actions};
use crate::{
    api::{ApiError, explain, use_api},
    browser::{idn_module::use_idn, page},
    features::{
        account::RequireCustomer,
        domains::{DomainTitle, DomainView, ask},
        search::AlikeNames,
    },
    i18n::t,
    routes,
    ui::{ErrorState, Skeleton, readable_name},
};

/// An id that is not the customer's has a page that says so; the search stands above it.
#[component]
pub(crate) fn DomainPage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let (api, texts, cart) = (use_api(), &t().domains, cart_actions());
    let (idn, offers) = (use_idn(), offer_actions());
    let id = Memo::new(move |_| DomainId::new(params.with(|params| params.get("id")).unwrap_or_default()));
    let promo = Memo::new(move |_| PromoCode::new(query.with(|query| query.get("promo")).unwrap_or_default()));
    let account = Memo::new(move |_| api.session().customer().map(|customer| customer.account));
    let domain = ask(move || {
        let id = id.get();
        account.get().map(|_| api.domain(id))
    })
    .again_on_return();
    let navigate = use_navigate();
    let on_promo = Callback::new(move |promo: PromoCode| {
        let address = routes::domain_with_promo(&id.get_untracked(), promo.as_str());
        navigate(&address, NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() });
    });
    let title = move || match domain.get() {
        Some(Ok(domain)) => {
            page::set_title(&readable_name(idn, &domain.name));
            view! { <DomainTitle domain /> }.into_any()
        }
        Some(Err(error)) if is_unknown(&error) => {
            page::set_title(texts.unknown_title);
            texts.unknown_title.into_any()
        }
        _ => {
            page::set_title(texts.one);
            texts.one.into_any()
        }
    };
    let content = move || match (domain.get(), account.get()) {
        (Some(Ok(domain)), Some(account)) => {
            let name = domain.name.clone();
            view! {
                <DomainView account domain promo on_promo cart />
                <AlikeNames name promo=PromoCode::default() cart=offers />
            }
            .into_any()
        }
        (Some(Err(error)), _) if is_unknown(&error) => view! {
            <p class="lead">{texts.unknown_text}</p>
            <p><a class="button" href=routes::domains()>{texts.title}</a></p>
        }
        .into_any(),
        (Some(Err(error)), _) => {
            view! { <ErrorState title=explain(&error) retry_label=t().errors.retry on_retry=domain.again() /> }
                .into_any()
        }
        _ => view! { <ul class="rows" aria-busy="true"><Skeleton /></ul> }.into_any(),
    };
    view! {
        <div class="page domain-page">
            <header class="page-title"><h1 tabindex="-1">{title}</h1></header>
            <RequireCustomer>{content}</RequireCustomer>
        </div>
    }
}

fn is_unknown(error: &ApiError) -> bool {
    matches!(error, ApiError::Rejected { status: 404, .. })
}
