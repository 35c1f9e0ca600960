// Recent searches: which are kept, where they lead back to, and that they go with whoever they belong to.
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import { DEMO, OTHER } from "./jobs/customers";
import type { Shop } from "./jobs/shop";

/** The links to the searches, below the search of the start page or where there is nothing else. */
const recent = (shop: Shop): Locator => shop.main.getByRole("listitem").filter({ has: shop.page.getByRole("button") }).getByRole("link");

/** Looks for a text and means it. */
async function searchFor(shop: Shop, text: string): Promise<void> {
  await shop.type(text);
  await shop.searchField.press("Enter");
  // The answer to this one: the one before hangs there until then.
  await expect(shop.main.getByRole("article")).toContainText(`${text.toLowerCase()}.art`);
}

const keys = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("ds.my.")));

for (const locale of ["en-US", "ru-RU"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("searches that were sent off are there to come back to, and can be forgotten", async ({ shop, page, texts }) => {
      await shop.open("/");
      await expect(shop.main.getByRole("heading", { name: texts("recent.title") })).toHaveCount(0);
      for (const text of ["heron", "пример", "Heron", "stork"]) await searchFor(shop, text);
      await shop.open("/");
      await expect(recent(shop)).toHaveText(["stork", "Heron", "пример"]);
      await recent(shop).filter({ hasText: "пример" }).click();
      await expect(shop.main.getByRole("article")).toContainText("пример.art");

      // Where there is nothing else to see they stand too.
      await shop.searchField.fill("");
      await expect(recent(shop)).toHaveText(["пример", "stork", "Heron"]);
      const forget = (text: string) => shop.main.getByRole("button", { name: `${texts("recent.forget")}: ${text}` });
      await forget("stork").click();
      await expect(recent(shop)).toHaveText(["пример", "Heron"]);
      await expect(forget("Heron")).toBeFocused();
      await shop.button("recent.clear").click();
      await expect(recent(shop)).toHaveCount(0);
      await expect(shop.searchField).toBeFocused();
      expect(await keys(page)).toEqual([]);
    });
  });
}

test("a search comes back whole, without a code that was refused", async ({ shop, page, texts, complaints }) => {
  complaints.allowStatus(422);
  await shop.open("/search?q=heron&promo=RESERVE3&type=domain_reserve&sort=price&available=1");
  await shop.searchField.press("Enter");
  await expect(shop.main.getByRole("article")).toContainText("RESERVE3");
  await shop.open("/search?q=stork&promo=WINTER25");
  await shop.searchField.press("Enter");
  await expect(shop.main.getByRole("article")).toBeVisible();
  await shop.open("/");
  await expect(recent(shop)).toHaveText(["stork", "heron RESERVE3 Reserve"]);
  await expect(recent(shop).first()).toHaveAttribute("href", "/search?q=stork");
  await recent(shop).last().click();
  await expect(page).toHaveURL(/\/search\?q=heron&promo=RESERVE3&type=domain_reserve&sort=price&available=1$/);
  await expect(shop.main.getByRole("radio", { name: texts("search.mode_reserve") })).toBeChecked();
  await expect(shop.main.getByRole("checkbox", { name: texts("search.available_only") })).toBeChecked();
});

test("not every key is a search: what was used is, and what stood for a while", async ({ shop, page }) => {
  test.setTimeout(60_000);
  await shop.open("/");
  await shop.type("kingfisher");
  await expect(shop.offer("kingfisher.art")).toBeVisible();
  await shop.type("heron");
  await shop.main.getByRole("button", { name: "Add to cart: heron.art", exact: true }).click();
  await shop.type("stork");
  await shop.star("stork.art").click();
  const kept = () => page.evaluate(() => localStorage.getItem("ds.my.guest.searches") ?? "");
  await expect.poll(kept).toContain("stork");
  // Nothing is pressed; it stands there.
  await shop.type("ibis");
  await expect(shop.offer("ibis.art")).toBeVisible();
  await expect.poll(kept, { timeout: 10_000 }).toContain("ibis");
  await shop.open("/");
  await expect(recent(shop)).toHaveText(["ibis", "stork", "heron"]);
});

test("a guest's searches go along at sign-in, are gone after sign-out, and nobody else sees them", async ({ shop, page, texts }) => {
  await shop.open("/");
  await searchFor(shop, "heron");
  await shop.signIn(DEMO);
  await shop.open("/");
  await expect(recent(shop)).toHaveText(["heron"]);
  await searchFor(shop, "stork");
  await page.reload();
  await expect(shop.main.getByRole("article")).toBeVisible();
  await shop.open("/");
  await expect(recent(shop)).toHaveText(["stork", "heron"]);
  // The browser was closed without signing out: whoever opens it is not shown them.
  await page.evaluate(() => sessionStorage.clear());
  await shop.open("/search?q=");
  await expect(shop.main.getByRole("checkbox", { name: texts("recent.switch") })).toBeVisible();
  await expect(recent(shop)).toHaveCount(0);
  await shop.signIn(OTHER);
  await shop.open("/");
  await expect(shop.main.getByRole("heading", { level: 2 }).first()).toBeVisible();
  await expect(recent(shop)).toHaveCount(0);
  await searchFor(shop, "ibis");
  await page.getByRole("link", { name: texts("shell.account") }).click();
  await shop.button("account.sign_out").click();
  await expect(shop.field("account.email")).toBeVisible();
  expect(await keys(page)).toEqual([]);
  // Who goes back comes upon the search of somebody else.
  await page.clock.install();
  await page.goBack();
  await expect(shop.main.getByRole("article")).toBeVisible();
  await page.clock.runFor(10_000);
  expect(await keys(page), "looking is not searching for what somebody else typed").toEqual([]);
  await page.getByRole("link", { name: ".ART" }).first().click();
  await expect(page).toHaveURL(/\/$/);
  await expect(recent(shop)).toHaveCount(0);
  // Who types is heard.
  await searchFor(shop, "heron");
  await expect.poll(() => keys(page)).toEqual(["ds.my.guest.searches"]);
});

test("who wants none keeps none", async ({ shop, page, texts }) => {
  await shop.open("/");
  await searchFor(shop, "heron");
  await shop.open("/search?q=");
  const choice = shop.main.getByRole("checkbox", { name: texts("recent.switch") });
  await expect(choice).toBeChecked();
  await expect(recent(shop)).toHaveCount(1);
  await choice.uncheck();
  await expect(recent(shop)).toHaveCount(0);
  await searchFor(shop, "stork");
  await shop.open("/search?q=");
  await expect(choice).not.toBeChecked();
  expect(await keys(page)).toEqual([]);
});

// The searches of whoever had not signed out stayed when the choice was made by somebody else.
test("who wants none deletes all that this browser keeps", async ({ shop, page, texts }) => {
  await shop.signIn(DEMO);
  await searchFor(shop, "heron");
  await page.evaluate(() => sessionStorage.clear());
  await shop.open("/search?q=");
  expect(await keys(page)).toHaveLength(1);
  await shop.main.getByRole("checkbox", { name: texts("recent.switch") }).uncheck();
  expect(await keys(page)).toEqual([]);
});

// Each search took the place of the one before.
test("without room the searches last as long as the page", async ({ shop, page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await shop.open("/");
  for (const text of ["heron", "stork"]) await searchFor(shop, text);
  await shop.searchField.fill("");
  await expect(recent(shop)).toHaveText(["stork", "heron"]);
  await shop.main.getByRole("button", { name: "Forget: heron" }).click();
  await expect(recent(shop)).toHaveText(["stork"]);
});

// Only a text that was exactly one name was judged, and shown in the capitals that were not.
test("no text brings back letters that mislead", async ({ shop, page }) => {
  const apple = "\u0430\u0440\u0440\u04CF\u0435";
  for (const [typed, title] of [
    [`https://${apple}.art`, "Names"],
    [`${apple}.art?`, "Names"],
    [`heron, ${apple}`, "Names"],
    ["\u041D\u0412\u041E", "\u043D\u0432\u043E.art"],
  ] as const) {
    await shop.open(`/search?q=${encodeURIComponent(typed)}`);
    await shop.searchField.press("Enter");
    await expect(page).toHaveTitle(`${title} · .ART`);
    await expect.poll(() => page.evaluate(() => localStorage.getItem("ds.my.guest.searches") ?? "")).toContain(typed);
  }
  await shop.open("/");
  const aLabel = "xn--80ak6aa92e";
  await expect(recent(shop)).toHaveText(["\u043D\u0432\u043E.art", `heron, ${aLabel}`, `${aLabel}.art?`, `https://${aLabel}.art`]);
});

// The links were there and could not be seen, and nothing loaded the module again.
test("a search that cannot be judged can be forgotten, and is judged when the module is there", async ({ shop, page, complaints }) => {
  complaints.allow(/idn/);
  await shop.open("/");
  await searchFor(shop, "пример");
  await page.route(/\/idn\.js$/, (route) => route.abort());
  await shop.open("/");
  await expect(recent(shop)).toHaveText(["…"]);
  await expect(shop.main.getByRole("button", { name: "Forget: …" })).toBeVisible();
  await page.unroute(/\/idn\.js$/);
  await expect(recent(shop)).toHaveText(["пример"], { timeout: 15_000 });
});

// The title and the links showed letters that mislead.
test("a search in letters that mislead is its A-label, in the title too", async ({ shop, page }) => {
  await shop.open(`/search?q=${encodeURIComponent("myg\u0430llery")}`);
  await expect(page).toHaveTitle("xn--mygllery-36g.art · .ART");
  await shop.searchField.press("Enter");
  await expect(shop.main.getByRole("article")).toContainText("they mix scripts");
  await shop.open("/");
  await expect(recent(shop)).toHaveText(["xn--mygllery-36g.art"]);
  await expect(recent(shop)).toHaveAttribute("href", "/search?q=myg%D0%B0llery");
});

for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 740 }]) {
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport });

    test("nothing on the start page moves when they appear", async ({ shop, page }) => {
      await shop.open("/");
      for (const text of ["heron", "stork", "kingfisher", "museum", "пример"]) await searchFor(shop, text);
      await page.addInitScript(() => {
        const moved: string[] = [];
        Object.assign(window, { moved });
        type Shift = PerformanceEntry & { sources: { node: Node | null }[] };
        new PerformanceObserver((list) => {
          const nodes = (list.getEntries() as Shift[]).flatMap(({ sources }) => sources.map(({ node }) => node));
          const inPage = nodes.filter((node) => document.getElementById("app")?.contains(node));
          moved.push(...inPage.map((node) => node?.textContent ?? ""));
        }).observe({ type: "layout-shift", buffered: true });
      });
      await shop.open("/");
      await expect(recent(shop)).toHaveCount(5);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
    });
  });
}
