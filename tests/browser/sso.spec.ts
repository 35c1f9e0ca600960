// Single sign-on: away to the operator's sign-on page and back with a code.
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import { DEMO } from "./jobs/customers";
import { Shop } from "./jobs/shop";

/** The sandbox's address in the configuration that was built in; the fixture moves it. */
const AUTHORIZE = "http://127.0.0.1:8787/authorize";

/** Signs in on the sandbox's sign-on page. */
async function signOn(page: Page, password: string = DEMO.password): Promise<void> {
  await expect(page).toHaveURL(/\/authorize\?/);
  await page.getByLabel("E-mail").fill(DEMO.email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

for (const pkce of [true, false]) {
  test.describe(pkce ? "with PKCE" : "without PKCE", () => {
    test.use({ config: { sso: { authorize_url: AUTHORIZE, pkce } } });

    test("leads back to where the customer was, signed in", async ({ shop, page, sandbox }) => {
      await shop.open("/orders?status=unpaid");
      await shop.button("account.single_sign_on").click();
      await expect(page).toHaveURL(pkce ? /code_challenge_method=S256/ : /^((?!code_challenge).)*$/);
      await signOn(page);
      await expect(page).toHaveURL(/\/orders\?status=unpaid$/);
      await expect(shop.main.getByRole("listitem").first()).toContainText(shop.texts("orders.unpaid"));
      expect(await sandbox.grants("authorization_code")).toBe(1);
      expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("single-sign-on");
      // The code is in no address that back leads to.
      await page.reload();
      await expect(shop.main.getByRole("listitem").first()).toContainText(shop.texts("orders.unpaid"));
      expect(await sandbox.grants("authorization_code")).toBe(1);
    });
  });
}

test.describe("where it is configured", () => {
  test.use({ config: { sso: { authorize_url: AUTHORIZE, pkce: true } } });

  test("an answer to nobody's question signs nobody in", async ({ shop, page, sandbox, texts }) => {
    // Somebody else's code, as a foreign page could send it.
    await shop.open("/sign-in?code=somebody-s&state=theirs");
    await expect(shop.main.getByText(texts("account.single_sign_on_foreign"))).toBeVisible();
    await expect(page).toHaveURL(/\/sign-in$/);
    expect(await sandbox.grants("authorization_code")).toBe(0);
    await shop.signInHere(DEMO);
    await shop.expectSignedIn(DEMO);
  });

  test("an answer counts once, and in the tab that asked", async ({ shop, page, sandbox, texts }) => {
    await shop.open("/sign-in");
    await shop.button("account.single_sign_on").click();
    const back = page.waitForRequest(/\/sign-in\?.*code=/);
    await signOn(page);
    const answer = (await back).url();
    await shop.expectSignedIn(DEMO);
    await shop.button("account.sign_out").click();
    await expect(shop.button("account.sign_in")).toBeVisible();
    for (const tab of [page, await page.context().newPage()]) {
      await tab.goto(answer);
      await expect(new Shop(tab, texts).main.getByText(texts("account.single_sign_on_foreign"))).toBeVisible();
    }
    expect(await sandbox.grants("authorization_code")).toBe(1);
  });

  test("who comes back without signing in may use the password", async ({ shop, page, texts }) => {
    await shop.open("/sign-in?next=%2Fdomains");
    await shop.button("account.single_sign_on").click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(shop.main.getByText(texts("account.single_sign_on_cancelled"))).toBeVisible();
    await shop.signInHere(DEMO);
    await shop.expectSignedIn(DEMO);
  });
});

test.describe("where the sign-on page fails", () => {
  test.use({ config: { sso: { authorize_url: AUTHORIZE, pkce: false } } });

  test("its failure is not told as the customer's choice", async ({ shop, page, texts }) => {
    await shop.open("/sign-in");
    await page.route(/\/authorize\?/, async (route) => {
      const asked = new URL(route.request().url()).searchParams;
      const back = `${asked.get("redirect_uri")}?error=server_error&state=${asked.get("state")}`;
      await route.fulfill({ status: 302, headers: { Location: back } });
    });
    await shop.button("account.single_sign_on").click();
    await expect(shop.main.getByText(texts("account.single_sign_on_refused"))).toBeVisible();
    await expect(shop.button("account.sign_in")).toBeVisible();
  });
});

test("without the configuration nothing of it is offered", async ({ shop }) => {
  await shop.open("/sign-in");
  await expect(shop.button("account.sign_in")).toBeVisible();
  await expect(shop.button("account.single_sign_on")).toHaveCount(0);
});
