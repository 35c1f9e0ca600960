//! `PATCH /store/orders/{order}`: other items for an unpaid order, priced anew.

use axum::{
    Extension,
    extract::{Path, State},
    http::StatusCode,
};
use contract::Permission;

use super::codes;
use crate::{
    auth::VerifiedCustomer, checkout, contract_guard::CheckedBody, db::orders, error::ApiError, limits::Guess,
    message::Message, state::App,
};

pub(crate) async fn update(
    State(app): State<App>,
    customer: VerifiedCustomer,
    Path(id): Path<String>,
    Extension(CheckedBody(body)): Extension<CheckedBody>,
) -> Result<StatusCode, ApiError> {
    let items = checkout::read(&body)?;
    let guess = Guess::PromoCode(customer.token.clone());
    codes::check(&app, &guess, &items)?;
    let requested = items.clone();
    let changed = app.db.write(move |transaction| {
        let order = orders::by_id(transaction, &customer.id, &id)?.ok_or_else(ApiError::not_found)?;
        if !order.acl.contains(&Permission::Update) {
            return Err(ApiError::Forbidden(Message::NotOpen));
        }
        // Before the check, so that a code the order used may stay in it.
        orders::forget(transaction, &order.id)?;
        let priced = checkout::check(transaction, &customer.id, &requested)?;
        orders::replace(transaction, &customer.id, &order.id, &priced)
    });
    match changed.await {
        Ok(()) => Ok(StatusCode::NO_CONTENT),
        Err(error) => {
            if let ApiError::Validation(refused) = &error {
                codes::count_refused(&app, &guess, &items, refused);
            }
            Err(error)
        }
    }
}
