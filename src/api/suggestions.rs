//! `/store/suggestions`: names and their prices.

use contract::{DomainName, Page, Paging, PromoCode, ServiceType, Suggestion, SuggestionQuery, rules::cart::CartLine};
use web_sys::AbortSignal;

use super::{Api, ApiError, transport::Call};

/// How many rows are asked for to find the one of a name: it comes first, one per term offered.
const ROWS_OF_A_NAME: u32 = 20;

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

    /// Asks what one name costs now: its rows, one per term offered; none when the API does not
    /// know the name (any more). `contract::rules::reprice` finds the row of a cart's line.
    ///
    /// # Errors
    /// As [`Self::suggestions`].
    pub(crate) async fn rows_of(
        self,
        service_type: &ServiceType,
        domain: &DomainName,
        promo: &PromoCode,
    ) -> Result<Vec<Suggestion>, ApiError> {
        let query = SuggestionQuery {
            service_type: service_type.clone(),
            search: domain.as_str().to_owned(),
            promo: promo.clone(),
            paging: Paging::first(ROWS_OF_A_NAME),
        };
        let page = self.suggestions(&query, None).await?;
        Ok(page.items.into_iter().filter(|row| row.domain == *domain).collect())
    }

    /// [`Self::rows_of`] a line of a cart. Where its code is refused by now: what it costs without.
    ///
    /// # Errors
    /// As [`Self::suggestions`], but for a refused code.
    pub(crate) async fn rows_of_line(self, line: &CartLine) -> Result<Vec<Suggestion>, ApiError> {
        let refused = self.client().refused_codes;
        let known = refused.borrow().contains(&line.promo);
        if !known {
            match self.rows_of(&line.service, &line.domain, &line.promo).await {
                Err(error) if !line.promo.is_empty() && error.promo_refusal().is_some() => {
                    refused.borrow_mut().insert(line.promo.clone());
                }
                result => return result,
            }
        }
        self.rows_of(&line.service, &line.domain, &PromoCode::default()).await
    }
}
