// Many names at once: a pasted list, its table, and what goes into the cart.
import { expect, test } from "./fixtures/test";
import { expectAccessible } from "./axe";
import { DEMO } from "./jobs/customers";
import type { Shop } from "./jobs/shop";

async function check(shop: Shop, list: string): Promise<void> {
  await shop.main.getByRole("textbox", { name: shop.texts("names.names") }).fill(list);
  await shop.button("names.check").click();
}

for (const locale of ["en-US", "ru-RU"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("a pasted list becomes a table, and all that is free goes into the cart", async ({ shop, page, texts }) => {
      await shop.open("/names");
      await check(shop, "kingfisher\nпример, museum.art; louvre\nKINGFISHER.art -bad-\theron.com artist");
      const row = (name: string) => shop.main.getByRole("row").filter({ hasText: name });
      await expect(row("kingfisher")).toContainText("18");
      await expect(row("пример.art")).toContainText(texts("search.available"));
      await expect(row("museum.art")).toContainText(texts("search.taken"));
      await expect(row("louvre.art")).toContainText(texts("search.reserved"));
      await expect(row("artist.art")).toContainText(texts("search.premium"));
      await expect(row("museum.art").getByRole("checkbox")).toHaveCount(0);
      await expect(shop.main.getByRole("row")).toHaveCount(6);
      // What is not in the table is said.
      await expect(shop.main.getByRole("status").filter({ hasText: "kingfisher.art" })).toBeVisible();
      const refused = shop.main.getByRole("list").filter({ hasText: "-bad-" });
      await expect(refused).toContainText(texts("search.refused_edge_hyphen"));
      await expect(refused).toContainText("heron.com");

      // All: the ordinary registrations for their sum, not the reservation, whose tick stays for afterwards.
      await row("louvre.art").getByRole("checkbox").check();
      await expect(shop.main.getByText(texts("names.premium_apart"))).toBeVisible();
      await expect(shop.main.getByText(texts("names.reserved_apart"))).toBeVisible();
      await shop.main.getByRole("button", { name: /2.*37[.,]98/ }).click();
      const open = shop.main.getByRole("link", { name: texts("search.open_cart") });
      await expect(open).toBeFocused();
      await expect(shop.cartLink).toHaveAccessibleName(/2/);
      await expect(row("artist.art")).not.toContainText(texts("search.in_cart"));
      await expect(row("kingfisher")).toContainText(texts("search.in_cart"));
      await expect(row("louvre.art").getByRole("checkbox")).toBeChecked();
      await row("artist.art").getByRole("checkbox").check();
      await shop.main.getByRole("button", { name: /2.*[.,]\d\d/ }).click();
      await expect(shop.cartLink).toHaveAccessibleName(/4/);
      await open.click();
      await expect(shop.main.getByRole("heading", { name: texts("words.reservation") })).toBeVisible();
      // A look into the cart loses neither the list nor its prices.
      await page.goBack();
      await expect(row("louvre.art")).toContainText(texts("search.in_cart"));
      await page.reload();
      await expect(shop.main.getByRole("textbox", { name: texts("names.names") })).toHaveValue(/kingfisher\nпример/);
      await shop.button("names.check").click();
      await expect(row("artist.art")).toContainText(texts("search.in_cart"));
      // What is taken can be watched.
      await shop.star("museum.art").click();
      await expect(shop.watchedLink).toHaveAccessibleName(/1/);
    });
  });
}

// 'All' took names whose letters mislead, and repeated ones were shown in them.
test("letters that mislead are neither added with the rest nor shown where they are repeated", async ({ shop, texts }) => {
  await shop.open("/names");
  await check(shop, "1. heron\n2. myg\u0430llery\n3) myg\u0430llery\n• stork");
  const row = (name: string) => shop.main.getByRole("row").filter({ hasText: name });
  await expect(row("xn--mygllery-36g.art")).toContainText("$18.99");
  await expect(shop.main.getByRole("row"), "neither a number nor a bullet is a name").toHaveCount(4);
  await expect(shop.main.getByRole("alert")).toHaveCount(0);
  await expect(shop.main.getByRole("status").filter({ hasText: "xn--mygllery-36g.art" })).toBeVisible();
  await expect(shop.main).not.toContainText("myg\u0430llery.art");
  await expect(shop.main.getByText(texts("names.misleading_apart"))).toBeVisible();
  await shop.main.getByRole("button", { name: "Add all 2 available: $37.98" }).click();
  await expect(row("xn--mygllery-36g.art")).not.toContainText(texts("search.in_cart"));
  await row("xn--mygllery-36g.art").getByRole("checkbox").check();
  await shop.main.getByRole("button", { name: "Add chosen (1): $18.99" }).click();
  await expect(shop.cartLink).toHaveAccessibleName(/3/);
});

test("one promo code for the whole list; a refused one is explained at its field", async ({ shop, complaints, texts, sandbox }) => {
  complaints.allowStatus(422);
  await shop.open("/names");
  const promo = shop.main.getByRole("textbox", { name: texts("names.promo") });
  await promo.fill("NONSENSE");
  await check(shop, "kingfisher heron artist");
  await expect(promo).toHaveAccessibleDescription(/\S/);
  await expect(shop.main.getByRole("row").filter({ hasText: "heron" })).toContainText("$18.99");
  const sent = (await sandbox.requestsOf("GET", "/store/suggestions")).filter(({ query }) => query.includes("NONSENSE"));
  expect(sent, "a refused code is asked once").toHaveLength(1);
  await promo.fill("SPRING");
  await shop.button("names.check").click();
  await expect(shop.main.getByRole("row").filter({ hasText: "kingfisher" }).locator("ins")).toContainText("13.29");
  await expect(shop.main.getByRole("row").filter({ hasText: "artist" })).toContainText("SPRING does not apply");
});

test("a hundred names at most four at a time; the rest of a longer list waits", async ({ shop, page, sandbox }) => {
  test.setTimeout(60_000);
  let running = 0;
  let most = 0;
  await page.route(`${sandbox.api("/store/suggestions")}*`, async (route) => {
    running += 1;
    most = Math.max(most, running);
    const response = await route.fetch();
    running -= 1;
    await route.fulfill({ response });
  });
  await shop.open("/names");
  await check(shop, Array.from({ length: 103 }, (_, at) => `my-list-${at}`).join("\n"));
  await expect(shop.main.getByRole("status").filter({ hasText: "100 names, 100 available" })).toBeVisible({ timeout: 30_000 });
  expect(most).toBe(4);
  await expect(shop.main.getByRole("status").filter({ hasText: "The list has 103 names" })).toBeVisible();
  await shop.main.getByRole("checkbox", { name: /my-list-7.art$/ }).check();
  await shop.main.getByRole("button", { name: "Add chosen (1)" }).click();
  const added = shop.main.getByRole("status").filter({ hasText: "1 name added" });
  await expect(added).toBeVisible();
  await shop.main.getByRole("button", { name: "Check the next 3 names" }).click();
  await expect(added, "was said of the names before").toHaveCount(0);
  await expect(shop.main.getByRole("button", { name: "Back to the first names" })).toBeFocused();
  await expect(shop.main.getByRole("row").filter({ hasText: "my-list-102.art" })).toContainText("$18.99");
  await expect(shop.main.getByRole("row")).toHaveCount(4);
});

test.describe("an API that lets nobody hurry", () => {
  test.use({ sandboxArguments: ["--limit-suggestions", "6"] });

  test("the pauses it asks for are kept, and every name gets its answer", async ({ shop, sandbox, complaints }) => {
    test.setTimeout(60_000);
    complaints.allowStatus(429);
    await shop.open("/names");
    await check(shop, Array.from({ length: 20 }, (_, at) => `my-list-${at}`).join(" "));
    await expect(shop.main.getByRole("status").filter({ hasText: "20 names, 20 available" })).toBeVisible({ timeout: 40_000 });
    const asked = await sandbox.requestsOf("GET", "/store/suggestions");
    const refused = asked.filter(({ status }) => status === 429).length;
    expect(refused).toBeGreaterThan(0);
    // Those under way when the pause begins may be refused too, nobody after them.
    expect(refused, "questions asked into a pause").toBeLessThanOrEqual(4 * 5);
    expect(asked.length - refused).toBe(20);
  });
});

// The module was loaded for A-labels at the start of a line alone.
for (const list of ["one.art,xn--e1afmkfd.art", '"xn--e1afmkfd"', "https://xn--e1afmkfd.art/"]) {
  test(`an A-label is a name wherever it stands: ${list}`, async ({ shop }) => {
    await shop.open("/names");
    await check(shop, list);
    await expect(shop.main.getByRole("row").filter({ hasText: "пример.art" })).toContainText("$18.99");
    await expect(shop.main.getByRole("alert")).toHaveCount(0);
  });
}

test("what failed is asked again alone", async ({ shop, sandbox, complaints, texts }) => {
  complaints.allowStatus(500);
  await shop.open("/names");
  await check(shop, "heron error-once-stork");
  const alert = shop.main.getByRole("alert").filter({ hasText: "1 name could not be checked" });
  await expect(alert).toBeVisible();
  await expect(shop.main.getByRole("row").filter({ hasText: "heron" })).toContainText("$18.99");
  await alert.getByRole("button", { name: texts("errors.retry") }).click();
  await expect(shop.main.getByRole("row").filter({ hasText: "error-once-stork" })).toContainText("$18.99");
  await expect(alert).toHaveCount(0);
  const heron = (await sandbox.requestsOf("GET", "/store/suggestions")).filter(({ query }) => query.includes("search=heron.art"));
  expect(heron).toHaveLength(1);
});

// Asked again by itself, the page took the keyboard out of the field.
test("who types while the connection comes back goes on typing", async ({ shop, page, complaints, texts }) => {
  complaints.allowStatus(500);
  await shop.open("/names");
  await check(shop, "error-once-stork");
  await expect(shop.main.getByRole("alert").filter({ hasText: "1 name could not be checked" })).toBeVisible();
  const field = shop.main.getByRole("textbox", { name: texts("names.names") });
  await field.focus();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(shop.main.getByRole("row").filter({ hasText: "error-once-stork" })).toContainText("$18.99");
  await expect(field).toBeFocused();
});

// The list of who had signed out was there for the next one.
test("a list goes with whoever wrote it", async ({ shop, page, texts }) => {
  await shop.open("/names");
  await check(shop, "kingfisher");
  const row = shop.main.getByRole("row").filter({ hasText: "kingfisher" });
  await expect(row).toContainText("$18.99");
  const field = shop.main.getByRole("textbox", { name: texts("names.names") });
  // A guest who signs in goes on.
  await page.getByRole("link", { name: texts("shell.sign_in") }).first().click();
  await shop.signInHere(DEMO);
  await shop.expectSignedIn(DEMO);
  await shop.follow("/names");
  await expect(row).toContainText("$18.99");
  await page.reload();
  await expect(field).toHaveValue("kingfisher");
  await shop.button("names.check").click();
  await expect(row).toContainText("$18.99");
  await shop.follow("/account");
  await shop.button("account.sign_out").click();
  await expect(shop.field("account.email")).toBeVisible();
  await shop.follow("/names");
  await expect(field).toHaveValue("");
  await expect(shop.main.getByRole("row")).toHaveCount(0);
  const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
  expect(kept).not.toContain("kingfisher");
});

// Names of other zones were shown in letters that mislead.
test("an entry of another zone that misleads is its A-label, with the reason", async ({ shop }) => {
  await shop.open("/names");
  await check(shop, "heron\nhttps://g\u043E\u043Egle.com/maps\nпример.com");
  const refused = shop.main.getByRole("list").filter({ hasText: "directly under .art" });
  await expect(refused.getByRole("listitem").first()).toContainText(/xn--[a-z0-9-]+\.com/);
  await expect(refused.getByRole("listitem").first()).toContainText("they mix scripts");
  await expect(refused.getByRole("listitem").last()).toContainText("пример.com");
  await expect(refused).not.toContainText("g\u043E\u043Egle");
});

// A field of one line ran the lines together: 'kingfisherheron'.
test("several lines pasted into the search field lead to the table", async ({ shop, page, context, texts }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await shop.open("/search");
  await expect(shop.main.getByRole("link", { name: texts("names.link") })).toBeVisible();
  await page.evaluate(() => navigator.clipboard.writeText("kingfisher\nheron\nstork"));
  await shop.searchField.focus();
  await page.keyboard.press("ControlOrMeta+V");
  await expect(shop.searchField).toHaveValue("kingfisher");
  await expect(shop.offer("kingfisher.art")).toBeVisible();
  await shop.main.getByRole("link", { name: "Check all 3 names at once" }).click();
  await expect(page).toHaveURL(/\/names$/);
  for (const name of ["kingfisher", "heron", "stork"]) {
    await expect(shop.main.getByRole("row").filter({ hasText: `${name}.art` })).toContainText("$18.99");
  }
});

for (const settings of [
  { colorScheme: "light", locale: "en-US", viewport: { width: 1280, height: 800 } },
  { colorScheme: "dark", locale: "ru-RU", viewport: { width: 360, height: 740 } },
] as const) {
  test.describe(`${settings.colorScheme}, ${settings.viewport.width} px`, () => {
    test.use(settings);

    test("the page with a checked list is accessible and no wider than the screen", async ({ shop, page, texts }) => {
      await shop.open("/names");
      await expectAccessible(page, "/names");
      await check(shop, `kingfisher museum louvre пример ${"long-".repeat(11)}name -bad- a,a`);
      await expect(shop.main.getByRole("row").filter({ hasText: "louvre" })).toContainText(texts("search.reserved"));
      await expect(shop.main.locator("progress")).toHaveCount(0);
      await expectAccessible(page, "/names, checked");
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    });
  });
}
