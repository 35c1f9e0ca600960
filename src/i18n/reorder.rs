//! Texts of ordering the same again.

pub(crate) struct Texts {
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    /// Before the prices are asked for: what the API does not give back.
    pub(crate) asked_again: &'static str,
    pub(crate) begin: &'static str,
    pub(crate) asking: &'static str,
    pub(crate) none: &'static str,
    pub(crate) to_cart: fn(u64) -> String,
    pub(crate) in_cart: fn(u64) -> String,
    /// How many found no room in the cart.
    pub(crate) cart_full: fn(u64) -> String,
    /// Of a code and the reason in the API's words.
    pub(crate) code_refused: fn(&str, &str) -> String,
    pub(crate) wallet_kept: &'static str,
    pub(crate) wallet_asked: &'static str,
    pub(crate) artwork_kept: &'static str,
    pub(crate) artwork_asked: &'static str,
    pub(crate) taken: &'static str,
    pub(crate) reserved: &'static str,
    /// Of a service.
    pub(crate) only_as: fn(&str) -> String,
    pub(crate) term_gone: &'static str,
}

pub(super) const ENGLISH: Texts = Texts {
    title: "Order again",
    lead: "The same once more, at today’s prices. Contacts and artworks are filled in for you.",
    asked_again: "The registry does not give wallets and identifiers of artworks back, and this browser has no receipt with them: the checkout will ask for them again.",
    begin: "Order again",
    asking: "Asking for today’s prices",
    none: "Nothing of this order can be had any more.",
    to_cart: |count| {
        if count == 1 { "Put it in the cart".to_owned() } else { format!("Put these {count} in the cart") }
    },
    in_cart: |count| {
        if count == 1 { "It is in the cart.".to_owned() } else { format!("These {count} are in the cart.") }
    },
    cart_full: |count| format!("The cart is full: {count} found no room in it."),
    code_refused: |code, reason| format!("Without the code {code}: {reason}"),
    wallet_kept: "The wallet comes from this browser’s receipt; check it in the checkout.",
    wallet_asked: "The checkout will ask for the wallet again.",
    artwork_kept: "The artwork’s identifier comes from this browser’s receipt; check it in the checkout.",
    artwork_asked: "The checkout will ask for the artwork’s identifier again.",
    taken: "Cannot be had any more",
    reserved: "Reserved now, so it cannot be had",
    only_as: |service| format!("Only to be had as: {service}"),
    term_gone: "This term is not offered any more",
};

pub(super) const RUSSIAN: Texts = Texts {
    title: "Заказать снова",
    lead: "То же ещё раз, по сегодняшним ценам. Контакты и произведения будут уже заполнены.",
    asked_again: "Кошельки и идентификаторы произведений реестр не возвращает, а квитанции с ними в этом браузере нет: их нужно будет указать ещё раз при оформлении.",
    begin: "Заказать снова",
    asking: "Узнаём сегодняшние цены",
    none: "Ничего из этого заказа больше получить нельзя.",
    to_cart: |count| {
        if count == 1 {
            "Положить в корзину".to_owned()
        } else {
            format!("Положить в корзину всё доступное ({count})")
        }
    },
    in_cart: |count| {
        if count == 1 { "Уже в корзине.".to_owned() } else { format!("В корзине: {count}.") }
    },
    cart_full: |count| format!("Корзина полна: не поместилось {count}."),
    code_refused: |code, reason| format!("Без кода {code}: {reason}"),
    wallet_kept: "Кошелёк взят из квитанции в этом браузере; проверьте его при оформлении.",
    wallet_asked: "Кошелёк нужно будет указать ещё раз при оформлении.",
    artwork_kept: "Идентификатор произведения взят из квитанции в этом браузере; проверьте его при оформлении.",
    artwork_asked: "Идентификатор произведения нужно будет указать ещё раз при оформлении.",
    taken: "Больше недоступно",
    reserved: "Теперь зарезервировано, поэтому недоступно",
    only_as: |service| format!("Доступно только как: {service}"),
    term_gone: "Такой срок больше не предлагается",
};
