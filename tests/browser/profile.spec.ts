// Name and e-mail of the account, changed.
import { expect, test } from "./fixtures/test";
import { DEMO, OTHER } from "./jobs/customers";
import { Shop } from "./jobs/shop";

test("a new name and a new e-mail are the account's in all tabs, the e-mail once its code came", async ({
  shop,
  page,
  mailbox,
  texts,
  complaints,
}) => {
  complaints.allowStatus(422);
  await shop.signIn(DEMO);
  const second = new Shop(await page.context().newPage(), texts);
  await second.open("/account");
  await second.expectSignedIn(DEMO);

  await shop.field("account.lastname").fill("");
  await shop.button("account.profile_save").click();
  await expect(shop.field("account.lastname")).toHaveAccessibleDescription(texts("account.lastname_missing"));
  await shop.field("account.lastname").fill("Of the Gallery");
  await shop.button("account.profile_save").click();
  for (const tab of [shop, second]) await expect(tab.main.getByText("Max Of the Gallery")).toBeVisible();

  await shop.field("account.email").fill("max@example.art");
  await shop.button("account.profile_save").click();
  await expect(shop.main.getByText(texts("account.new_email_text"))).toBeVisible();
  // What waits for its code waits after a reload too.
  await page.reload();
  // In another tab there was once no field for it, and no way to order.
  await expect(second.field("account.code")).toBeVisible();
  await shop.field("account.code").fill("000000");
  await shop.button("account.code_confirm").click();
  await expect(shop.field("account.code")).toHaveAttribute("aria-invalid", "true");
  await shop.field("account.code").fill(await mailbox.code("max@example.art"));
  await shop.button("account.code_confirm").click();
  await expect(page.getByText(texts("account.email_confirmed"))).toBeVisible();
  // The field of the code is gone; the keyboard is not.
  await expect(shop.main.locator("#profile-email")).toBeFocused();
  await expect(second.main.getByText("max@example.art")).toBeVisible();
  await shop.button("account.sign_out").click();
  await shop.signInHere({ ...DEMO, email: "max@example.art" });
  await shop.expectSignedIn({ ...DEMO, email: "max@example.art" });
});

test("orders that an unconfirmed e-mail refuses lead to its code, also in a browser that does not know of it", async ({
  shop,
  page,
  mailbox,
  texts,
  complaints,
}) => {
  complaints.allowStatus(403);
  await shop.signIn(DEMO);
  await shop.field("account.email").fill("max@example.art");
  await shop.button("account.profile_save").click();
  await expect(shop.field("account.code")).toBeVisible();
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.endsWith(".new-email")) localStorage.removeItem(key);
  });
  await shop.open("/orders");
  await expect(shop.button("errors.retry")).toHaveCount(0);
  await shop.main.getByRole("link", { name: texts("orders.confirm_email") }).click();
  await shop.field("account.code").fill(await mailbox.code("max@example.art"));
  await shop.button("account.code_confirm").click();
  await expect(page.getByText(texts("account.email_confirmed"))).toBeVisible();
  await shop.goToAccountLink("account.orders");
  await expect(shop.main.getByRole("listitem").first()).toContainText(".art");
});

test("saving a name leaves the page as it is, in all tabs", async ({ shop, page, texts }) => {
  await shop.signIn(DEMO);
  const second = new Shop(await page.context().newPage(), texts);
  await second.open("/account");
  await second.field("account.password_new").fill("half-typed");
  await shop.field("account.firstname").fill("Maxime");
  await shop.field("account.lastname").press("Tab");
  await shop.button("account.profile_save").focus();
  await page.keyboard.press("Enter");
  for (const tab of [shop, second]) {
    await expect(tab.main.getByText(`Maxime ${DEMO.lastname}`)).toBeVisible();
    await expect(tab.field("account.firstname")).toHaveValue("Maxime");
  }
  await expect(shop.button("account.profile_save")).toBeFocused();
  await expect(second.field("account.password_new")).toHaveValue("half-typed");
});

test("an e-mail that waits for its code outlasts a change that failed", async ({ shop, page, texts, complaints }) => {
  complaints.allowStatus(409);
  complaints.allowStatus(422);
  await shop.signIn(DEMO);
  await shop.field("account.email").fill("max@example.art");
  await shop.button("account.profile_save").click();
  await expect(shop.main.getByText(texts("account.new_email_text"))).toBeVisible();
  await shop.field("account.email").fill(OTHER.email);
  await shop.button("account.profile_save").click();
  await expect(shop.main.locator("#profile-email")).toHaveAttribute("aria-invalid", "true");
  await page.reload();
  await expect(shop.main.getByText(texts("account.new_email_text"))).toContainText("max@example.art");
});

test("changes of the profile that are not saved outlast a walk through the shop, and the browser asks before they go", async ({
  shop,
  page,
  texts,
}) => {
  await shop.signIn(DEMO);
  await shop.field("account.lastname").fill("Unsaved");
  await shop.goToAccountLink("account.orders");
  const question = page.getByRole("dialog", { name: texts("contact_questions.leave_title") });
  await question.getByRole("button", { name: texts("contact_questions.leave_stay") }).click();
  await expect(page).toHaveTitle(new RegExp(texts("account.title")));
  const restored = shop.main.getByText(texts("my_contacts.restored"));
  await expect(restored).toHaveCount(0);
  await shop.goToAccountLink("account.orders");
  await question.getByRole("button", { name: texts("contact_questions.leave_keep") }).click();
  await expect(page).toHaveTitle(new RegExp(texts("orders.title")));
  await page.goBack();
  await expect(shop.field("account.lastname")).toHaveValue("Unsaved");
  await expect(restored).toBeVisible();
  await expect(shop.field("account.firstname")).toHaveValue(DEMO.firstname);
  const asked = page.waitForEvent("dialog");
  const reloading = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await reloading;
  await expect(shop.field("account.lastname")).toHaveValue("Unsaved");
  await shop.button("account.profile_save").click();
  await expect(page.getByText(texts("account.profile_saved"))).toBeVisible();
  await expect(restored).toHaveCount(0);
  // Nothing to ask about any more.
  await page.reload();
  await expect(shop.field("account.lastname")).toHaveValue("Unsaved");
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.endsWith(".profile")))).toEqual([]);
});

test.describe("at 360 px", () => {
  test.use({ locale: "ru-RU", viewport: { width: 360, height: 740 } });

  // An e-mail once widened the page.
  test("a long name and a long e-mail break", async ({ shop, page, texts }) => {
    await shop.signIn(DEMO);
    await shop.field("account.lastname").fill("Unaussprechlichkeitshausen-von-und-zu-Müller-Lüdenscheidt");
    await shop.field("account.email").fill(`${"very".repeat(12)}@${"long".repeat(12)}.example.art`);
    await shop.button("account.profile_save").click();
    await expect(shop.main.getByText(texts("account.new_email_text"))).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
