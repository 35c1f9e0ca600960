//! `/store/domains`: the customer's domains.

use contract::{Domain, Page, Paging};

use super::{Api, ApiError, transport::Call};

impl Api {
    /// One page of the customer's domains.
    ///
    /// # Errors
    /// As any call.
    pub(crate) async fn domains(self, paging: Paging) -> Result<Page<Domain>, ApiError> {
        let call = Call::get("/store/domains").query("limit", paging.limit).query("offset", paging.offset);
        self.client().as_customer(&call).await?.json()
    }
}
