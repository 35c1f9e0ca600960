//! `/store/suggestions`: names and their prices.

use contract::{Page, Suggestion, SuggestionQuery};
use web_sys::AbortSignal;

use super::{Api, ApiError, transport::Call};

impl Api {
    /// Asks for names and prices; the only source of prices.
    ///
    /// # Errors
    /// A refused promo code is [`ApiError::Rejected`] with a message at `$.promo`.
    pub(crate) async fn suggestions(
        self,
        query: &SuggestionQuery,
        abort: Option<AbortSignal>,
    ) -> Result<Page<Suggestion>, ApiError> {
        let call = Call::get("/store/suggestions")
            .query("service_type", &query.service_type)
            .query("search", &query.search)
            .query("promo", query.promo.as_str())
            .query("limit", query.paging.limit)
            .query("offset", query.paging.offset)
            .abort_with(abort);
        self.client().as_anyone(&call).await?.json()
    }
}
