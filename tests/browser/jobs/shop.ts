// What a customer does in the shop again and again.
import { expect, type Locator, type Page } from "@playwright/test";
import type { Texts } from "../texts";
import type { Customer } from "./customers";

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

  /** Goes to an address within the running shop, as a link does. */
  async follow(path: string): Promise<void> {
    await this.page.evaluate((address) => {
      const link = document.createElement("a");
      link.href = address;
      document.body.append(link);
      link.click();
      link.remove();
    }, path);
    await expect(this.page).toHaveURL((url) => url.pathname + url.search === path);
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

  /** The link to the cart in the header; its name says how much is in it. */
  get cartLink(): Locator {
    return this.page.getByRole("banner").getByRole("link", { name: this.texts("static.cart") });
  }

  /** The link to the watched names in the header; its name says how many there are. */
  get watchedLink(): Locator {
    return this.page.getByRole("banner").getByRole("link", { name: this.texts("static.watched") });
  }

  /** The star of an offered name. */
  star(name: string): Locator {
    return this.main.getByRole("button", { name: `${this.texts("watch.watch")}: ${name}`, exact: true });
  }

  async goToCart(): Promise<void> {
    await this.cartLink.click();
    await expect(this.page).toHaveURL(/\/cart$/);
  }

  /** The alert with that title. */
  alert(label: string): Locator {
    return this.main.getByRole("alert").filter({ hasText: this.texts(label) });
  }

  /** The heading of an offered name. */
  offer(name: string): Locator {
    return this.main.getByRole("heading", { name }).first();
  }

  /** Looks for a name and puts it in the cart. */
  async addToCart(typed: string, name: string): Promise<void> {
    await this.type(typed);
    // Away from the home page and the results only Enter asks.
    await this.searchField.press("Enter");
    await this.#cartButton("search.add", name).click();
    await expect(this.#cartButton("search.remove", name)).toBeVisible();
  }

  /** The button of an offer; for the ear its name ends with the domain. */
  #cartButton(label: string, name: string): Locator {
    const words = `${this.texts(label)} : ${name}`.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return this.main.getByRole("button", { name: new RegExp(`^${words.replaceAll(" : ", " ?: ")}$`) });
  }

  /** Enters a promo code beside the search. */
  async usePromo(code: string): Promise<void> {
    const field = this.page.getByRole("textbox", { name: this.texts("static.promo") });
    if (!(await field.isVisible())) await this.page.getByText(this.texts("static.promo_disclosure")).click();
    await field.fill(code);
    await field.press("Enter");
  }

  /** Signs in and stands on the account page then. */
  async signIn(customer: Customer): Promise<void> {
    await this.open("/account");
    await this.signInHere(customer);
    await this.expectSignedIn(customer);
  }

  /** Fills in the sign-in that stands on this page. */
  async signInHere({ email, password }: Customer): Promise<void> {
    await this.field("account.email").fill(email);
    await this.field("account.password").fill(password);
    await this.button("account.sign_in").click();
  }

  /** The account page shows whose it is. */
  async expectSignedIn({ email }: Customer): Promise<void> {
    await expect(this.main.getByText(email)).toBeVisible();
  }

  /** Follows a link of the account page. */
  async goToAccountLink(label: string): Promise<void> {
    await this.main.getByRole("link", { name: this.texts(label) }).click();
  }

  /** The button of that label. */
  button(label: string): Locator {
    return this.main.getByRole("button", { name: this.texts(label), exact: true });
  }

  /** The field of that label. */
  field(label: string): Locator {
    return this.main.getByLabel(this.texts(label), { exact: true });
  }
}
