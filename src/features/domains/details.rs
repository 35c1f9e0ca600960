//! What the registry knows of a domain: dates, name servers, contact, artwork.

use contract::{Domain, DomainContact, DomainStatus, Permission};
use leptos::prelude::*;

use super::words::day;
use crate::{
    config::use_config,
    i18n::{artwork_facts, t},
    ui::address_line,
};

/// Facts in three groups; a group without facts is left out.
#[component]
pub(super) fn Details(domain: Domain) -> impl IntoView {
    let texts = &t().domains;
    let transfer = domain.acl.contains(&Permission::TransferToClient).then(|| view! { <Transfer /> });
    let (created, expires) = match domain.status {
        DomainStatus::Unregistered => (texts.reserved, texts.kept),
        _ => (texts.created, texts.expires),
    };
    let dates = [
        (created, Some(day(&domain.created_at))),
        (texts.changed, Some(day(&domain.updated_at))),
        (expires, domain.expired_at.as_ref().map(day)),
    ];
    let dates = dates.into_iter().filter_map(|(label, date)| Some(fact(label, &date?))).collect_view();
    let servers = if domain.nameservers.is_empty() {
        view! { {texts.no_name_servers} }.into_any()
    } else {
        let servers = domain.nameservers.into_iter().map(|server| view! { <li><bdi>{server}</bdi></li> });
        view! { <ul class="domain-servers">{servers.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="section">
            <h2>{texts.details}</h2>
            <dl class="facts">
                {dates}
                <div>
                    <dt>{texts.name_servers}</dt>
                    <dd>{servers}</dd>
                </div>
                {transfer}
            </dl>
        </section>
        {group(texts.contact, contact_facts(&domain.contact))}
        {group(texts.artwork, artwork_facts(&domain.artwork).map(|(label, text)| (label, text.to_owned())).to_vec())}
    }
}

/// No call is described for it, so it is told and not offered as a button.
#[component]
fn Transfer() -> impl IntoView {
    let texts = &t().domains;
    let support = use_config().with_value(|config| config.support_email.clone());
    view! {
        <div>
            <dt>{texts.transfer}</dt>
            <dd>{texts.transfer_text} " " <a href=format!("mailto:{support}")>{support.clone()}</a></dd>
        </div>
    }
}

fn group(title: &'static str, facts: Vec<(&'static str, String)>) -> Option<impl IntoView> {
    let facts: Vec<_> = facts.into_iter().filter(|(_, value)| !value.trim().is_empty()).collect();
    (!facts.is_empty()).then(|| {
        let facts = facts.into_iter().map(|(label, value)| fact(label, &value)).collect_view();
        view! {
            <section class="section">
                <h2>{title}</h2>
                <dl class="facts">{facts}</dl>
            </section>
        }
    })
}

fn fact(label: &'static str, value: &str) -> impl IntoView + use<> {
    view! {
        <div>
            <dt>{label}</dt>
            <dd><bdi>{value.to_owned()}</bdi></dd>
        </div>
    }
}

fn contact_facts(contact: &DomainContact) -> Vec<(&'static str, String)> {
    let texts = &t().domains;
    let DomainContact { firstname, lastname, organization, phone, email, address } = contact;
    vec![
        (texts.contact_name, joined([firstname, lastname], " ")),
        (texts.organization, organization.clone()),
        (texts.email, email.clone()),
        (texts.phone, phone.clone()),
        (texts.address, address_line(address)),
    ]
}

fn joined<const N: usize>(parts: [&String; N], between: &str) -> String {
    let parts = parts.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(between)
}
