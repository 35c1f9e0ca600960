//! Texts of the feature `checkout`.

pub(crate) struct Texts {
    /// Title of the page.
    pub(crate) title: &'static str,
}

pub(super) const ENGLISH: Texts = Texts { title: "Checkout" };

pub(super) const RUSSIAN: Texts = Texts { title: "Оформление" };
