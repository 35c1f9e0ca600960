//! Texts of the feature `domains`.

pub(crate) struct Texts {
    /// Title of the page.
    pub(crate) title: &'static str,
}

pub(super) const ENGLISH: Texts = Texts { title: "My domains" };

pub(super) const RUSSIAN: Texts = Texts { title: "Мои домены" };
