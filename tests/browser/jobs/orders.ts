// The page of one order and its change.
import { expect, type Locator } from "@playwright/test";
import { Checkout } from "./checkout";
import { DEMO } from "./customers";
import type { Shop } from "./shop";

export const WALLET = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
export const OTHER_WALLET = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359";

/** A placed, unpaid order of a registration and the minting of the same name. */
export async function placedWithMinting(shop: Shop, name: string): Promise<OrderJob> {
  const checkout = await Checkout.pastContact(shop, DEMO, ["certificate_registration", name], ["nft_minting", name]);
  await checkout.wallet(name).fill(WALLET);
  await checkout.proceed();
  await checkout.place();
  await checkout.expectPlaced(name);
  return new OrderJob(shop);
}

/** The order whose page is open. */
export class OrderJob {
  readonly shop: Shop;

  constructor(shop: Shop) {
    this.shop = shop;
  }

  /** Opens the change of the order that this page shows. */
  async change(): Promise<void> {
    await this.shop.main.getByRole("link", { name: this.shop.texts("amend.change") }).click();
    await expect(this.saveButton).toBeVisible();
    // The link is gone, and the keyboard is where the form begins.
    await expect(this.shop.main.getByRole("heading", { level: 1 })).toBeFocused();
  }

  get saveButton(): Locator {
    return this.shop.button("amend.save");
  }

  /** Saves and stands on the order's page again. */
  async save(): Promise<void> {
    await this.saveButton.click();
    await expect(this.shop.page.getByText(this.shop.texts("amend.saved"))).toBeVisible();
    await expect(this.shop.page).toHaveURL(/\/orders\/[^/?]+$/);
  }

  /** Opens the choice of another contact for a name. */
  async otherContact(name: string): Promise<void> {
    const label = `${this.shop.texts("amend.other_contact")}: ${name}`;
    await this.shop.main.getByRole("button", { name: label, exact: true }).click();
  }

  /** Opens the description of an artwork and types its title. */
  async describe(name: string, title: string): Promise<void> {
    const part = this.shop.main.getByRole("group").filter({ hasText: name });
    const field = part.getByRole("textbox", { name: this.shop.texts("artwork.title") });
    if (!(await field.isVisible())) await part.getByText(this.shop.texts("details.describe")).click();
    await field.fill(title);
  }

  /** An item of the order, opened. */
  async item(name: string, service: string): Promise<Locator> {
    const item = this.shop.main.getByRole("group").filter({ hasText: name }).filter({ hasText: service });
    await expect(item).toBeVisible();
    if (!(await item.getByRole("definition").first().isVisible())) await item.getByText(service).click();
    return item;
  }
}
