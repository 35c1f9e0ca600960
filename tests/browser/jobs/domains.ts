// What a customer does with their domains.
import { expect } from "@playwright/test";
import type { Shop } from "./shop";

/** Opens the page of a domain from the list. */
export async function openDomain(shop: Shop, name: string): Promise<void> {
  await shop.open("/domains");
  await shop.main.getByRole("link", { name }).click();
  await expect(shop.page).toHaveURL(/\/domains\/[^/]+$/);
  await expect(shop.main.getByRole("heading", { level: 1 })).toContainText(name);
}
