// Names that are watched: from the results onto the list, what is true of them now, and what has changed.
import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures/test";
import { DEMO } from "./jobs/customers";
import { Shop } from "./jobs/shop";

const LONG_AGO = Date.UTC(2024, 4, 3, 12);

/** What was seen of a name, as the shop keeps it. */
function seen(standing: string, amount?: number) {
  const price = amount && { amount: { amount, currency: "USD" }, service: "certificate_registration", term: 12 };
  return { standing, price: price ?? null, at: LONG_AGO };
}

/** Puts a list into the browser before the shop starts. */
async function keep(page: Page, names: Record<string, ReturnType<typeof seen> | null>): Promise<void> {
  const list = Object.entries(names).map(([name, seen]) => ({ name, added: LONG_AGO, seen, before: null }));
  await page.addInitScript((text) => {
    if (!localStorage.getItem("ds.watched")) localStorage.setItem("ds.watched", text);
  }, JSON.stringify({ schema: 1, names: list }));
}

const row = (shop: Shop, name: string) => shop.main.getByRole("listitem").filter({ hasText: name });

for (const locale of ["en-US", "ru-RU"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("a name is watched from the results, a taken one too; the page says what is true of each", async ({ shop, page, texts }) => {
      await shop.open("/search?q=museum");
      const star = shop.star("museum.art");
      await expect(star).toHaveAttribute("aria-pressed", "false");
      await star.click();
      await expect(star).toHaveAttribute("aria-pressed", "true");
      await expect(shop.watchedLink).toHaveAccessibleName(/1/);
      await shop.type("kingfisher");
      await shop.star("kingfisher.art").click();
      await page.getByRole("status").getByRole("link", { name: texts("watch.open") }).click();

      await expect(page).toHaveTitle(new RegExp(`^${texts("watch.title")} · `));
      await expect(page.getByRole("heading", { level: 1, name: texts("watch.title") })).toBeFocused();
      await expect(shop.main.getByRole("heading", { level: 2 })).toHaveText(["kingfisher.art", "museum.art"]);
      await expect(row(shop, "museum.art")).toContainText(texts("search.taken"));
      await expect(row(shop, "museum.art").getByRole("button")).toHaveAccessibleName(`${texts("watch.stop")}: museum.art`);
      await expect(row(shop, "kingfisher.art")).toContainText(texts("search.available"));
      await expect(row(shop, "kingfisher.art")).toContainText(/18[.,]99/);
      await row(shop, "kingfisher.art").getByRole("button", { name: `${texts("search.add")}: kingfisher.art` }).click();
      await expect(row(shop, "kingfisher.art")).toContainText(texts("search.in_cart"));
      await expect(shop.cartLink).toHaveAccessibleName(/1/);
      await page.reload();
      await expect(shop.main.getByRole("heading", { level: 2 })).toHaveText(["kingfisher.art", "museum.art"]);
      await expect(row(shop, "kingfisher.art")).toContainText(texts("search.in_cart"));
      await page.goBack();
      await expect(shop.star("kingfisher.art")).toHaveAttribute("aria-pressed", "true");
      await shop.star("kingfisher.art").click();
      await expect(shop.watchedLink).toHaveAccessibleName(/1/);
    });

    test("a name that was taken off comes back by undo, with the keyboard too; the list is cleared after a question", async ({ shop, page, texts }) => {
      await keep(page, { "heron.art": null, "stork.art": null, "ibis.art": null });
      await shop.open("/watched");
      const names = shop.main.getByRole("heading", { level: 2 });
      const stop = shop.main.getByRole("button", { name: `${texts("watch.stop")}: stork.art` });
      await stop.focus();
      await page.keyboard.press("Enter");
      const undo = shop.main.getByRole("button", { name: `${texts("watch.undo")}: stork.art` });
      await expect(undo).toBeFocused();
      await expect(names).toHaveText(["heron.art", "ibis.art"]);
      await page.keyboard.press("Enter");
      await expect(stop).toBeFocused();
      await expect(names).toHaveText(["heron.art", "stork.art", "ibis.art"]);

      await shop.button("watch.clear").click();
      const dialog = page.getByRole("dialog");
      await expect(dialog.getByRole("button", { name: texts("watch.keep") })).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(names).toHaveCount(3);
      await shop.button("watch.clear").click();
      await expectAccessible(page, "/watched, asked whether to clear");
      await dialog.getByRole("button", { name: texts("watch.clear") }).click();
      await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
      await expect(shop.main.getByRole("heading", { name: texts("watch.empty_title") })).toBeVisible();
      await expect(shop.watchedLink).toHaveAccessibleName(texts("static.watched"));
      await shop.main.getByRole("link", { name: texts("watch.find") }).click();
      await expect(page).toHaveURL(/\/$/);
    });
  });
}

test("what has changed since the last look is said, until some time after it was noticed", async ({ shop, page }) => {
  const was = { "heron.art": seen("taken"), "museum.art": seen("available", 18.99), "stork.art": seen("available", 15.5), "ibis.art": seen("available", 18.99) };
  await keep(page, was);
  await shop.open("/watched");
  for (let look = 1; look <= 2; look += 1) {
    await expect(shop.main.getByRole("status").filter({ hasText: "4 names, 3 changed" })).toBeAttached();
    await expect(row(shop, "heron.art")).toContainText("Available");
    await expect(row(shop, "heron.art")).toContainText("Was taken on May 3, 2024");
    await expect(row(shop, "museum.art")).toContainText("Taken");
    await expect(row(shop, "museum.art")).toContainText("Was available on May 3, 2024");
    await expect(row(shop, "stork.art")).toContainText("Cost $15.50 on May 3, 2024");
    await expect(row(shop, "stork.art")).toContainText("$18.99");
    await expect(row(shop, "ibis.art")).not.toContainText("May 3");
    // A reload is the same look.
    if (look === 1) await page.reload();
  }
  await page.clock.install({ time: Date.now() + 2 * 60 * 60 * 1000 });
  await page.reload();
  await expect(shop.main.getByRole("status").filter({ hasText: "4 names, nothing new" })).toBeAttached();
  await expect(shop.main).not.toContainText("May 3");
});

test("a price that rises and a name that goes while somebody watches", async ({ shop, page }) => {
  await shop.signIn(DEMO);
  for (const [query, name] of [["price-rises-here", "price-rises-here.art"], ["soon-taken-here", "soon-taken-here.art"]] as const) {
    await shop.type(query);
    await shop.searchField.press("Enter");
    await shop.star(name).click();
    await expect(shop.star(name)).toHaveAttribute("aria-pressed", "true");
  }
  await shop.watchedLink.click();
  await expect(row(shop, "price-rises-here.art")).toContainText("$24.99");
  await expect(row(shop, "price-rises-here.art")).toContainText(/Cost \$18\.99 on/);
  await expect(row(shop, "soon-taken-here.art")).toContainText("Taken");
  await expect(row(shop, "soon-taken-here.art")).toContainText(/Was available on/);
  // The list names nobody: it stays when the customer goes, and the guest sees a guest's prices.
  await shop.open("/account");
  await shop.button("account.sign_out").click();
  await expect(shop.field("account.email")).toBeVisible();
  await shop.watchedLink.click();
  await expect(row(shop, "price-rises-here.art")).toContainText("$18.99");
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(2);
});

test("another tab follows", async ({ shop, page, context }) => {
  await shop.open("/watched");
  const other = new Shop(await context.newPage(), shop.texts);
  await other.open("/search?q=kingfisher");
  await other.star("kingfisher.art").click();
  await expect(row(shop, "kingfisher.art")).toContainText("$18.99");
  await expect(shop.watchedLink).toHaveAccessibleName("Watched names (1 on the list)");
  await page.getByRole("button", { name: "Stop watching: kingfisher.art" }).click();
  await expect(other.star("kingfisher.art")).toHaveAttribute("aria-pressed", "false");
});

test("a name written by hand, in any script; what cannot be one says why", async ({ shop, texts }) => {
  await shop.open("/watched");
  const field = shop.field("watch.name");
  const write = async (text: string) => {
    await field.fill(text);
    await shop.main.getByRole("button", { name: texts("watch.watch"), exact: true }).click();
  };
  await write("ПРИМЕР");
  await expect(row(shop, "xn--e1afmkfd.art").getByRole("heading")).toContainText("пример.art");
  await expect(field).toHaveValue("");
  await write("my gallery, museum.art");
  await expect(shop.main.getByRole("heading", { level: 2 })).toContainText(["museum.art", "gallery.art", "my.art", "пример.art"]);
  await write("Two Words");
  await expect(row(shop, "twowords.art")).toContainText("$18.99");
  for (const [text, why] of [
    ["-bad-", /hyphen/],
    ["heron🎨", /emoji/],
    ["heron.com", /under \.art/],
    ["", /Write a name/],
  ] as const) {
    await write(text);
    await expect(field, text).toHaveAccessibleDescription(why);
    // The keyboard is in the field already, so a screen reader would say nothing by itself.
    await expect(shop.main.getByRole("alert")).toHaveText(why);
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(text);
  }
  await expect(shop.main.getByRole("heading", { level: 2 })).toHaveCount(5);
});

test("letters that mislead are watched as their A-label, with the reason", async ({ shop }) => {
  await shop.open(`/search?q=${encodeURIComponent("myg\u0430llery")}`);
  // The warnings come with the module and move what is below them.
  await expect(shop.main.getByRole("article")).toContainText("they mix scripts");
  await shop.star("xn--mygllery-36g.art").click();
  await shop.watchedLink.click();
  await expect(row(shop, "xn--mygllery-36g.art")).toContainText("they mix scripts");
  await expect(shop.main).not.toContainText("myg\u0430llery");
});

test("what failed is asked again alone; until then what was seen stands there", async ({ shop, page, sandbox, complaints, texts }) => {
  complaints.allowStatus(500);
  await keep(page, { "heron.art": null, "error-once-stork.art": seen("available", 15.5) });
  await shop.open("/watched");
  const alert = shop.main.getByRole("alert").filter({ hasText: "1 name could not be checked" });
  await expect(alert).toBeVisible();
  await expect(row(shop, "error-once-stork.art")).toContainText("Cost $15.50 on May 3, 2024");
  await alert.getByRole("button", { name: texts("errors.retry") }).click();
  await expect(row(shop, "error-once-stork.art")).toContainText("$18.99");
  await expect(alert).toHaveCount(0);
  const heron = (await sandbox.requestsOf("GET", "/store/suggestions")).filter(({ query }) => query.includes("search=heron.art"));
  expect(heron).toHaveLength(1);
});

// The question that is asked again by itself took the keyboard out of the field.
test("who types while the connection comes back goes on typing", async ({ shop, page, complaints, texts }) => {
  complaints.allowStatus(500);
  await keep(page, { "heron.art": null, "error-once-stork.art": null });
  await shop.open("/watched");
  await expect(shop.main.getByRole("alert").filter({ hasText: "1 name could not be checked" })).toBeVisible();
  const field = shop.field("watch.name");
  await field.focus();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(row(shop, "error-once-stork.art")).toContainText("$18.99");
  await expect(field).toBeFocused();
  // And a list whose names were all taken off is none to clear.
  for (const name of ["heron.art", "error-once-stork.art"]) await shop.main.getByRole("button", { name: `${texts("watch.stop")}: ${name}` }).click();
  await expect(shop.main.getByRole("button", { name: new RegExp(`^${texts("watch.undo")}`) })).toHaveCount(2);
  await expect(shop.button("watch.clear")).toHaveCount(0);
});

// The field was emptied when the check of the first name was there.
test("the next name can be typed while the one before is checked", async ({ shop, page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/idn\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  await shop.open("/watched");
  const field = shop.field("watch.name");
  await field.fill("пример, heron🎨");
  await field.press("Enter");
  await field.fill("stork");
  release();
  await expect(row(shop, "xn--e1afmkfd.art")).toContainText("$18.99");
  await expect(field).toHaveValue("heron🎨, stork");
});

// A tab that is older than the shop wrote its own list over the new one.
test("the list of a later version of the shop is not destroyed", async ({ shop, page, texts }) => {
  const later = '{"schema":2,"names":{"heron.art":{}}}';
  await page.addInitScript((text) => localStorage.setItem("ds.watched", text), later);
  await shop.open("/watched");
  await shop.field("watch.name").fill("stork");
  await shop.main.getByRole("button", { name: texts("watch.watch"), exact: true }).click();
  await expect(row(shop, "stork.art")).toContainText("$18.99");
  await expect(shop.alert("watch.not_kept")).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem("ds.watched"))).toBe(later);
});

// It was gone from the list and from the page.
test("a name that does not fit any more can still come back later", async ({ shop, page, context, texts }) => {
  test.setTimeout(60_000);
  await keep(page, Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`watched-${at}.art`, null])));
  await shop.open("/watched");
  const of = (word: "stop" | "undo", name: string) => shop.main.getByRole("button", { name: `${texts(`watch.${word}`)}: ${name}`, exact: true });
  await of("stop", "watched-0.art").click();
  const other = new Shop(await context.newPage(), texts);
  await other.open("/search?q=heron");
  await other.star("heron.art").click();
  await expect(row(shop, "heron.art")).toBeVisible();
  await of("undo", "watched-0.art").click();
  await expect(page.getByRole("status").filter({ hasText: "200 names are the most" })).toBeVisible();
  await of("stop", "heron.art").click();
  await of("undo", "watched-0.art").click();
  await expect(of("stop", "watched-0.art")).toBeFocused();
});

test("two hundred names are the most, and no name is lost", async ({ shop, page, texts }) => {
  test.setTimeout(60_000);
  await keep(page, Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`watched-${at}.art`, null])));
  await shop.open("/watched");
  await shop.field("watch.name").fill("one-more");
  await shop.main.getByRole("button", { name: texts("watch.watch"), exact: true }).click();
  await expect(shop.field("watch.name")).toHaveAccessibleDescription(/200 names are the most/);
  await expect(shop.main.getByRole("status").filter({ hasText: "200 names, nothing new" })).toBeAttached({ timeout: 40_000 });
});

test("a list that cannot be read begins anew; without room it lasts as long as the page", async ({ shop, page, texts }) => {
  await page.addInitScript(() => localStorage.setItem("ds.watched", '{"schema":1,"names":[{'));
  await shop.open("/watched");
  await expect(shop.main.getByRole("heading", { name: texts("watch.empty_title") })).toBeVisible();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  for (const name of ["heron", "stork"]) {
    await shop.field("watch.name").fill(name);
    await shop.main.getByRole("button", { name: texts("watch.watch"), exact: true }).click();
    await expect(row(shop, `${name}.art`)).toContainText("$18.99");
  }
  await expect(shop.alert("watch.not_kept")).toBeVisible();
  await expect(shop.main.getByRole("heading", { level: 2 })).toHaveText(["stork.art", "heron.art"]);
});
