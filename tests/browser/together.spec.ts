// The cart meets the account: what came together at sign-in, own domains, names that wait for payment.
import type { Locator } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO } from "./jobs/customers";
import { Shop } from "./jobs/shop";

/** The notice of what came together. */
function notice(shop: Shop): Locator {
  return shop.main.getByRole("region", { name: /^(Your cart has come with you|В корзине)/ });
}

/** Fills the cart by a link, as a guest; `instead` are names that could not be put in any more. */
async function fill(shop: Shop, address: string, lines: number, instead: Record<string, string> = {}): Promise<void> {
  await shop.open(address);
  await expect(shop.cartLink).toContainText(String(lines));
  await shop.page.evaluate((instead) => {
    let cart = localStorage.getItem("ds.cart") ?? "";
    for (const [there, name] of Object.entries(instead)) cart = cart.replaceAll(there, name);
    localStorage.setItem("ds.cart", cart);
  }, instead);
}

for (const locale of ["en-US", "ru-RU"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("signing in in the checkout shows what came together, each with its way on", async ({ shop, page, texts }) => {
      await fill(shop, "/cart?add=demo-unpaid&add=kingfisher&add=heron", 3, { "heron.art": "demo-gallery.art" });
      await shop.open("/checkout");
      await shop.signInHere(DEMO);
      await expect(notice(shop)).toContainText("3");
      const yours = notice(shop).getByRole("listitem").filter({ hasText: "demo-gallery.art" });
      const unpaid = notice(shop).getByRole("listitem").filter({ hasText: "demo-unpaid.art" });
      await expect(yours).toContainText(texts("together.already_yours"));
      await expect(yours.getByRole("link", { name: texts("together.open_domain") })).toHaveAttribute("href", /\/domains\/.+/);
      await expect(unpaid.getByRole("link", { name: texts("together.open_order") })).toHaveAttribute("href", /\/orders\/.+/);
      await expect(notice(shop).getByRole("listitem")).toHaveCount(2);
      await expect(shop.main.getByRole("status").filter({ hasText: /look at 2 of them|внимание на 2 позиции/ })).toBeAttached();
      await expectAccessible(page, "/checkout with what came together");
      // It is said until it is dismissed, also after a reload and in the cart.
      await page.reload();
      await expect(yours).toBeVisible();
      await shop.goToCart();
      await yours.getByRole("button", { name: texts("together.remove") }).press("Enter");
      await expect(yours).toHaveCount(0);
      await expect(unpaid.getByRole("button", { name: texts("together.remove") })).toBeFocused();
      await expect(shop.cartLink).toHaveAccessibleName(/2/);
      await page.getByRole("button", { name: texts("together.undo") }).click();
      await expect(shop.cartLink).toHaveAccessibleName(/3/);
      await notice(shop).getByRole("button", { name: texts("together.dismiss") }).press("Enter");
      await expect(notice(shop)).toHaveCount(0);
      await expect(shop.main.getByRole("heading", { level: 1 })).toBeFocused();
      // The lines go on saying it, the more so where it stands in the way of the order.
      const line = shop.main.getByRole("listitem").filter({ hasText: "demo-gallery.art" });
      await expect(line.getByRole("alert")).toContainText(texts("together.already_yours"));
      await expect(line.getByText(texts("together.already_yours"))).toHaveCount(1);
      await page.reload();
      await expect(shop.main.getByRole("listitem").filter({ hasText: "demo-unpaid.art" }).getByRole("link")).toHaveAttribute("href", /\/orders\//);
      await expect(notice(shop)).toHaveCount(0);
    });
  });
}

test("a code that the account has used up is said, and the price is the new one", async ({ shop, page, complaints, texts }) => {
  complaints.allowStatus(422);
  await shop.signIn(DEMO);
  await shop.open("/cart?add=used-once&promo=ONCE");
  await expect(shop.cartLink).toContainText("1");
  const checkout = new Checkout(shop);
  await checkout.begin();
  await checkout.chooseContact(DEMO);
  await checkout.place();
  await checkout.expectPlaced("used-once.art");
  await shop.open("/account");
  await shop.button("account.sign_out").click();
  await expect(shop.field("account.email")).toBeVisible();
  await fill(shop, "/cart?add=used-twice&promo=ONCE", 1);
  const line = shop.main.getByRole("listitem").filter({ hasText: "used-twice.art" });
  await expect(line).toContainText("9.49");
  await shop.open("/account");
  await shop.signInHere(DEMO);
  await shop.expectSignedIn(DEMO);
  await shop.goToCart();
  await expect(notice(shop)).toContainText("ONCE");
  await expect(line).toContainText(texts("cart.promo_lapsed"));
  await expect(line).toContainText("$18.99");
  await line.getByRole("button", { name: texts("cart.without_promo") }).click();
  await expect(notice(shop)).not.toContainText("ONCE");
  await page.reload();
  await expect(notice(shop)).toContainText("1 item");
});

test("who signs in again after the session ran out is not told that the cart is there", async ({ shop, page, sandbox, complaints, texts }) => {
  complaints.allowStatus(401);
  await shop.signIn(DEMO);
  await shop.open("/cart?add=kingfisher");
  await expect(shop.cartLink).toContainText("1");
  await sandbox.endSessions();
  await page.goto("/orders");
  await expect(shop.field("account.password")).toBeVisible();
  await shop.field("account.password").fill(DEMO.password);
  await shop.button("account.sign_in").click();
  await expect(shop.main.getByRole("listitem").first()).toBeVisible();
  await shop.goToCart();
  await expect(shop.main.getByRole("heading", { name: "kingfisher.art" })).toBeVisible();
  await expect(shop.main.getByRole("status").filter({ hasText: texts("cart.checking") })).toHaveCount(0);
  await expect(notice(shop)).toHaveCount(0);
});

test.describe("single sign-on", () => {
  test.use({ config: { sso: { authorize_url: "http://127.0.0.1:8787/authorize", pkce: true } } });

  test("shows what came together too", async ({ shop, page }) => {
    await fill(shop, "/cart?add=demo-unpaid&add=kingfisher", 2);
    await shop.open("/checkout");
    await shop.button("account.single_sign_on").click();
    await page.getByLabel("E-mail").fill(DEMO.email);
    await page.getByLabel("Password").fill(DEMO.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/checkout$/);
    await expect(notice(shop).getByRole("listitem")).toContainText("demo-unpaid.art");
  });
});

test("a name that waits for payment is recognised wherever it is put in the cart", async ({ shop, page, texts }) => {
  const toast = page.locator(".toasts");
  await shop.signIn(DEMO);
  await shop.addToCart("demo-unpaid", "demo-unpaid.art");
  await expect(toast).toContainText("demo-unpaid.art is in your cart. It is also in your unpaid order");
  await toast.getByRole("link", { name: texts("together.open_order") }).click();
  await expect(page).toHaveURL(/\/orders\/.+/);
  await expect(shop.main).toContainText("demo-unpaid.art");
  await shop.goToCart();
  const line = shop.main.getByRole("listitem").filter({ hasText: "demo-unpaid.art" });
  await expect(line).toContainText("It is also in your unpaid order");
  await line.getByRole("button", { name: texts("cart.remove") }).click();

  await shop.open("/names");
  await shop.main.getByRole("textbox").first().fill("demo-unpaid\nkingfisher");
  await shop.button("names.check").click();
  await shop.main.getByRole("button", { name: /Add/ }).first().click();
  await expect(toast).toContainText("One of them is also in an unpaid order");

  // Warned, not stopped: the review says it too, and the order can be placed.
  await shop.goToCart();
  const checkout = new Checkout(shop);
  await checkout.begin();
  await checkout.chooseContact(DEMO);
  await expect(checkout.line("demo-unpaid.art").getByRole("link", { name: texts("together.open_order") })).toBeVisible();
  await expect(checkout.line("kingfisher.art")).not.toContainText("unpaid order");
  await expect(checkout.lineButton("checkout.remove", "demo-unpaid.art")).toBeVisible();
  await expect(checkout.lineButton("checkout.remove", "kingfisher.art")).toHaveCount(0);
  await expect(checkout.placeButton).toBeEnabled();
});

test("who accepts a price goes on to the order, not to the button that takes a warned line out", async ({ shop, texts }) => {
  await shop.open("/cart?add=demo-unpaid&add=price-rises-1.art");
  await expect(shop.cartLink).toContainText("2");
  const checkout = new Checkout(shop);
  await checkout.begin();
  await shop.signInHere(DEMO);
  await checkout.chooseContact(DEMO);
  await expect(checkout.lineButton("checkout.remove", "demo-unpaid.art")).toBeVisible();
  await checkout.lineButton("checkout.accept", "price-rises-1.art").press("Enter");
  await expect(checkout.placeButton).toBeFocused();
  await expect(checkout.line("demo-unpaid.art").getByRole("link", { name: texts("together.open_order") })).toBeVisible();
});

test("a code entered before a sign-in elsewhere is asked for once more, as the new customer", async ({ shop, page, sandbox, texts }) => {
  await shop.open("/cart?add=kingfisher");
  await expect(shop.cartLink).toContainText("1");
  const other = new Shop(await page.context().newPage(), texts);
  await other.open("/account");
  let release = () => {};
  const signedIn = new Promise<void>((resolve) => (release = resolve));
  await page.route(
    (url) => url.searchParams.get("promo") === "SPRING",
    async (route) => {
      const response = await route.fetch();
      await signedIn;
      await route.fulfill({ response });
    },
  );
  await shop.field("cart.promo").fill("SPRING");
  await shop.button("cart.apply").click();
  const asked = async () => (await sandbox.requests()).filter((request) => request.query.includes("promo=SPRING"));
  await expect.poll(async () => (await asked()).length).toBe(1);
  await other.signInHere(DEMO);
  await other.expectSignedIn(DEMO);
  await expect(page.getByRole("banner").getByRole("link", { name: texts("shell.account") })).toBeVisible();
  release();
  await expect(shop.main.getByRole("listitem").filter({ hasText: "kingfisher.art" })).toContainText("SPRING");
  expect((await asked()).map((request) => request.client === "guest").slice(0, 2)).toEqual([true, false]);
});

test("what is for an own domain says whose the name is, before it is refused", async ({ shop, page, texts }) => {
  await fill(shop, "/cart?add=kingfisher&add=heron&add=demo-unpaid&type=nft_minting", 3, { "heron.art": "demo-gallery.art" });
  const line = (name: string) => shop.main.getByRole("listitem").filter({ hasText: name });
  await expect(line("kingfisher.art")).not.toContainText(texts("together.not_yours"));
  await shop.open("/account");
  await shop.signInHere(DEMO);
  await shop.expectSignedIn(DEMO);
  await shop.goToCart();
  await expect(line("kingfisher.art").last()).toContainText(texts("together.not_yours"));
  // Its registration waits for payment: minting it beside that is no repetition, but comes too early.
  await expect(line("demo-unpaid.art").last()).toContainText("pay that first");
  await expect(line("demo-gallery.art")).not.toContainText(texts("together.not_yours"));
  // The registration in the same cart settles it.
  await shop.open("/cart?add=kingfisher");
  await expect(shop.cartLink).toContainText("4");
  await expect(line("demo-unpaid.art").last()).toContainText("pay that first");
  await expect(shop.main).not.toContainText(texts("together.not_yours"));
  await page.getByRole("button", { name: `${texts("cart.remove")}: kingfisher.art` }).last().click();
  await expect(shop.main).toContainText(texts("together.not_yours"));
});

test("a link to one's own domain says that it is one's own, and leads there", async ({ shop, page, texts }) => {
  await shop.signIn(DEMO);
  await shop.open("/cart?add=demo-gallery.art&add=museum.art");
  await expect(shop.main.getByRole("alert").filter({ hasText: "museum.art" })).toContainText("is taken");
  const yours = shop.main.getByRole("alert").filter({ hasText: "demo-gallery.art" });
  await expect(yours).toContainText("is already yours");
  await yours.getByRole("link", { name: texts("together.open_domain") }).click();
  await expect(page).toHaveURL(/\/domains\/.+/);
  await expect(shop.main.getByRole("heading", { level: 1 })).toContainText("demo-gallery.art");
});
