// What the checkout says while it waits, what it keeps, and where back leads.
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO } from "./jobs/customers";

const WALLET = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

// It said that the order was being placed, for a minute in which it was looked for.
test("without an answer it says that the order is looked for", async ({ shop, complaints, texts }) => {
  complaints.allowStatus(500);
  const checkout = await Checkout.atReview(shop, DEMO, "order-error-500-a", "order-error-500-a.art");
  await checkout.place();
  await expect(shop.button("checkout.looking")).toBeDisabled();
  await expect(shop.main.getByRole("status").filter({ hasText: texts("checkout.looking_text") }).first()).toBeVisible();
  await expect(shop.main).not.toContainText(texts("checkout.placing"));
  await expect(shop.main).not.toContainText(texts("checkout.asking_prices"));
});

test("what an order was refused for is still there after a reload, until it is mended", async ({ shop, page, complaints, texts }) => {
  complaints.allowStatus(422);
  const checkout = await Checkout.atReview(shop, DEMO, "lost-name-kept", "lost-name-kept.art");
  await checkout.place();
  const said = checkout.line("lost-name-kept.art").getByRole("alert");
  await expect(said).not.toBeEmpty();
  const words = await said.innerText();
  await page.reload();
  await expect(said).toHaveText(words);
  await expect(shop.alert("checkout.refused")).toBeVisible();
  await checkout.lineButton("checkout.remove", "lost-name-kept.art").click();
  await expect(shop.main).toContainText(texts("checkout.empty"));
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.endsWith(".refused")))).toEqual([]);
});

// The review had them in the order in which they were put in the cart.
test("the review has the lines in the order of the cart", async ({ shop }) => {
  const lines: [string, string][] = [
    ["nft_minting", "demo-gallery.art"],
    ["certificate_registration", "kingfisher.art"],
    ["nft_minting", "demo-minted.art"],
  ];
  const checkout = await Checkout.atContact(shop, DEMO, ...lines);
  const inOrder = ["demo-gallery.art", "demo-minted.art", "kingfisher.art"];
  await shop.goToCart();
  await expect(shop.main.getByRole("heading", { level: 3 })).toHaveText(inOrder);
  await checkout.begin();
  await checkout.chooseContact(DEMO);
  await checkout.wallet("demo-gallery.art").fill(WALLET);
  await checkout.wallet("demo-minted.art").fill(WALLET);
  await checkout.proceed();
  await expect(shop.main.locator(".review-line .name")).toHaveText(inOrder);
});

test("a line that cannot be ordered offers to be removed, and nothing else", async ({ shop, page, texts }) => {
  await shop.signIn(DEMO);
  await shop.open("/cart?add=kingfisher&add=heron");
  await expect(shop.cartLink).toContainText("2");
  await page.evaluate(() => {
    const cart = localStorage.getItem("ds.cart") ?? "";
    localStorage.setItem("ds.cart", cart.replaceAll("kingfisher.art", "museum.art").replaceAll("heron.art", "demo-soon.art"));
  });
  await shop.open("/checkout");
  const checkout = new Checkout(shop);
  await checkout.chooseContact(DEMO);
  await expect(checkout.line("museum.art")).toContainText(texts("checkout.taken"));
  await expect(checkout.line("museum.art").getByRole("button")).toHaveText([texts("checkout.remove")]);
  // One's own is not somebody else's.
  await expect(checkout.line("demo-soon.art")).toContainText(texts("together.already_yours"));
  await expect(checkout.line("demo-soon.art")).not.toContainText(texts("checkout.taken"));
});

// Back left the checkout for the cart, and what was typed was out of sight.
test("back from a new contact leads to the list, forward to what was typed", async ({ shop, page, texts }) => {
  const checkout = await Checkout.atContact(shop, DEMO, ["certificate_registration", "kingfisher.art"]);
  const radio = shop.main.getByRole("radio", { name: DEMO.lastname }).first();
  await radio.check();
  await shop.button("contacts.new").click();
  await shop.field("contacts.city").fill("Riga");
  await page.goBack();
  await expect(page).toHaveURL(/\/checkout$/);
  await expect(radio).toBeVisible();
  await page.goForward();
  await expect(shop.field("contacts.city")).toHaveValue("Riga");
  await page.reload();
  await expect(shop.field("contacts.city")).toHaveValue("Riga");
  await shop.button("contacts.back").click();
  await expect(radio).toBeVisible();
  await expect(page).toHaveURL(/\/checkout$/);
  // An address alone opens nothing.
  await shop.open("/checkout?step=contact&form=open");
  await expect(radio).toBeVisible();
  await checkout.chooseContact(DEMO);
  await expect(page).toHaveURL(/step=review/);
  await expect(shop.main.getByRole("heading", { name: texts("checkout.registrant") })).toBeVisible();
});

test("the wallet of the contact is offered for a minting", async ({ shop, page, texts }) => {
  const checkout = await Checkout.pastContact(shop, DEMO, ["nft_minting", "demo-gallery.art"]);
  await page.evaluate((wallet) => {
    for (const [key, draft] of Object.entries(sessionStorage)) {
      if (key.endsWith(".checkout")) sessionStorage.setItem(key, String(draft).replace('"ethereum":""', `"ethereum":"${wallet}"`));
    }
  }, WALLET);
  await page.reload();
  const use = shop.main.getByRole("button", { name: "0x5aAe…eAed" });
  await use.press("Enter");
  await expect(checkout.wallet("demo-gallery.art")).toHaveValue(WALLET);
  await expect(checkout.wallet("demo-gallery.art")).toBeFocused();
  await expect(use).toHaveCount(0);
  await expect(shop.main).toContainText(texts("details.wallet_right"));
});
