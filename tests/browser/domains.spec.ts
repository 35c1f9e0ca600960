// One domain: what is known of it, its story, and the way to the next step.
import { readFileSync } from "node:fs";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO, OTHER } from "./jobs/customers";
import { openDomain } from "./jobs/domains";
import { PaymentPage } from "./jobs/payment_page";
import { Shop } from "./jobs/shop";

for (const [locale, viewport, colorScheme] of [
  ["en-US", { width: 1280, height: 800 }, "light"],
  ["ru-RU", { width: 360, height: 740 }, "dark"],
] as const) {
  test.describe(`${locale}, ${viewport.width} px`, () => {
    test.use({ locale, viewport, colorScheme });

    test("an active domain shows both names, its facts and its story", async ({ shop, page, texts }) => {
      await shop.signIn(DEMO);
      await openDomain(shop, "демо-галерея.art");
      const title = shop.main.getByRole("heading", { level: 1 });
      await expect(title).toContainText("демо-галерея.art");
      await expect(title).toContainText("xn--");
      await expect(page).toHaveTitle(/демо-галерея\.art/);
      await expect(shop.main.getByText(texts("domains.active"), { exact: true })).toBeVisible();
      await expect(shop.main).toContainText("ns1.example.art");
      await expect(shop.main).toContainText("State of ART");
      // The seeds have no texts for these.
      await expect(shop.main.getByText(texts("artwork.markings"))).toHaveCount(0);
      await expect(shop.main.getByText(texts("domains.transfer"), { exact: true })).toBeVisible();
      const steps = shop.main.getByRole("list").filter({ hasText: texts("domains.certificate") }).getByRole("listitem");
      await expect(steps).toHaveCount(3);
      await expect(steps.nth(1)).toContainText(texts("domains.not_ordered_here"));
      await expect(steps.nth(1).getByRole("button", { name: texts("domains.mint") })).toContainText("49");
      await expect(steps.nth(2).getByRole("button", { name: texts("domains.attach") })).toContainText("9");
      await expectAccessible(page, "/domains/:id");
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    });
  });
}

test("the next step goes into the cart at the price on its button", async ({ shop, page, texts }) => {
  await shop.signIn(DEMO);
  await openDomain(shop, "demo-gallery.art");
  await shop.main.getByRole("button", { name: `${texts("domains.mint")} – $49.00` }).click();
  const there = shop.main.getByRole("link", { name: texts("domains.in_cart") });
  // The button has given way to the link.
  await expect(there).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/cart$/);
  await expect(shop.main.getByRole("listitem").filter({ hasText: "demo-gallery.art" })).toContainText("$49.00");
});

test("an expired domain can be renewed, and nothing else", async ({ shop, texts }) => {
  await shop.signIn(DEMO);
  await openDomain(shop, "demo-lapsed.art");
  await expect(shop.main.getByText(texts("domains.expired"), { exact: true })).toBeVisible();
  await expect(shop.main).toContainText(texts("domains.needs_active"));
  await expect(shop.main.getByRole("radio")).not.toHaveCount(0);
  await expect(shop.main.getByRole("button", { name: texts("domains.mint") })).toHaveCount(0);
  await expect(shop.main.getByRole("button", { name: texts("domains.attach") })).toHaveCount(0);
  await expect(shop.main.getByText(texts("domains.transfer"), { exact: true })).toHaveCount(0);
});

test("the story links to the order that registered the domain", async ({ shop, page, texts }) => {
  await shop.signIn(DEMO);
  await openDomain(shop, "demo-gallery.art");
  await shop.main.getByRole("link", { name: texts("domains.order"), exact: true }).click();
  await expect(page).toHaveURL(/\/orders\/[^/]+$/);
  await expect(shop.main).toContainText("demo-gallery.art");
});

test("the name is copied in either form", async ({ shop, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await shop.signIn(DEMO);
  await openDomain(shop, "демо-галерея.art");
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await shop.button("domains.copy_name").click();
  await expect.poll(copied).toBe("демо-галерея.art");
  await shop.button("domains.copy_a_label").click();
  await expect.poll(copied).toMatch(/^xn--/);
});

test("an id that is not the customer's is said, with the search above", async ({ shop, page, texts, complaints }) => {
  complaints.allowStatus(404);
  await shop.signIn(OTHER);
  await openDomain(shop, "ada-other.art");
  const foreign = page.url();
  await shop.open("/account");
  await shop.main.getByRole("button", { name: texts("account.sign_out") }).click();
  await shop.signIn(DEMO);
  for (const address of [foreign, "/domains/nonsense%2F..", "/domains/00000000-0000-0000-0000-000000000000"]) {
    await shop.open(address);
    await expect(shop.main.getByRole("heading", { level: 1 })).toHaveText(texts("domains.unknown_title"));
    await expect(shop.searchField).toBeVisible();
  }
  await expect(page).toHaveTitle(new RegExp(texts("domains.unknown_title")));
});

test("a guest signs in on the page of a domain", async ({ shop, page, texts, sandbox }) => {
  await shop.signIn(DEMO);
  await openDomain(shop, "demo-gallery.art");
  await sandbox.endSessions();
  await page.evaluate(() => sessionStorage.clear());
  await page.reload();
  await shop.signInHere(DEMO);
  await expect(shop.main.getByRole("heading", { level: 1 })).toHaveText("demo-gallery.art");
  await expect(shop.main.getByRole("heading", { name: texts("domains.story") })).toBeVisible();
});

test("what fails is said in its place, with another try", async ({ shop, page, sandbox, texts, complaints }) => {
  complaints.allowStatus(500);
  await shop.signIn(DEMO);
  await openDomain(shop, "demo-gallery.art");
  const fails = (route: import("@playwright/test").Route) => route.fulfill({ status: 500, json: { error: "internal_error", messages: [] } });
  const retry = () => shop.main.getByRole("alert").getByRole("button", { name: texts("errors.retry") });
  for (const address of [sandbox.api("/store/domains/*"), `${sandbox.api("/store/orders")}?*`, `${sandbox.api("/store/suggestions")}?service_type=nft_minting*`]) {
    await page.route(address, fails);
    await page.reload();
    await expect(retry()).toHaveCount(1);
    await page.unroute(address);
    await retry().click();
    await expect(shop.main.getByRole("alert")).toHaveCount(0);
    await expect(shop.main.getByRole("button", { name: texts("domains.mint") })).toBeVisible();
  }
});

test("a reservation tells that it is one, until when, and how to register the name; it is not renewed", async ({ shop, page, texts }) => {
  await shop.signIn(DEMO);
  await shop.open("/domains");
  await expect(shop.main.getByRole("checkbox", { name: "Select demo-gallery.art" })).toBeVisible();
  await expect(shop.main.getByRole("checkbox", { name: "Select demo-reserved.art" })).toHaveCount(0);
  await openDomain(shop, "demo-reserved.art");
  await expect(shop.main.getByText(texts("domains.unregistered"), { exact: true }).first()).toBeVisible();
  await expect(shop.main).toContainText(/Reserved on \w+ \d+, \d+, not registered yet/);
  await expect(shop.main).toContainText(/Until \w+ \d+, \d+/);
  // The dates were under "Registered" once, and the shop wondered whether the name was reserved at all.
  await expect(shop.main.getByRole("term")).toContainText([texts("domains.reserved"), texts("domains.changed"), texts("domains.kept")]);
  await expect(shop.main.getByRole("heading", { name: texts("renewal.renew") })).toHaveCount(0);
  await expect(shop.main.getByRole("radio")).toHaveCount(0);
  await expect(shop.main.getByRole("link", { name: texts("domains.order"), exact: true })).toBeVisible();
  await shop.main.getByRole("link", { name: texts("domains.look_up") }).click();
  await expect(page).toHaveURL(/q=demo-reserved\.art/);
  await expect(shop.main.getByRole("article").getByRole("button", { name: texts("search.add") })).toBeVisible();
});

test("a domain that is registered as long as possible is not said to be forbidden", async ({ shop, texts }) => {
  await shop.signIn(DEMO);
  await openDomain(shop, "demo-limit.art");
  await expect(shop.main).toContainText(texts("renewal.no_term_left"));
  await expect(shop.main).not.toContainText(texts("renewal.not_allowed"));
});

test("a completed mint is a done step with its order; an order under way is followed, not placed again", async ({
  shop,
  page,
  texts,
  sandbox,
}) => {
  await shop.signIn(DEMO);
  await openDomain(shop, "demo-minted.art");
  const step = (title: string) => shop.main.getByRole("listitem").filter({ hasText: title });
  const [nft, artwork] = [step("NFT").last(), step(texts("domains.attachment")).last()];
  await expect(nft).toContainText(/Done on/);
  await expect(nft.getByRole("button", { name: texts("domains.mint_again") })).toBeVisible();
  await expect(artwork).toHaveAttribute("aria-current", "step");
  // The mint of another domain is paid, but not yet carried out; then it is.
  const statuses = ["unpaid", "processing", "completed"];
  let status = "";
  await page.route(`${sandbox.api("/store/orders")}?*`, async (route) => {
    const response = await route.fetch();
    const { items } = (await response.json()) as { items: { status: string }[] };
    await route.fulfill({ response, json: { total: items.length, items: items.map((item) => ({ ...item, status })) } });
  });
  for (status of statuses) {
    await page.reload();
    if (status === "completed") {
      await expect(nft).toContainText(/Done on/);
    } else {
      await expect(nft).toContainText(texts(`domains.order_${status}`));
      await expect(nft.getByRole("link", { name: texts("domains.to_order") })).toBeVisible();
      await expect(nft.getByRole("button")).toHaveCount(0);
    }
  }
});

test("whoever comes back to the window sees what has happened to the domain meanwhile", async ({ shop, page, context, texts }) => {
  await shop.signIn(DEMO);
  await openDomain(shop, "demo-gallery.art");
  const [nft, standing] = [shop.main.getByRole("listitem").filter({ hasText: "NFT" }).last(), shop.main.getByText(/^until /).first()];
  await expect(nft.getByRole("button", { name: texts("domains.mint") })).toBeVisible();
  const before = await standing.textContent();
  // Ordered and renewed in another tab.
  const other = new Shop(await context.newPage(), texts);
  for (const [index, service] of ["nft_minting", "certificate_renewal"].entries()) {
    await other.open(`/cart?add=demo-gallery.art&type=${service}`);
    await expect(other.cartLink).toContainText(String(index + 1));
  }
  const checkout = new Checkout(other);
  await checkout.begin();
  await checkout.chooseContact(DEMO);
  await other.field("details.wallet").fill("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
  await other.button("details.proceed").click();
  await checkout.place();
  await checkout.expectPlaced("demo-gallery.art");
  const comeBack = () => page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await comeBack();
  await expect(nft).toContainText(texts("domains.order_unpaid"));
  await other.main.getByRole("link", { name: texts("orders.pay") }).click();
  await new PaymentPage(other.page, "en-US").pay();
  await expect(other.main.getByText(texts("orders.done_hint"))).toBeVisible();
  await comeBack();
  await expect(nft).toContainText(/Done on/);
  await expect(standing).not.toHaveText(before ?? "");
});

test("all expiries come as a calendar file", async ({ shop, page, texts }) => {
  await shop.signIn(DEMO);
  await shop.open("/domains?sort=expiry");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    shop.main.getByRole("link", { name: texts("domains.calendar_file") }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("domains.ics");
  const file = readFileSync(await download.path(), "utf8");
  expect(file.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(8);
  expect(file).toContain("SUMMARY:демо-галерея.art expires\r\n");
  expect(file).toContain("SUMMARY:The reservation of demo-reserved.art ends\r\n");
});

test("a mint is ordered from the domain's page, and stands in its story at every stage", async ({ shop, page, texts }) => {
  test.setTimeout(120_000);
  await shop.signIn(DEMO);
  await openDomain(shop, "demo-gallery.art");
  const address = page.url();
  await shop.main.getByRole("button", { name: texts("domains.mint") }).click();
  await shop.goToCart();
  const checkout = new Checkout(shop);
  await checkout.begin();
  await checkout.chooseContact(DEMO);
  await shop.field("details.wallet").fill("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
  await shop.button("details.proceed").click();
  await checkout.place();
  await checkout.expectPlaced("demo-gallery.art");
  const order = page.url();
  // Not paid: the story knows the order, and offers no second one.
  await page.goto(address);
  const nft = shop.main.getByRole("listitem").filter({ hasText: "NFT" }).last();
  await expect(nft).toContainText(texts("domains.order_unpaid"));
  await expect(nft.getByRole("button")).toHaveCount(0);
  await nft.getByRole("link", { name: texts("domains.to_order") }).click();
  await expect(page).toHaveURL(order);
  await shop.main.getByRole("link", { name: texts("orders.pay") }).click();
  await new PaymentPage(page, "en-US").pay();
  await expect(shop.main.getByText(texts("orders.done_hint"))).toBeVisible();
  await page.goto(address);
  await expect(nft).toContainText(/Done on/);
  await expect(nft).toHaveAttribute("data-state", "done");
  await expect(shop.main.locator("li[aria-current=step]")).toContainText(texts("domains.attach"));
});
