//! Texts of the recent searches.

pub(crate) struct Texts {
    pub(crate) title: &'static str,
    /// The small button at each, for the ear.
    pub(crate) forget: &'static str,
    pub(crate) clear: &'static str,
    pub(crate) switch: &'static str,
}

pub(super) const ENGLISH: Texts = Texts {
    title: "Recent searches",
    forget: "Forget",
    clear: "Clear",
    switch: "Keep recent searches in this browser until I sign out",
};

pub(super) const RUSSIAN: Texts = Texts {
    title: "Недавние запросы",
    forget: "Забыть",
    clear: "Очистить",
    switch: "Хранить недавние запросы в этом браузере, пока я не выйду",
};
