// Orders that wait for payment: what the shop knows of them.
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO } from "./jobs/customers";
import { PaymentPage } from "./jobs/payment_page";
import { Shop } from "./jobs/shop";

test("an unpaid order says which other unpaid order has the same name", async ({ shop, page, texts }) => {
  const first = await Checkout.atReview(shop, DEMO, "twiceordered", "twiceordered.art");
  await first.place();
  await first.expectPlaced("twiceordered.art");
  const address = new URL(page.url()).pathname;
  await expect(shop.main.getByText(texts("orders.twice"))).toHaveCount(0);

  await shop.addToCart("twiceordered", "twiceordered.art");
  await shop.goToCart();
  await first.begin();
  await first.chooseContact(DEMO);
  await first.place();
  await first.expectPlaced("twiceordered.art");
  const notice = shop.main.getByRole("status").filter({ hasText: texts("orders.twice") });
  await expect(notice).toContainText("twiceordered.art");
  await expect(notice.getByRole("link")).toHaveAttribute("href", address);
});

test("what could not be read is read when the connection is back, and again when an order was paid elsewhere", async ({
  shop,
  page,
  texts,
  complaints,
}) => {
  complaints.allowStatus(400);
  await shop.signIn(DEMO);
  const isUnpaid = (url: URL) => url.pathname.endsWith("/store/orders") && url.searchParams.get("status") === "unpaid";
  await page.route(isUnpaid, async (route) => route.fulfill({ response: await route.fetch(), status: 400, body: "{}" }));
  const refused = page.waitForResponse((response) => isUnpaid(new URL(response.url())) && response.status() === 400);
  await shop.open("/cart?add=demo-unpaid");
  await refused;
  const way = shop.main.getByRole("listitem").filter({ hasText: "demo-unpaid.art" }).getByRole("link", {
    name: texts("together.open_order"),
  });
  await expect(shop.cartLink).toContainText("1");
  await expect(way).toHaveCount(0);
  await page.unrouteAll();
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(way).toBeVisible();

  const other = new Shop(await page.context().newPage(), texts);
  await other.open((await way.getAttribute("href")) ?? "");
  await other.main.getByRole("link", { name: texts("orders.pay") }).click();
  await new PaymentPage(other.page, "en").pay();
  await expect(other.main.getByText(texts("orders.done_hint"))).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(way).toHaveCount(0);
});
