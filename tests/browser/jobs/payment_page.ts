// The billing system's page, to which the shop hands the invoice.
import { expect, type Page } from "@playwright/test";

const WORDS = {
  en: { title: "Payment", pay: "Pay", refuse: "Refuse the payment", leave: "Back without paying" },
  ru: { title: "Оплата", pay: "Оплатить", refuse: "Отклонить платёж", leave: "Вернуться без оплаты" },
};

/** The sandbox's payment page in the tab of the shop. */
export class PaymentPage {
  readonly page: Page;
  readonly #words: (typeof WORDS)["en"];

  constructor(page: Page, locale: string) {
    this.page = page;
    this.#words = locale.startsWith("ru") ? WORDS.ru : WORDS.en;
  }

  /** Waits for the page, in the language of the shop, with those names on the invoice. */
  async expectInvoice(...names: string[]): Promise<void> {
    await expect(this.page.getByRole("heading", { name: this.#words.title })).toBeVisible();
    for (const name of names) await expect(this.page.getByRole("row").filter({ hasText: name })).toBeVisible();
  }

  async pay(): Promise<void> {
    await this.#press(this.#words.pay);
  }

  async refuse(): Promise<void> {
    await this.#press(this.#words.refuse);
  }

  async leave(): Promise<void> {
    await this.#press(this.#words.leave);
  }

  async #press(button: string): Promise<void> {
    await this.page.getByRole("button", { name: button, exact: true }).click();
  }
}
