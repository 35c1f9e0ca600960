// Five hundred orders: the last one is reached, filters work, back keeps the place.
import { expect, test } from "./fixtures/test";
import { DEMO } from "./jobs/customers";
import type { Shop } from "./jobs/shop";

test.use({ sandboxArguments: ["--seed-domains", "500", "--seed-orders", "500"] });

function rows(shop: Shop) {
  return shop.main.getByRole("listitem").filter({ has: shop.page.getByRole("link") });
}

/** "50 of 506 loaded", as numbers. */
async function loaded(shop: Shop): Promise<[number, number]> {
  const words = await shop.main.getByText(/^\d+ of \d+ loaded$/).innerText();
  const [here, of] = words.match(/\d+/g) ?? [];
  return [Number(here), Number(of)];
}

test("the last of 500 orders is reached, and back leads to its row again", async ({ shop, page, texts }) => {
  test.setTimeout(90_000);
  await shop.signIn(DEMO);
  // By a click: the list was once remembered under the address of the page with the link.
  await shop.goToAccountLink("account.orders");
  await expect(rows(shop)).toHaveCount(50);
  const [, total] = await loaded(shop);
  expect(total).toBeGreaterThanOrEqual(500);
  for (let here = 50; here < total; here = Math.min(here + 50, total)) {
    await expect(rows(shop)).toHaveCount(here);
    await shop.button("orders.more").click();
  }
  await expect(rows(shop)).toHaveCount(total);
  await expect(shop.button("orders.more")).toHaveCount(0);

  const last = rows(shop).last().getByRole("link");
  const address = (await last.getAttribute("href")) ?? "";
  await last.click();
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  await expect(shop.main.getByRole("heading", { name: texts("orders.ordered") })).toBeVisible();
  await page.goBack();
  await expect(rows(shop)).toHaveCount(total);
  await expect(shop.main.locator(`a[href="${address}"]`)).toBeInViewport();
});

test("a filter among 500 orders pages on its own, and back takes it off", async ({ shop, page, texts }) => {
  await shop.signIn(DEMO);
  await shop.open("/orders");
  const [, total] = await loaded(shop);
  await shop.field("orders.filter_status").selectOption({ label: texts("orders.completed") });
  await expect(page).toHaveURL(/status=completed/);
  await expect.poll(async () => (await loaded(shop))[1]).toBeLessThan(total);
  await shop.button("orders.more").click();
  await expect(rows(shop)).toHaveCount(100);
  await expect(rows(shop).filter({ hasNotText: texts("orders.completed") })).toHaveCount(0);

  await rows(shop).nth(99).getByRole("link").click();
  await expect(shop.main.getByRole("heading", { name: texts("orders.ordered") })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/status=completed/);
  await expect(rows(shop)).toHaveCount(100);
  await page.goBack();
  await expect(shop.field("orders.filter_status")).toHaveValue("");
  await expect.poll(async () => (await loaded(shop))[1]).toBe(total);
});
