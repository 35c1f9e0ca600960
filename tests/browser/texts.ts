// What the customer reads, where a spec looks for it: the application's own texts, and those of index.html.
import { readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { root } from "./fixtures/environment";

/** The text of a label such as `cart.remove` (field `remove` in src/i18n/cart.rs) in one language. */
export type Texts = (label: string) => string;

type Language = "en" | "ru";
type Table = Map<string, string>;

/** Texts of the static page and of boot.js, in English and Russian. */
const STATIC: Record<string, [en: string, ru: string]> = {
  "static.search": ["Find a name", "Найти имя"],
  "static.search_submit": ["Search", "Искать"],
  "static.promo_disclosure": ["I have a promo code", "У меня есть промокод"],
  "static.promo": ["Promo code", "Промокод"],
  "static.cart": ["Cart", "Корзина"],
  "static.watched": ["Watched names", "Отслеживаемые имена"],
  "static.promise": [
    "Your name on the wall: a domain for art and everyone who makes it",
    "Ваше имя на стене: домен для искусства и всех, кто его создаёт",
  ],
  "static.language": ["Language · Язык", "Language · Язык"],
  "static.theme": ["Theme · Тема", "Theme · Тема"],
  "static.not_loaded": ["The shop could not be loaded", "Не удалось загрузить магазин"],
  "static.retry": ["Try again", "Повторить"],
};

/** The labels for a browser's locale, such as `ru-RU`. */
export function textsFor(locale: string): Texts {
  const table = tables[locale.startsWith("ru") ? "ru" : "en"];
  return (label) => {
    const text = table.get(label);
    if (!text) throw new Error(`there is no text "${label}": see src/i18n and texts.ts`);
    return text;
  };
}

const tables: Record<Language, Table> = { en: read("ENGLISH", 0), ru: read("RUSSIAN", 1) };

/** Reads the plain texts of every feature; those that are functions are not among them. */
function read(name: "ENGLISH" | "RUSSIAN", column: 0 | 1): Table {
  const table: Table = new Map(Object.entries(STATIC).map(([label, texts]) => [label, texts[column]]));
  const folder = join(root, "src/i18n");
  for (const file of readdirSync(folder)) {
    const source = readFileSync(join(folder, file), "utf8");
    const block = source.split(`const ${name}: Texts = Texts {`)[1]?.split("\n};")[0] ?? "";
    for (const [, field, text] of block.matchAll(/^ {4}(\w+):\s*"((?:[^"\\]|\\[^])*)"/gm)) {
      table.set(`${parse(file).name}.${field}`, unescape(text ?? ""));
    }
  }
  return table;
}

/** The text a Rust string literal stands for, as far as our texts use escapes. */
function unescape(literal: string): string {
  const plain = literal.replace(/\\\n\s*/g, "");
  return plain.replace(/\\u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/\\(["\\])/g, "$1");
}
