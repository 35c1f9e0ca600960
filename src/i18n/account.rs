//! Texts of the feature `account`.

pub(crate) struct Texts {
    /// Title of the page.
    pub(crate) title: &'static str,
}

pub(super) const ENGLISH: Texts = Texts { title: "Your account" };

pub(super) const RUSSIAN: Texts = Texts { title: "Ваш кабинет" };
