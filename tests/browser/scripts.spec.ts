// Names in every script: what is shown in its own letters, what as its A-label with the reason, what is refused.
import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO } from "./jobs/customers";
import { openDomain } from "./jobs/domains";
import { PaymentPage } from "./jobs/payment_page";

// The third letter is Cyrillic.
const MIXED = ["myg\u0430llery.art", "xn--mygllery-36g.art"] as const;
const HEBREW = ["שלום.art", "xn--9dbne9b.art"] as const;
// With a letter that decomposes.
const COMPOSED = ["мойпример.art", "xn--e1afclcjiid.art"] as const;
const WAYS_TO_WRITE = [COMPOSED[0], COMPOSED[0].toUpperCase(), COMPOSED[0].normalize("NFD"), COMPOSED[1]];

/** Watches whether the IDN module is fetched. */
function idnRequests(page: Page): string[] {
  const requests: string[] = [];
  page.on("request", (request) => {
    if (/\/idn(_bg)?\.(js|wasm)$/.test(new URL(request.url()).pathname)) requests.push(request.url());
  });
  return requests;
}

for (const locale of ["en-US", "ru-RU"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("letters that mislead: the A-label with the reason, from the search to the domain, and nothing is blocked", async ({ shop, page, texts }) => {
      test.setTimeout(60_000);
      const [letters, aLabel] = MIXED;
      const why = locale === "en-US" ? "they mix scripts (Latin, Cyrillic)" : "смешаны письменности (латиница, кириллица)";
      await shop.signIn(DEMO);
      await shop.type(letters);
      await shop.searchField.press("Enter");
      const exact = shop.main.getByRole("article");
      await expect(exact.getByRole("heading")).toHaveText(aLabel);
      await expect(exact).toContainText(why);
      await expect(shop.main).not.toContainText(letters);
      const add = exact.getByRole("button", { name: `${texts("search.add")}: ${aLabel}` });
      await expect(add).toHaveAccessibleDescription(new RegExp(why.replace(/[()]/g, "\\$&")));
      await expectAccessible(page, "search");
      await add.click();
      await expect(page.getByText(locale === "en-US" ? `${aLabel} is in your cart` : `${aLabel} — в корзине`)).toBeVisible();

      await shop.goToCart();
      await expect(shop.main.getByRole("heading", { name: aLabel })).toBeVisible();
      await expect(shop.main.getByRole("listitem").filter({ hasText: aLabel })).toContainText(why);
      await expectAccessible(page, "cart");
      const checkout = new Checkout(shop);
      await checkout.begin();
      await checkout.chooseContact(DEMO);
      await expect(checkout.line(aLabel)).toContainText(why);
      await checkout.place();
      await checkout.expectPlaced(aLabel);
      await expect(shop.main.getByRole("row", { name: aLabel })).toContainText(why);
      await expect(shop.main).not.toContainText(letters);
      await shop.main.getByRole("link", { name: texts("orders.pay") }).click();
      const payment = new PaymentPage(page, locale);
      await payment.expectInvoice(aLabel);
      await expect(page.getByRole("table")).not.toContainText(letters);
      await payment.pay();
      await expect(shop.main.getByText(texts("orders.done_hint"))).toBeVisible();

      await shop.open("/orders");
      await expect(shop.main.getByRole("listitem").filter({ hasText: aLabel })).toContainText(why);
      await openDomain(shop, aLabel);
      await expect(shop.main.getByRole("heading", { level: 1 })).toContainText(why);
      await expect(page).toHaveTitle(new RegExp(aLabel));
      await expect(shop.main).not.toContainText(letters);
      await expectAccessible(page, "domain");
    });

    test("while typing: emoji, invisible characters and letters that mislead", async ({ shop, page }) => {
      const said = shop.main.locator("[aria-live=polite]").filter({ hasText: /U\+|xn--/ });
      await shop.open("/search?q=gallery");
      const expectRefused = async (...words: [english: string, russian: string]) => {
        await expect(said).toContainText(words[locale === "en-US" ? 0 : 1]);
        await expect(shop.searchField).toHaveAccessibleDescription((await said.textContent()) ?? "");
        await expect(shop.searchField).toHaveAttribute("aria-invalid", "true");
      };
      await expect(shop.searchField).not.toHaveAttribute("aria-invalid");
      await shop.searchField.fill("my🎨");
      await expectRefused("Symbols and emoji cannot be registered: “⁨🎨⁩” (U+1F3A8)", "Символы и эмодзи зарегистрировать нельзя: «⁨🎨⁩» (U+1F3A8)");
      // One picture of three characters, one of them invisible: it is told as it was typed.
      await shop.searchField.fill("my👩\u200D🎨");
      const picture = shop.main.locator("[aria-live=polite]").filter({ hasText: "👩\u200D🎨" });
      await expect(picture).toContainText(locale === "en-US" ? "Symbols and emoji cannot be registered: “⁨👩\u200D🎨⁩”" : "Символы и эмодзи зарегистрировать нельзя: «⁨👩\u200D🎨⁩»");
      await shop.searchField.fill("אbב");
      await expectRefused("from right to left and from left to right cannot be mixed like this in one name: “⁨b⁩” (U+0062)", "справа налево и слева направо так смешивать в одном имени нельзя: «⁨b⁩» (U+0062)");
      await shop.searchField.fill("2אב");
      await expectRefused("a name cannot begin with a digit: “⁨2⁩” (U+0032)", "имя не может начинаться с цифры: «⁨2⁩» (U+0032)");
      // A mark alone stands on a circle, not on the quotation mark.
      await shop.searchField.fill("\u0301my");
      await expectRefused("“⁨\u25CC\u0301⁩” (U+0301)", "«⁨\u25CC\u0301⁩» (U+0301)");
      await shop.searchField.fill("my\u200Dgallery");
      await expect(said).toContainText(locale === "en-US" ? "U+200D (an invisible joiner)" : "U+200D (невидимый соединитель)");
      await shop.searchField.fill("my\u202Egallery");
      await expect(said).toContainText(locale === "en-US" ? "U+202E (an invisible direction mark)" : "U+202E (невидимый знак направления)");
      // The answers are held up, so that the warning is seen before the name hangs on the wall.
      let release = () => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      await page.route(/\/store\/suggestions/, async (route) => {
        await released;
        await route.continue();
      });
      await shop.searchField.fill(MIXED[0]);
      await expect(said).toContainText(MIXED[1]);
      // It can be bought, so it is not wrong.
      await expect(shop.searchField).toHaveAccessibleDescription(new RegExp(MIXED[1]));
      await expect(shop.searchField).not.toHaveAttribute("aria-invalid");
      release();
      await expect(shop.main.getByRole("article").getByRole("heading")).toHaveText(MIXED[1]);
      // It stands with the name now, and is not said twice.
      await expect(said).toHaveCount(0);
      await expect(shop.searchField).not.toHaveAttribute("aria-describedby");
    });
  });
}

test("a name that imitates a famous one says which", async ({ shop }) => {
  await shop.open(`/search?q=${encodeURIComponent("góogle")}`);
  const exact = shop.main.getByRole("article");
  await expect(exact.getByRole("heading")).toHaveText(/^xn--.*\.art$/);
  await expect(exact).toContainText("they look like google");
});

test("four ways to write a name are one line that shows both forms: by the search", async ({ shop, page, texts }) => {
  const [name, aLabel] = COMPOSED;
  await shop.open("/");
  for (const [index, typed] of WAYS_TO_WRITE.entries()) {
    await shop.open(`/search?q=${encodeURIComponent(typed)}`);
    const exact = shop.main.getByRole("article");
    await expect(exact.getByRole("heading"), typed).toContainText(name);
    const inCart = index > 0;
    const button = exact.getByRole("button", { name: `${texts(inCart ? "search.remove" : "search.add")}: ${name}`, exact: true });
    await expect(button, typed).toBeVisible();
    if (!inCart) await button.click();
    await expect(shop.cartLink).toHaveAccessibleName(/1/);
  }
  await shop.goToCart();
  const line = shop.main.getByRole("listitem");
  await expect(line).toHaveCount(1);
  await expect(line.getByRole("heading")).toContainText(name);
  await expect(line).toContainText(aLabel);
  await expectAccessible(page, "cart");
});

test("four ways to write a name are one line that shows both forms: by a link, and among many names", async ({ shop, page, texts }) => {
  const [name, aLabel] = COMPOSED;
  await page.goto(`/cart?${WAYS_TO_WRITE.map((way) => `add=${encodeURIComponent(way)}`).join("&")}`);
  const line = shop.main.getByRole("listitem");
  await expect(line).toHaveCount(1);
  await expect(line).toContainText(name);
  await expect(line).toContainText(aLabel);

  await shop.open("/names");
  await shop.main.getByRole("textbox", { name: texts("names.names") }).fill([...WAYS_TO_WRITE, MIXED[0]].join("\n"));
  await shop.button("names.check").click();
  const row = (text: string) => shop.main.getByRole("row").filter({ hasText: text });
  await expect(row(aLabel)).toHaveCount(1);
  await expect(row(aLabel)).toContainText(name);
  await expect(row(aLabel)).toContainText(texts("search.in_cart"));
  await expect(row(MIXED[1])).toContainText("they mix scripts");
  await expect(shop.main.getByRole("checkbox", { name: new RegExp(MIXED[1]) })).toBeVisible();
  await expectAccessible(page, "many names");
});

test("Greek capitals end in the one sigma that the API takes", async ({ shop, texts }) => {
  // The shop itself once made `οδος` of it, with the other sigma, and did not know the name again.
  for (const typed of ["ΟΔΟΣ", "ΟΔΟΣ.art"]) {
    await shop.open(`/search?q=${encodeURIComponent(typed)}`);
    await expect(shop.main.getByRole("article").getByRole("heading")).toContainText("οδοσ.art");
    await expect(shop.main.getByRole("article").getByRole("button", { name: `${texts("search.add")}: οδοσ.art` })).toBeVisible();
  }
});

for (const viewport of [{ width: 1280, height: 800 }, { width: 360, height: 740 }]) {
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport });

    test("a name that runs right to left has its zone at the end, everywhere", async ({ shop, page }) => {
      const [name, aLabel] = HEBREW;
      // Where the zone stands on the screen: right of the letters, as in the address bar.
      const expectInOrder = async () => {
        const bdi = shop.main.getByText(name, { exact: true }).first();
        const [whole, zone] = [await bdi.boundingBox(), await bdi.locator(".zone").boundingBox()];
        expect(zone!.x + zone!.width).toBeGreaterThan(whole!.x + whole!.width - 2);
        expect(zone!.x).toBeGreaterThan(whole!.x + 2);
      };
      await shop.signIn(DEMO);
      await shop.type(name);
      await shop.searchField.press("Enter");
      const exact = shop.main.getByRole("article");
      await expect(exact.getByRole("heading")).toContainText(name);
      await exact.getByRole("button").first().click();
      // In plain text it is between isolates, for the same order.
      await expect(page.getByRole("status").filter({ hasText: `\u2066${name}\u2069 is in your cart` })).toBeVisible();
      await expect(exact.getByRole("button").first()).toHaveAccessibleName(new RegExp(`: \u2066${name}\u2069$`));
      await shop.goToCart();
      const checkout = new Checkout(shop);
      await checkout.begin();
      await checkout.chooseContact(DEMO);
      await expect(checkout.line(aLabel)).toContainText(name);
      await expectInOrder();
      await checkout.place();
      await checkout.expectPlaced(name);
      await expectInOrder();
      await shop.open(`/search?q=${encodeURIComponent(name)}`);
      await expect(shop.main.getByRole("article")).toContainText(aLabel);
      await expectInOrder();
    });
  });
}

for (const locale of ["en-US", "ru-RU"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("names that look like the one in hand can be taken too", async ({ shop, page, texts }) => {
      const requests = idnRequests(page);
      await shop.open("/search?q=scope");
      await expect(shop.main.getByRole("article")).toContainText("scope.art");
      expect(requests).toEqual([]);
      await shop.main.getByText(texts("alike.title")).click();
      const alike = shop.main.getByRole("group").filter({ hasText: texts("alike.title") });
      await expect(alike.getByRole("listitem").first()).toContainText(/18[.,]99/);
      await expect(alike.getByRole("img", { name: texts("words.loading") })).toHaveCount(0);
      expect(await alike.getByRole("listitem").count()).toBeLessThanOrEqual(12);
      const misleading = alike.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /^xn--/ }) }).first();
      await expect(misleading).toContainText(locale === "en-US" ? "can mislead" : "могут ввести в заблуждение");
      await expectAccessible(page, "the disclosure open");
      await alike.getByRole("button", { name: new RegExp(`^${texts("search.add")}`) }).first().click();
      await expect(shop.cartLink).toHaveAccessibleName(/1/);
      await expect(alike.getByRole("listitem").first()).toContainText(texts("search.in_cart"));
    });
  });
}

test("a plain spelling is offered in its language's own letters, also beside a domain", async ({ shop, texts }) => {
  await shop.open("/search?q=munchen");
  await shop.main.getByText(texts("alike.title")).click();
  const first = shop.main.getByRole("group").filter({ hasText: texts("alike.title") }).getByRole("listitem").first();
  await expect(first).toContainText("münchen.art");
  await expect(first).toContainText("As written in German");
  await shop.signIn(DEMO);
  await openDomain(shop, "demo-gallery.art");
  await shop.main.getByText(texts("alike.title")).click();
  await expect(shop.main.getByRole("group").filter({ hasText: texts("alike.title") }).getByRole("heading", { level: 3 }).first()).toContainText(".art");
});

test("names that look alike: the module that did not come is asked for again", async ({ shop, page, texts, complaints }) => {
  complaints.allow(/idn/);
  await page.route(/\/idn\.js$/, (route) => route.abort());
  await shop.open("/search?q=my-scope");
  await shop.main.getByText(texts("alike.title")).click();
  await expect(shop.main.getByRole("alert")).toContainText(texts("alike.failed"));
  await page.unroute(/\/idn\.js$/);
  await shop.button("errors.retry").click();
  await expect(shop.main.getByRole("heading", { level: 3, name: "my-scøpe.art" })).toBeVisible();
});

// A question that failed left its row waiting for ever.
test("names that look alike: what failed says so, and is asked again alone", async ({ shop, page, sandbox, texts, complaints }) => {
  complaints.allow(/suggestions/);
  await shop.open("/search?q=my-scope");
  await expect(shop.main.getByRole("article")).toContainText("my-scope.art");
  const failing = `${sandbox.api("/store/suggestions")}*search=xn--my-scpe*`;
  await page.route(failing, (route) => route.abort());
  await shop.main.getByText(texts("alike.title")).click();
  const row = shop.main.getByRole("group").filter({ hasText: texts("alike.title") }).getByRole("listitem").filter({ hasText: "my-scøpe.art" });
  await expect(row).toContainText(texts("names.failed"));
  await expect(row.getByRole("img", { name: texts("words.loading") })).toHaveCount(0);
  await page.unroute(failing);
  await shop.button("errors.retry").click();
  await expect(row).toContainText("$18.99");
  await expect(shop.main.getByRole("alert")).toHaveCount(0);
});

test("whoever buys in ASCII never fetches the IDN module", async ({ shop, page }) => {
  const requests = idnRequests(page);
  const checkout = await Checkout.atReview(shop, DEMO, "my gallery", "mygallery.art");
  await checkout.place();
  await checkout.expectPlaced("mygallery.art");
  expect(requests).toEqual([]);
  // And the watch can see it.
  await shop.open(`/search?q=${encodeURIComponent("пример")}`);
  await expect(shop.main.getByRole("article")).toContainText("пример.art");
  expect(requests.length).toBeGreaterThan(0);
});
