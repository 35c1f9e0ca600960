// The session over reloads, tabs, expired tokens and signing out.
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import { DEMO } from "./jobs/customers";
import { Shop } from "./jobs/shop";

/** A tab that the customer opened by hand: it inherits nothing. */
async function secondTab(shop: Shop, path: string): Promise<Shop> {
  const tab = new Shop(await shop.page.context().newPage(), shop.texts);
  await tab.open(path);
  return tab;
}

/** A tab that a page of the shop opened: it inherits a copy of sessionStorage. */
async function openedTab(shop: Shop, path: string): Promise<Shop> {
  const [page] = await Promise.all([
    shop.page.waitForEvent("popup"),
    shop.page.evaluate((address) => void window.open(address), path),
  ]);
  const tab = new Shop(page, shop.texts);
  await tab.started();
  return tab;
}

/** What leads to the sign-in stands in the header of a guest. */
function signInLink(shop: Shop): Locator {
  return shop.page.getByRole("banner").getByRole("link", { name: shop.texts("shell.sign_in") });
}

/** Whatever this browser keeps that belongs to a customer. */
async function personalKeys(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [localStorage, sessionStorage]
      .flatMap((area) => Object.keys(area))
      .filter((key) => key.startsWith("ds.my.") || key === "ds.refresh"),
  );
}

test("a reload keeps the session", async ({ shop, page, sandbox }) => {
  await shop.signIn(DEMO);
  await page.reload();
  await shop.expectSignedIn(DEMO);
  await page.goto("/domains");
  await expect(shop.main).toContainText("demo-gallery.art");
  expect(await sandbox.grants("password")).toBe(1);
});

test("neither storage nor addresses hold an access token, and localStorage no token at all", async ({ shop, page }) => {
  const secrets: string[] = [];
  page.on("response", async (response) => {
    if (!response.url().endsWith("/auth/token") || !response.ok()) return;
    const token = (await response.json()) as { access_token: string; refresh_token?: string };
    secrets.push(token.access_token, ...(token.refresh_token ? [token.refresh_token] : []));
  });
  await shop.signIn(DEMO);
  await page.goto("/orders");
  await expect(shop.main).toContainText("demo-gallery.art");
  const { local, session } = await page.evaluate(() => ({
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
  }));
  expect(secrets.length).toBeGreaterThan(2);
  for (const secret of secrets) {
    expect(local).not.toContain(secret);
    expect(page.url()).not.toContain(secret);
  }
  expect(secrets.filter((secret) => session.includes(secret)), "only the newest refresh token").toHaveLength(1);
});

test("a tab opened by hand shares the session", async ({ shop, sandbox }) => {
  await shop.signIn(DEMO);
  const second = await secondTab(shop, "/account");
  await second.expectSignedIn(DEMO);
  expect(await sandbox.grants("password")).toBe(1);
});

test("a tab opened by a page shares the session and its refresh", async ({ shop, page, sandbox, complaints }) => {
  complaints.allowStatus(401);
  await shop.signIn(DEMO);
  const second = await openedTab(shop, "/account");
  await second.expectSignedIn(DEMO);
  await sandbox.expireTokens();
  // A used refresh token would end the session of both.
  await second.goToAccountLink("account.domains");
  await expect(second.main).toContainText("demo-gallery.art");
  await shop.goToAccountLink("account.domains");
  await expect(shop.main).toContainText("demo-gallery.art");
  await page.reload();
  await expect(shop.main).toContainText("demo-gallery.art");
  expect(await sandbox.grants("password")).toBe(1);
});

test("three tabs with an expired token make one refresh", async ({ shop, sandbox, complaints }) => {
  complaints.allowStatus(401);
  await shop.signIn(DEMO);
  const tabs = [shop, await secondTab(shop, "/account"), await secondTab(shop, "/account")];
  for (const tab of tabs) await tab.expectSignedIn(DEMO);
  const before = await sandbox.grants("refresh_token");
  await sandbox.expireTokens();
  await Promise.all(tabs.map((tab) => tab.goToAccountLink("account.domains")));
  for (const tab of tabs) await expect(tab.main).toContainText("demo-gallery.art");
  expect((await sandbox.grants("refresh_token")) - before).toBe(1);
});

/** From now on a tab hears the others late and sees their writes late, as between two processes under load. */
async function lagBehind(page: Page): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute("data-late", ""));
}

/** What {@link lagBehind} needs from the tab's beginning. */
async function prepareLag(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const isLate = () => document.documentElement.hasAttribute("data-late");
    const { getItem } = Storage.prototype;
    Storage.prototype.getItem = function (key) {
      return isLate() && key === "ds.generation" ? null : getItem.call(this, key);
    };
    const heard = Object.getOwnPropertyDescriptor(BroadcastChannel.prototype, "onmessage");
    Object.defineProperty(BroadcastChannel.prototype, "onmessage", {
      set(listener: (event: MessageEvent) => void) {
        heard?.set?.call(this, (event: MessageEvent) => setTimeout(() => listener(event), isLate() ? 1500 : 0));
      },
    });
  });
}

// The tab once trusted localStorage, used a token that another had used up, and so signed out both.
test("a tab that lags behind still takes over the newer token", async ({ shop, page, sandbox, complaints }) => {
  complaints.allowStatus(401);
  await shop.signIn(DEMO);
  const late = new Shop(await page.context().newPage(), shop.texts);
  await prepareLag(late.page);
  await late.open("/account");
  await late.expectSignedIn(DEMO);
  await lagBehind(late.page);
  await sandbox.expireTokens();
  await shop.goToAccountLink("account.domains");
  await expect(shop.main).toContainText("demo-gallery.art");
  await late.goToAccountLink("account.domains");
  await expect(late.main).toContainText("demo-gallery.art");
  expect(await sandbox.grants("refresh_token")).toBe(1);
  expect(await sandbox.grants("password")).toBe(1);
});

test("a session that has ended is begun again at the same place", async ({ shop, page, sandbox, complaints }) => {
  complaints.allowStatus(401);
  await shop.signIn(DEMO);
  await sandbox.endSessions();
  await shop.goToAccountLink("account.domains");
  await shop.signInHere(DEMO);
  await expect(page).toHaveURL(/\/domains$/);
  await expect(shop.main).toContainText("demo-gallery.art");
});

test("signing out signs out all tabs and leaves nothing personal", async ({ shop, page, texts }) => {
  await shop.signIn(DEMO);
  const second = await secondTab(shop, "/account");
  await second.expectSignedIn(DEMO);
  await page.getByRole("button", { name: texts("account.sign_out") }).click();
  for (const tab of [shop, second]) {
    await expect(signInLink(tab)).toBeVisible();
    await expect(tab.page.getByText(DEMO.email)).toHaveCount(0);
    expect(await personalKeys(tab.page)).toEqual([]);
  }
  await page.reload();
  await expect(signInLink(shop)).toBeVisible();
});

/** A tab that sleeps, with `data-asleep` on its root, hears the others when it wakes. */
async function prepareSleep(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const held: (() => void)[] = [];
    const heard = Object.getOwnPropertyDescriptor(BroadcastChannel.prototype, "onmessage");
    Object.defineProperty(BroadcastChannel.prototype, "onmessage", {
      set(listener: (event: MessageEvent) => void) {
        heard?.set?.call(this, (event: MessageEvent) => {
          if (document.documentElement.hasAttribute("data-asleep")) held.push(() => listener(event));
          else listener(event);
        });
      },
    });
    document.addEventListener("wake", () => held.splice(0).forEach((hear) => hear()));
  });
}

test("a tab that slept over a sign-out leaves alone what the next session keeps", async ({ shop, page, texts }) => {
  await shop.signIn(DEMO);
  const asleep = new Shop(await page.context().newPage(), texts);
  await prepareSleep(asleep.page);
  await asleep.open("/account");
  await asleep.expectSignedIn(DEMO);
  await asleep.page.evaluate(() => {
    document.documentElement.setAttribute("data-asleep", "");
    sessionStorage.setItem("ds.my.someone.draft", "of the session before");
  });
  await shop.button("account.sign_out").click();
  await expect(signInLink(shop)).toBeVisible();
  await shop.signInHere(DEMO);
  await shop.expectSignedIn(DEMO);
  const receipt = await page.evaluate(() => {
    const { identity } = JSON.parse(sessionStorage.getItem("ds.refresh") ?? "{}") as { identity: { account: string } };
    const key = `ds.my.${identity.account}.receipt.1`;
    localStorage.setItem(key, "of the next session");
    return key;
  });
  await asleep.page.evaluate(() => document.dispatchEvent(new Event("wake")));
  expect(await page.evaluate((key) => localStorage.getItem(key), receipt)).toBe("of the next session");
  expect(await asleep.page.evaluate(() => sessionStorage.getItem("ds.my.someone.draft"))).toBeNull();
  await asleep.expectSignedIn(DEMO);
});

test("a refresh on its way does not undo a sign-out", async ({ shop, page, sandbox, complaints }) => {
  complaints.allowStatus(401);
  await shop.signIn(DEMO);
  const second = await secondTab(shop, "/account");
  await second.expectSignedIn(DEMO);
  await sandbox.expireTokens();

  // What the sandbox answers to the refresh is kept back until the customer has signed out.
  let release = () => {};
  const signedOut = new Promise<void>((resolve) => (release = resolve));
  await page.route(sandbox.api("/auth/token"), async (route) => {
    const response = await route.fetch();
    await signedOut;
    await route.fulfill({ response });
  });
  await shop.goToAccountLink("account.domains");
  await expect.poll(() => sandbox.grants("refresh_token")).toBe(1);
  await second.button("account.sign_out").click();
  await expect(signInLink(shop)).toBeVisible();
  release();
  // The refresh is over when its lock is free.
  await page.evaluate(() => navigator.locks.request("ds.refresh", () => undefined));

  expect(await sandbox.grants("refresh_token")).toBe(1);
  await second.open("/account");
  for (const tab of [shop, second]) {
    await expect(tab.field("account.password")).toBeVisible();
    expect(await personalKeys(tab.page)).toEqual([]);
  }
});

test("what a closed tab brings back after a sign-out is no session", async ({ shop, page, sandbox }) => {
  await shop.signIn(DEMO);
  const kept = await page.evaluate(() => sessionStorage.getItem("ds.refresh") ?? "");
  expect(kept).not.toBe("");
  await shop.button("account.sign_out").click();
  await expect(signInLink(shop)).toBeVisible();

  // As a browser does that opens the tab again.
  await page.evaluate((text) => {
    sessionStorage.setItem("ds.refresh", text);
    sessionStorage.setItem("ds.my.someone.draft", "mine");
  }, kept);
  await page.reload();
  await expect(shop.field("account.password")).toBeVisible();
  expect(await personalKeys(page)).toEqual([]);
  expect(await sandbox.grants("refresh_token")).toBe(0);

  // A session that begins after that is not taken for the one that was ended.
  await shop.signInHere(DEMO);
  await shop.expectSignedIn(DEMO);
  await page.reload();
  await shop.expectSignedIn(DEMO);
});

test("a tab that has been reloaded shares its session before its first call", async ({ shop, page, sandbox }) => {
  await shop.signIn(DEMO);
  await shop.open("/");
  const account = page.getByRole("banner").getByRole("link", { name: shop.texts("shell.account") });
  await expect(account).toBeVisible();
  expect(await sandbox.grants("refresh_token"), "there is no access token yet").toBe(0);

  const second = await secondTab(shop, "/account");
  await second.expectSignedIn(DEMO);
  await account.click();
  for (const tab of [second, shop]) {
    await tab.goToAccountLink("account.domains");
    await expect(tab.main).toContainText("demo-gallery.art");
  }
  expect(await sandbox.grants("refresh_token"), "one for both").toBe(1);
  expect(await sandbox.grants("password")).toBe(1);
});
