//! `GET /store/orders/statuses`: the words a status can be.

use axum::Json;
use contract::{OrderStatus, Page};

use crate::{auth::VerifiedCustomer, paging::Asked};

pub(crate) async fn list(_: VerifiedCustomer, asked: Asked) -> Json<Page<OrderStatus>> {
    Json(asked.page(OrderStatus::KNOWN.to_vec()))
}
