//! Texts of the feature `contacts`.

pub(crate) struct Texts {
    /// Title of the page.
    pub(crate) title: &'static str,
}

pub(super) const ENGLISH: Texts = Texts { title: "Contacts" };

pub(super) const RUSSIAN: Texts = Texts { title: "Контакты" };
