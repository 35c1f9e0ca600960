//! Texts of the feature `search`.

pub(crate) struct Texts {
    /// Title of the page.
    pub(crate) title: &'static str,
}

pub(super) const ENGLISH: Texts = Texts { title: "Names" };

pub(super) const RUSSIAN: Texts = Texts { title: "Имена" };
