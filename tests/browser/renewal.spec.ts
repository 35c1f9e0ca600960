// Renewing: terms and prices of the API, the new expiry, one domain or many.
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO } from "./jobs/customers";
import { openDomain } from "./jobs/domains";
import { PaymentPage } from "./jobs/payment_page";

/** A day as the shop writes it, so many years after the expiry that the API gives. */
async function expiryAfter(domain: { expired_at: string }, years: number, locale = "en"): Promise<string> {
  const date = new Date(domain.expired_at.replace("+0000", "Z"));
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "Europe/London" }).format(date);
}

test("one domain is renewed for a term of the customer's choice", async ({ shop, page }) => {
  await shop.signIn(DEMO);
  const answer = page.waitForResponse(/\/store\/domains\/[\da-f-]{36}$/);
  await openDomain(shop, "demo-soon.art");
  const domain = (await (await answer).json()) as { expired_at: string };
  const terms = shop.main.getByRole("radio");
  // max_renew is 108 months.
  await expect(terms).toHaveCount(9);
  await expect(terms.first()).toBeChecked();
  const three = shop.main.getByRole("radio", { name: /^3 years/ });
  await expect(three).toHaveAccessibleName(new RegExp(await expiryAfter(domain, 3)));
  await expect(three).toHaveAccessibleName(/\$56\.97/);
  await three.check();
  await shop.button("renewal.add").click();
  await expect(shop.cartLink).toHaveAccessibleName(/1/);
  // Another term changes the line.
  await shop.main.getByRole("radio", { name: /^2 years/ }).check();
  await shop.button("renewal.change_in_cart").click();
  await shop.main.getByRole("link", { name: /In your cart: 2 years/ }).click();
  const line = shop.main.getByRole("listitem").filter({ hasText: "demo-soon.art" });
  await expect(line).toContainText("$37.98");
  await expect(line).toContainText("2 years");
});

test("a promo code for renewals lowers the terms it fits", async ({ shop, page, texts, complaints }) => {
  complaints.allowStatus(422);
  await shop.signIn(DEMO);
  await openDomain(shop, "demo-soon.art");
  await shop.main.getByText(texts("renewal.promo_disclosure")).click();
  // A term that was chosen before stays chosen.
  await shop.main.getByRole("radio", { name: /^3 years/ }).check();
  await shop.field("renewal.promo").fill("LONG24");
  await shop.button("renewal.promo_apply").click();
  await expect(page).toHaveURL(/promo=LONG24/);
  await expect(shop.main.getByRole("radio", { name: /^1 year / })).not.toHaveAccessibleName(/now/);
  await expect(shop.main.getByRole("radio", { name: /^2 years/ })).toHaveAccessibleName(/\$37\.98.*\$30\.38/);
  await expect(shop.main.getByRole("radio", { name: /^3 years/ })).toBeChecked();
  const year = shop.main.getByRole("radio", { name: /^1 year / });
  await expect(year).toHaveAccessibleName(/LONG24 does not apply to this service or term/);
  // The code is in the address.
  await page.reload();
  await expect(shop.main.getByRole("radio", { name: /^2 years/ })).toHaveAccessibleName(/\$30\.38/);
  await shop.field("renewal.promo").fill("WINTER25");
  await shop.button("renewal.promo_apply").click();
  await expect(shop.field("renewal.promo")).toHaveAttribute("aria-invalid", "true");
  // Refused, it leaves the prices as they are without it.
  await expect(shop.main.getByRole("radio", { name: /^2 years/ })).toHaveAccessibleName(/\$37\.98/);
});

for (const [locale, viewport, colorScheme] of [
  ["en-US", { width: 1280, height: 800 }, "light"],
  ["ru-RU", { width: 360, height: 740 }, "dark"],
] as const) {
  test.describe(`a selection, ${locale}, ${viewport.width} px`, () => {
    test.use({ locale, viewport, colorScheme });

    test("is renewed at least until a year, with a reason for each that is not", async ({ shop, page }) => {
      const year = new Date().getUTCFullYear() + 8;
      await shop.signIn(DEMO);
      await shop.open("/domains?sort=expiry");
      await shop.field("domains.select_shown").check();
      await expectAccessible(page, "/domains?sort=expiry");
      await shop.main.getByRole("link", { name: /6 (domains|доменов)$/ }).click();
      await expect(page).toHaveURL(/\/domains\/renew$/);
      // The shortest terms at first.
      const row = (name: string) => shop.main.getByRole("row").filter({ hasText: name });
      const term = (name: string) => row(name).getByRole("combobox");
      await expect(term("demo-soon.art")).toHaveValue("12");
      await shop.field("renewal.at_least_until").selectOption(String(year));
      await expect(page).toHaveURL(new RegExp(`until=${year}`));
      // Ends in twelve days, this year (or the next); the shortest term that reaches the year.
      const soon = new Date(Date.now() + 12 * 24 * 60 * 60 * 1000).getUTCFullYear();
      await expect(term("demo-soon.art")).toHaveValue(String((year - soon) * 12));
      await expect(row("demo-soon.art")).toContainText(String(year));
      // demo-last-year.art can take one more year, demo-limit.art none and is not here, nor demo-reserved.art, which is no domain.
      await expect(term("demo-last-year.art")).toHaveValue(String(12));
      await expect(row("demo-limit.art")).toHaveCount(0);
      await expect(row("demo-reserved.art")).toHaveCount(0);
      const note = shop.main.getByRole("alert");
      await shop.field("renewal.at_least_until").selectOption(String(year + 1));
      await expect(note).toContainText("demo-last-year.art");
      await expect(term("demo-last-year.art")).toHaveValue("");
      await expectAccessible(page, "/domains/renew");
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
      // The year and the selection outlast a reload.
      await page.reload();
      await expect(note).toContainText("demo-last-year.art");
      await expect(term("demo-soon.art")).toHaveValue(String((year + 1 - soon) * 12));
      // A year that nothing can reach is not on offer, whatever the address says.
      await shop.open("/domains/renew?until=2099");
      await expect(term("demo-soon.art")).toHaveValue("12");
      await expect(shop.field("renewal.at_least_until")).toHaveValue("");
    });
  });
}

test("a selection goes into the cart at the prices shown", async ({ shop, page, texts }) => {
  await shop.signIn(DEMO);
  await shop.open("/domains");
  for (const name of ["demo-soon.art", "demo-gallery.art", "demo-lapsed.art"]) {
    await shop.main.getByRole("checkbox", { name: `Select ${name}` }).check();
  }
  await shop.main.getByRole("link", { name: "Renew 3 domains" }).click();
  const row = (name: string) => shop.main.getByRole("row").filter({ hasText: name });
  await row("demo-soon.art").getByRole("combobox").selectOption("36");
  await row("demo-lapsed.art").getByRole("combobox").selectOption("");
  await expect(shop.main.getByRole("definition")).toHaveText("$75.96");
  await expect(shop.main).toContainText(texts("words.tax_unknown"));
  await shop.main.getByRole("button", { name: "Add 2 renewals to the cart" }).click();
  await expect(shop.cartLink).toHaveAccessibleName(/2/);
  await expect(row("demo-soon.art")).toContainText("In your cart: 3 years");
  await shop.goToCart();
  await expect(shop.main.getByRole("listitem").filter({ hasText: "demo-soon.art" })).toContainText("$56.97");
  await expect(shop.main.getByRole("listitem").filter({ hasText: "demo-gallery.art" })).toContainText("$18.99");
  await expect(shop.main.getByRole("complementary")).toContainText("$75.96");
  const soon = shop.main.getByRole("listitem").filter({ hasText: "demo-soon.art" });
  await soon.getByText(texts("cart.set_promo")).click();
  await soon.getByRole("textbox", { name: texts("cart.promo") }).fill("LONG24");
  await soon.getByRole("button", { name: texts("cart.apply") }).click();
  await expect(soon.locator(".cart-line-label")).toContainText("LONG24");
  // Back is the same selection, at the terms that are in the cart; a code entered there stays.
  await page.goBack();
  await expect(row("demo-soon.art").getByRole("combobox")).toHaveValue("36");
  await shop.main.getByRole("button", { name: /Add 3 renewals/ }).click();
  await expect(shop.cartLink).toHaveAccessibleName(/3/);
  await shop.goToCart();
  await expect(soon.getByRole("combobox")).toHaveValue("36");
  await expect(soon).toContainText("LONG24");
  await page.goBack();
  await expect(shop.main.getByRole("row")).toHaveCount(4);
});

test("without a selection the page leads to the list", async ({ shop, page, texts }) => {
  await shop.signIn(DEMO);
  await shop.open("/domains/renew");
  await shop.main.getByRole("link", { name: texts("renewal.to_list") }).click();
  await expect(page).toHaveURL(/\/domains\?sort=expiry$/);
  // Those that ended or end first stand above, and only those that do so soon are shown.
  await expect(shop.main.getByRole("listitem").first()).toContainText("demo-lapsed.art");
  await shop.field("domains.expires_within").selectOption("30");
  await expect(page).toHaveURL(/within=30/);
  await expect(shop.main.getByRole("listitem")).toHaveCount(2);
  await shop.field("domains.select_shown").check();
  await shop.button("domains.select_none").click();
  await expect(shop.field("domains.select_shown")).toBeFocused();
  await expect(shop.field("domains.select_shown")).not.toBeChecked();
});

test("a price that is not answered is said, and asked for again alone", async ({ shop, page, sandbox, texts, complaints }) => {
  complaints.allowStatus(500);
  await shop.signIn(DEMO);
  await shop.open("/domains?sort=expiry&within=30");
  await shop.field("domains.select_shown").check();
  const prices = `${sandbox.api("/store/suggestions")}?*demo-soon*`;
  await page.route(prices, (route) => route.fulfill({ status: 500, json: { error: "internal_error", messages: [] } }));
  await shop.main.getByRole("link", { name: "Renew 2 domains" }).click();
  const row = shop.main.getByRole("row").filter({ hasText: "demo-soon.art" });
  await expect(row).toContainText(texts("renewal.price_missing"));
  await expect(shop.main.getByRole("button", { name: "Add 1 renewal to the cart" })).toBeVisible();
  await page.unroute(prices);
  const before = (await sandbox.requestsOf("GET", "/store/suggestions")).length;
  await shop.main.getByRole("button", { name: texts("errors.retry") }).click();
  await expect(shop.main.getByRole("button", { name: "Add 2 renewals to the cart" })).toBeVisible();
  expect((await sandbox.requestsOf("GET", "/store/suggestions")).length).toBe(before + 1);
});

test.describe("two hundred domains", () => {
  test.use({ sandboxArguments: ["--seed-domains", "250"] });

  test("are loaded, selected and priced four at a time", async ({ shop, page, sandbox, texts }) => {
    test.setTimeout(120_000);
    await shop.signIn(DEMO);
    await shop.open("/domains?sort=expiry");
    // Two hundred rows at first; the box above them is for all.
    await expect(shop.main.getByRole("list").getByRole("listitem")).toHaveCount(200);
    expect(await sandbox.requestsOf("GET", "/store/domains")).toHaveLength(2);
    await shop.field("domains.select_shown").check();
    let [running, most] = [0, 0];
    await page.route(`${sandbox.api("/store/suggestions")}?*`, async (route) => {
      most = Math.max(most, ++running);
      const response = await route.fetch();
      running--;
      await route.fulfill({ response });
    });
    await shop.main.getByRole("link", { name: "Renew 256 domains" }).click();
    await expect(shop.main.getByRole("status").filter({ hasText: "Asking for prices" })).toBeVisible();
    await expect(shop.main.getByRole("status").filter({ hasText: "Asking for prices" })).toHaveCount(0, { timeout: 60_000 });
    expect(most).toBeLessThanOrEqual(4);
    await shop.field("renewal.at_least_until").selectOption(String(new Date().getUTCFullYear() + 2));
    await shop.main.getByRole("button", { name: /^Add \d+ renewals to the cart$/ }).click();
    await expect(shop.cartLink).toHaveAccessibleName(/\d{2,}/);
    await expect(shop.main.getByText(texts("domains.open_cart")).first()).toBeVisible();
  });
});

test.describe("five hundred domains and one", () => {
  test.use({ sandboxArguments: ["--seed-domains", "495"] });

  test("go into the cart in parts: whoever comes back finds the rest", async ({ shop, page, sandbox }) => {
    test.setTimeout(60_000);
    // Two of them have a price, so that the others are answered at once.
    await page.route(`${sandbox.api("/store/suggestions")}?*`, async (route) => {
      const name = new URL(route.request().url()).searchParams.get("search") ?? "";
      if (/^demo-(soon|lapsed)/.test(name)) await route.continue();
      else await route.fulfill({ json: { total: 0, items: [] }, headers: { "Access-Control-Allow-Origin": "*" } });
    });
    await shop.signIn(DEMO);
    await shop.open("/domains?sort=expiry");
    await shop.field("domains.select_shown").check();
    await shop.main.getByRole("link", { name: "Renew 501 domains" }).click();
    const tooMany = shop.main.getByText(/no more than 500.* of the 501 selected/);
    await expect(tooMany).toBeVisible();
    await shop.main.getByRole("button", { name: "Add 2 renewals to the cart" }).click();
    await shop.goToCart();
    await page.goBack();
    await expect(shop.main.getByRole("row").filter({ hasText: "bulk-" }).first()).toBeVisible();
    await expect(shop.main.getByRole("row").filter({ hasText: /demo-(soon|lapsed)/ })).toHaveCount(0);
    await expect(tooMany).toHaveCount(0);
  });
});

test("the new expiry that was shown comes true, for an active and for an expired domain", async ({ shop, page, texts }) => {
  test.setTimeout(120_000);
  await shop.signIn(DEMO);
  const promised = new Map<string, string>();
  for (const [name, term] of [
    ["demo-soon.art", /^2 years/],
    ["demo-lapsed.art", /^1 year /],
  ] as const) {
    await openDomain(shop, name);
    const choice = shop.main.getByRole("radio", { name: term });
    const words = await choice.locator("xpath=ancestor::label").textContent();
    promised.set(name, /until (\w+ \d+, \d+)/.exec(words ?? "")?.[1] ?? "nothing");
    await choice.check();
    await shop.button("renewal.add").click();
  }
  await shop.goToCart();
  const checkout = new Checkout(shop);
  await checkout.begin();
  await checkout.chooseContact(DEMO);
  await checkout.place();
  await checkout.expectPlaced("demo-soon.art");
  await shop.main.getByRole("link", { name: texts("orders.pay") }).click();
  await new PaymentPage(page, "en-US").pay();
  await expect(shop.main.getByText(texts("orders.done_hint"))).toBeVisible();
  for (const [name, date] of promised) {
    await openDomain(shop, name);
    await expect(shop.main.getByText(`Until ${date}`, { exact: true }).first()).toBeVisible();
    await expect(shop.main.getByText(texts("domains.active"), { exact: true })).toBeVisible();
    await expect(shop.main).toContainText(/Renewed on/);
  }
});
