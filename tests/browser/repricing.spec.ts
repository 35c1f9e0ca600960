// Prices asked for again before an order: what changed, promo codes, currencies, very many lines.
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO } from "./jobs/customers";
import type { Shop } from "./jobs/shop";

/** Registrations as the cart keeps them, at the price of the sandbox's ordinary names. */
function cartOf(names: string[]): string {
  const price = { amount: 18.99, currency: "USD" };
  const seen = { price, discounted: price, promo: "", promo_description: "", premium: false, at: 0 };
  const line = (domain: string) => ({ service: "certificate_registration", domain, term: 12, promo: "", seen });
  return JSON.stringify({ version: 1, lines: names.map(line), campaign: null });
}

/** A signed-in customer with a kept cart at the review. */
async function atReview(shop: Shop, names: string[]): Promise<Checkout> {
  await shop.signIn(DEMO);
  await shop.page.evaluate((cart) => localStorage.setItem("ds.cart", cart), cartOf(names));
  await shop.open("/checkout");
  const checkout = new Checkout(shop);
  await checkout.chooseContact(DEMO);
  return checkout;
}

/** What a guest puts in the cart and sees change at the review, after signing in there. */
async function guestAtReview(shop: Shop, address: string[], count: number): Promise<Checkout> {
  for (const [at, query] of address.entries()) {
    await shop.open(`/cart?${query}`);
    if (at === address.length - 1) await expect(shop.cartLink).toContainText(String(count));
    else await expect(shop.cartLink).toContainText(String(at + 1));
  }
  const checkout = new Checkout(shop);
  await checkout.begin();
  await shop.signInHere(DEMO);
  await checkout.chooseContact(DEMO);
  return checkout;
}

test("dearer, cheaper and lost names are each shown, and accepted or removed", async ({ shop, texts }) => {
  const checkout = await guestAtReview(
    shop,
    ["add=price-rises-1.art", "add=price-falls-1.art", "add=price-rises-2.art", "add=soon-taken-1.art"],
    4,
  );
  const risen = checkout.line("price-rises-1.art");
  await expect(risen).toContainText(texts("checkout.dearer"));
  await expect(risen).toContainText(/18\.99.*24\.99/);
  const fallen = checkout.line("price-falls-1.art");
  await expect(fallen).toContainText(texts("checkout.cheaper"));
  await expect(fallen).toContainText(/18\.99.*14\.99/);
  await expect(checkout.line("soon-taken-1.art")).toContainText(texts("checkout.taken"));
  await expect(checkout.line("soon-taken-1.art"), "nobody pays it").not.toContainText("$");
  await expect(checkout.placeButton).toBeDisabled();
  await checkout.lineButton("checkout.remove", "soon-taken-1.art").click();
  await checkout.lineButton("checkout.accept", "price-falls-1.art").click();
  await shop.main.getByRole("button", { name: "Accept all 2 new prices" }).click();
  await expect(checkout.placeButton).toBeFocused();
  await expect(shop.main.getByRole("definition").last()).toContainText("$64.97");
  await checkout.place();
  await checkout.expectPlaced("price-falls-1.art");
});

test("a promo code that lapsed is told in the API's words", async ({ shop, texts, complaints }) => {
  complaints.allowStatus(422);
  const checkout = await guestAtReview(shop, ["add=myheron.art&promo=LAPSES"], 1);
  const line = checkout.line("myheron.art");
  await expect(line).toContainText(texts("checkout.promo_lapsed"));
  await expect(line).toContainText(/expired/i);
  await checkout.lineButton("checkout.accept", "myheron.art").click();
  await checkout.place();
  await checkout.expectPlaced("myheron.art");
});

test("a code that does not fit a service is said in our words", async ({ shop, texts }) => {
  const checkout = await guestAtReview(shop, ["add=myheron.art&promo=RENEW10"], 1);
  await expect(checkout.line("myheron.art")).toContainText(`RENEW10: ${texts("checkout.promo_does_not_apply")}`);
  await expect(checkout.placeButton).toBeEnabled();
});

test("totals never mix currencies", async ({ shop }) => {
  const checkout = await guestAtReview(shop, ["add=yen-heron.art", "add=dinar-heron.art", "add=myheron.art"], 3);
  await expect(checkout.placeButton).toBeEnabled();
  const totals = shop.main.getByRole("definition");
  await expect(totals).toHaveCount(3);
  await expect(totals.nth(0)).toHaveText(/^¥[\d,]+$/);
  await expect(totals.nth(1)).toHaveText(/^KWD\s\d+\.\d{3}$/);
  await expect(totals.nth(2)).toHaveText("$18.99");
});

test("500 names are priced with the progress shown, and ordered", async ({ shop, page, sandbox }) => {
  test.setTimeout(240_000);
  const names = Array.from({ length: 500 }, (_, n) => `mymany-${n}.art`);
  let most = 0;
  let underway = 0;
  page.on("request", (request) => {
    if (request.url().includes("/store/suggestions")) most = Math.max(most, ++underway);
  });
  const ended = (request: { url: () => string }) => {
    if (request.url().includes("/store/suggestions")) underway -= 1;
  };
  page.on("requestfinished", ended);
  page.on("requestfailed", ended);
  const checkout = await atReview(shop, names);
  await expect(shop.main.getByRole("progressbar")).toBeVisible();
  await expect(shop.main.getByText(/^\d+ of 500$/)).toBeVisible();
  await expect(checkout.placeButton).toBeEnabled({ timeout: 90_000 });
  await expect(shop.main.getByRole("listitem").filter({ hasText: "mymany-" })).toHaveCount(500);
  await checkout.agree();
  await checkout.placeButton.click();
  await expect(page).toHaveURL(/\/orders\/[^/]+$/, { timeout: 90_000 });
  expect(most).toBeLessThanOrEqual(4);
  expect(await sandbox.requestsOf("POST", "/store/orders")).toHaveLength(1);
});

/** From now on every price takes the customer's clock 8 seconds. */
async function slowDown(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { now } = Date;
    const { fetch } = window;
    let later = 0;
    Date.now = () => now() + later;
    window.fetch = async (...call) => {
      const response = await fetch(...call);
      if (response.url.includes("/store/suggestions")) later += 8_000;
      return response;
    };
  });
}

test("so many names that their prices grow old are not ordered, and it is said", async ({ shop, page, sandbox }) => {
  const names = Array.from({ length: 14 }, (_, n) => `myslow-${n}.art`);
  const checkout = await atReview(shop, names);
  await expect(checkout.placeButton).toBeEnabled();
  await slowDown(page);
  await checkout.place();
  await expect(shop.alert("checkout.too_many_title")).toContainText(/in parts of about \d/);
  expect(await sandbox.requestsOf("POST", "/store/orders")).toEqual([]);
  await expect(checkout.placeButton).toBeEnabled();
});
