//! Texts about names that look like the one in hand.

pub(crate) struct Texts {
    /// What opens the list.
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) none: &'static str,
    pub(crate) failed: &'static str,
    /// A language, for a name in its own letters.
    pub(crate) written_in: fn(&str) -> String,
}

pub(super) const ENGLISH: Texts = Texts {
    title: "Names that look like this one",
    lead: "Anybody can register them. Whoever owns this name may want them too.",
    none: "There are none that can be registered.",
    failed: "The names could not be worked out",
    written_in: |language| format!("As written in {language}"),
};

pub(super) const RUSSIAN: Texts = Texts {
    title: "Имена, похожие на это",
    lead: "Зарегистрировать их может кто угодно. Владельцу имени они тоже могут пригодиться.",
    none: "Таких, которые можно зарегистрировать, нет.",
    failed: "Не удалось подобрать имена",
    written_in: |language| format!("Язык написания: {language}"),
};
