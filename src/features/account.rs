//! Signing up and in, verifying, a new password.

mod account_form;
mod change_password;
mod code_form;
mod flow;
mod flow_fields;
mod forgot_form;
mod mailed_code;
mod new_password_form;
mod overview;
mod password_field;
mod profile;
mod require_customer;
mod sign_in_form;
mod sign_in_or_up;
mod sign_up_form;
mod single_sign_on;
mod submission;

pub(crate) use self::{
    flow::{Step, provide_sign_in_flow},
    overview::AccountOverview,
    require_customer::RequireCustomer,
    sign_in_or_up::SignInOrUp,
    single_sign_on::{Answer, SingleSignOnReturn},
};
