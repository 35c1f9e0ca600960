//! The names of an artwork's ten texts, the same wherever they are asked for and shown.

use contract::Artwork;

use super::t;

pub(crate) struct Texts {
    pub(crate) title: &'static str,
    pub(crate) maker: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) subject: &'static str,
    pub(crate) period: &'static str,
    pub(crate) dimensions: &'static str,
    pub(crate) materials: &'static str,
    pub(crate) markings: &'static str,
    pub(crate) features: &'static str,
    pub(crate) reference: &'static str,
}

pub(super) const ENGLISH: Texts = Texts {
    title: "Title",
    maker: "Maker",
    kind: "Type of object",
    subject: "Subject",
    period: "Date or period of creation",
    dimensions: "Dimensions",
    materials: "Materials and technique",
    markings: "Inscriptions and markings",
    features: "Features",
    reference: "Blockchain reference",
};

pub(super) const RUSSIAN: Texts = Texts {
    title: "Название",
    maker: "Автор",
    kind: "Вид предмета",
    subject: "Сюжет",
    period: "Дата или период создания",
    dimensions: "Размеры",
    materials: "Материалы и техника",
    markings: "Надписи и клейма",
    features: "Особенности",
    reference: "Ссылка в блокчейне",
};

/// The ten texts with their names, in the order of the page.
pub(crate) fn artwork_facts(artwork: &Artwork) -> [(&'static str, &str); 10] {
    let texts = &t().artwork;
    let Artwork { title, maker, kind, subject, period, dimensions, materials, markings, features, reference } = artwork;
    [
        (texts.title, title),
        (texts.maker, maker),
        (texts.kind, kind),
        (texts.subject, subject),
        (texts.period, period),
        (texts.dimensions, dimensions),
        (texts.materials, materials),
        (texts.markings, markings),
        (texts.features, features),
        (texts.reference, reference),
    ]
}
