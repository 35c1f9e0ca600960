//! Texts of the feature `orders`.

pub(crate) struct Texts {
    /// Title of the page.
    pub(crate) title: &'static str,
}

pub(super) const ENGLISH: Texts = Texts { title: "Orders" };

pub(super) const RUSSIAN: Texts = Texts { title: "Заказы" };
