//! The shop: a single-page application of a domain registry, compiled to WebAssembly.

mod api;
mod app;
mod browser;
mod config;
mod features;
mod i18n;
mod pages;
mod routes;
mod ui;

fn main() {
    console_error_panic_hook::set_once();
    app::mount();
}
