//! What there is to say of a link: what it put in the cart, what not, why, and the way on.

use contract::ServiceType;
use leptos::prelude::*;

use super::{Brought, NotAdded, Told, use_arrivals};
use crate::{
    api::{explain, use_api},
    browser::idn_module::use_idn,
    i18n::{service_word, t},
    routes::{self, SearchView},
    ui::{ErrorState, Kind, Notice, readable_name},
};

/// The notices, above the cart.
#[component]
pub(crate) fn ArrivalNotices() -> impl IntoView {
    let arrivals = use_arrivals();
    let texts = &t().arrivals;
    view! {
        <div class="stack">
            <p class="hint" role="status">{move || (arrivals.asking.get() > 0).then_some(texts.asking)}</p>
            {move || arrivals.told.get().into_iter().map(notice).collect_view()}
        </div>
    }
}

fn notice(told: Told) -> AnyView {
    let texts = &t().arrivals;
    match told {
        Told::Added(keys) => {
            let cart = use_arrivals().cart;
            let left = Memo::new(move |_| keys.iter().filter(|key| cart.has(key)).count() as u64);
            let sentence = move || (left.get() > 0).then(|| (texts.added)(left.get()));
            (move || sentence().map(|title| view! { <Notice kind=Kind::Success title /> })).into_any()
        }
        Told::UnknownService(word) => plain((texts.unknown_service)(&word)),
        Told::LeftOut(count) => plain((texts.left_out)(count as u64)),
        Told::Full => plain(texts.full.to_owned()),
        Told::NotAName(text) => {
            way_on((texts.not_a_name)(&text), None, Some((texts.search, routes::search(&text, ""))))
        }
        Told::PromoRefused(code, reason) => {
            view! { <Notice kind=Kind::Warning title=(texts.promo_refused)(code.as_str())><p>{reason}</p></Notice> }
                .into_any()
        }
        Told::Failed(error, wanted) => {
            let arrivals = use_arrivals();
            let again = Callback::new(move |()| {
                arrivals.told.update(|all| all.retain(|told| !matches!(told, Told::Failed(..))));
                arrivals.take(wanted.clone());
            });
            let text = error.as_ref().map_or_else(|| t().names.not_judged.to_owned(), explain);
            view! { <ErrorState title=texts.failed text retry_label=t().errors.retry on_retry=again /> }.into_any()
        }
        Told::NotAdded(not_added) => view! { <WhyNot not_added /> }.into_any(),
    }
}

#[component]
fn WhyNot(not_added: NotAdded) -> impl IntoView {
    let NotAdded { name, service, promo, why } = not_added;
    let (idn, session, facts) = (use_idn(), use_api().session(), use_arrivals().facts);
    let taken = name.clone();
    let own = Memo::new(move |_| facts.own_domain(&taken));
    if why == Brought::Taken {
        let name = name.clone();
        // Who signs in below the notice may find the name among their own.
        Effect::new(move || {
            if session.customer().is_some() {
                facts.ask(core::iter::once(name.clone()));
            }
        });
    }
    move || {
        let texts = &t().arrivals;
        let readable = readable_name(idn, &name);
        // The code of a campaign goes on with whoever goes on.
        let search = || routes::search(&readable, promo.as_str());
        match &why {
            Brought::Taken if own.get().is_some() => {
                let open = own.get().map(|id| (t().together.open_domain, routes::domain(&id)));
                way_on((texts.yours)(&readable), None, open)
            }
            Brought::Taken => way_on((texts.taken)(&readable), None, Some((texts.search, search()))),
            Brought::OnlyAs(ServiceType::DomainReserve) => {
                let address =
                    routes::search_as(&readable, promo.as_str(), SearchView { reserve: true, ..SearchView::default() });
                way_on((texts.reserved)(&readable), None, Some((texts.reserve, address)))
            }
            Brought::OnlyAs(other) => {
                let title = (texts.only_as)(&readable, &service_word(other));
                way_on(title, None, Some((texts.search, search())))
            }
            Brought::NotOffered => {
                let title = (texts.not_offered)(&readable, &service_word(&service));
                // A name can be looked for by anybody; the rest is for the owner of a domain.
                if matches!(service, ServiceType::CertificateRegistration | ServiceType::DomainReserve) {
                    way_on(title, None, Some((texts.search, search())))
                } else if session.customer().is_some() {
                    way_on(title, Some(texts.not_yours_note), None)
                } else {
                    let back = routes::cart_with(&name, &service, &promo);
                    let sign_in = routes::with_next(routes::sign_in(), &back);
                    way_on(title, Some(texts.sign_in_note), Some((texts.sign_in, sign_in)))
                }
            }
        }
    }
}

fn plain(title: String) -> AnyView {
    way_on(title, None, None)
}

fn way_on(title: String, note: Option<&'static str>, link: Option<(&'static str, String)>) -> AnyView {
    view! {
        <Notice kind=Kind::Warning title>
            {note.map(|note| view! { <p>{note}</p> })}
            {link.map(|(word, address)| view! { <p><a href=address>{word}</a></p> })}
        </Notice>
    }
    .into_any()
}
