//! `/store/suggestions`: names and their prices.

use contract::{DomainName, Page, Paging, PromoCode, ServiceType, Suggestion, SuggestionQuery};
use web_sys::AbortSignal;

use super::{Api, ApiError, transport::Call};

/// How many rows are asked for to find the one of a name: it comes first, one per term offered.
const ROWS_OF_A_NAME: u32 = 20;

/// What the rows of one name are asked by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PriceQuery {
    pub(crate) service_type: ServiceType,
    pub(crate) domain: DomainName,
    /// The term in months, where several are offered; `None` takes the one there is.
    pub(crate) period: Option<u32>,
    pub(crate) promo: PromoCode,
}

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
        let client = self.client();
        match client.transport.early(&call).await {
            // A refused token is asked for anew on the ordinary way.
            None | Some(Err(ApiError::Rejected { status: 401, .. })) => client.as_anyone(&call).await?.json(),
            Some(answer) => answer?.json(),
        }
    }

    /// Asks what one name costs now: the row of its service, name and term. `None` when the
    /// API has no such row (any more).
    ///
    /// # Errors
    /// As [`Self::suggestions`].
    pub(crate) async fn price_of(self, query: &PriceQuery) -> Result<Option<Suggestion>, ApiError> {
        let asked = SuggestionQuery {
            service_type: query.service_type.clone(),
            search: query.domain.as_str().to_owned(),
            promo: query.promo.clone(),
            paging: Paging::first(ROWS_OF_A_NAME),
        };
        let page = self.suggestions(&asked, None).await?;
        Ok(page.items.into_iter().find(|row| {
            row.service_type == query.service_type
                && row.domain == query.domain
                && query.period.is_none_or(|period| period == row.period)
        }))
    }
}
