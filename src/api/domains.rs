//! `/store/domains`: the customer's domains.

use contract::{Domain, DomainId, Page, Paging};

use super::{Api, ApiError, transport::Call};
use crate::routes::encode;

impl Api {
    /// One page of the customer's domains.
    ///
    /// # Errors
    /// As any call.
    pub(crate) async fn domains(self, paging: Paging) -> Result<Page<Domain>, ApiError> {
        let call = Call::get("/store/domains").query("limit", paging.limit).query("offset", paging.offset);
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
}
