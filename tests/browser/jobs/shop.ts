// What a customer does in the shop again and again.
import { expect, type Locator, type Page } from "@playwright/test";
import type { Texts } from "../texts";

/** One tab of the shop. */
export class Shop {
  readonly page: Page;
  readonly texts: Texts;

  constructor(page: Page, texts: Texts) {
    this.page = page;
    this.texts = texts;
  }

  /** Opens an address of the shop and waits until the application is there. */
  async open(path = "/"): Promise<void> {
    await this.page.goto(path);
    await this.started();
  }

  /** Waits until the application has taken over: the main part is empty before. */
  async started(): Promise<void> {
    await expect(this.main).not.toBeEmpty();
  }

  get main(): Locator {
    return this.page.getByRole("main");
  }

  get searchField(): Locator {
    return this.page.getByRole("searchbox", { name: this.texts("static.search") });
  }

  /** Types into the search field as a customer does, key by key. */
  async type(name: string): Promise<void> {
    await this.searchField.fill("");
    await this.searchField.pressSequentially(name);
  }
}
