//! `GET /store/suggestions`: names and their prices.

use axum::{
    Json,
    extract::{Query, State},
};
use contract::{Page, PromoCode, ServiceType, Suggestion};
use serde::Deserialize;

use crate::{
    auth::Caller,
    db::{promos, quotes},
    error::ApiError,
    language::Language,
    limits::Guess,
    message::Message,
    paging::Asked,
    prices::Pricing,
    search::{self, Question},
    state::App,
};

#[derive(Deserialize)]
pub(crate) struct Parameters {
    service_type: Option<String>,
    search: Option<String>,
    promo: Option<String>,
}

pub(crate) async fn list(
    State(app): State<App>,
    caller: Caller,
    language: Language,
    Query(query): Query<Parameters>,
    asked: Asked,
) -> Result<Json<Page<Suggestion>>, ApiError> {
    app.pace.check(&caller.token)?;
    let service_type = service_type(query.service_type.as_deref())?;
    let client = caller.account.map(|account| account.id);
    let promo = PromoCode::new(query.promo.unwrap_or_default());
    let guess = Guess::PromoCode(caller.token);
    if !promo.is_empty() {
        app.limiter.check(&guess)?;
    }
    let question = Question { service_type, text: query.search.unwrap_or_default(), client, language };
    let code = promo.clone();
    let found = app
        .db
        .read(move |connection| {
            let promo = match code.is_empty() {
                true => None,
                false => {
                    match promos::find(connection, &code, question.client.as_ref(), question.exact_name().as_ref())? {
                        Ok(promo) => Some(promo),
                        Err(reason) => return Ok(Err(reason)),
                    }
                }
            };
            let changed = quotes::changed(connection, question.client.is_some())?;
            Ok(Ok(search::suggest(connection, &question, &Pricing { promo, changed })?))
        })
        .await?;
    let suggestions = found.map_err(|reason| {
        app.limiter.failed(guess, promo.as_str());
        ApiError::field("$.promo", reason)
    })?;
    let page = asked.page(suggestions);
    remember_quotes(&app, &page).await?;
    Ok(Json(page))
}

fn service_type(asked: Option<&str>) -> Result<ServiceType, ApiError> {
    match asked.map(ServiceType::from) {
        None => Ok(ServiceType::CertificateRegistration),
        Some(ServiceType::Unknown(_)) => Err(ApiError::field("$.service_type", Message::UnknownService)),
        Some(known) => Ok(known),
    }
}

/// The scenarios that differ the second time begin when a name was shown for the first time.
async fn remember_quotes(app: &App, page: &Page<Suggestion>) -> Result<(), ApiError> {
    let shown: Vec<Suggestion> = page.items.iter().filter(|row| quotes::is_remembered(row)).cloned().collect();
    if shown.is_empty() {
        return Ok(());
    }
    app.db.write(move |transaction| quotes::remember(transaction, &shown)).await
}
