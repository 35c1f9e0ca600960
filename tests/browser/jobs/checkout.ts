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

  /** A customer of the seeds with these lines in the cart, [service, name] each, at the contact. */
  static async atContact(shop: Shop, customer: Customer, ...lines: [service: string, name: string][]): Promise<Checkout> {
    await shop.signIn(customer);
    for (const [index, [service, name]] of lines.entries()) {
      await shop.open(`/cart?add=${encodeURIComponent(name)}&type=${service}`);
      await expect(shop.cartLink).toContainText(String(index + 1));
    }
    const checkout = new Checkout(shop);
    await checkout.begin();
    return checkout;
  }

  /** The same with the contact chosen: at the details, or at the review where nothing more is needed. */
  static async pastContact(shop: Shop, customer: Customer, ...lines: [service: string, name: string][]): Promise<Checkout> {
    const checkout = await Checkout.atContact(shop, customer, ...lines);
    await checkout.chooseContact(customer);
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

  /** The part of the details that asks for one line. */
  part(name: string): Locator {
    return this.shop.main.getByRole("group").filter({ hasText: name });
  }

  /** The wallet that a name is minted to. */
  wallet(name: string): Locator {
    return this.part(name).getByRole("textbox", { name: this.shop.texts("details.wallet") });
  }

  /** From the details to the review. */
  async proceed(): Promise<void> {
    await this.shop.button("details.proceed").click();
  }

  /** A button of a line of the review; for the ear its name ends with the domain. */
  lineButton(label: string, name: string): Locator {
    return this.shop.main.getByRole("button", { name: `${this.shop.texts(label)}: ${name}`, exact: true });
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
