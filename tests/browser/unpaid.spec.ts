// Orders that wait for payment: what the shop knows of them.
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO } from "./jobs/customers";

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
