//! `/auth/token`.

mod create;
