// Links of campaigns: what they put in the cart, once, and what is said when they cannot.
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO } from "./jobs/customers";

test("a link puts names in the cart once; back and reload do not add them again", async ({ shop, page, texts }) => {
  await shop.open("/search?q=heron");
  await expect(shop.offer("heron.art")).toBeVisible();
  await page.goto("/cart?add=kingfisher&add=stork.art&promo=SPRING");
  await expect(page).toHaveURL(/\/cart$/);
  const line = shop.main.getByRole("listitem").filter({ hasText: "kingfisher" });
  await expect(line.locator("ins")).toContainText("13.29");
  await expect(shop.main.getByRole("listitem")).toHaveCount(2);
  await expect(shop.main.getByRole("status").filter({ hasText: "The link put 2 names" })).toBeVisible();

  await line.getByRole("button", { name: "Remove: kingfisher.art" }).click();
  await expect(shop.main.getByText("The link put 1 name")).toBeVisible();
  await page.reload();
  await expect(shop.main.getByRole("heading", { name: "stork.art" })).toBeVisible();
  await expect(shop.main.getByRole("heading", { name: "kingfisher.art" })).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(/q=heron$/);
  await expect(shop.offer("heron.art")).toBeVisible();
  await page.goForward();
  await expect(page).toHaveURL(/\/cart$/);
  await expect(shop.main.getByRole("heading", { name: "stork.art" })).toBeVisible();
  await expect(shop.main.getByRole("heading", { name: "kingfisher.art" })).toHaveCount(0);
  // What was said of the link was said.
  await shop.cartLink.click();
  await expect(shop.main.getByRole("heading", { level: 1, name: texts("cart.title") })).toBeVisible();
  await expect(shop.main.getByText("The link put")).toHaveCount(0);
});

// A page that was reloaded gave its link up: the broken question counted as an answer.
test("a reload before the prices are there loses nothing", async ({ shop, page, sandbox }) => {
  const asked = page.waitForRequest((request) => request.url().startsWith(sandbox.api("/store/suggestions")));
  await page.goto("/cart?add=slow-2000-heron");
  await asked;
  await expect(page).toHaveURL(/\/cart$/);
  await page.reload();
  await expect(shop.main.getByRole("heading", { name: "slow-2000-heron.art" })).toBeVisible();
});

test("one add is one name, and a slash at the end is the same page", async ({ shop, page }) => {
  await page.goto("/cart/?add=my%20gallery");
  await expect(page).toHaveURL(/\/cart$/);
  await expect(shop.main.getByRole("heading", { name: "mygallery.art", exact: true })).toBeVisible();
  await expect(shop.main.getByRole("listitem")).toHaveCount(1);
});

// Without the module they were called no names, and forgotten.
test("names in other scripts wait for their module", async ({ shop, page, complaints, texts }) => {
  complaints.allow(/idn/);
  await page.route(/\/idn\.js$/, (route) => route.abort());
  await page.goto("/cart?add=kingfisher&add=" + encodeURIComponent("пример"));
  await expect(shop.main.getByRole("heading", { name: "kingfisher.art" })).toBeVisible();
  const alert = shop.main.getByRole("alert").filter({ hasText: texts("names.not_judged") });
  await expect(alert).toBeVisible();
  await page.unroute(/\/idn\.js$/);
  await shop.button("errors.retry").click();
  await expect(shop.main.getByRole("heading", { name: "пример.art" })).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test("a U-label is the name of its A-label", async ({ shop, page }) => {
  await page.goto("/cart?add=" + encodeURIComponent("Пример") + "&add=xn--e1afmkfd.art");
  await expect(shop.main.getByRole("heading", { name: "пример.art" })).toBeVisible();
  await expect(shop.main.getByRole("listitem")).toHaveCount(1);
  await expect(shop.main.getByRole("listitem")).toContainText("xn--e1afmkfd.art");
});

for (const locale of ["en-US", "ru-RU"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("what cannot be added is a notice with the way on", async ({ shop, page, complaints, texts }) => {
      complaints.allowStatus(422);
      await page.goto("/cart?add=kingfisher&add=museum&add=louvre&add=-bad-&promo=NONSENSE");
      await expect(page).toHaveURL(/\/cart$/);
      const alert = (text: string) => shop.main.getByRole("alert").filter({ hasText: text });
      await expect(alert("museum.art").getByRole("link", { name: texts("arrivals.search") })).toBeVisible();
      await expect(alert("-bad-").getByRole("link")).toBeVisible();
      await expect(alert("NONSENSE").getByRole("paragraph")).not.toBeEmpty();
      await expect(shop.main.getByRole("listitem").filter({ hasText: "kingfisher" })).toContainText("18");
      await expect(shop.main.getByRole("listitem")).toHaveCount(1);
      await alert("louvre.art").getByRole("link", { name: texts("arrivals.reserve") }).click();
      await expect(page).toHaveURL(/\/search\?q=louvre\.art&type=domain_reserve$/);
      await expect(shop.main.getByRole("article").getByRole("button", { name: texts("search.reserve") })).toBeVisible();
    });
  });
}

test("an unknown service is a notice, and nothing is asked", async ({ shop, page, sandbox }) => {
  await page.goto("/cart?add=kingfisher&type=free_lunch");
  await expect(shop.main.getByRole("alert").filter({ hasText: "free_lunch" })).toBeVisible();
  await expect(page).toHaveURL(/\/cart$/);
  expect(await sandbox.requestsOf("GET", "/store/suggestions")).toEqual([]);
});

test("names that could not be priced are asked for again", async ({ shop, page, complaints, texts }) => {
  complaints.allowStatus(500);
  await page.goto("/cart?add=error-once-heron");
  await shop.main.getByRole("button", { name: texts("errors.retry") }).first().click();
  await expect(shop.main.getByRole("heading", { name: "error-once-heron.art" })).toBeVisible();
});

test("a reservation by link; a renewal needs its owner, who signs in and comes back to it", async ({ shop, page, texts }) => {
  await page.goto("/cart?add=tate&type=domain_reserve");
  await expect(shop.main.getByRole("heading", { name: texts("words.reservation") })).toBeVisible();
  // A mint of somebody's domain is not said to be taken: its owner may stand before it.
  await page.goto("/cart?add=demo-soon.art&type=nft_minting");
  const mint = shop.main.getByRole("alert").filter({ hasText: "demo-soon.art" });
  await expect(mint.getByRole("link", { name: texts("arrivals.sign_in") })).toBeVisible();
  // The code was once lost on the way through the sign-in.
  await page.goto("/cart?add=demo-gallery.art&type=certificate_renewal&promo=RENEW10");
  const notice = shop.main.getByRole("alert").filter({ hasText: "demo-gallery.art" });
  await notice.getByRole("link", { name: texts("arrivals.sign_in") }).click();
  await shop.signInHere(DEMO);
  await expect(page).toHaveURL(/\/cart$/);
  await expect(shop.main.getByRole("heading", { name: texts("words.renewal") })).toBeVisible();
  await expect(shop.main.getByRole("listitem").filter({ hasText: "demo-gallery.art" })).toContainText("RENEW10");
});

test("the campaign of any address is kept until the order", async ({ shop, page, context }) => {
  const kept = () => page.evaluate(() => (JSON.parse(localStorage.getItem("ds.cart") ?? "{}") as { campaign?: string }).campaign);
  await shop.open("/?utm_campaign=spring-26");
  await expect.poll(kept).toBe("spring-26");
  await shop.addToCart("kingfisher", "kingfisher.art");
  await shop.goToCart();
  expect(await kept()).toBe("spring-26");
  await shop.open("/cart?add=heron&campaign=newsletter-12");
  await expect(shop.main.getByRole("heading", { name: "heron.art" })).toBeVisible();
  expect(await kept()).toBe("newsletter-12");
  // Typed and sent off before the application is there.
  const other = await context.newPage();
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await other.route(/_bg\.wasm$/, async (route) => {
    await released;
    await route.continue();
  });
  await other.goto("/?campaign=banner");
  await other.getByRole("searchbox").fill("stork");
  await other.getByRole("searchbox").press("Enter");
  release();
  await expect(other).toHaveURL(/q=stork$/);
  await expect.poll(kept).toBe("banner");
});

test("the campaign goes with the order to the payment page, and is over then", async ({ shop, page, texts }) => {
  await shop.signIn(DEMO);
  await page.goto("/cart?add=kingfisher&utm_campaign=newsletter-12");
  await expect(shop.main.getByRole("heading", { name: "kingfisher.art" })).toBeVisible();
  const checkout = new Checkout(shop);
  await checkout.begin();
  await checkout.chooseContact(DEMO);
  await checkout.place();
  await checkout.expectPlaced("kingfisher.art");
  await expect(shop.main.getByRole("link", { name: texts("orders.pay") })).toHaveAttribute("href", /campaign=newsletter-12/);
  await shop.addToCart("heron", "heron.art");
  const kept = await page.evaluate(() => (JSON.parse(localStorage.getItem("ds.cart") ?? "{}") as { campaign?: string }).campaign);
  expect(kept ?? null).toBeNull();
});
