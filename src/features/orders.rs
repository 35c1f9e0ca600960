//! Orders: the list, one order's progress, paying, the receipt of what was shown.

mod filter;
mod list;
mod pay;
mod progress;
mod receipt;
mod twice;
mod unpaid;
mod view;
mod watch;

pub(crate) use self::{
    filter::TypedFilter,
    list::{OrderList, short_id},
    pay::PaymentReport,
    receipt::{AgreedText, Receipt, ReceiptDetail, has_receipt, keep_receipt},
    unpaid::provide_unpaid_orders,
    view::OrderView,
};
