// The hand-off to the payment page and the way back, which proves nothing: the order is read again.
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO, OTHER } from "./jobs/customers";
import { PaymentPage } from "./jobs/payment_page";
import type { Shop } from "./jobs/shop";

/** Places an order and goes to its payment page. */
async function atPayment(shop: Shop, name: string): Promise<PaymentPage> {
  const checkout = await Checkout.atReview(shop, DEMO, name.replace(".art", ""), name);
  await checkout.place();
  await checkout.expectPlaced(name);
  await payLink(shop).click();
  const payment = new PaymentPage(shop.page, "en");
  await payment.expectInvoice(name);
  return payment;
}

function payLink(shop: Shop) {
  return shop.main.getByRole("link", { name: shop.texts("orders.pay") });
}

for (const locale of ["en-US", "ru-RU"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("a refused payment, a left one and one that has not arrived are three things, each to be paid again", async ({
      shop,
      page,
      sandbox,
      texts,
    }) => {
      const checkout = await Checkout.atReview(shop, DEMO, "paylater", "paylater.art");
      await checkout.place();
      await checkout.expectPlaced("paylater.art");
      const words = ["payment_refused", "payment_left", "payment_not_arrived"].map((word) => texts(`orders.${word}`));
      const expectOnly = async (said: string | undefined): Promise<void> => {
        for (const word of words) {
          const here = shop.main.getByText(word, { exact: true });
          await (word === said ? expect(here).toBeVisible() : expect(here).toHaveCount(0));
        }
        await expect(shop.main.getByText(texts("orders.unpaid")).first()).toBeVisible();
      };
      const again = shop.main.getByRole("link", { name: texts("orders.pay_again") });
      const payment = new PaymentPage(page, locale);
      await expectOnly(undefined);
      await payLink(shop).click();
      await payment.refuse();
      await expectOnly(words[0]);
      await again.click();
      await payment.leave();
      await expectOnly(words[1]);

      // Whatever the address says, only the API is believed.
      await page.goto(page.url().replace("payment=left", "payment=returned"));
      await expectOnly(words[2]);
      await again.click();
      await payment.pay();
      await expect(shop.main.getByText(texts("orders.done_hint"))).toBeVisible();
      for (const word of words) await expect(shop.main.getByText(word, { exact: true })).toHaveCount(0);
      expect((await sandbox.entry("paylater.art"))?.status).toBe("active");
    });
  });
}

test.describe("an order that takes its time", () => {
  // Long enough for the page to be there on a busy machine.
  test.use({ sandboxArguments: ["--fulfilment-delay", "5000"] });

  test("is followed until it is complete", async ({ shop, page, texts }) => {
    const payment = await atPayment(shop, "followed.art");
    await payment.pay();
    const loads: string[] = [];
    page.on("load", () => loads.push(page.url()));
    const now = shop.main.getByRole("listitem").and(shop.main.locator("[aria-current=step]"));
    await expect(now).toContainText(texts("orders.carrying_out"));
    await expect(shop.main.getByText(texts("orders.done_hint"))).toBeVisible({ timeout: 20_000 });
    expect(loads.length, "loads after the return itself").toBeLessThan(2);
  });
});

test("a return without a session goes through sign-in to the same order", async ({
  shop,
  page,
  sandbox,
  texts,
  complaints,
}) => {
  complaints.allowStatus(401);
  const payment = await atPayment(shop, "returning.art");
  await sandbox.endSessions();
  await payment.pay();
  const address = page.url();
  await shop.signInHere(DEMO);
  await expect(shop.main.getByText(texts("orders.done_hint"))).toBeVisible();
  expect(page.url()).toBe(address);
  // The receipt of what was shown is the same account's, so it is still there.
  await expect(shop.main.getByRole("heading", { name: texts("orders.receipt") })).toBeVisible();
});

test("somebody else who signs in at the return sees neither the order nor its receipt", async ({
  shop,
  page,
  sandbox,
  texts,
  complaints,
}) => {
  complaints.allowStatus(401, 404);
  const payment = await atPayment(shop, "notyours.art");
  await sandbox.endSessions();
  await payment.leave();
  await shop.button("account.other_account").click();
  await shop.signInHere(OTHER);
  await expect(shop.main.getByRole("heading", { name: texts("orders.unknown_title") })).toBeVisible();
  await expect(shop.main.getByText("notyours.art")).toHaveCount(0);
  await expect(shop.main.getByRole("heading", { name: texts("orders.receipt") })).toHaveCount(0);
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect(kept).not.toContain("notyours.art");
});

test("the shop never calls its sum final, and the payment page may differ", async ({ shop, page, texts }) => {
  const checkout = await Checkout.atReview(shop, OTHER, "withtax", "withtax.art");
  await expect(shop.main).toContainText(texts("words.tax_unknown"));
  await checkout.place();
  await expect(shop.main).toContainText(texts("orders.pay_hint"));
  await payLink(shop).click();
  // This account has credit, and its country has a tax.
  await new PaymentPage(page, "en").expectInvoice("VAT", "Your credit", "To pay");
});

test("in another browser the order says where its prices are", async ({ shop, texts }) => {
  // Placed before this browser knew the shop: an order of the seeds.
  await shop.signIn(DEMO);
  await shop.open("/orders");
  await shop.main.getByRole("listitem").filter({ hasText: "demo-unpaid.art" }).getByRole("link").click();
  await expect(shop.main).toContainText(texts("orders.no_receipt"));
  await expect(payLink(shop)).toBeVisible();
});
