// Search as you type: the newest question counts, the address holds it, every row says what it is.
import type { Page, Request } from "@playwright/test";
import { expect, test } from "./fixtures/test";

/** Requests for names whose question is `search`. */
function asks(search: string): (request: Request) => boolean {
  return (request) => {
    const url = new URL(request.url());
    return url.pathname.endsWith("/store/suggestions") && url.searchParams.get("search") === search && request.method() === "GET";
  };
}

function historyLength(page: Page): Promise<number> {
  return page.evaluate(() => history.length);
}

test("an overtaken question is aborted", async ({ shop, page }) => {
  await shop.open("/search");
  const slow = page.waitForRequest(asks("slow-9000-heron"));
  await shop.searchField.fill("slow-9000-heron");
  const overtaken = await slow;
  const failed = page.waitForEvent("requestfailed", (request) => request === overtaken);
  await shop.searchField.fill("kingfisher");
  await failed;
  await expect(shop.offer("kingfisher.art")).toBeVisible();
});

test("an older answer never takes the place of a newer one, not even when nothing can be aborted", async ({ shop, page }) => {
  await page.addInitScript(() => {
    AbortController.prototype.abort = () => {};
  });
  await shop.open("/search");
  const late = page.waitForResponse((response) => asks("slow-1500-heron")(response.request()));
  const sent = page.waitForRequest(asks("slow-1500-heron"));
  await shop.searchField.fill("slow-1500-heron");
  await sent;
  await shop.searchField.fill("kingfisher");
  await expect(shop.offer("kingfisher.art")).toBeVisible();
  await (await late).finished();
  // One more round trip: whatever the late answer could have done is done by then.
  await shop.searchField.fill("kingfisher studio");
  await expect(shop.offer("kingfisherstudio.art")).toBeVisible();
  await expect(shop.offer("slow-1500-heron.art")).toHaveCount(0);
});

test("the answers so far stay, marked as such, until the new ones are there", async ({ shop }) => {
  await shop.open("/search?q=kingfisher");
  await expect(shop.offer("kingfisher.art")).toBeVisible();
  const busy = shop.main.locator("[aria-busy=true]");
  await expect(busy).toHaveCount(0);
  await shop.searchField.fill("slow-1500-heron");
  await expect(busy).toContainText("kingfisher.art");
  await expect(shop.offer("slow-1500-heron.art")).toBeVisible();
  await expect(busy).toHaveCount(0);
  await expect(shop.offer("kingfisher.art")).toHaveCount(0);
});

test("typing leads from the home page to the results and keeps the keyboard where it is", async ({ shop, page }) => {
  await shop.open("/");
  await shop.type("kingfisher");
  await expect(page).toHaveURL(/\/search\?q=kingfisher$/);
  await expect(shop.offer("kingfisher.art")).toBeVisible();
  await expect(shop.searchField).toBeFocused();
  await expect(page).toHaveTitle("kingfisher · .ART");
});

test("typing replaces the entry of the history, Enter makes one to come back to", async ({ shop, page }) => {
  await shop.open("/");
  await shop.type("kingfisher");
  await expect(page).toHaveURL(/q=kingfisher$/);
  const length = await historyLength(page);
  await shop.searchField.fill("heron");
  await expect(page).toHaveURL(/q=heron$/);
  expect(await historyLength(page)).toBe(length);
  await shop.searchField.press("Enter");
  await shop.searchField.fill("stork");
  await expect(page).toHaveURL(/q=stork$/);
  await expect(shop.offer("stork.art")).toBeVisible();

  await page.goBack();
  await expect(page).toHaveURL(/q=heron$/);
  await expect(shop.searchField).toHaveValue("heron");
  await expect(shop.offer("heron.art")).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  await expect(shop.searchField).toHaveValue("");
  await page.goForward();
  await expect(shop.searchField).toHaveValue("heron");
  await expect(shop.offer("heron.art")).toBeVisible();
});

// The router left out a push when the address was the last one it had written itself, although
// back had led elsewhere since: the cart was shown under the address of the home page.
test("the address follows the page after back and the same link again", async ({ shop, page }) => {
  await shop.open("/");
  await shop.type("kingfisher");
  await expect(shop.offer("kingfisher.art")).toBeVisible();
  await shop.searchField.fill("heron");
  await expect(page).toHaveURL(/q=heron$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  await shop.goToCart();
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  await shop.goToCart();
});

// The focus on the heading scrolled back to the top.
test("back from the cart leads to the same place on the wall", async ({ shop, page, sandbox }) => {
  await shop.open("/search?q=kingfisher");
  await expect(shop.offer("kingfisher.art")).toBeVisible();
  await page.evaluate(() => scrollTo(0, 900));
  await shop.cartLink.evaluate((link: HTMLElement) => link.click());
  await expect(page).toHaveURL(/\/cart$/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(shop.offer("kingfisher.art")).toBeAttached();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(900);
  expect(await sandbox.requestsOf("GET", "/store/suggestions"), "a fresh answer is not asked for again").toHaveLength(1);
});

test("on another page typing waits for Enter", async ({ shop, page }) => {
  await shop.open("/cart");
  await shop.type("kingfisher");
  await shop.searchField.press("Enter");
  await expect(page).toHaveURL(/\/search\?q=kingfisher$/);
  await expect(shop.offer("kingfisher.art")).toBeVisible();
});

test("after a link the keyboard stands on the page's heading", async ({ shop, page, texts }) => {
  await shop.open("/");
  await shop.goToCart();
  await expect(page.getByRole("heading", { level: 1, name: texts("cart.title") })).toBeFocused();
});

for (const locale of ["en-US", "ru-RU"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("a name in another script is shown in both forms and hangs first", async ({ shop, texts }) => {
      await shop.open("/");
      await shop.type("пример");
      const exact = shop.main.getByRole("article");
      await expect(exact.getByRole("heading")).toContainText("пример.art");
      await expect(exact).toContainText("xn--e1afmkfd.art");
      await expect(exact).toContainText(texts("search.available"));
      await expect(exact.getByRole("button").first()).toHaveAccessibleName(`${texts("search.add")}: пример.art`);
    });

    test("what a row is stands there in words", async ({ shop, texts }) => {
      const exact = shop.main.getByRole("article");
      for (const [query, word, button] of [
        // Beside the star, which every name has.
        ["museum", "search.taken", 1],
        ["biennale", "search.reserved", 2],
        ["artist", "search.premium", 2],
      ] as const) {
        await shop.open(`/search?q=${query}`);
        await expect(exact.getByRole("heading")).toHaveText(`${query}.art`);
        await expect(exact).toContainText(texts(word));
        await expect(exact.getByRole("button"), query).toHaveCount(button);
      }
    });

    test("why a text cannot be a name is said with the character, and names are looked for all the same", async ({ shop, texts }) => {
      await shop.open("/search?q=gallery");
      await shop.searchField.fill("gallery🎨");
      await expect(shop.main).toContainText("U+1F3A8");
      await expect(shop.main.getByRole("button", { name: texts("search.add") }).first()).toBeVisible();
      await shop.searchField.fill("-gallery");
      await expect(shop.main).toContainText(texts("search.refused_edge_hyphen"));
      await shop.searchField.fill("gallery");
      await expect(shop.main).not.toContainText(texts("search.refused_edge_hyphen"));
    });

    test("a promo code lowers the price and says so; where it does nothing, that is said", async ({ shop, page }) => {
      await shop.open("/search?q=artist");
      await shop.usePromo("SPRING");
      await expect(page).toHaveURL(/q=artist&promo=SPRING$/);
      const exact = shop.main.getByRole("article");
      await expect(exact).toContainText(
        locale === "en-US" ? "SPRING does not apply to this service or term" : "SPRING не действует на эту услугу или срок",
      );
      const lowered = shop.main.getByRole("listitem").filter({ hasText: "SPRING" }).first();
      await expect(lowered.locator("del")).toContainText("18");
      await expect(lowered.locator("ins")).toContainText("13");
    });

    test("a refused promo code is explained at its field and not sent again until it was changed", async ({ shop, page, sandbox, complaints, texts }) => {
      complaints.allowStatus(422);
      await shop.open("/search?q=kingfisher");
      await shop.usePromo("NONSENSE");
      const field = page.getByRole("textbox", { name: texts("static.promo") });
      await expect(field).toHaveAccessibleDescription(/\S/);
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(shop.offer("kingfisher.art")).toBeVisible();
      await shop.searchField.fill("heron");
      await expect(shop.offer("heron.art")).toBeVisible();
      const sent = async () =>
        (await sandbox.requestsOf("GET", "/store/suggestions")).filter(({ query }) => query.includes("NONSENSE")).length;
      expect(await sent()).toBe(1);
      await shop.usePromo("SPRING");
      await expect(shop.main.getByRole("article").locator("ins")).toBeVisible();
      await expect(field).not.toHaveAttribute("aria-invalid");
    });
  });
}

test("the promo in force is applied by its link", async ({ shop, page }) => {
  await shop.open("/");
  await shop.main.getByRole("link", { name: /Spring/ }).click();
  await expect(page.getByRole("textbox", { name: "Promo code" })).toHaveValue("SPRING");
  await expect(shop.searchField).toBeFocused();
  await shop.type("kingfisher");
  await expect(page).toHaveURL(/q=kingfisher&promo=SPRING$/);
  await expect(shop.main.getByRole("article").locator("ins")).toBeVisible();
});

test("more names are shown when asked for", async ({ shop, texts }) => {
  await shop.open("/search?q=kingfisher");
  const names = shop.main.getByRole("heading", { level: 3 });
  await expect(shop.offer("kingfisher.art")).toBeVisible();
  const before = await names.count();
  const more = shop.button("search.show_more");
  await more.click();
  await expect.poll(() => names.count()).toBeGreaterThan(before);
  await expect(async () => {
    if (await more.isVisible()) await more.click({ timeout: 500 });
    await expect(more).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await expect(shop.main.getByRole("heading", { level: 2, name: texts("search.generated_ones") })).toBeVisible();
  await expect(shop.main.getByText(texts("search.generated_note"))).toBeVisible();
});

test("another language keeps the question and asks again in it", async ({ shop, page, sandbox, texts }) => {
  await shop.open("/search?q=kingfisher&promo=SPRING");
  await expect(shop.main).toContainText("SPRING: 30");
  await page.getByRole("combobox", { name: texts("static.language") }).selectOption("ru");
  await expect(shop.main.getByRole("article")).toContainText("Свободно");
  await expect(shop.main).toContainText("Скидка 30");
  await expect(page.getByRole("searchbox")).toHaveValue("kingfisher");
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  // The form has one listener, not one per language.
  await page.getByRole("searchbox").fill("heron");
  await expect(shop.offer("heron.art")).toBeVisible();
  const asked = await sandbox.requestsOf("GET", "/store/suggestions");
  expect(asked.filter(({ query }) => query.includes("search=heron&"))).toHaveLength(1);
});

// The reason stayed in the language it was given in.
test("another language gives the reason of a refused promo code anew", async ({ shop, page, complaints, texts }) => {
  complaints.allowStatus(422);
  await shop.open("/search?q=kingfisher&promo=NONSENSE");
  const field = page.getByRole("textbox", { name: texts("static.promo") });
  await expect(field).toHaveAccessibleDescription(/promo code/);
  await page.getByRole("combobox", { name: texts("static.language") }).selectOption("ru");
  await expect(page.getByRole("textbox", { name: "Промокод" })).toHaveAccessibleDescription(/промокод/i);
});

test("with the keyboard alone: type, go to the button, put in the cart, take out again", async ({ shop, page }) => {
  await shop.open("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  for (let step = 0; step < 12 && !(await shop.searchField.evaluate((node) => node === document.activeElement)); step += 1) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type("kingfisher");
  await expect(shop.offer("kingfisher.art")).toBeVisible();
  const button = shop.main.getByRole("article").getByRole("button").first();
  for (let step = 0; step < 12 && !(await button.evaluate((node) => node === document.activeElement)); step += 1) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(button).toHaveAccessibleName("Remove: kingfisher.art");
  await expect(button).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "kingfisher.art is in your cart" })).toBeVisible();
  await expect(shop.cartLink).toHaveAccessibleName("Cart (1 in the cart)");
  await page.keyboard.press("Enter");
  await expect(button).toHaveAccessibleName("Add to cart: kingfisher.art");
});
