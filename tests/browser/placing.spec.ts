// An order is placed once, whatever happens to clicks, answers, tokens and tabs.
import { expect, test } from "./fixtures/test";
import type { Sandbox } from "./fixtures/sandbox";
import { Checkout } from "./jobs/checkout";
import { DEMO } from "./jobs/customers";
import { Shop } from "./jobs/shop";

/** Orders the sandbox took, and how often it was asked to. */
async function posts(sandbox: Sandbox): Promise<number> {
  return (await sandbox.requestsOf("POST", "/store/orders")).filter((request) => request.status !== 401).length;
}

test("a double click places one order", async ({ shop, page, sandbox }) => {
  const checkout = await Checkout.atReview(shop, DEMO, "doubleclick", "doubleclick.art");
  await checkout.agree();
  await checkout.placeButton.dblclick();
  await checkout.expectPlaced("doubleclick.art");
  expect(await posts(sandbox)).toBe(1);
  await page.goto("/orders");
  await expect(shop.main.getByRole("listitem").filter({ hasText: "doubleclick.art" })).toHaveCount(1);
});

test("an order whose answer got lost is found, not placed again", async ({ shop, page, sandbox, complaints }) => {
  complaints.allow(/ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION|ERR_EMPTY_RESPONSE/);
  const checkout = await Checkout.atReview(shop, DEMO, "answer-lost-once", "answer-lost-once.art");
  await checkout.place();
  await checkout.expectPlaced("answer-lost-once.art");
  expect(await posts(sandbox)).toBe(1);
  await page.goto("/orders");
  await expect(shop.main.getByRole("listitem").filter({ hasText: "answer-lost-once.art" })).toHaveCount(1);
});

// The order was found, but the cart it had emptied took the review away before it could lead to the order.
test("a page that crashed while the answer was on its way finds its order", async ({ shop, page, sandbox }) => {
  // The order is taken, but its answer never reaches the application. Not by a route: closing the
  // page would let a request that is held there go on, and so send it twice.
  await page.addInitScript(() => {
    const { fetch } = window;
    window.fetch = async (...call) => {
      const response = await fetch(...call);
      const isOrder = response.url.endsWith("/store/orders") && response.status === 201;
      return isOrder ? new Promise<Response>(() => {}) : response;
    };
  });
  const checkout = await Checkout.atReview(shop, DEMO, "crashed", "crashed.art");
  await Promise.all([
    page.waitForResponse((response) => response.url() === sandbox.api("/store/orders") && response.status() === 201),
    checkout.place(),
  ]);
  const next = new Shop(await page.context().newPage(), shop.texts);
  await page.close({ runBeforeUnload: false });
  await next.open("/account");
  await next.signInHere(DEMO);
  await next.expectSignedIn(DEMO);
  await next.open("/checkout");
  const again = new Checkout(next);
  await again.chooseContact(DEMO);
  await again.expectPlaced("crashed.art");
  expect(await posts(sandbox)).toBe(1);
});

test("a token that expires in mid-checkout is renewed without a word", async ({ shop, sandbox, complaints }) => {
  complaints.allowStatus(401);
  const checkout = await Checkout.atReview(shop, DEMO, "midcheckout", "midcheckout.art");
  const before = await sandbox.grants("refresh_token");
  await sandbox.expireTokens();
  await checkout.place();
  await checkout.expectPlaced("midcheckout.art");
  expect(await posts(sandbox)).toBe(1);
  expect((await sandbox.grants("refresh_token")) - before).toBe(1);
  expect(await sandbox.grants("password")).toBe(1);
});

test("a session that ends in mid-checkout goes on at the same step after signing in", async ({
  shop,
  sandbox,
  complaints,
}) => {
  complaints.allowStatus(401);
  const checkout = await Checkout.atReview(shop, DEMO, "sessionended", "sessionended.art");
  await sandbox.endSessions();
  await checkout.place();
  await shop.signInHere(DEMO);
  // The contact that was chosen is still chosen: the review stands there again.
  await checkout.place();
  await checkout.expectPlaced("sessionended.art");
  expect(await posts(sandbox)).toBe(1);
});

test("two tabs that place the same cart place one order", async ({ shop, page, sandbox }) => {
  const checkout = await Checkout.atReview(shop, DEMO, "twotabs", "twotabs.art");
  const other = new Shop(await page.context().newPage(), shop.texts);
  await other.open("/checkout");
  const second = new Checkout(other);
  await second.chooseContact(DEMO);
  await expect(second.placeButton).toBeEnabled();
  // The first tab's order is on its way until the second tab's button was pressed too.
  let pressBoth = (): void => {};
  const bothPressed = new Promise<void>((resolve) => {
    pressBoth = resolve;
  });
  await page.route(sandbox.api("/store/orders"), async (route) => {
    if (route.request().method() === "POST") await bothPressed;
    await route.fallback();
  });
  await checkout.place();
  await second.place();
  pressBoth();
  await Promise.all([checkout.expectPlaced("twotabs.art"), second.expectPlaced("twotabs.art")]);
  await expect(shop.cartLink).toHaveAccessibleName(shop.texts("static.cart"));
  expect(await posts(sandbox)).toBe(1);
});

test("a name that was lost to somebody else is said on its line", async ({ shop, sandbox, complaints, texts }) => {
  complaints.allowStatus(422);
  const checkout = await Checkout.atReview(shop, DEMO, "lost-name-1", "lost-name-1.art");
  await checkout.place();
  await expect(checkout.line("lost-name-1.art").getByRole("alert")).not.toBeEmpty();
  await expect(shop.alert("checkout.refused")).toBeVisible();
  await checkout.line("lost-name-1.art").getByRole("button", { name: texts("checkout.remove") }).first().click();
  await expect(shop.main).toContainText(texts("checkout.empty"));
  expect(await posts(sandbox)).toBe(1);
});

// After a reload the button sent another order at once, although nobody knew what had become of the first.
test("after a reload in mid-order the customer is asked before another one is sent", async ({
  shop,
  page,
  sandbox,
  complaints,
}) => {
  test.setTimeout(150_000);
  complaints.allow(/ERR_FAILED|ERR_ABORTED/);
  const checkout = await Checkout.atReview(shop, DEMO, "never-arrived", "never-arrived.art");
  let sent = 0;
  await page.route(sandbox.api("/store/orders"), (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    sent += 1;
    return route.abort();
  });
  await checkout.place();
  await expect.poll(() => sent).toBe(1);
  await page.reload();
  await expect(shop.main.getByText(shop.texts("checkout.unknown_title"))).toBeVisible();
  await page.unroute(sandbox.api("/store/orders"));
  expect(await posts(sandbox)).toBe(0);
  await expect(checkout.placeButton).toBeDisabled();
  // The boxes are to be ticked again; another look goes before the wish is followed.
  await checkout.agree();
  await shop.button("checkout.place_again").click();
  await expect(page).toHaveURL(/\/orders\/[^/]+$/, { timeout: 100_000 });
  expect(await posts(sandbox)).toBe(1);
});

// The total was that of the old price, and the pressed button took the keyboard with it.
test("the review sums what it shows, and the keyboard goes on after a decision", async ({ shop, page, texts }) => {
  await shop.open("/");
  await shop.addToCart("price-rises-here", "price-rises-here.art");
  await shop.goToCart();
  const checkout = new Checkout(shop);
  await checkout.begin();
  await shop.signInHere(DEMO);
  await checkout.chooseContact(DEMO);
  const accept = checkout.line("price-rises-here.art").getByRole("button", { name: texts("checkout.accept") });
  await expect(accept).toBeVisible();
  await expect(shop.main.getByRole("definition")).toContainText("24.99");
  await accept.focus();
  await page.keyboard.press("Enter");
  await expect(checkout.placeButton).toBeFocused();
  await expect(checkout.placeButton).toBeEnabled();
});
