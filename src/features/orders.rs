//! Orders: the list, one order's progress, paying, the receipt of what was shown.

mod filter;
mod items;
mod list;
mod pay;
mod price;
mod problem;
mod progress;
mod receipt;
mod receipt_view;
mod reorder;
mod twice;
mod unpaid;
mod view;
mod watch;

pub(crate) use self::{
    filter::TypedFilter,
    list::{OrderList, short_id},
    pay::PaymentReport,
    receipt::{
        AgreedText, KeptDetails, Receipt, ReceiptDetail, has_receipt, keep_receipt, kept_details, note_change,
        note_sending,
    },
    reorder::Reordered,
    unpaid::provide_unpaid_orders,
    view::{OrderView, UnknownOrder},
};
