//! `POST /store/orders`: places an order of any services.

use axum::{
    Extension, Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use contract::Created;

use super::codes;
use crate::{
    auth::VerifiedCustomer,
    checkout,
    contract_guard::CheckedBody,
    db::{orders, quotes},
    error::ApiError,
    limits::Guess,
    scenarios,
    state::App,
};

pub(crate) async fn create(
    State(app): State<App>,
    customer: VerifiedCustomer,
    Extension(CheckedBody(body)): Extension<CheckedBody>,
) -> Result<Response, ApiError> {
    let items = checkout::read(&body)?;
    let guess = Guess::PromoCode(customer.token.clone());
    codes::check(&app, &guess, &items)?;
    let requested = items.clone();
    let placed = app.db.write(move |transaction| {
        let priced = checkout::check(transaction, &customer.id, &requested)?;
        let id = orders::create(transaction, &customer.id, &priced)?;
        let mut is_answered = true;
        for name in priced.iter().map(|priced| priced.item.domain.as_str()) {
            if scenarios::is_answer_lost(name) && quotes::loses_answer(transaction, name)? {
                is_answered = false;
            }
        }
        Ok((id, is_answered))
    });
    match placed.await {
        Ok((id, true)) => Ok((StatusCode::CREATED, Json(Created { id })).into_response()),
        Ok((id, false)) => scenarios::answer_that_breaks(&Created { id }),
        Err(error) => {
            if let ApiError::Validation(refused) = &error {
                codes::count_refused(&app, &guess, &items, refused);
            }
            Err(error)
        }
    }
}
