//! What the account of whoever is signed in has to do with the lines of the cart: its own domains, its
//! unpaid orders. It warns and never blocks; what it cannot find out it does not say.

mod view;

use std::collections::{HashMap, HashSet};

use contract::{
    AccountId, Domain, DomainId, DomainName, DomainStatus, OrderId, ServiceType,
    rules::{
        cart::{CartLine, LineKey},
        ownership::{Ownership, ownership},
    },
};
use futures::{StreamExt, TryStreamExt, stream};
use leptos::{prelude::*, task::spawn_local};

pub(crate) use self::view::LineFact;
pub(super) use self::view::{Said, say};
use super::state::CartState;
use crate::api::{Api, ApiError};

/// Up to so many names are asked for one by one; for more of them the whole list is read.
const ONE_BY_ONE: usize = 8;

/// Names under way at a time.
const AT_A_TIME: usize = 4;

/// An unpaid order that has an item like a line.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct UnpaidOrder {
    pub(crate) id: OrderId,
    /// As people say it.
    pub(crate) number: String,
    /// Seconds since 1970.
    pub(crate) placed_at: i64,
}

/// What there is to say of a line.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Fact {
    /// The name is a domain of the account, or reserved for it.
    AlreadyYours(DomainId),
    /// The service is for an active domain; this one has expired.
    Expired(DomainId),
    /// The service is for an own domain; this name is none. Its registration may wait for payment.
    NotYours(Option<UnpaidOrder>),
    /// The same service for the same name waits for payment.
    Unpaid(UnpaidOrder),
}

/// A domain of the account, as far as a cart asks.
type Own = Option<(DomainId, DomainStatus)>;

/// What is known of the account.
#[derive(Clone, Copy)]
pub(crate) struct Facts {
    api: Api,
    cart: CartState,
    account: Memo<Option<AccountId>>,
    own: RwSignal<HashMap<DomainName, Own>>,
    /// Names that were asked for.
    asked: StoredValue<HashSet<DomainName>>,
    unpaid: UnpaidOrders,
}

/// Finds unpaid orders; the page hands it over, because orders are another feature's.
#[derive(Clone, Copy)]
pub(crate) struct UnpaidOrders {
    /// Reads them, unless they are read.
    pub(crate) read: Callback<()>,
    /// The newest one that has the service for the name; reactive.
    pub(crate) find: Callback<LineKey, Option<UnpaidOrder>>,
}

/// Makes the facts known to the whole application.
pub(crate) fn provide_facts(api: Api, cart: CartState, unpaid: UnpaidOrders) -> Facts {
    let account = Memo::new(move |_| api.session().customer().map(|customer| customer.account));
    let facts = Facts { api, cart, account, own: RwSignal::default(), asked: StoredValue::default(), unpaid };
    Effect::new(move |before: Option<Option<AccountId>>| {
        let account = account.get();
        if before.is_some_and(|before| before != account) {
            facts.asked.update_value(HashSet::clear);
            facts.own.set(HashMap::new());
        }
        account
    });
    provide_context(facts);
    facts
}

/// What is known of the account.
pub(crate) fn use_facts() -> Facts {
    expect_context()
}

impl Facts {
    /// What there is to say of a line; reactive.
    pub(crate) fn of(self, key: &LineKey) -> Option<Fact> {
        self.account.get()?;
        let own = self.own.with(|own| own.get(&key.domain).cloned());
        let registration = || LineKey { service: ServiceType::CertificateRegistration, ..key.clone() };
        if let Some(own) = own {
            let status = own.as_ref().map(|(_, status)| status);
            let fact = match (ownership(key, status, is_dependent(key) && self.cart.has(&registration())), &own) {
                (Ownership::AlreadyYours, Some((id, _))) => Some(Fact::AlreadyYours(id.clone())),
                (Ownership::Expired, Some((id, _))) => Some(Fact::Expired(id.clone())),
                (Ownership::NotYours, _) => Some(Fact::NotYours(self.unpaid(&registration()))),
                _ => None,
            };
            if fact.is_some() {
                return fact;
            }
        }
        self.unpaid(key).map(Fact::Unpaid)
    }

    /// Reads what will be wanted soon, so that it is known then.
    pub(crate) fn prepare(self) {
        self.unpaid.read.run(());
    }

    /// The newest unpaid order that has the service for the name; reactive, nothing as long as it is
    /// not known.
    pub(crate) fn unpaid(self, key: &LineKey) -> Option<UnpaidOrder> {
        self.unpaid.find.run(key.clone())
    }

    /// The own domain or reservation of a name; reactive, nothing as long as it is not known.
    pub(super) fn own_domain(self, name: &DomainName) -> Option<DomainId> {
        self.own.with(|own| own.get(name).cloned().flatten()).map(|(id, _)| id)
    }

    /// What was asked before may have changed: the next look asks again.
    pub(crate) fn renew(self) {
        self.asked.update_value(HashSet::clear);
    }

    /// Asks about the names for which own domains matter: what comes after a registration that is not
    /// in the cart, and new names that, as `blocked` says, cannot be had.
    /// Reactive: whoever signs in is asked about again.
    pub(crate) fn look_into(self, lines: &[CartLine], blocked: impl Fn(&CartLine) -> bool) {
        self.account.track();
        let registers = |line: &&CartLine| line.service == ServiceType::CertificateRegistration;
        let registered: HashSet<&DomainName> = lines.iter().filter(registers).map(|line| &line.domain).collect();
        let matters = |line: &&CartLine| match line.service {
            ServiceType::NftMinting | ServiceType::DomainAttachment => !registered.contains(&line.domain),
            ServiceType::CertificateRegistration | ServiceType::DomainReserve => blocked(line),
            ServiceType::CertificateRenewal | ServiceType::Unknown(_) => false,
        };
        self.ask(lines.iter().filter(matters).map(|line| line.domain.clone()));
    }

    /// Asks whether names are the account's own, each once.
    pub(super) fn ask(self, names: impl Iterator<Item = DomainName>) {
        let Some(account) = self.account.get_untracked() else { return };
        let mut new = Vec::new();
        self.asked.update_value(|asked| new.extend(names.filter(|name| asked.insert(name.clone()))));
        if new.is_empty() {
            return;
        }
        spawn_local(async move {
            let found = owned(self.api, &account, &new).await;
            if self.account.try_get_untracked().flatten() != Some(account) {
                return;
            }
            match found {
                Ok(found) => self.own.update(|own| own.extend(found)),
                // Who cannot be told is not; the next look asks again.
                Err(_) => self.asked.update_value(|asked| asked.retain(|name| !new.contains(name))),
            }
        });
    }
}

fn is_dependent(key: &LineKey) -> bool {
    matches!(key.service, ServiceType::NftMinting | ServiceType::DomainAttachment)
}

/// Which of the names are the account's.
async fn owned(api: Api, account: &AccountId, names: &[DomainName]) -> Result<Vec<(DomainName, Own)>, ApiError> {
    let own = |domain: Domain| (domain.id, domain.status);
    if names.len() <= ONE_BY_ONE {
        let one =
            |name: DomainName| async move { Ok((name.clone(), api.domain_named(account, &name).await?.map(own))) };
        return stream::iter(names.to_vec()).map(one).buffer_unordered(AT_A_TIME).try_collect().await;
    }
    let mut all: HashMap<DomainName, _> = HashMap::new();
    for domain in api.all_domains(|_, _| ()).await? {
        // A registered domain says more than a reservation of the same name.
        if domain.status != DomainStatus::Unregistered || !all.contains_key(&domain.name) {
            all.insert(domain.name.clone(), own(domain));
        }
    }
    Ok(names.iter().map(|name| (name.clone(), all.remove(name))).collect())
}
