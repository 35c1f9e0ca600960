// What the customer or another tab does while an order is on its way, and what an earlier order has left behind.
import type { Page, Request } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import type { Sandbox } from "./fixtures/sandbox";
import { Checkout } from "./jobs/checkout";
import { DEMO } from "./jobs/customers";
import { Shop } from "./jobs/shop";

const WALLET = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

/** Orders the sandbox took. */
async function orders(sandbox: Sandbox): Promise<number> {
  return (await sandbox.requestsOf("POST", "/store/orders")).filter((request) => request.status === 201).length;
}

/** Holds the answers of some calls until `release`; `arrived` resolves with the first of them. */
async function hold(page: Page, address: string, which: (request: Request) => boolean = () => true) {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let arrive = (): void => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(address, async (route) => {
    if (!which(route.request())) return route.fallback();
    const response = await route.fetch();
    arrive();
    await released;
    await route.fulfill({ response });
  });
  return { arrived, release };
}

const isOrder = (request: Request) => request.method() === "POST";

// An old order with the same names was taken for the new one: nothing was ordered, and the cart was emptied.
test("nothing is ordered before it is known which orders are there", async ({ shop, page, sandbox, complaints, texts }) => {
  complaints.allowStatus(500);
  const first = await Checkout.atReview(shop, DEMO, "once-more", "once-more.art");
  await first.place();
  await first.expectPlaced("once-more.art");
  await shop.open("/cart?add=once-more.art");
  await expect(shop.cartLink).toContainText("1");
  const again = new Checkout(shop);
  await again.begin();
  await again.chooseContact(DEMO);
  await expect(again.placeButton).toBeEnabled();
  await shop.button("checkout.change").click();
  const list = (url: URL) => url.href.startsWith(`${sandbox.api("/store/orders")}?`);
  await page.route(list, (route) => route.fulfill({ status: 500, body: "" }));
  await again.chooseContact(DEMO);
  await expect(shop.main.getByRole("button", { name: texts("errors.retry") })).toBeVisible();
  await expect(again.placeButton).toBeDisabled();
  await page.unroute(list);
  await shop.main.getByRole("button", { name: texts("errors.retry") }).click();
  await again.place();
  await again.expectPlaced("once-more.art");
  expect(await orders(sandbox)).toBe(2);
});

// Known were the orders of the line that had gone: an old order of the next one was taken for the new one.
test("which orders are there is asked again when the first line goes", async ({ shop, sandbox }) => {
  const first = await Checkout.atReview(shop, DEMO, "here-again", "here-again.art");
  await first.place();
  await first.expectPlaced("here-again.art");
  for (const [at, name] of ["soon-taken-first.art", "here-again.art"].entries()) {
    await shop.open(`/cart?add=${name}`);
    await expect(shop.cartLink).toContainText(String(at + 1));
  }
  const again = new Checkout(shop);
  await again.begin();
  await again.chooseContact(DEMO);
  await again.lineButton("checkout.remove", "soon-taken-first.art").click();
  await again.place();
  await again.expectPlaced("here-again.art");
  expect(await orders(sandbox)).toBe(2);
});

// The order went out as it was when the button was pressed, with the contact or line that was changed since.
test("nothing changes under an order on its way, and a change in another tab calls it off", async ({
  shop,
  page,
  sandbox,
  texts,
}) => {
  const checkout = await Checkout.atReview(shop, DEMO, "underway", "underway.art");
  const other = new Shop(await page.context().newPage(), shop.texts);
  const prices = await hold(page, `${sandbox.api("/store/suggestions")}*`);
  await checkout.place();
  await prices.arrived;
  await expect(shop.button("checkout.change")).toBeDisabled();
  await expect(checkout.lineButton("checkout.other_contact", "underway.art")).toBeDisabled();
  await page.goBack();
  await expect(page).not.toHaveURL(/step=review/);
  await page.goForward();
  await expect(page).toHaveURL(/step=review/);
  await expect(shop.main.getByText(texts("checkout.placing"))).toBeVisible();
  await other.open("/cart?add=put-in-since.art");
  await expect(other.cartLink).toContainText("2");
  prices.release();
  await expect(shop.main).toContainText(texts("checkout.cart_changed"));
  expect(await orders(sandbox)).toBe(0);
  await expect(checkout.line("put-in-since.art")).toBeVisible();
  await checkout.place();
  await checkout.expectPlaced("put-in-since.art");
  expect(await orders(sandbox)).toBe(1);
});

// The order was placed by a page that nobody saw any more; the new one said that there was nothing to check out.
test("a change of language while the prices are asked for orders nothing", async ({ shop, page, sandbox, texts }) => {
  const checkout = await Checkout.atReview(shop, DEMO, "languages", "languages.art");
  const prices = await hold(page, `${sandbox.api("/store/suggestions")}*`);
  await checkout.place();
  await prices.arrived;
  await page.getByRole("combobox", { name: texts("static.language") }).selectOption("ru");
  await expect(shop.main.getByRole("button", { name: "Оформить заказ" })).toBeVisible();
  prices.release();
  await expect(shop.main.getByRole("button", { name: "Оформить заказ" })).toBeEnabled();
  await page.getByRole("combobox", { name: texts("static.language") }).selectOption("en");
  await checkout.place();
  await checkout.expectPlaced("languages.art");
  expect(await orders(sandbox)).toBe(1);
});

// The cart was empty then, and nobody said why.
test("who has left the review is told that the order was placed", async ({ shop, page, sandbox, texts }) => {
  const checkout = await Checkout.atReview(shop, DEMO, "wandered-off", "wandered-off.art");
  const answer = await hold(page, sandbox.api("/store/orders"), isOrder);
  await checkout.place();
  await answer.arrived;
  await shop.goToCart();
  answer.release();
  await expect(page.getByRole("status").filter({ hasText: texts("checkout.placed") })).toBeVisible();
  await page.getByRole("link", { name: texts("checkout.show_order") }).click();
  await checkout.expectPlaced("wandered-off.art");
});

// The second tab wrote a receipt of its own over the first one's, without the wallet.
test("the receipt of an order that another tab placed stays, and no tab keeps its draft", async ({ shop, page, sandbox, texts }) => {
  const checkout = await Checkout.pastContact(shop, DEMO, ["nft_minting", "demo-gallery.art"]);
  await checkout.wallet("demo-gallery.art").fill(WALLET);
  await checkout.proceed();
  const tabs = await Promise.all([page.context().newPage(), page.context().newPage()]);
  const [second, third] = tabs.map((tab) => new Checkout(new Shop(tab, shop.texts))) as [Checkout, Checkout];
  for (const other of [second, third]) {
    await other.shop.open("/checkout");
    await other.chooseContact(DEMO);
    await other.wallet("demo-gallery.art").fill(WALLET);
    await other.proceed();
    await expect(other.placeButton).toBeEnabled();
  }
  const answer = await hold(page, sandbox.api("/store/orders"), isOrder);
  await checkout.place();
  await answer.arrived;
  await second.place();
  answer.release();
  await Promise.all([checkout.expectPlaced("demo-gallery.art"), second.expectPlaced("demo-gallery.art")]);
  expect(await orders(sandbox)).toBe(1);
  await page.reload();
  await expect(shop.main.getByRole("group").filter({ hasText: WALLET })).toContainText("demo-gallery.art");
  // Contact and wallet are gone in the tab that has only looked, too.
  await expect(third.shop.main).toContainText(texts("checkout.empty"));
  const drafts = () => Object.keys(sessionStorage).filter((key) => key.endsWith(".checkout"));
  for (const tab of [page, ...tabs]) await expect.poll(() => tab.evaluate(drafts)).toEqual([]);
});

// The note which order it became was written after everything personal had been forgotten.
test("an answer that comes after signing out leaves nothing personal", async ({ shop, page, sandbox }) => {
  const checkout = await Checkout.atReview(shop, DEMO, "signed-out", "signed-out.art");
  const other = new Shop(await page.context().newPage(), shop.texts);
  await other.open("/account");
  const answer = await hold(page, sandbox.api("/store/orders"), isOrder);
  await checkout.place();
  await answer.arrived;
  await other.button("account.sign_out").click();
  await expect(shop.field("account.email")).toBeVisible();
  answer.release();
  await expect(shop.cartLink).toHaveAccessibleName(shop.texts("static.cart"));
  expect(await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }).filter((key) => key.startsWith("ds.my.")))).toEqual([]);
});
