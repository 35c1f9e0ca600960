// The customer's way from the cart to a placed order.
import { expect, type Locator } from "@playwright/test";
import type { Customer } from "./customers";
import type { Mailbox } from "./mailbox";
import type { Shop } from "./shop";

/** Where somebody lives; the country by its two letters. */
export interface ContactDetails {
  country: string;
  city: string;
  zip: string;
  line1: string;
  phone: string;
}

/** The checkout in one tab of the shop. */
export class Checkout {
  readonly shop: Shop;

  constructor(shop: Shop) {
    this.shop = shop;
  }

  /** A customer of the seeds with one name in the cart, at the review of the order. */
  static async atReview(shop: Shop, customer: Customer, typed: string, name: string): Promise<Checkout> {
    await shop.signIn(customer);
    await shop.addToCart(typed, name);
    await shop.goToCart();
    const checkout = new Checkout(shop);
    await checkout.begin();
    await checkout.chooseContact(customer);
    await expect(checkout.placeButton).toBeEnabled();
    return checkout;
  }

  /** From the cart to the first step. */
  async begin(): Promise<void> {
    await this.shop.main.getByRole("link", { name: this.shop.texts("cart.check_out") }).click();
    await expect(this.shop.page).toHaveURL(/\/checkout/);
  }

  /** Opens an account in place, with the code from the mailbox. */
  async signUp({ firstname, lastname, email, password }: Customer, mailbox: Mailbox): Promise<void> {
    const { shop } = this;
    await shop.button("account.tab_sign_up").click();
    await shop.field("account.firstname").fill(firstname);
    await shop.field("account.lastname").fill(lastname);
    await shop.field("account.email").fill(email);
    await shop.field("account.password").fill(password);
    await shop.button("account.sign_up").click();
    await shop.field("account.code").fill(await mailbox.code(email));
    await shop.button("account.code_confirm").click();
  }

  /** Chooses a contact that is there already, and goes on to the review. */
  async chooseContact({ firstname, lastname }: Customer): Promise<void> {
    await this.shop.main.getByRole("radio", { name: `${firstname} ${lastname}` }).first().check();
    await this.shop.button("contacts.use_this").click();
  }

  /** Fills in what the new contact's form does not know from the account. */
  async fillContact({ country, city, zip, line1, phone }: ContactDetails): Promise<void> {
    const { shop } = this;
    await shop.field("contacts.country").selectOption(country);
    await shop.field("contacts.city").fill(city);
    await shop.field("contacts.zip").fill(zip);
    await shop.field("contacts.line1").fill(line1);
    await shop.field("contacts.phone").fill(phone);
  }

  /** A line of the review. */
  line(name: string): Locator {
    return this.shop.main.getByRole("listitem").filter({ hasText: name });
  }

  get placeButton(): Locator {
    return this.shop.button("checkout.place");
  }

  /** Ticks the box of every text that is to be agreed to. */
  async agree(): Promise<void> {
    const boxes = this.shop.main.getByRole("checkbox", { name: new RegExp(`^${this.shop.texts("checkout.agree")}`) });
    for (const box of await boxes.all()) await box.check();
  }

  /** Agrees to everything and places the order as soon as nothing stands in its way. */
  async place(): Promise<void> {
    await expect(this.placeButton).toBeEnabled();
    await this.agree();
    await this.placeButton.click();
  }

  /** The page of the new order, with that name on it. */
  async expectPlaced(name: string): Promise<void> {
    await expect(this.shop.page).toHaveURL(/\/orders\/[^/]+$/);
    await expect(this.shop.main).toContainText(name);
    await expect(this.shop.main.getByRole("link", { name: this.shop.texts("orders.pay") })).toBeVisible();
  }
}
