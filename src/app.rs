//! The application: providers, router, frame.

use contract::rules::cart::LineKey;
use leptos::{mount::mount_to, prelude::*};
use leptos_router::{
    components::{Route, Router, Routes},
    path,
};
use web_sys::HtmlElement;

use crate::{
    api::provide_api,
    browser::{
        idn_module::{provide_idn, use_idn},
        page,
    },
    config::{Config, provide_config},
    features::{
        account::provide_sign_in_flow,
        cart::{
            Arriving, Campaign, UnpaidOrder, UnpaidOrders, provide_arrivals, provide_cart, provide_facts,
            provide_together, use_cart,
        },
        checkout::follow_placed_orders,
        domains::provide_auto_renewals,
        orders::{provide_unpaid_orders, short_id},
        search::{SearchForm, provide_many_names, provide_recent, provide_search, provide_watch, use_watch},
        shell::Shell,
    },
    i18n::{Language, provide_language, t},
    pages::{
        AccountPage, CartPage, CheckoutPage, ContactPage, ContactsPage, DomainPage, DomainsPage, HomePage, NamesPage,
        NewContactPage, NotFoundPage, OrderPage, OrdersPage, RenewDomainsPage, ResetPasswordPage, SearchPage,
        SignInPage, SignUpPage, VerifyPage, WatchedPage,
    },
    ui::provide_toasts,
};

/// Mounts the shop beside the static shell of index.html.
pub(crate) fn mount() {
    let Some(root) = page::by_id::<HtmlElement>("app") else {
        leptos::logging::error!("index.html has no element #app");
        return;
    };
    root.set_inner_text("");
    mount_to(root, App).forget();
}

#[component]
fn App() -> impl IntoView {
    match Config::from_page() {
        Ok(config) => {
            let language = provide_language(Language::from_code(&config.default_language));
            provide_config(config);
            let api = provide_api();
            provide_toasts();
            provide_sign_in_flow();
            provide_idn();
            let cart = provide_cart();
            follow_placed_orders();
            let unpaid = provide_unpaid_orders(api);
            let same = move |key: LineKey| {
                let item = unpaid.for_name(&key.domain).into_iter().find(|item| item.service == key.service)?;
                let number = short_id(item.order.as_str()).to_owned();
                Some(UnpaidOrder { id: item.order, number, placed_at: item.placed_at })
            };
            let orders = UnpaidOrders { read: Callback::new(move |()| unpaid.want()), find: Callback::new(same) };
            let facts = provide_facts(api, cart, orders);
            provide_together(api, cart, facts);
            provide_arrivals(api, cart, facts, use_idn());
            provide_search(api, language);
            provide_auto_renewals(api);
            provide_watch();
            provide_recent(api);
            provide_many_names(api, use_idn());
            // A change of language builds the pages anew; state lives in the providers above.
            (move || {
                language.get();
                view! { <Pages /> }
            })
            .into_any()
        }
        Err(problem) => {
            provide_language(None);
            view! { <p role="alert">{t().shell.config_problem} " " {problem}</p> }.into_any()
        }
    }
}

#[component]
fn Pages() -> impl IntoView {
    let (cart, watch) = (use_cart(), use_watch());
    view! {
        <Router>
            <Shell
                cart_count=Signal::derive(move || cart.count())
                watched_count=Signal::derive(move || watch.count())
            />
            <Campaign />
            <Arriving />
            <SearchForm />
            <Routes fallback=NotFoundPage>
                <Route path=path!("/") view=HomePage />
                <Route path=path!("/search") view=SearchPage />
                <Route path=path!("/names") view=NamesPage />
                <Route path=path!("/watched") view=WatchedPage />
                <Route path=path!("/cart") view=CartPage />
                <Route path=path!("/checkout") view=CheckoutPage />
                <Route path=path!("/orders") view=OrdersPage />
                <Route path=path!("/orders/:id") view=OrderPage />
                <Route path=path!("/domains") view=DomainsPage />
                <Route path=path!("/domains/renew") view=RenewDomainsPage />
                <Route path=path!("/domains/:id") view=DomainPage />
                <Route path=path!("/contacts") view=ContactsPage />
                <Route path=path!("/contacts/new") view=NewContactPage />
                <Route path=path!("/contacts/:id") view=ContactPage />
                <Route path=path!("/account") view=AccountPage />
                <Route path=path!("/sign-in") view=SignInPage />
                <Route path=path!("/sign-up") view=SignUpPage />
                <Route path=path!("/verify") view=VerifyPage />
                <Route path=path!("/reset-password") view=ResetPasswordPage />
            </Routes>
        </Router>
    }
}
