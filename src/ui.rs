//! The primitives every feature is drawn with: they know no API and no router, and take their texts as props.

mod address;
mod dialog;
mod empty_state;
mod error_state;
mod leave_guard;
mod load_more;
mod name;
mod name_view;
mod notice;
mod price;
mod progress_words;
mod select_field;
mod star_toggle;
mod status;
mod steps;
mod text_field;
mod toast;
mod waiting;

pub(crate) use self::{
    address::{address_line, country_name},
    dialog::Dialog,
    empty_state::EmptyState,
    error_state::ErrorState,
    leave_guard::{LeaveGuard, LeaveWords},
    load_more::LoadMore,
    name_view::{NameCaution, NameForms, NameView, has_caution, isolated, name_as_shown, readable_name},
    notice::{Kind, Notice},
    price::{Price, PriceWords},
    progress_words::{ProgressWords, quarter},
    select_field::SelectField,
    star_toggle::StarToggle,
    status::{Status, Tone},
    steps::Steps,
    text_field::TextField,
    toast::{Toast, ToastRegion, Toasts, provide_toasts, use_toasts},
    waiting::{Skeleton, Spinner},
};
