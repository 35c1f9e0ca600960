// The customer's way from the cart to a placed order.
import { expect, type Locator } from "@playwright/test";
import type { Customer } from "./customers";
import type { Shop } from "./shop";

/** The checkout in one tab of the shop. */
export class Checkout {
  readonly shop: Shop;

  constructor(shop: Shop) {
    this.shop = shop;
  }

  /** From the cart to the first step. */
  async begin(): Promise<void> {
    await this.shop.main.getByRole("link", { name: this.shop.texts("cart.check_out") }).click();
    await expect(this.shop.page).toHaveURL(/\/checkout/);
  }

  /** Chooses a contact that is there already, and goes on to the review. */
  async chooseContact({ firstname, lastname }: Customer): Promise<void> {
    await this.shop.main.getByRole("radio", { name: `${firstname} ${lastname}` }).first().check();
    await this.shop.button("contacts.go_on").click();
  }

  /** A line of the review. */
  line(name: string): Locator {
    return this.shop.main.getByRole("listitem").filter({ hasText: name });
  }

  get placeButton(): Locator {
    return this.shop.button("checkout.place");
  }

  /** Places the order as soon as nothing stands in its way. */
  async place(): Promise<void> {
    await expect(this.placeButton).toBeEnabled();
    await this.placeButton.click();
  }

  /** The page of the new order, with that name on it. */
  async expectPlaced(name: string): Promise<void> {
    await expect(this.shop.page).toHaveURL(/\/orders\/[^/]+$/);
    await expect(this.shop.main).toContainText(name);
    await expect(this.shop.main.getByRole("link", { name: this.shop.texts("orders.pay") })).toBeVisible();
  }
}
