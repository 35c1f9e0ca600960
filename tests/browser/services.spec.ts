// Everything a customer can order, from where it starts to what it becomes.
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO } from "./jobs/customers";
import { openDomain } from "./jobs/domains";
import { PaymentPage } from "./jobs/payment_page";
import type { Shop } from "./jobs/shop";

/** An address of the examples of EIP-55, with its checksum. */
const WALLET = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

/** What the lines of an order need besides the contact. */
interface Details {
  wallet?: string;
  artwork?: string;
}

/** From the cart with the first contact through the details to the review. */
async function toReview(shop: Shop, details: Details): Promise<Checkout> {
  const checkout = new Checkout(shop);
  await shop.goToCart();
  await checkout.begin();
  await checkout.chooseContact(DEMO);
  if (details.wallet) {
    await shop.field("details.wallet").fill(details.wallet);
    // Without a checksum in its letters it is shown with one, and has to be confirmed.
    if (details.wallet !== WALLET) {
      await expect(shop.main).toContainText(WALLET);
      await shop.button("details.wallet_confirm").click();
    }
  }
  if (details.artwork) await shop.field("details.artwork_id").fill(details.artwork);
  if (details.wallet ?? details.artwork) await shop.button("details.proceed").click();
  await expect(checkout.placeButton).toBeEnabled();
  // Which step it is, for the ear and in the history.
  const step = shop.texts("checkout.step_review");
  await expect(shop.page).toHaveTitle(new RegExp(`^${shop.texts("checkout.title")}: ${step}`));
  await expect(shop.page.getByRole("heading", { level: 1 })).toHaveAccessibleName(new RegExp(step));
  return checkout;
}

/** Places the order, pays it and waits until it is carried out. */
async function placeAndPay(shop: Shop, page: Page, checkout: Checkout, ...names: string[]): Promise<void> {
  await checkout.place();
  await checkout.expectPlaced(names[0] ?? "");
  await shop.main.getByRole("link", { name: shop.texts("orders.pay") }).click();
  const payment = new PaymentPage(page, "en");
  await payment.expectInvoice();
  for (const name of names) await expect(page.getByRole("row").filter({ hasText: name }).first()).toBeVisible();
  await payment.pay();
  await expect(shop.main.getByText(shop.texts("orders.done_hint"))).toBeVisible();
}

/** The step of a domain's story. */
function step(shop: Shop, label: string) {
  return shop.main.getByRole("listitem").filter({ hasText: shop.texts(label) });
}

test("a reserved name is reserved, paid and held for the customer", async ({ shop, page, sandbox, texts }) => {
  await shop.signIn(DEMO);
  await shop.type("louvre");
  await shop.searchField.press("Enter");
  await shop.main.getByRole("button", { name: new RegExp(`^${texts("search.reserve")}: ?louvre.art`) }).click();
  const checkout = await toReview(shop, {});
  await placeAndPay(shop, page, checkout, "louvre.art");
  expect(await sandbox.entry("louvre.art")).toMatchObject({ status: "unregistered" });
  await shop.open("/domains");
  await expect(shop.main.getByRole("listitem").filter({ hasText: "louvre.art" })).toBeVisible();
});

test("a renewal moves the expiry by the term that was chosen", async ({ shop, page, sandbox }) => {
  await shop.signIn(DEMO);
  // Not the words of the list's filter, which stand beside the domains.
  const ofDomain = new RegExp(`^${sandbox.api("/store/domains/")}(?!statuses)[^/?]+$`);
  const answer = page.waitForResponse(ofDomain);
  await openDomain(shop, "demo-soon.art");
  const before = (await (await answer).json()) as { expired_at: string };
  await shop.main.getByRole("radio", { name: /^2 years/ }).check();
  await shop.button("renewal.add").click();
  const checkout = await toReview(shop, {});
  await expect(checkout.line("demo-soon.art")).toContainText("$37.98");
  await placeAndPay(shop, page, checkout, "demo-soon.art");
  const read = page.waitForResponse(ofDomain);
  await openDomain(shop, "demo-soon.art");
  const after = (await (await read).json()) as { expired_at: string };
  const year = (domain: { expired_at: string }) => Number(domain.expired_at.slice(0, 4));
  expect(year(after)).toBe(year(before) + 2);
  await expect(shop.main).toContainText(String(year(after)));
});

test("a domain is minted to the customer's wallet, and its story says so", async ({ shop, page, texts, sandbox }) => {
  await shop.signIn(DEMO);
  await openDomain(shop, "demo-gallery.art");
  await expect(step(shop, "domains.minting")).toContainText(texts("domains.not_ordered_here"));
  await shop.main.getByRole("button", { name: texts("domains.mint") }).click();
  const checkout = await toReview(shop, { wallet: WALLET });
  await expect(shop.main).toContainText(WALLET);
  await placeAndPay(shop, page, checkout, "demo-gallery.art");
  // The API does not give the wallet back; the receipt does.
  await expect(shop.main).toContainText(WALLET);
  expect(await sandbox.entry("demo-gallery.art")).toMatchObject({ wallet: WALLET });
  await openDomain(shop, "demo-gallery.art");
  await expect(step(shop, "domains.minting")).not.toContainText(texts("domains.not_ordered_here"));
  await expect(step(shop, "domains.minting").getByRole("link", { name: texts("domains.order") })).toBeVisible();
});

test("an artwork is attached to a domain", async ({ shop, page, texts, sandbox }) => {
  await shop.signIn(DEMO);
  await openDomain(shop, "demo-gallery.art");
  await shop.main.getByRole("button", { name: texts("domains.attach") }).click();
  const checkout = await toReview(shop, { artwork: "artwork-59507894" });
  await placeAndPay(shop, page, checkout, "demo-gallery.art");
  expect(await sandbox.entry("demo-gallery.art")).toMatchObject({ attachment: "artwork-59507894" });
  await openDomain(shop, "demo-gallery.art");
  await expect(step(shop, "domains.attachment")).not.toContainText(texts("domains.not_ordered_here"));
});

test("one order registers, mints and attaches a new name, renews a domain and reserves another", async ({
  shop,
  page,
  texts,
  sandbox,
}) => {
  test.setTimeout(90_000);
  await shop.signIn(DEMO);
  await shop.open("/cart?add=all-in-one.art");
  await expect(shop.main.getByRole("heading", { name: "all-in-one.art" })).toBeVisible();
  for (const [type, name, word] of [
    ["nft_minting", "all-in-one.art", "minting"],
    ["domain_attachment", "all-in-one.art", "attachment"],
    ["certificate_renewal", "demo-soon.art", "renewal"],
    ["domain_reserve", "louvre.art", "reservation"],
  ] as const) {
    await shop.open(`/cart?add=${name}&type=${type}`);
    await expect(page).toHaveURL(/\/cart$/);
    await expect(shop.main.getByRole("heading", { name: texts(`words.${word}`) })).toBeVisible();
  }
  const checkout = await toReview(shop, { wallet: WALLET.toLowerCase(), artwork: "artwork-1" });
  await expect(shop.main).toContainText(texts("details.after_registration"));
  await placeAndPay(shop, page, checkout, "all-in-one.art", "demo-soon.art", "louvre.art");
  expect(await sandbox.requestsOf("POST", "/store/orders")).toHaveLength(1);
  expect(await sandbox.entry("all-in-one.art")).toMatchObject({
    status: "active",
    wallet: WALLET,
    attachment: "artwork-1",
  });
});

test("a dearer price, a lapsed code and a name lost in between are each decided on before anything is ordered", async ({
  shop,
  page,
  texts,
  complaints,
  sandbox,
}) => {
  test.setTimeout(90_000);
  complaints.allowStatus(422);
  // What a guest saw is not what the customer finds (docs/SANDBOX.md).
  await shop.open("/cart?add=price-rises-up.art&add=soon-taken-now.art&add=calm-and-exact.art");
  await expect(shop.main.getByRole("heading", { name: "calm-and-exact.art" })).toBeVisible();
  await shop.open("/cart?add=lapsing-name.art&promo=LAPSES");
  await expect(page).toHaveURL(/\/cart$/);
  await expect(shop.main.getByRole("listitem").filter({ hasText: "lapsing-name.art" })).toContainText("LAPSES");

  const checkout = new Checkout(shop);
  await checkout.begin();
  await shop.signInHere(DEMO);
  await checkout.chooseContact(DEMO);
  const line = (name: string) => checkout.line(name);
  await expect(line("price-rises-up.art")).toContainText(texts("checkout.dearer"));
  await expect(line("price-rises-up.art")).toContainText("$18.99");
  await expect(line("price-rises-up.art")).toContainText("$24.99");
  await expect(line("lapsing-name.art")).toContainText(texts("checkout.promo_lapsed"));
  await expect(line("soon-taken-now.art")).toContainText(texts("checkout.taken"));
  await expect(line("calm-and-exact.art").getByRole("button", { name: texts("checkout.accept") })).toHaveCount(0);
  await expect(checkout.placeButton).toBeDisabled();

  await line("soon-taken-now.art").getByRole("button", { name: texts("checkout.remove") }).click();
  await line("price-rises-up.art").getByRole("button", { name: texts("checkout.accept") }).click();
  await expect(checkout.placeButton).toBeDisabled();
  await line("lapsing-name.art").getByRole("button", { name: texts("checkout.accept") }).click();
  expect(await sandbox.requestsOf("POST", "/store/orders")).toHaveLength(0);
  await placeAndPay(shop, page, checkout, "price-rises-up.art", "lapsing-name.art", "calm-and-exact.art");
  await expect(shop.main).not.toContainText("soon-taken-now.art");
  await expect(shop.main.getByRole("row").filter({ hasText: "price-rises-up.art" })).toContainText("$24.99");
  expect(await sandbox.entry("price-rises-up.art")).toMatchObject({ status: "active" });
});
