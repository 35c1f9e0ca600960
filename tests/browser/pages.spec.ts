// Every page in every state: title, keyboard, loading, error, offline, empty, unknown, back and forward.
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import type { Sandbox } from "./fixtures/sandbox";
import { Elsewhere } from "./jobs/contacts";
import { DEMO, EMPTY } from "./jobs/customers";
import type { Shop } from "./jobs/shop";

/** A page of a customer, the call it stands on, and what it shows when that is answered. */
interface Row {
  address: string;
  /** How its title begins: a label or a text. */
  title: string | RegExp;
  call: string;
  shows: string;
}

/** The pages that ask the API for something as they open; ids are those of the seeds. */
async function rows(sandbox: Sandbox): Promise<Row[]> {
  const demo = await Elsewhere.signIn(sandbox, DEMO);
  const [[domain], [contact], [order]] = await Promise.all([demo.ids("domains"), demo.ids("contacts"), demo.ids("orders")]);
  const name = `${DEMO.firstname} ${DEMO.lastname}`;
  return [
    { address: "/orders", title: "orders.title", call: "/store/orders?**", shows: "demo-gallery.art" },
    { address: `/orders/${order}`, title: "orders.order", call: `/store/orders/${order}`, shows: "orders.progress" },
    { address: "/domains", title: "domains.title", call: "/store/domains?**", shows: "демо-галерея.art" },
    { address: "/domains?sort=expiry", title: "domains.title", call: "/store/domains?**", shows: "demo-soon.art" },
    { address: `/domains/${domain}`, title: /^.+\.art · /, call: `/store/domains/${domain}`, shows: "domains.story" },
    { address: "/contacts", title: "my_contacts.title", call: "/store/contacts?**", shows: name },
    { address: `/contacts/${contact}`, title: name, call: `/store/contacts/${contact}`, shows: "my_contacts.change" },
    { address: "/account", title: "account.title", call: "/auth/accounts?**", shows: "account.profile_save" },
    { address: "/checkout", title: "checkout.title", call: "/store/contacts?**", shows: name },
    { address: "/cart", title: "cart.title", call: "/store/suggestions?**", shows: "fullcart.art" },
    { address: "/search?q=mygallery", title: "mygallery", call: "/store/suggestions?**", shows: "mygallery.art" },
  ];
}

/** A label's text, or what is no label. */
function said(shop: Shop, text: string): string {
  return /^\w+\.\w+$/.test(text) && !text.endsWith(".art") ? shop.texts(text) : text;
}

/** Something to check out. */
async function fillCart(shop: Shop): Promise<void> {
  await shop.open("/cart?add=fullcart.art");
  await expect(shop.cartLink).toContainText("1");
}

/** Answers some calls of the page otherwise, until told to let them through. */
async function intercept(page: Page, url: string): Promise<{ fail: () => void; letThrough: () => Promise<void> }> {
  let fail = () => {};
  const failing = new Promise<void>((resolve) => (fail = resolve));
  await page.route(url, async (route) => {
    await failing;
    await route.fulfill({ status: 500, contentType: "application/json", body: "null" });
  });
  return { fail, letThrough: () => page.unroute(url) };
}

test("each page has its title, its heading the keyboard, and waits, fails and recovers in words", async ({
  shop,
  page,
  sandbox,
  complaints,
  texts,
}) => {
  test.setTimeout(120_000);
  complaints.allowStatus(500);
  await shop.signIn(DEMO);
  await fillCart(shop);
  for (const { address, title, call, shows } of await rows(sandbox)) {
    await test.step(address, async () => {
      await shop.follow("/names");
      await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
      const calls = await intercept(page, sandbox.api(call));
      await shop.follow(address);
      const busy = shop.main.locator("[aria-busy=true], [role=img]").or(shop.main.getByText(texts("cart.checking"), { exact: true }));
      await expect(busy.first()).toBeVisible();
      calls.fail();
      const alert = shop.main.getByRole("alert").filter({ has: page.getByRole("button", { name: texts("errors.retry") }) });
      await expect(alert.first()).toContainText(texts("errors.server"));
      await calls.letThrough();
      await alert.first().getByRole("button", { name: texts("errors.retry") }).press("Enter");
      await expect(shop.main.getByText(said(shop, shows)).first()).toBeVisible();
      await expect(alert).toHaveCount(0);
      await expect(page).toHaveTitle(title instanceof RegExp ? title : new RegExp(`^${said(shop, title)}`));
      await expect(page.getByRole("heading", { level: 1 }), "the button that is gone hands the keyboard on").toBeFocused();
    });
  }
});

test("without a connection each page says so, and shows itself when it is back", async ({
  shop,
  context,
  sandbox,
  complaints,
  texts,
}) => {
  test.setTimeout(120_000);
  complaints.allow(/ERR_INTERNET_DISCONNECTED/);
  await shop.signIn(DEMO);
  await fillCart(shop);
  const line = shop.main.getByRole("status").filter({ hasText: texts("shell.offline") });
  for (const { address, shows } of await rows(sandbox)) {
    await test.step(address, async () => {
      await shop.follow("/names");
      await context.setOffline(true);
      await shop.follow(address);
      await expect(line).toBeVisible();
      await expect(shop.main.getByRole("alert").filter({ hasText: texts("errors.offline") }).first()).toBeVisible();
      await context.setOffline(false);
      await expect(shop.main.getByText(said(shop, shows)).first()).toBeVisible();
      await expect(shop.main.getByText(texts("errors.offline"))).toHaveCount(0);
      await expect(line).toHaveCount(0);
    });
  }
});

test("a form that is sent without a connection keeps what was typed", async ({ shop, page, context, complaints, texts }) => {
  complaints.allow(/ERR_INTERNET_DISCONNECTED/);
  await shop.open("/sign-in");
  await context.setOffline(true);
  await shop.signInHere(DEMO);
  await expect(shop.alert("account.refused")).toContainText(texts("errors.offline"));
  await expect(shop.field("account.password")).toHaveValue(DEMO.password);
  await context.setOffline(false);
  await shop.button("account.sign_in").click();
  await expect(page).toHaveURL(/\/account$/);
  await shop.field("account.lastname").fill("Kept");
  await context.setOffline(true);
  await shop.button("account.profile_save").click();
  await expect(shop.alert("account.refused")).toContainText(texts("errors.offline"));
  await context.setOffline(false);
  await expect(shop.field("account.lastname")).toHaveValue("Kept");
});

test("an account with nothing in it is shown on each page what to do next", async ({ shop, texts }) => {
  await shop.signIn(EMPTY);
  for (const [address, empty] of [
    ["/orders", "orders.empty"],
    ["/domains", "domains.empty"],
    ["/domains?sort=expiry", "domains.empty"],
    ["/contacts", "my_contacts.empty"],
    ["/cart", "cart.empty_title"],
    ["/checkout", "checkout.empty"],
    ["/domains/renew", "renewal.none_selected"],
    ["/search", "search.start_title"],
    ["/watched", "watch.empty_title"],
  ] as const) {
    await test.step(address, async () => {
      await shop.follow(address);
      await expect(shop.main.getByRole("heading", { name: texts(empty) })).toBeVisible();
      const ways = shop.main.getByRole("link").or(shop.main.getByRole("button")).or(shop.searchField);
      await expect(ways.first()).toBeVisible();
    });
  }
});

test("an address or an id that is not there has a page with the search on it", async ({ shop, page, complaints, texts }) => {
  complaints.allowStatus(404);
  await shop.signIn(DEMO);
  for (const [address, title] of [
    ["/nowhere", "shell.not_found_title"],
    ["/orders/a/b", "shell.not_found_title"],
    ["/orders/nobodys", "orders.unknown_title"],
    ["/domains/nobodys", "domains.unknown_title"],
    ["/contacts/nobodys", "my_contacts.unknown_title"],
  ] as const) {
    await test.step(address, async () => {
      await shop.follow(address);
      await expect(page.getByRole("heading", { level: 1, name: texts(title) })).toBeVisible();
      await expect(page).toHaveTitle(new RegExp(`^${texts(title)} · `));
      await expect(shop.searchField).toBeVisible();
      await expect(shop.main.getByRole("link").first()).toBeVisible();
    });
  }
});

test.describe("a list longer than the window", () => {
  test.use({ viewport: { width: 1000, height: 400 } });

  test("back and forward lead to the same filter and the same place", async ({ shop, page }) => {
    await shop.signIn(DEMO);
    await shop.follow("/contacts?name=Pryakhin");
    await page.getByRole("heading", { level: 2 }).getByRole("link").first().click();
    await expect(page).toHaveURL(/\/contacts\/[^/?]+$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/contacts\?name=Pryakhin$/);
    await expect(shop.field("my_contacts.filter_name")).toHaveValue("Pryakhin");

    await shop.follow("/domains");
    const last = shop.main.getByRole("heading", { level: 2 }).getByRole("link").last();
    await last.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(100);
    await last.click();
    await expect(page).toHaveURL(/\/domains\/[^/?]+$/);
    await expect(page).toHaveTitle(/\.art · /);
    await page.goBack();
    await expect(last).toBeInViewport();
    await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(Math.round(before));
    await page.goForward();
    await expect(page).toHaveTitle(/\.art · /);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  });
});
