// Signing up and in, the mailed code, a forgotten password, and what is left after signing out.
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import type { Mailbox } from "./jobs/mailbox";
import { DEMO, NEWCOMER } from "./jobs/customers";
import { Shop } from "./jobs/shop";

const NEW_PASSWORD = "another-four-words";

/** Fills in and sends the sign-up that stands on this page. */
async function signUp(shop: Shop): Promise<void> {
  await shop.field("account.firstname").fill(NEWCOMER.firstname);
  await shop.field("account.lastname").fill(NEWCOMER.lastname);
  await shop.field("account.email").fill(NEWCOMER.email);
  await shop.field("account.password").fill(NEWCOMER.password);
  await shop.button("account.sign_up").click();
  await expect(shop.field("account.code")).toBeVisible();
}

/** Confirms the e-mail with the mailed code, typed in two groups as people do. */
async function confirm(shop: Shop, mailbox: Mailbox): Promise<void> {
  const code = await mailbox.code(NEWCOMER.email);
  await shop.field("account.code").fill(` ${code.slice(0, 3)} ${code.slice(3)} `);
  await shop.button("account.code_confirm").click();
}

/** The one-time password of the newest mail. */
async function oneTimePassword(mailbox: Mailbox, to: string): Promise<string> {
  const found = /\b\w{4}-\w{4}-\w{4}\b/.exec(await mailbox.newest(to))?.[0];
  if (!found) throw new Error(`the newest mail to ${to} has no one-time password`);
  return found;
}

/** Whatever this browser keeps, of both kinds, as one text. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
}

for (const locale of ["en-US", "ru-RU"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("somebody new signs up with the mailed code and is signed in", async ({ shop, page, mailbox }) => {
      await shop.open("/sign-up");
      await signUp(shop);
      await expect(page).toHaveURL(/\/verify$/);
      await confirm(shop, mailbox);
      await expect(page).toHaveURL(/\/account$/);
      await shop.expectSignedIn(NEWCOMER);
    });
  });
}

test("signing up in place leads the keyboard from step to step", async ({ shop, page, mailbox }) => {
  await shop.open("/orders");
  await shop.button("account.tab_sign_up").click();
  await expect(shop.field("account.firstname")).toBeFocused();
  await signUp(shop);
  await expect(page).toHaveURL(/\/orders$/);
  await expect(shop.field("account.code")).toBeFocused();
  await page.keyboard.type(await mailbox.code(NEWCOMER.email));
  await page.keyboard.press("Enter");
  await expect(shop.field("account.code")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page).toHaveURL(/\/orders$/);
});

test("what is missing is told at its field, and the first one has the focus", async ({ shop, sandbox, texts }) => {
  await shop.open("/sign-up");
  await shop.field("account.firstname").fill("Vera");
  await shop.button("account.sign_up").click();
  const lastname = shop.field("account.lastname");
  await expect(lastname).toBeFocused();
  await expect(lastname).toHaveAccessibleDescription(texts("account.lastname_missing"));
  await expect(shop.field("account.firstname")).not.toHaveAttribute("aria-invalid");
  await lastname.fill("M");
  await expect(lastname).not.toHaveAttribute("aria-invalid");
  expect(await sandbox.requestsOf("POST", "/auth/accounts")).toEqual([]);
});

test("what the API refuses of a sign-up stands at its field, and a known e-mail may sign in", async ({
  shop,
  page,
  texts,
  complaints,
}) => {
  complaints.allowStatus(422);
  await shop.open("/sign-up?next=%2Fdomains");
  await shop.field("account.firstname").fill(DEMO.firstname);
  await shop.field("account.lastname").fill(DEMO.lastname);
  await shop.field("account.email").fill("vera@");
  await shop.field("account.password").fill("short");
  await shop.button("account.sign_up").click();
  // The shop sees it by itself, and does not ask whether it is somebody's.
  await expect(shop.field("account.email")).toHaveAccessibleDescription(texts("account.email_wrong"));
  await expect(shop.button("account.have_account_action")).toHaveCount(0);
  await shop.field("account.email").fill(DEMO.email);
  await shop.button("account.sign_up").click();
  await expect(shop.field("account.password")).toHaveAttribute("aria-invalid", "true");
  await shop.field("account.password").fill(DEMO.password);
  await shop.button("account.sign_up").click();
  await expect(shop.field("account.email")).toHaveAttribute("aria-invalid", "true");
  // Nothing has to be typed again.
  await shop.button("account.have_account_action").click();
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdomains$/);
  await expect(shop.field("account.email")).toHaveValue(DEMO.email);
  await shop.button("account.sign_in").click();
  await expect(page).toHaveURL(/\/domains$/);
  await expect(page).toHaveTitle(new RegExp(texts("domains.title")));
});

test("a wrong code is told at its field, and a new one can be had", async ({ shop, mailbox, texts, complaints }) => {
  complaints.allowStatus(422);
  await shop.open("/sign-up");
  await signUp(shop);
  const first = await mailbox.code(NEWCOMER.email);
  const code = shop.field("account.code");
  await code.fill(first === "000000" ? "000001" : "000000");
  await shop.button("account.code_confirm").click();
  await expect(code).toHaveAttribute("aria-invalid", "true");
  await expect(code).toBeFocused();
  await shop.button("account.code_again").click();
  await expect(shop.main.getByText(texts("account.code_sent_again"))).toBeVisible();
  await confirm(shop, mailbox);
  await shop.expectSignedIn(NEWCOMER);
});

test("a sign-up survives a reload, but its password is kept nowhere", async ({ shop, page, mailbox, texts }) => {
  await shop.open("/sign-up");
  await shop.field("account.firstname").fill(NEWCOMER.firstname);
  await shop.field("account.email").fill(NEWCOMER.email);
  await shop.field("account.password").fill(NEWCOMER.password);
  await page.reload();
  await shop.started();
  await expect(shop.field("account.firstname")).toHaveValue(NEWCOMER.firstname);
  await expect(shop.field("account.email")).toHaveValue(NEWCOMER.email);
  await expect(shop.field("account.password")).toHaveValue("");

  await signUp(shop);
  expect(await kept(page)).not.toContain(NEWCOMER.password);
  await page.reload();
  await shop.started();
  await confirm(shop, mailbox);
  // The password is gone with the reload, so it is asked for; the e-mail is not.
  await expect(shop.main.getByText(texts("account.confirmed"), { exact: true })).toBeVisible();
  await expect(shop.field("account.email")).toHaveValue(NEWCOMER.email);
  await shop.field("account.password").fill(NEWCOMER.password);
  await shop.button("account.sign_in").click();
  await shop.expectSignedIn(NEWCOMER);
  expect(await kept(page)).not.toContain(NEWCOMER.password);
});

test("a change of language keeps what was typed, the password too", async ({ shop, page }) => {
  await shop.open("/sign-up");
  await shop.field("account.firstname").fill(NEWCOMER.firstname);
  await shop.field("account.password").fill(NEWCOMER.password);
  await page.getByRole("combobox", { name: shop.texts("static.language") }).selectOption("ru");
  await expect(page.getByRole("heading", { name: "Регистрация" })).toBeVisible();
  await expect(page.getByLabel("Имя", { exact: true })).toHaveValue(NEWCOMER.firstname);
  await expect(page.getByLabel("Пароль", { exact: true })).toHaveValue(NEWCOMER.password);
});

test("an account without a confirmed e-mail is led to the code", async ({ shop, page, mailbox, sandbox, complaints }) => {
  complaints.allowStatus(403);
  await shop.open("/sign-up");
  await signUp(shop);
  // Another day: nothing of the sign-up is left in this tab.
  await page.evaluate(() => sessionStorage.clear());
  await shop.open("/sign-in");
  await shop.signInHere(NEWCOMER);
  await expect(page).toHaveURL(/\/verify$/);
  expect(await sandbox.mails(NEWCOMER.email)).toHaveLength(2);
  await confirm(shop, mailbox);
  await expect(page).toHaveURL(/\/account$/);
  await shop.expectSignedIn(NEWCOMER);
});

test("wrong credentials are told in place", async ({ shop, texts, complaints }) => {
  complaints.allowStatus(401);
  await shop.open("/sign-in");
  await shop.signInHere({ ...DEMO, password: "not-this-one" });
  const password = shop.field("account.password");
  await expect(password).toHaveAccessibleDescription(texts("account.wrong_credentials"));
  await expect(password).toBeFocused();
  await expect(shop.field("account.email")).toHaveValue(DEMO.email);
  await password.fill(DEMO.password);
  await shop.button("account.sign_in").click();
  await shop.expectSignedIn(DEMO);
});

test.describe("guessing is limited", () => {
  test.use({ sandboxArguments: ["--limits", "on", "--limit-sign-in", "1"] });

  test("who guessed too often reads when to try again", async ({ shop, complaints, texts }) => {
    complaints.allowStatus(401, 429);
    await shop.open("/sign-in");
    await shop.signInHere({ ...DEMO, password: "not-this-one" });
    await expect(shop.field("account.password")).toHaveAccessibleDescription(texts("account.wrong_credentials"));
    await shop.signInHere(DEMO);
    await expect(shop.alert("account.refused")).toContainText(/try again at \d{2}:\d{2}|try again at \d{1,2}:\d{2}.[AP]M/);
    await expect(shop.field("account.email")).toHaveValue(DEMO.email);
  });
});

test("a password can be looked at", async ({ shop, page }) => {
  await shop.open("/sign-in");
  const password = shop.field("account.password");
  await password.fill("four words");
  await expect(password).toHaveAttribute("type", "password");
  await page.getByRole("button", { name: shop.texts("account.password_show") }).click();
  await expect(password).toHaveAttribute("type", "text");
  await expect(password).toHaveValue("four words");
  await page.getByRole("button", { name: shop.texts("account.password_hide") }).click();
  await expect(password).toHaveAttribute("type", "password");
});

test("a forgotten password is set anew with the mailed one-time password", async ({
  shop,
  page,
  mailbox,
  texts,
  complaints,
}) => {
  complaints.allowStatus(401, 422);
  await shop.open("/sign-in?next=%2Forders");
  await shop.field("account.email").fill(DEMO.email);
  await shop.button("account.forgot").click();
  await expect(page).toHaveURL(/\/reset-password\?next=%2Forders$/);
  await shop.button("account.forgot_send").click();

  const oneTime = shop.field("account.one_time");
  const password = shop.field("account.password_new");
  await expect(oneTime).toBeFocused();
  await expect(shop.button("account.back_to_sign_in")).toBeVisible();
  await oneTime.fill("aaaa-bbbb-cccc");
  await password.fill("short");
  await shop.button("account.set_and_sign_in").click();
  await expect(oneTime).toHaveAccessibleDescription(texts("account.wrong_one_time"));

  // It works once: a new password that is refused does not ask for it again.
  await oneTime.fill(await oneTimePassword(mailbox, DEMO.email));
  await shop.button("account.set_and_sign_in").click();
  await expect(password).toHaveAttribute("aria-invalid", "true");
  await expect(shop.main.getByText(texts("account.one_time_accepted"))).toBeVisible();
  await password.fill(NEW_PASSWORD);
  await shop.button("account.set_and_sign_in").click();
  await expect(page).toHaveURL(/\/orders$/);
  await expect(page.getByText(texts("account.password_changed"))).toBeVisible();

  await shop.open("/account");
  await shop.button("account.sign_out").click();
  await shop.signInHere({ ...DEMO, password: NEW_PASSWORD });
  await shop.expectSignedIn(DEMO);
});

test("a signed-in customer changes the password", async ({ shop, texts, complaints }) => {
  complaints.allowStatus(401, 422);
  await shop.signIn(DEMO);
  const password = shop.field("account.password_new");
  await password.fill("short");
  await shop.button("account.change_password").click();
  await expect(password).toHaveAttribute("aria-invalid", "true");
  await password.fill(NEW_PASSWORD);
  await shop.button("account.change_password").click();
  await expect(shop.main.getByText(texts("account.password_changed"))).toBeVisible();
  await shop.button("account.sign_out").click();
  await shop.signInHere(DEMO);
  await expect(shop.field("account.password")).toHaveAccessibleDescription(texts("account.wrong_credentials"));
  await shop.signInHere({ ...DEMO, password: NEW_PASSWORD });
  await shop.expectSignedIn(DEMO);
});

test("an expired session asks for the password alone, in place", async ({ shop, page, sandbox, texts, complaints }) => {
  complaints.allowStatus(401);
  await shop.signIn(DEMO);
  await sandbox.endSessions();
  await shop.goToAccountLink("account.orders");
  await expect(shop.alert("account.expired")).toBeVisible();
  await expect(shop.field("account.email")).toHaveValue(DEMO.email);
  await expect(shop.field("account.password")).toBeFocused();
  // A reload does not forget whom we wait for.
  await page.reload();
  await shop.started();
  await expect(shop.alert("account.expired")).toBeVisible();
  await expect(shop.field("account.email")).toHaveValue(DEMO.email);
  await shop.field("account.password").fill(DEMO.password);
  await shop.button("account.sign_in").click();
  await expect(page).toHaveURL(/\/orders$/);
  await expect(page).toHaveTitle(new RegExp(texts("orders.title")));
  await expect(shop.alert("account.expired")).toHaveCount(0);
});

test("somebody else may sign in after an expired session, and finds nothing of it", async ({ shop, page, sandbox, complaints }) => {
  complaints.allowStatus(401);
  await shop.signIn(DEMO);
  await sandbox.endSessions();
  await shop.goToAccountLink("account.orders");
  await shop.button("account.other_account").click();
  await expect(shop.field("account.email")).toHaveValue("");
  await expect(shop.field("account.email")).toBeFocused();
  expect(await kept(page)).not.toContain(DEMO.email);
});

test("after sign-in the shop goes on to its own pages only", async ({ shop, page }) => {
  await shop.open("/sign-in?next=%2F%2Fevil.example%2F");
  await shop.signInHere(DEMO);
  await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/account$/);
});

test("signing out clears what is personal in all tabs", async ({ shop, page }) => {
  await shop.signIn(DEMO);
  const second = new Shop(await page.context().newPage(), shop.texts);
  await second.open("/account");
  await second.expectSignedIn(DEMO);
  for (const tab of [page, second.page]) {
    await tab.evaluate(() => {
      const identity = JSON.parse(sessionStorage.getItem("ds.refresh") ?? "{}").identity;
      sessionStorage.setItem(`ds.my.${identity.account}.draft`, "mine");
      localStorage.setItem(`ds.my.${identity.account}.receipt`, "mine");
      localStorage.setItem("ds.theme", "dark");
    });
  }
  await shop.button("account.sign_out").click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  for (const tab of [shop, second]) {
    // In place of whatever a toast said before.
    await expect(tab.page.getByText(shop.texts("account.signed_out"))).toBeVisible();
    await expect(tab.button("account.sign_in")).toBeVisible();
    expect(await kept(tab.page)).not.toContain("mine");
    expect(await kept(tab.page)).not.toContain(DEMO.email);
    expect(await tab.page.evaluate(() => localStorage.getItem("ds.theme"))).toBe("dark");
  }
});
