// The list of orders and its filters.
import { expect, test } from "./fixtures/test";
import { DEMO, OTHER } from "./jobs/customers";
import type { Shop } from "./jobs/shop";

/** The orders that are listed. */
function rows(shop: Shop) {
  return shop.main.getByRole("listitem").filter({ has: shop.page.getByRole("link") });
}

for (const locale of ["en-US", "ru-RU"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("the address filters by status, name and invoice, and back takes the filter off", async ({
      shop,
      page,
      texts,
    }) => {
      await shop.signIn(DEMO);
      await shop.open("/orders");
      await expect(rows(shop).filter({ hasText: texts("orders.cancelled") }).first()).toBeVisible();
      const all = await rows(shop).count();

      await shop.field("orders.filter_status").selectOption({ label: texts("orders.cancelled") });
      await expect(page).toHaveURL(/\/orders\?status=cancelled$/);
      await expect(rows(shop).filter({ hasText: texts("orders.completed") })).toHaveCount(0);
      await expect(rows(shop).first()).toContainText(texts("orders.cancelled"));
      expect(await rows(shop).count()).toBeLessThan(all);

      // A name is found without its zone, in capitals.
      await shop.main.getByRole("link", { name: texts("orders.filter_clear") }).click();
      await expect(rows(shop)).toHaveCount(all);
      const name = await rows(shop).last().locator("bdi").first().innerText();
      await shop.field("orders.filter_domain").fill(name.replace(".art", "").toUpperCase());
      await shop.field("orders.filter_domain").press("Enter");
      await expect(page).toHaveURL(/domain=/);
      await expect(rows(shop).first()).toContainText(name);
      expect(await rows(shop).count()).toBeLessThan(all);

      await page.goBack();
      await expect(rows(shop)).toHaveCount(all);
      await expect(shop.field("orders.filter_domain")).toHaveValue("");
    });
  });
}

test("a filter that fits nothing says so and can be taken off", async ({ shop, texts }) => {
  await shop.signIn(OTHER);
  await shop.open("/orders?invoice=nobody-s");
  await expect(shop.main.getByRole("heading", { name: texts("orders.filter_none") })).toBeVisible();
  await expect(shop.field("orders.filter_invoice")).toHaveValue("nobody-s");
  await shop.field("orders.filter_invoice").fill("");
  await shop.field("orders.filter_domain").fill("пример");
  await shop.button("orders.filter_apply").click();
  await expect(shop.main.getByRole("heading", { name: texts("orders.filter_none") })).toBeVisible();
  await shop.field("orders.filter_domain").fill("a b");
  await shop.button("orders.filter_apply").click();
  await expect(shop.main.getByRole("heading", { name: texts("orders.filter_no_name") })).toBeVisible();
  await shop.main.getByRole("link", { name: texts("orders.filter_clear") }).click();
  await expect(rows(shop).first()).toBeVisible();
});
