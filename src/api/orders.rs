//! `/store/orders`: placing orders and reading them.

use contract::{AccountId, Created, DomainName, NewOrder, Order, OrderId, OrderStatus, Page, Paging};

use super::{Api, ApiError, all_pages::all_pages, transport::Call};
use crate::routes::encode;

/// Which orders are listed; what is empty does not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct OrderFilter {
    /// A status as the API names it.
    pub(crate) status: String,
    /// A name that an item is about.
    pub(crate) domain: Option<DomainName>,
    /// The whole identifier of an invoice.
    pub(crate) invoice: String,
}

impl Api {
    /// One page of the customer's orders that a filter leaves.
    ///
    /// # Errors
    /// As any call.
    pub(crate) async fn orders(self, filter: &OrderFilter, paging: Paging) -> Result<Page<Order>, ApiError> {
        let call =
            list(filter.domain.as_ref(), paging).query("status", &filter.status).query("invoice", &filter.invoice);
        self.client().as_customer(&call).await?.json()
    }

    /// One page of the words that an order's status can be.
    ///
    /// # Errors
    /// As any call.
    pub(crate) async fn order_statuses(self, paging: Paging) -> Result<Page<OrderStatus>, ApiError> {
        let call = Call::get("/store/orders/statuses").query("limit", paging.limit).query("offset", paging.offset);
        self.client().as_customer(&call).await?.json()
    }

    /// One page of an account's orders that have an item for a name.
    ///
    /// # Errors
    /// [`ApiError::SessionEnded`] when another account is signed in by now.
    pub(crate) async fn orders_for(
        self,
        account: &AccountId,
        domain: Option<&DomainName>,
        paging: Paging,
    ) -> Result<Page<Order>, ApiError> {
        self.client().as_account(account, &list(domain, paging)).await?.json()
    }

    /// All orders of an account that have an item for a name, in the order of the API.
    ///
    /// # Errors
    /// As [`Self::orders_for`].
    pub(crate) async fn all_orders_for(self, account: AccountId, domain: DomainName) -> Result<Vec<Order>, ApiError> {
        let (account, domain) = (&account, &domain);
        let ask = move |paging| async move { self.orders_for(account, Some(domain), paging).await };
        all_pages(ask, |order| order.id.clone(), |_, _| ()).await
    }

    /// All orders of an account that wait for payment, in the order of the API.
    ///
    /// # Errors
    /// [`ApiError::SessionEnded`] when another account is signed in by now.
    pub(crate) async fn all_unpaid_orders(self, account: AccountId) -> Result<Vec<Order>, ApiError> {
        let account = &account;
        let ask = move |paging| async move {
            let call = list(None, paging).query("status", OrderStatus::Unpaid.as_str());
            self.client().as_account(account, &call).await?.json()
        };
        all_pages(ask, |order: &Order| order.id.clone(), |_, _| ()).await
    }

    /// One order.
    ///
    /// # Errors
    /// 404 for another customer's order too.
    pub(crate) async fn order(self, id: &OrderId) -> Result<Order, ApiError> {
        let call = Call::get(format!("/store/orders/{}", encode(id.as_str())));
        self.client().as_customer(&call).await?.json()
    }

    /// Places an order of this account, and of no other that has signed in meanwhile.
    ///
    /// It is never repeated by itself, because the API has no idempotency key: when
    /// [`ApiError::outcome_unknown`], look for the order before another attempt.
    ///
    /// # Errors
    /// [`ApiError::SessionEnded`] when another account is signed in; [`ApiError::Rejected`]
    /// with a message per refused field, `$.items[n]…`.
    pub(crate) async fn place_order(self, account: &AccountId, order: &NewOrder) -> Result<OrderId, ApiError> {
        let call = Call::post("/store/orders").json(order);
        let created: Created<OrderId> = self.client().as_account(account, &call).await?.json()?;
        Ok(created.id)
    }

    /// Gives an unpaid order of this account other items; they are priced anew.
    ///
    /// # Errors
    /// [`ApiError::SessionEnded`] when another account is signed in; 403 once it is paid or cancelled;
    /// 422 with a message per refused field, `$.items[n]…`.
    pub(crate) async fn change_order(
        self,
        account: &AccountId,
        id: &OrderId,
        order: &NewOrder,
    ) -> Result<(), ApiError> {
        let call = Call::patch(format!("/store/orders/{}", encode(id.as_str()))).json(order);
        self.client().as_account(account, &call).await.map(drop)
    }
}

fn list(domain: Option<&DomainName>, paging: Paging) -> Call {
    Call::get("/store/orders")
        .query("domain", domain.map_or("", DomainName::as_str))
        .query("limit", paging.limit)
        .query("offset", paging.offset)
}
