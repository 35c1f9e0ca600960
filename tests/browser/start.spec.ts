// The start: readable and usable before the WebAssembly is there, under the strict policy.
import type { Page, Route } from "@playwright/test";
import { expect, test } from "./fixtures/test";

const WASM = /_bg\.wasm$/;

/** Holds the WebAssembly back until the returned function is called. */
async function holdWasm(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(WASM, async (route: Route) => {
    await released;
    await route.continue();
  });
  return release;
}

for (const locale of ["en-US", "ru-RU"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("the shell is readable before the application is there", async ({ page, shop, texts }) => {
      const release = await holdWasm(page);
      await page.goto("/");
      await expect(page.getByRole("heading", { level: 1, name: texts("static.promise") })).toBeVisible();
      await expect(shop.searchField).toBeEditable();
      await expect(page.getByRole("button", { name: texts("static.search_submit") })).toBeVisible();
      await expect(page.getByRole("link", { name: texts("static.cart") })).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", locale.slice(0, 2));
      await expect(shop.main).toBeEmpty();
      release();
      await shop.started();
    });
  });
}

test("what is typed before the application is there is kept and looked for", async ({ page, shop, sandbox }) => {
  const release = await holdWasm(page);
  await page.goto("/");
  const early = page.waitForRequest((request) => request.url().startsWith(sandbox.api("/store/suggestions")));
  await shop.type("mygallery");
  await early;
  release();
  await shop.started();
  await expect(shop.searchField).toHaveValue("mygallery");
  await expect(shop.searchField).toBeFocused();
  await expect(shop.main).toContainText("mygallery.art");
  const asked = await sandbox.requestsOf("GET", "/store/suggestions");
  expect(asked.filter((request) => request.query.includes("search=mygallery&")), "asked once").toHaveLength(1);
});

test("Enter before the application is there leads to the results", async ({ page, shop }) => {
  const release = await holdWasm(page);
  await page.goto("/");
  await shop.type("mygallery");
  await shop.searchField.press("Enter");
  release();
  await expect(page).toHaveURL(/\/search\?q=mygallery/);
  await expect(shop.main).toContainText("mygallery.art");
});

test("the shell's nodes stay the same for the life of the page", async ({ page, shop, texts }) => {
  const release = await holdWasm(page);
  await page.goto("/");
  const nodes = ["#site-header", "#search-form", "#search-input", "#cart-link", "#app"];
  const before = await Promise.all(nodes.map((node) => page.locator(node).elementHandle()));
  release();
  await shop.started();
  await page.getByRole("link", { name: texts("static.cart") }).click();
  await expect(page).toHaveURL(/\/cart$/);
  for (const [at, node] of nodes.entries()) {
    const same = await page.evaluate(([now, was]) => document.querySelector(now as string) === was, [node, before[at]]);
    expect(same, node).toBe(true);
  }
});

test("the page is sent with the strict policy and keeps to it", async ({ page, shop, sandbox }) => {
  const response = await page.goto("/");
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toContain(`connect-src 'self' ${sandbox.origin};`);
  expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|\*/);
  await shop.started();
  // A refused script would have failed the test by its complaint; this shows that one is refused.
  const refused = await page.evaluate(() => {
    try {
      document.createElement("div").innerHTML = "<img src=x onerror=alert(1)>";
      return false;
    } catch {
      return true;
    }
  });
  expect(refused, "markup that runs a script").toBe(true);
});

test("a WebAssembly that does not arrive is said in words", async ({ page, shop, texts, complaints }) => {
  complaints.allow(/_bg\.wasm|Failed to fetch|net::ERR/);
  await page.route(WASM, (route) => route.abort());
  await page.goto("/");
  const alert = page.getByRole("alert").filter({ hasText: texts("static.not_loaded") });
  await expect(alert).toBeVisible();
  await page.unroute(WASM);
  await alert.getByRole("button", { name: texts("static.retry") }).click();
  await shop.started();
  await expect(alert).toBeHidden();
});

test("a WebAssembly that was changed on its way is not run", async ({ page, texts, complaints }) => {
  complaints.allow(/integrity|_bg\.wasm|Failed to fetch/);
  await page.route(WASM, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from([0])]) });
  });
  await page.goto("/");
  await expect(page.getByRole("alert").filter({ hasText: texts("static.not_loaded") })).toBeVisible();
});
