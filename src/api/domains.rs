//! `/store/domains`: the customer's domains.

use contract::{AccountId, Domain, DomainId, DomainName, DomainStatus, Page, Paging};

use super::{Api, ApiError, all_pages::all_pages, transport::Call};
use crate::routes::encode;

impl Api {
    /// One page of the customer's domains, those of one status or (empty) all.
    ///
    /// # Errors
    /// As any call.
    pub(crate) async fn domains(self, status: &str, paging: Paging) -> Result<Page<Domain>, ApiError> {
        let call = Call::get("/store/domains")
            .query("status", status)
            .query("limit", paging.limit)
            .query("offset", paging.offset);
        self.client().as_customer(&call).await?.json()
    }

    /// All domains of the customer, in the order of the API. `progress` hears how many are there, of how many.
    ///
    /// # Errors
    /// As any call.
    pub(crate) async fn all_domains(self, progress: impl Fn(u64, u64)) -> Result<Vec<Domain>, ApiError> {
        all_pages(|paging| self.domains("", paging), |domain| domain.id.clone(), progress).await
    }

    /// An account's domain of a name; where there is none, its reservation.
    ///
    /// # Errors
    /// [`ApiError::SessionEnded`] when another account is signed in by now.
    pub(crate) async fn domain_named(self, account: &AccountId, name: &DomainName) -> Result<Option<Domain>, ApiError> {
        let paging = Paging::first(20);
        let call = Call::get("/store/domains")
            .query("domain", name.as_str())
            .query("limit", paging.limit)
            .query("offset", paging.offset);
        let page: Page<Domain> = self.client().as_account(account, &call).await?.json()?;
        let named = page.items.into_iter().filter(|domain| domain.name == *name);
        Ok(named.min_by_key(|domain| domain.status == DomainStatus::Unregistered))
    }

    /// The statuses that domains can have.
    ///
    /// # Errors
    /// As any call.
    pub(crate) async fn domain_statuses(self) -> Result<Page<DomainStatus>, ApiError> {
        let paging = Paging::first(Paging::LARGEST);
        let call = Call::get("/store/domains/statuses").query("limit", paging.limit).query("offset", paging.offset);
        self.client().as_customer(&call).await?.json()
    }

    /// One domain.
    ///
    /// # Errors
    /// 404 for another customer's domain too.
    pub(crate) async fn domain(self, id: DomainId) -> Result<Domain, ApiError> {
        let call = Call::get(format!("/store/domains/{}", encode(id.as_str())));
        self.client().as_customer(&call).await?.json()
    }

    /// Turns the auto-renewal of an account's domain on or off. There is no call to read it.
    ///
    /// # Errors
    /// 404 for another customer's domain too.
    pub(crate) async fn set_auto_renewal(self, account: AccountId, id: DomainId, on: bool) -> Result<(), ApiError> {
        let path = format!("/store/domains/{}/autorenew", encode(id.as_str()));
        let call = if on { Call::put(path) } else { Call::delete(path) };
        self.client().as_account(&account, &call).await.map(drop)
    }
}
