// What a customer does on the pages of contacts, and what happens to their contacts elsewhere.
import { expect, type Locator, type Page } from "@playwright/test";
import type { Sandbox } from "../fixtures/sandbox";
import type { Customer } from "./customers";
import type { Shop } from "./shop";

/** A contact as the API takes it. */
export const VERA = {
  language: "en",
  firstname: "Vera",
  lastname: "Müller",
  organization: "",
  vat: "",
  phone: "+49.3012345678",
  email: "vera@example.art",
  ethereum: "",
  address: { zip: "10117", country: "DE", state: "", city: "Berlin", line1: "Unter den Linden 1", line2: "" },
};

/** What this tab keeps about contacts being typed. */
export async function drafts(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(sessionStorage).filter((key) => /^ds\.my\..*\.contact\./.test(key)));
}

/** The API as another program of the same customer uses it. */
export class Elsewhere {
  readonly #sandbox: Sandbox;
  readonly #token: string;

  private constructor(sandbox: Sandbox, token: string) {
    this.#sandbox = sandbox;
    this.#token = token;
  }

  static async signIn(sandbox: Sandbox, { email, password }: Customer): Promise<Elsewhere> {
    const grant = { client_id: "domain-store", grant_type: "password", username: email, password };
    const response = await fetch(sandbox.api("/auth/token"), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(grant),
    });
    expect(response.ok, await response.clone().text()).toBe(true);
    return new Elsewhere(sandbox, ((await response.json()) as { access_token: string }).access_token);
  }

  /** Creates a contact and returns its id. */
  async create(contact: object): Promise<string> {
    return ((await this.#call("POST", "/store/contacts", contact)) as { id: string }).id;
  }

  /** Changes some fields of a contact that is `VERA` otherwise. */
  async change(id: string, fields: Partial<typeof VERA>): Promise<void> {
    await this.#call("PATCH", `/store/contacts/${id}`, { ...VERA, ...fields });
  }

  async read(id: string): Promise<typeof VERA & { status: string }> {
    return (await this.#call("GET", `/store/contacts/${id}`)) as typeof VERA & { status: string };
  }

  /** The ids of the customer's contacts, domains or orders. */
  async ids(resource: "contacts" | "domains" | "orders"): Promise<string[]> {
    const page = (await this.#call("GET", `/store/${resource}?limit=200&offset=0`)) as { items: { id: string }[] };
    return page.items.map((item) => item.id);
  }

  async delete(id: string): Promise<void> {
    await this.#call("DELETE", `/store/contacts/${id}`);
  }

  async #call(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(this.#sandbox.api(path), {
      method,
      headers: { Authorization: `Bearer ${this.#token}`, "Content-Type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    expect(response.ok, `${method} ${path}: ${text}`).toBe(true);
    return text ? JSON.parse(text) : undefined;
  }
}

/** The pages of contacts in one tab of the shop. */
export class Contacts {
  readonly shop: Shop;

  constructor(shop: Shop) {
    this.shop = shop;
  }

  /** Signs in and stands before the list. */
  static async open(shop: Shop, customer: Customer): Promise<Contacts> {
    await shop.signIn(customer);
    await shop.goToAccountLink("my_contacts.title");
    await expect(shop.page).toHaveURL(/\/contacts$/);
    return new Contacts(shop);
  }

  /** The row of a contact. */
  row(name: string): Locator {
    return this.shop.main.getByRole("listitem").filter({ has: this.shop.page.getByRole("link", { name, exact: true }) });
  }

  /** Opens a contact of the list. */
  async goTo(name: string): Promise<void> {
    await this.shop.main.getByRole("link", { name, exact: true }).click();
    await this.expectAt(name);
  }

  /** The page of a contact, with the keyboard at its heading. */
  async expectAt(name: string): Promise<void> {
    await expect(this.shop.main.getByRole("heading", { level: 1, name, exact: true })).toBeVisible();
  }

  /** Opens the fields of the contact that is shown. */
  async beginChange(): Promise<void> {
    await this.shop.main.getByRole("link", { name: this.shop.texts("my_contacts.change"), exact: true }).click();
    await expect(this.shop.field("contacts.city")).toBeVisible();
  }

  async save(): Promise<void> {
    await this.shop.button("my_contacts.save").click();
  }

  /** What a fact of the contact's page says. */
  fact(label: string): Locator {
    const term = this.shop.page.getByRole("term").filter({ hasText: new RegExp(`^${this.shop.texts(label)}$`) });
    return this.shop.main.locator(".facts > div").filter({ has: term }).getByRole("definition");
  }

  /** Fills in a whole new contact. */
  async fillVera(): Promise<void> {
    const { shop } = this;
    await expect(shop.field("contacts.firstname")).not.toHaveValue("");
    await shop.field("contacts.firstname").fill(VERA.firstname);
    await shop.field("contacts.lastname").fill(VERA.lastname);
    await shop.field("contacts.country").selectOption("DE");
    await shop.field("contacts.city").fill("Berlin");
    await shop.field("contacts.zip").fill("10117");
    await shop.field("contacts.line1").fill("Unter den Linden 1");
    await shop.field("contacts.email").fill(VERA.email);
    await shop.field("contacts.phone").fill("030 12345678");
  }
}
