//! Texts about names that may mislead, in every feature: why a name is shown as A-labels, and what cannot be seen.

pub(crate) struct Texts {
    /// Below a name that is shown as A-labels; what follows is one of the reasons.
    pub(crate) shown_so: fn(&str) -> String,
    /// While such a name is typed: its A-label and a reason.
    pub(crate) typed: fn(&str, &str) -> String,
    pub(crate) mixed_digits: &'static str,
    pub(crate) imitated_digits: &'static str,
    pub(crate) other: &'static str,
    pub(crate) mixed_scripts: fn(&str) -> String,
    pub(crate) whole_script: fn(&str) -> String,
    pub(crate) invisible: fn(&str) -> String,
    pub(crate) unusual: fn(&str) -> String,
    pub(crate) mark: fn(&str) -> String,
    pub(crate) place: fn(&str) -> String,
    pub(crate) zone: fn(&str) -> String,
    pub(crate) imitation: fn(&str) -> String,
    /// What a character is that cannot be seen.
    pub(crate) space: &'static str,
    pub(crate) zero_width_space: &'static str,
    pub(crate) joiner: &'static str,
    pub(crate) non_joiner: &'static str,
    pub(crate) soft_hyphen: &'static str,
    pub(crate) direction_mark: &'static str,
    pub(crate) control: &'static str,
    pub(crate) unseen: &'static str,
}

pub(super) const ENGLISH: Texts = Texts {
    shown_so: |why| format!("Shown in this form because its letters can mislead: {why}"),
    typed: |name, why| format!("Can be bought, but is shown as {name}, because its letters can mislead: {why}"),
    mixed_digits: "there are digits of different scripts.",
    imitated_digits: "some of what look like digits are letters.",
    other: "they are easily taken for others.",
    mixed_scripts: |scripts| format!("they mix scripts ({scripts})."),
    whole_script: |scripts| format!("they all look like Latin ones, but are not ({scripts})."),
    invisible: |c| format!("{c} cannot be seen."),
    unusual: |c| format!("{c} is not in everyday use."),
    mark: |c| format!("the mark in {c} is easily overlooked or does not belong there."),
    place: |c| format!("{c} looks like something else in this place."),
    zone: |c| format!("{c} is easily taken for another letter outside the languages that have it."),
    imitation: |name| format!("they look like {name}, a well-known name."),
    space: "a space",
    zero_width_space: "a space without width",
    joiner: "an invisible joiner",
    non_joiner: "an invisible separator",
    soft_hyphen: "a hidden hyphen",
    direction_mark: "an invisible direction mark",
    control: "an invisible control character",
    unseen: "an invisible character",
};

pub(super) const RUSSIAN: Texts = Texts {
    shown_so: |why| format!("Показано так, потому что буквы могут ввести в заблуждение: {why}"),
    typed: |name, why| {
        format!("Купить можно, но показывается как {name}, потому что буквы могут ввести в заблуждение: {why}")
    },
    mixed_digits: "цифры взяты из разных письменностей.",
    imitated_digits: "часть того, что похоже на цифры, — буквы.",
    other: "их легко принять за другие.",
    mixed_scripts: |scripts| format!("смешаны письменности ({scripts})."),
    whole_script: |scripts| format!("все похожи на латинские, но это не они ({scripts})."),
    invisible: |c| format!("знак {c} не виден."),
    unusual: |c| format!("знак {c} в обычном письме не употребляется."),
    mark: |c| format!("метку при {c} легко не заметить, или ей здесь не место."),
    place: |c| format!("{c} в этом месте похоже на что-то другое."),
    zone: |c| format!("{c} легко принять за другую букву там, где такой буквы нет."),
    imitation: |name| format!("имя похоже на известное — {name}."),
    space: "пробел",
    zero_width_space: "пробел нулевой ширины",
    joiner: "невидимый соединитель",
    non_joiner: "невидимый разделитель",
    soft_hyphen: "скрытый дефис",
    direction_mark: "невидимый знак направления",
    control: "невидимый управляющий знак",
    unseen: "невидимый знак",
};
