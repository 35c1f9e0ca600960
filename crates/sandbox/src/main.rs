//! The sandbox: a local store API.
fn main() {}
