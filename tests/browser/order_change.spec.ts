// Changing an unpaid order: contact, artwork, wallet, and what may stand in the way.
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO } from "./jobs/customers";
import { OTHER_WALLET, OrderJob, WALLET, placedWithMinting } from "./jobs/orders";
import { PaymentPage } from "./jobs/payment_page";
import { Shop } from "./jobs/shop";

/** The other contact of the seeds. */
const STUDIO = "Maxine Studio";

for (const locale of ["en-US", "ru-RU"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("contact and artwork change, the wallet of the receipt is sent along", async ({ shop, page, sandbox, texts }) => {
      const order = await placedWithMinting(shop, "changeme.art");
      await order.change();
      const wallet = shop.main.getByRole("textbox", { name: texts("details.wallet") });
      await expect(wallet).toHaveValue(WALLET);
      await expect(shop.main.getByText(texts("amend.from_receipt"))).toBeVisible();

      await shop.main.getByRole("button", { name: new RegExp(`^${texts("amend.other_contact")}: changeme`) }).first().click();
      const contacts = shop.main.getByRole("radio");
      await expect(contacts.first()).toBeChecked();
      await shop.main.getByRole("radio", { name: STUDIO }).check();
      await shop.button("contacts.use_this").click();
      await order.describe("changeme.art", "Water lilies");
      await order.save();

      const item = await order.item("changeme.art", texts("words.registration"));
      await expect(item).toContainText("Water lilies");
      const minting = await order.item("changeme.art", texts("words.minting"));
      await expect(minting).toContainText(WALLET);
      await expect(minting).not.toContainText("Water lilies");
      // The registration alone has the other contact.
      await expect(item).toContainText(STUDIO);
      await expect(minting).not.toContainText(STUDIO);

      // What was sent is what the registry carries out.
      await shop.main.getByRole("link", { name: texts("orders.pay") }).click();
      await new PaymentPage(page, locale).pay();
      await expect(shop.main.getByText(texts("orders.done_hint"))).toBeVisible();
      expect((await sandbox.entry("changeme.art"))?.wallet).toBe(WALLET);
    });
  });
}

test("without a receipt the wallet is asked for again, and kept from then on", async ({ shop, page, texts }) => {
  const order = await placedWithMinting(shop, "noreceipt.art");
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.includes(".receipt.")) localStorage.removeItem(key);
  });
  await page.reload();
  await expect(shop.main.getByText(texts("orders.no_receipt"))).toBeVisible();
  await order.change();
  await expect(shop.main.getByText(texts("amend.no_receipt"))).toBeVisible();
  const wallet = shop.main.getByRole("textbox", { name: texts("details.wallet") });
  await expect(wallet).toHaveValue("");
  await order.describe("noreceipt.art", "Lilies");
  await order.saveButton.click();
  await expect(wallet).toHaveAttribute("aria-invalid", "true");
  await wallet.fill(OTHER_WALLET);
  await order.save();
  await order.change();
  await expect(wallet).toHaveValue(OTHER_WALLET);
});

test("a refusal stands at its field, and nothing typed is lost", async ({ shop, page, sandbox, texts, complaints }) => {
  complaints.allowStatus(422);
  const order = await placedWithMinting(shop, "refuseme.art");
  const before = (await sandbox.requestsOf("POST", "/store/orders")).length;
  await order.change();
  await order.describe("refuseme.art", "x".repeat(1001));
  await order.saveButton.click();
  const title = shop.main.getByRole("textbox", { name: texts("artwork.title") });
  await expect(title).toHaveAttribute("aria-invalid", "true");
  await expect(shop.alert("amend.refused")).toBeVisible();
  await expect(title).toHaveValue("x".repeat(1001));
  await title.fill("Lilies");
  await expect(title).not.toHaveAttribute("aria-invalid", "true");

  // Unsaved changes are asked about, and wait for a reload.
  await shop.cartLink.click();
  await expect(page.getByRole("dialog", { name: texts("amend.leave_title") })).toBeVisible();
  await page.getByRole("button", { name: texts("contact_questions.leave_stay") }).click();
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(shop.main.getByText(texts("amend.restored"))).toBeVisible();
  await order.save();
  await expect(await order.item("refuseme.art", texts("words.registration"))).toContainText("Lilies");
  expect((await sandbox.requestsOf("POST", "/store/orders")).length).toBe(before);
});

test("an order that is paid meanwhile says so and changes nothing", async ({ shop, page, context, sandbox, texts }) => {
  const order = await placedWithMinting(shop, "paidmeanwhile.art");
  const pay = await shop.main.getByRole("link", { name: texts("orders.pay") }).getAttribute("href");
  await order.change();
  await order.describe("paidmeanwhile.art", "Too late");
  const other = await context.newPage();
  await other.goto(pay ?? "");
  await new PaymentPage(other, "en").pay();
  await expect(other.getByText(texts("orders.done_hint"))).toBeVisible();
  await other.close();

  await order.saveButton.click();
  await expect(shop.alert("amend.paid")).toBeVisible();
  await expect(order.saveButton).toHaveCount(0);
  await expect(shop.main.getByRole("textbox", { name: texts("artwork.title") })).toHaveValue("Too late");
  const patches = (await sandbox.requests()).filter(({ method }) => method === "PATCH");
  expect(patches).toEqual([]);
  await expect(page).toHaveURL(/change=1/);
});

test("an order that is changed elsewhere meanwhile loses neither change", async ({ shop, page, context, texts }) => {
  const order = await placedWithMinting(shop, "changedtwice.art");
  const address = page.url();
  const other = await context.newPage();
  const otherShop = new Shop(other, texts);
  await otherShop.open(new URL(address).pathname);
  const elsewhere = new OrderJob(otherShop);
  await elsewhere.change();
  await order.change();
  await order.describe("changedtwice.art", "Mine");
  await elsewhere.describe("changedtwice.art", "Theirs");
  const maker = (of: Shop) => of.main.getByRole("textbox", { name: texts("artwork.maker") });
  await maker(otherShop).fill("Hilma");
  await elsewhere.save();
  await other.close();

  await order.saveButton.click();
  const notice = shop.alert("amend.elsewhere");
  await expect(notice).toContainText(texts("amend.taken"));
  await expect(notice).toContainText(texts("amend.kept"));
  await expect(maker(shop)).toHaveValue("Hilma");
  await order.save();
  const item = await order.item("changedtwice.art", texts("words.registration"));
  await expect(item).toContainText("Mine");
  await expect(item).toContainText("Hilma");
});

test("a change whose answer got lost is found to be saved", async ({ shop, page, sandbox, texts, complaints }) => {
  complaints.allow(/^console: Failed to load resource: net::ERR_FAILED/);
  const order = await placedWithMinting(shop, "lostchange.art");
  await order.change();
  await order.describe("lostchange.art", "Lilies");
  await page.route(sandbox.api("/store/orders/*"), async (route) => {
    if (route.request().method() !== "PATCH") return route.fallback();
    await route.fetch();
    return route.abort();
  });
  await order.save();
  await expect(await order.item("lostchange.art", texts("words.registration"))).toContainText("Lilies");
  expect((await sandbox.requests()).filter(({ method }) => method === "PATCH")).toHaveLength(1);
});

test("the promo code of an order stays with it when it is changed", async ({ shop, page, texts }) => {
  const code = "SPRING";
  await shop.signIn(DEMO);
  await shop.open(`/cart?add=withcode.art&type=certificate_registration&promo=${code}`);
  await expect(shop.cartLink).toContainText("1");
  const checkout = new Checkout(shop);
  await checkout.begin();
  await checkout.chooseContact(DEMO);
  await checkout.place();
  await checkout.expectPlaced("withcode.art");
  const order = new OrderJob(shop);
  const sent: { items: { promo: string }[] }[] = [];
  page.on("request", (request) => {
    if (request.method() === "PATCH") sent.push(request.postDataJSON() as (typeof sent)[0]);
  });
  await order.change();
  await order.describe("withcode.art", "Lilies");
  await order.save();
  expect(sent[0]?.items[0]?.promo).toBe(code);
  await expect(await order.item("withcode.art", texts("words.registration"))).toContainText(code);
});
