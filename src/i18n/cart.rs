//! Texts of the feature `cart`.

pub(crate) struct Texts {
    /// Title of the page.
    pub(crate) title: &'static str,
}

pub(super) const ENGLISH: Texts = Texts { title: "Cart" };

pub(super) const RUSSIAN: Texts = Texts { title: "Корзина" };
