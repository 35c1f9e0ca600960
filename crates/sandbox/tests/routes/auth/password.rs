//! `/auth/password`.

mod create;
