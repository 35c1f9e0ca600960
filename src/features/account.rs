//! Signing up and in, verifying, a new password.
