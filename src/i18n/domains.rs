//! Texts of the feature `domains`.

pub(crate) struct Texts {
    /// Title of the page.
    pub(crate) title: &'static str,
    pub(crate) empty: &'static str,
    pub(crate) empty_hint: &'static str,
    pub(crate) find_name: &'static str,
    pub(crate) more: &'static str,
    pub(crate) loaded_of: fn(u64, u64) -> String,
    pub(crate) until: fn(&str) -> String,
    pub(crate) active: &'static str,
    pub(crate) expired: &'static str,
    pub(crate) unregistered: &'static str,
}

pub(super) const ENGLISH: Texts = Texts {
    title: "My domains",
    empty: "No domains yet",
    empty_hint: "Names you register will be listed here.",
    find_name: "Find a name",
    more: "Show more",
    loaded_of: |loaded, total| format!("{loaded} of {total} loaded"),
    until: |date| format!("until {date}"),
    active: "Active",
    expired: "Expired",
    unregistered: "Not registered",
};

pub(super) const RUSSIAN: Texts = Texts {
    title: "Мои домены",
    empty: "Доменов пока нет",
    empty_hint: "Здесь появятся имена, которые вы зарегистрируете.",
    find_name: "Найти имя",
    more: "Показать ещё",
    loaded_of: |loaded, total| format!("загружено {loaded} из {total}"),
    until: |date| format!("до {date}"),
    active: "Действует",
    expired: "Истёк",
    unregistered: "Не зарегистрирован",
};
