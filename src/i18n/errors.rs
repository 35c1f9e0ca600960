//! What the customer reads when something did not work.

pub(crate) struct Texts {
    pub(crate) offline: &'static str,
    pub(crate) unreachable: &'static str,
    pub(crate) timed_out: &'static str,
    pub(crate) malformed: &'static str,
    pub(crate) session_ended: &'static str,
    pub(crate) forbidden: &'static str,
    pub(crate) not_found: &'static str,
    pub(crate) too_many_requests: &'static str,
    pub(crate) server: &'static str,
    pub(crate) retry: &'static str,
}

pub(super) const ENGLISH: Texts = Texts {
    offline: "This needs a connection, and there is none.",
    unreachable: "The store cannot be reached. Check your connection and try again.",
    timed_out: "The store takes too long to answer. Try again in a moment.",
    malformed: "The store’s answer could not be read. Try again in a moment.",
    session_ended: "You have been signed out. Sign in to go on where you were.",
    forbidden: "This is not open to your account.",
    not_found: "There is no such thing here, or it is not yours.",
    too_many_requests: "That was a lot at once. Wait a moment and try again.",
    server: "The store has a problem of its own. Try again in a moment.",
    retry: "Try again",
};

pub(super) const RUSSIAN: Texts = Texts {
    offline: "Для этого нужна связь, а её сейчас нет.",
    unreachable: "Магазин недоступен. Проверьте соединение и попробуйте ещё раз.",
    timed_out: "Магазин слишком долго не отвечает. Попробуйте чуть позже.",
    malformed: "Ответ магазина не удалось прочитать. Попробуйте чуть позже.",
    session_ended: "Сеанс завершён. Войдите, чтобы продолжить с того же места.",
    forbidden: "Это недоступно для вашей учётной записи.",
    not_found: "Такого здесь нет, или это принадлежит не вам.",
    too_many_requests: "Слишком много запросов сразу. Подождите немного и попробуйте снова.",
    server: "На стороне магазина неполадка. Попробуйте чуть позже.",
    retry: "Попробовать ещё раз",
};
