// Two customers never see anything of each other, and after sign-out nothing personal is left.
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { Contacts, Elsewhere } from "./jobs/contacts";
import { DEMO, OTHER } from "./jobs/customers";
import { Shop } from "./jobs/shop";

const WALLET = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

/** What nobody else may find: what the seeds know of the first customer, and what is typed below. */
const SECRETS = [DEMO.email, DEMO.lastname, "demo-gallery.art", "demo-soon.art", "Half-typed", "Secretly", "quietsearch", WALLET];

/** Everything of a tab that somebody could look at: page, fields, title, address, storage, history. */
async function everything(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea, select")].map((field) => field.value);
    const state: unknown = history.state;
    return JSON.stringify([
      ...[document.body.innerText, document.title, location.href, state, window.name, fields],
      ...[{ ...localStorage }, { ...sessionStorage }],
    ]);
  });
}

async function expectNothingOf(page: Page, secrets: string[]): Promise<void> {
  const found = await everything(page);
  expect(secrets.filter((secret) => found.includes(secret)), found).toEqual([]);
}

/** What leads to the sign-in stands in place of the page. */
async function expectSignIn(shop: Shop): Promise<void> {
  await expect(shop.field("account.password")).toBeVisible();
}

test("two customers at once see their own, and of the other's addresses a page that knows nothing", async ({
  shop,
  browser,
  baseURL,
  sandbox,
  texts,
  complaints,
}) => {
  complaints.allowStatus(404);
  const context = await browser.newContext({ baseURL: baseURL ?? "", locale: "en-US" });
  await complaints.listenTo(context);
  const other = new Shop(await context.newPage(), texts);
  await Promise.all([shop.signIn(DEMO), other.signIn(OTHER)]);
  for (const [resource, own, foreign] of [
    ["orders", DEMO, OTHER],
    ["domains", DEMO, OTHER],
    ["contacts", DEMO, OTHER],
    ["orders", OTHER, DEMO],
    ["domains", OTHER, DEMO],
    ["contacts", OTHER, DEMO],
  ] as const) {
    const tab = own === DEMO ? shop : other;
    const ids = await (await Elsewhere.signIn(sandbox, own)).ids(resource);
    const [foreignId = ""] = await (await Elsewhere.signIn(sandbox, foreign)).ids(resource);
    expect(foreignId).not.toBe("");
    expect(ids).not.toContain(foreignId);
    await tab.follow(`/${resource}`);
    await expect(tab.main.getByRole("listitem").first()).toBeVisible();
    expect(await everything(tab.page)).not.toContain(foreignId);
    await tab.follow(`/${resource}/${foreignId}`);
    const words = {
      orders: texts("orders.unknown_text"),
      domains: texts("domains.unknown_text"),
      contacts: texts("my_contacts.unknown_text"),
    }[resource];
    await expect(tab.main.getByText(words)).toBeVisible();
    await expect(tab.searchField).toBeVisible();
    await expectNothingOf(tab.page, [foreign.email, foreign.lastname]);
  }
  await shop.follow("/account");
  await shop.button("account.sign_out").click();
  await expectSignIn(shop);
  await other.follow("/account");
  await other.expectSignedIn(OTHER);
  await context.close();
});

test("a browser that changes hands keeps nothing of who was there before", async ({ shop, page, context, texts }) => {
  test.setTimeout(90_000);
  // The browser would ask before a tab with something half typed is left.
  context.on("page", (tab) => tab.on("dialog", (dialog) => void dialog.accept()));
  page.on("dialog", (dialog) => void dialog.accept());
  const checkout = await Checkout.pastContact(shop, DEMO, ["certificate_registration", "passedon.art"], ["nft_minting", "passedon.art"]);
  await checkout.wallet("passedon.art").fill(WALLET);
  await checkout.proceed();
  await expect(checkout.placeButton).toBeEnabled();
  await shop.follow("/");
  await shop.addToCart("quietsearch", "quietsearch.art");
  await shop.main.getByRole("button", { name: new RegExp(`^${texts("search.remove")}.*quietsearch.art`) }).click();
  const contacts = new Contacts(shop);
  await shop.follow("/contacts?name=Pryakhin");
  await shop.main.getByRole("button", { name: new RegExp(`^${texts("my_contacts.make_default")}`) }).first().click();
  await contacts.goTo(`${DEMO.firstname} ${DEMO.lastname}`);
  await contacts.beginChange();
  await shop.field("contacts.city").fill("Half-typed");
  const second = new Shop(await context.newPage(), texts);
  await second.open("/domains?sort=expiry");
  await expect(second.main.getByText("demo-gallery.art").first()).toBeVisible();
  await second.field("domains.select_shown").check();
  const third = new Shop(await context.newPage(), texts);
  await third.open("/account");
  await third.field("account.firstname").fill("Secretly");
  expect(await everything(page), "there is something to forget").toContain("Half-typed");
  expect(await everything(third.page)).toContain("Secretly");

  await third.button("account.sign_out").click();
  for (const tab of [third, second, shop]) {
    await expectSignIn(tab);
    await expectNothingOf(tab.page, SECRETS.filter((secret) => !tab.page.url().includes(secret)));
    const keys = await tab.page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
    expect(keys.filter((key) => /^ds\.(my\.|refresh)/.test(key))).toEqual([]);
  }
  // Back through all that was looked at: whatever is personal asks who is there.
  for (let steps = 0; steps < 6; steps++) {
    await page.goBack();
    await shop.started();
    await expect(shop.main.locator("[aria-busy=true]")).toHaveCount(0);
    const found = await everything(page);
    expect([DEMO.email, WALLET, "Half-typed", "demo-gallery.art"].filter((secret) => found.includes(secret)), page.url()).toEqual([]);
    expect(await page.evaluate(() => localStorage.getItem("ds.my.guest.searches")), page.url()).toBeNull();
  }

  // On the way back the search was asked again, by whoever went back.
  const secrets = SECRETS.filter((secret) => secret !== "quietsearch");
  await second.signInHere(OTHER);
  await expect(second.main.getByText("other-studio.art").or(second.main.getByRole("listitem")).first()).toBeVisible();
  await shop.open("/account");
  await shop.expectSignedIn(OTHER);
  for (const tab of [second, shop]) await expectNothingOf(tab.page, secrets);
  for (const address of ["/contacts", "/orders", "/contacts/new", "/checkout"]) {
    await shop.follow(address);
    await expect(shop.main.locator("[aria-busy=true]")).toHaveCount(0);
    await expectNothingOf(page, secrets);
  }
});

test("an answer to who has signed out is not shown to who signs in next", async ({ shop, page, sandbox }) => {
  await shop.signIn(DEMO);
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let held = 0;
  await page.route(`${sandbox.api("/store/contacts")}?**`, async (route) => {
    if (held++ > 0) return route.fallback();
    const response = await route.fetch();
    await released;
    await route.fulfill({ response });
  });
  await shop.follow("/contacts");
  await expect.poll(() => held).toBe(1);
  await shop.follow("/account");
  await shop.button("account.sign_out").click();
  await shop.signInHere(OTHER);
  await shop.expectSignedIn(OTHER);
  await shop.follow("/contacts");
  const own = shop.main.getByRole("link", { name: `${OTHER.firstname} ${OTHER.lastname}` });
  await expect(own).toBeVisible();
  const late = page.waitForEvent("requestfinished", (request) => request.url().includes("/store/contacts?"));
  release();
  await late;
  await expect(own).toBeVisible();
  await expectNothingOf(page, [DEMO.email, DEMO.lastname]);
});

// A page that the browser kept aside hears nothing of a sign-out in another tab meanwhile.
test("a page that comes back from the browser's cache knows of a sign-out", async ({ shop, context, texts }) => {
  await shop.signIn(DEMO);
  const aside = new Shop(await context.newPage(), texts);
  await aside.page.addInitScript(() => {
    const heard = Object.getOwnPropertyDescriptor(BroadcastChannel.prototype, "onmessage");
    Object.defineProperty(BroadcastChannel.prototype, "onmessage", {
      set(listener: (event: MessageEvent) => void) {
        const isAside = () => document.documentElement.hasAttribute("data-aside");
        heard?.set?.call(this, (event: MessageEvent) => isAside() || listener(event));
      },
    });
  });
  await aside.open("/account");
  await aside.expectSignedIn(DEMO);
  await aside.follow("/domains");
  await expect(aside.main.getByText("demo-gallery.art").first()).toBeVisible();
  await aside.page.evaluate(() => document.documentElement.setAttribute("data-aside", ""));
  await shop.button("account.sign_out").click();
  await expectSignIn(shop);
  await expect(aside.main.getByText("demo-gallery.art").first()).toBeVisible();
  await aside.page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expectSignIn(aside);
  await expectNothingOf(aside.page, SECRETS);
});
