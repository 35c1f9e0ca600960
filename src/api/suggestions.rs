//! `/store/suggestions`: names and their prices.

use contract::{AccountId, DomainName, Page, Paging, PromoCode, ServiceType, Suggestion, SuggestionQuery};
use web_sys::AbortSignal;

use super::{Api, ApiError, transport::Call};
use crate::{browser::abort::AbortGuard, i18n::Language};

/// How many rows are asked for to find those of a name: it comes first, one per term offered. The
/// terms of a renewal are all needed, and no registry sells more years than this.
fn rows_of_a_name(service: &ServiceType) -> u32 {
    if *service == ServiceType::CertificateRenewal { Paging::LARGEST } else { 20 }
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

    /// Asks what one name costs now: its rows, one per term offered; none when the API does not
    /// know the name (any more). `contract::rules::reprice` finds the row of a cart's line.
    /// Dropping the future ends the request.
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
            paging: Paging::first(rows_of_a_name(service_type)),
        };
        let guard = AbortGuard::new();
        let page = self.suggestions(&query, guard.signal()).await?;
        Ok(page.items.into_iter().filter(|row| row.domain == *domain).collect())
    }

    /// Why the API refused a promo code, to the one who is signed in or to a guest before.
    pub(super) fn refusal_of(self, promo: &PromoCode) -> Option<String> {
        let account = self.session().customer_now().map(|customer| customer.account);
        let refusals = self.client().refused_codes;
        let refusals = refusals.borrow();
        let language = self.client().transport.language();
        let found = refusals.iter().find(|refusal| {
            let to_them = refusal.account.is_none() || refusal.account == account;
            refusal.promo == *promo && refusal.language == language && to_them
        });
        found.map(|refusal| refusal.reason.clone())
    }

    /// Notes that the API refused a promo code: it is not sent again by itself.
    pub(super) fn note_refusal(self, promo: &PromoCode, reason: &str) {
        let account = self.session().customer_now().map(|customer| customer.account);
        self.client().refused_codes.borrow_mut().push(RefusedCode {
            account,
            promo: promo.clone(),
            language: self.client().transport.language(),
            reason: reason.to_owned(),
        });
    }
}

/// A promo code that was refused. What one account may not use another may: a code for one use each.
pub(super) struct RefusedCode {
    /// To whom; `None` is a guest, and what a guest is refused nobody gets.
    account: Option<AccountId>,
    promo: PromoCode,
    /// The reason is in it: after a change of language it is asked for anew.
    language: Language,
    /// In the API's words.
    reason: String,
}
