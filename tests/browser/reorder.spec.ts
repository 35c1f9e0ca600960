// A cancelled order once more: priced anew, what is gone said, and nothing asked for that is known.
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO } from "./jobs/customers";
import { OrderJob } from "./jobs/orders";
import { PaymentPage } from "./jobs/payment_page";
import type { Shop } from "./jobs/shop";

const WALLET = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

/** Pays the order whose page is open. */
async function pay(shop: Shop): Promise<void> {
  await shop.main.getByRole("link", { name: shop.texts("orders.pay") }).click();
  await new PaymentPage(shop.page, shop.texts("orders.pay") === "Go to payment" ? "en" : "ru").pay();
}

/**
 * A cancelled order of a registration with an artwork, its minting, a renewal, and a name that is gone:
 * the name was bought by another order first, so paying this one cancels it.
 */
async function cancelled(shop: Shop, name: string, gone: string): Promise<void> {
  const checkout = await Checkout.pastContact(
    shop,
    DEMO,
    ["certificate_registration", name],
    ["nft_minting", name],
    ["certificate_renewal", "demo-gallery.art"],
    ["certificate_registration", gone],
  );
  await checkout.wallet(name).fill(WALLET);
  await new OrderJob(shop).describe(name, "Water lilies");
  await checkout.proceed();
  await checkout.place();
  await checkout.expectPlaced(name);
  const address = new URL(shop.page.url()).pathname;

  await shop.open(`/cart?add=${gone}&type=certificate_registration`);
  await expect(shop.cartLink).toContainText("1");
  await checkout.begin();
  await checkout.chooseContact(DEMO);
  await checkout.place();
  await checkout.expectPlaced(gone);
  await pay(shop);
  await expect(shop.main.getByText(shop.texts("orders.done_hint"))).toBeVisible();

  await shop.open(address);
  await pay(shop);
  await shop.open(address);
  await expect(shop.main.getByText(shop.texts("orders.cancelled")).first()).toBeVisible();
}

for (const locale of ["en-US", "ru-RU"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("what can be had goes to the cart and the checkout knows the rest", async ({ shop, page, texts, complaints }) => {
      test.setTimeout(120_000);
      complaints.allowStatus(409);
      await cancelled(shop, "orderagain.art", "goneagain.art");
      await shop.button("reorder.begin").press("Enter");
      await expect(shop.main.getByRole("list").filter({ hasText: "goneagain.art" }).first()).toBeFocused();
      const row = (name: string) => shop.main.getByRole("listitem").filter({ hasText: name });
      await expect(row("goneagain.art").first()).toContainText(texts("reorder.yours"));
      await expect(row("goneagain.art").getByRole("link", { name: texts("reorder.open_domain") })).toHaveAttribute("href", /\/domains\/.+/);
      await expect(row("orderagain.art").filter({ hasText: texts("words.minting") })).toContainText(texts("reorder.wallet_kept"));
      await expect(row("demo-gallery.art").first()).toContainText(/, 1 (year|год)/);
      await shop.main.getByRole("button", { name: / 3 | \(3\)/ }).click();
      await expect(page).toHaveURL(/\/cart$/);
      await expect(shop.cartLink).toContainText("3");

      const checkout = new Checkout(shop);
      await checkout.begin();
      await checkout.chooseContact(DEMO);
      await expect(page).toHaveURL(/step=review/);
      await expect(checkout.line("orderagain.art").filter({ hasText: texts("words.minting") })).toContainText(WALLET);
      await expect(checkout.line("orderagain.art").first()).toContainText("Water lilies");
      await checkout.place();
      await checkout.expectPlaced("orderagain.art");
      const item = await new OrderJob(shop).item("orderagain.art", texts("words.registration"));
      await expect(item).toContainText("Water lilies");
    });
  });
}

test("without a receipt the wallet is asked for in the checkout, and the order says so before", async ({
  shop,
  page,
  texts,
  complaints,
}) => {
  test.setTimeout(120_000);
  complaints.allowStatus(400, 409);
  await cancelled(shop, "askagain.art", "goneagain.art");
  const address = new URL(page.url()).pathname;
  // A line that waits in the cart stays as it was chosen there.
  await shop.open("/cart?add=demo-gallery.art&type=certificate_renewal");
  const term = shop.main.getByRole("combobox", { name: new RegExp(`^${texts("cart.term")}`) });
  await term.selectOption("24");
  await expect(term).toHaveValue("24");
  await shop.open(address);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.includes(".receipt.")) localStorage.removeItem(key);
  });
  await page.reload();
  await expect(shop.main.getByText(texts("reorder.asked_again"))).toBeVisible();
  // An answer that failed has the keyboard at the button for another one.
  await page.route(/\/store\/suggestions/, async (route) => route.fulfill({ response: await route.fetch(), status: 400, body: "{}" }));
  await shop.button("reorder.begin").press("Enter");
  await expect(shop.button("errors.retry")).toBeFocused();
  await page.unrouteAll();
  await page.keyboard.press("Enter");
  await expect(shop.main.getByText(texts("reorder.wallet_asked"))).toBeVisible();
  await expect(shop.main.getByRole("list").filter({ hasText: "askagain.art" }).first()).toBeFocused();
  await shop.main.getByRole("button", { name: / 3 / }).click();
  await expect(page.locator(".toasts")).toContainText("One was in the cart already");
  await expect(term).toHaveValue("24");
  const checkout = new Checkout(shop);
  await checkout.begin();
  await checkout.chooseContact(DEMO);
  await expect(checkout.wallet("askagain.art")).toHaveValue("");
});
