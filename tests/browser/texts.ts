// What the customer reads, where a spec looks for it, in both languages.

/** The labels of one language. */
export interface Texts {
  shell: {
    search: string;
    searchSubmit: string;
    promoDisclosure: string;
    promo: string;
    account: string;
    cart: string;
    promise: string;
    notFound: string;
    notLoaded: string;
  };
  errors: { retry: string };
}

const ENGLISH: Texts = {
  shell: {
    search: "Find a name",
    searchSubmit: "Search",
    promoDisclosure: "I have a promo code",
    promo: "Promo code",
    account: "Account",
    cart: "Cart",
    promise: "Your name on the wall: a domain for art and everyone who makes it",
    notFound: "Nothing hangs here",
    notLoaded: "The shop could not be loaded",
  },
  errors: { retry: "Try again" },
};

const RUSSIAN: Texts = {
  shell: {
    search: "Найти имя",
    searchSubmit: "Искать",
    promoDisclosure: "У меня есть промокод",
    promo: "Промокод",
    account: "Кабинет",
    cart: "Корзина",
    promise: "Ваше имя на стене: домен для искусства и всех, кто его создаёт",
    notFound: "Здесь ничего не висит",
    notLoaded: "Не удалось загрузить магазин",
  },
  errors: { retry: "Попробовать ещё раз" },
};

/** The labels for a browser's locale, such as `ru-RU`. */
export function textsFor(locale: string): Texts {
  return locale.startsWith("ru") ? RUSSIAN : ENGLISH;
}
