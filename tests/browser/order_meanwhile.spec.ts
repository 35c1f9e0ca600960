// What happens to an order while it is being changed: elsewhere, in another tab, while it is being saved.
import { expect, test } from "./fixtures/test";
import { OTHER_WALLET, OrderJob, WALLET, placedWithMinting } from "./jobs/orders";
import { Shop } from "./jobs/shop";

const RECEIPT = ".receipt.";

/** The receipts of this browser, to be put back: a change without them is one of another device. */
async function receipts(shop: Shop): Promise<[string, string][]> {
  return shop.page.evaluate((part) => Object.entries(localStorage).filter(([key]) => key.includes(part)), RECEIPT);
}

for (const where of ["in another tab", "on another device"]) {
  test(`a wallet that was changed ${where} is not overwritten by an old one`, async ({ shop, page, context, sandbox, texts }) => {
    const order = await placedWithMinting(shop, "otherwallet.art");
    const wallet = (of: Shop) => of.main.getByRole("textbox", { name: texts("details.wallet") });
    await order.change();
    await order.describe("otherwallet.art", "Mine");
    const kept = await receipts(shop);

    const other = await context.newPage();
    const otherShop = new Shop(other, texts);
    await otherShop.open(new URL(page.url()).pathname);
    const elsewhere = new OrderJob(otherShop);
    await elsewhere.change();
    await wallet(otherShop).fill(OTHER_WALLET);
    await elsewhere.save();
    const isDevice = where === "on another device";
    if (isDevice) {
      await other.evaluate((entries) => entries.forEach(([key, text]) => localStorage.setItem(key, text)), kept);
      // As if it had been long after the order was placed, when nothing but a change moves its date.
      await other.evaluate((part) => {
        for (const [key, text] of Object.entries(localStorage)) {
          if (key.includes(part)) localStorage.setItem(key, JSON.stringify({ ...JSON.parse(text), as_of: 1_000_000_000 }));
        }
      }, RECEIPT);
      await other.reload();
      await expect(otherShop.main.getByText(texts("orders.detail_outdated"))).toBeAttached();
      await expect(otherShop.main).not.toContainText(WALLET);
    }
    await other.close();

    await order.saveButton.click();
    await expect(shop.alert("amend.elsewhere")).toContainText(texts("amend.elsewhere_unseen"));
    expect((await sandbox.requests()).filter(({ method }) => method === "PATCH")).toHaveLength(1);
    if (isDevice) {
      await expect(wallet(shop)).toHaveValue("");
      await expect(shop.main.getByText(texts("amend.receipt_outdated"))).toBeVisible();
      await wallet(shop).fill(OTHER_WALLET);
    }
    await expect(wallet(shop)).toHaveValue(OTHER_WALLET);
    await order.save();
    await expect(await order.item("otherwallet.art", texts("words.minting"))).toContainText(OTHER_WALLET);
    await expect(await order.item("otherwallet.art", texts("words.registration"))).toContainText("Mine");
  });
}

test("what is typed while a change is being saved is not lost, and what was left is told", async ({ shop, page, sandbox, texts }) => {
  const order = await placedWithMinting(shop, "typedmeanwhile.art");
  const title = shop.main.getByRole("textbox", { name: texts("artwork.title") });
  let release = () => {};
  await page.route(sandbox.api("/store/orders/*"), async (route) => {
    if (route.request().method() !== "PATCH") return route.fallback();
    await new Promise<void>((done) => (release = done));
    return route.fallback();
  });
  const save = async () => {
    const sent = page.waitForRequest((request) => request.method() === "PATCH");
    await order.saveButton.click();
    await sent;
  };
  await order.change();
  await order.describe("typedmeanwhile.art", "First");
  await save();
  await title.fill("Second");
  release();
  await expect(shop.main.getByText(texts("amend.rest"))).toBeVisible();
  await expect(title).toHaveValue("Second");

  // Left while it is being saved: saved all the same, and nothing is unsaved afterwards.
  await save();
  await page.goBack();
  release();
  await expect(page.getByText(texts("amend.saved"))).toBeVisible();
  await page.reload();
  await expect(await order.item("typedmeanwhile.art", texts("words.registration"))).toContainText("Second");
  await expect(shop.main.getByRole("link", { name: texts("amend.change") })).toBeVisible();
});

test("a change that is taken back is none", async ({ shop, page, sandbox, texts }) => {
  const order = await placedWithMinting(shop, "takenback.art");
  await order.change();
  await order.describe("takenback.art", "Lilies");
  await shop.main.getByRole("textbox", { name: texts("artwork.title") }).fill("");
  await order.saveButton.click();
  await expect(page).toHaveURL(/\/orders\/[^/?]+$/);
  await expect(page.getByText(texts("amend.saved"))).toHaveCount(0);
  await expect(shop.main.getByRole("link", { name: texts("amend.change") })).toBeVisible();
  expect((await sandbox.requests()).filter(({ method }) => method === "PATCH")).toEqual([]);
});

test("a change of which nobody knows whether it was saved says so, and is looked for", async ({ shop, page, sandbox, texts, complaints }) => {
  complaints.allow(/^console: Failed to load resource: net::ERR_FAILED/);
  const order = await placedWithMinting(shop, "unsure.art");
  await order.change();
  await order.describe("unsure.art", "Lilies");
  let isLost = false;
  await page.route(sandbox.api("/store/orders/*"), async (route) => {
    if (route.request().method() === "PATCH") {
      await route.fetch();
      isLost = true;
    }
    return isLost ? route.abort() : route.fallback();
  });
  await order.saveButton.click();
  await expect(shop.alert("amend.unsure")).toBeVisible();
  await page.unrouteAll({ behavior: "wait" });
  await order.save();
  await expect(await order.item("unsure.art", texts("words.minting"))).toContainText(WALLET);
  expect((await sandbox.requests()).filter(({ method }) => method === "PATCH")).toHaveLength(1);
});

test("the way to payment waits for the invoice and leads to the one that there is", async ({ shop, page, sandbox, texts }) => {
  await placedWithMinting(shop, "noinvoice.art");
  let invoice: string | undefined = "";
  await page.route(sandbox.api("/store/orders/*"), async (route) => {
    const response = await route.fetch();
    const order = (await response.json()) as { invoice: string };
    return route.fulfill({ response, json: { ...order, invoice: invoice ?? order.invoice } });
  });
  await page.reload();
  const pay = shop.main.getByRole("link", { name: texts("orders.pay") });
  await expect(shop.main.getByText(texts("orders.invoice_coming"))).toBeVisible();
  await expect(pay).toHaveCount(0);
  const item = shop.main.getByRole("group").filter({ hasText: texts("words.minting") });
  await item.getByText(texts("words.minting")).click();
  for (const next of ["first-invoice", "second-invoice"]) {
    invoice = next;
    await expect(pay).toHaveAttribute("href", new RegExp(next), { timeout: 15_000 });
  }
  // What the customer has opened is still open.
  await expect(item.getByRole("definition").first()).toBeVisible();
});

test("the change of an order that is not the customer's says that there is none", async ({ shop, texts, complaints }) => {
  complaints.allowStatus(404);
  await placedWithMinting(shop, "known.art");
  await shop.open("/orders/nobody-s?change=1");
  await expect(shop.page.getByRole("heading", { level: 1, name: texts("orders.unknown_title") })).toBeVisible();
  await expect(shop.main.getByRole("link", { name: texts("orders.all") })).toBeVisible();
  await expect(shop.button("errors.retry")).toHaveCount(0);
});
