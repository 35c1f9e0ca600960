// What becomes of an edit of a contact: look-alikes, changes made elsewhere, warnings, leaving, coming back.
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures/test";
import { Contacts, drafts, Elsewhere, VERA } from "./jobs/contacts";
import { DEMO } from "./jobs/customers";

test("a look-alike is found before it is created", async ({ shop, page, sandbox, texts }) => {
  const elsewhere = await Elsewhere.signIn(sandbox, DEMO);
  const first = await elsewhere.create({ ...VERA, phone: "+49.301111111", address: { ...VERA.address, city: "Potsdam" } });
  const contacts = await Contacts.open(shop, DEMO);
  await shop.open("/contacts/new");
  await contacts.fillVera();
  await contacts.save();
  const question = shop.main.getByRole("heading", { name: texts("contact_questions.alike_title") });
  await expect(question).toBeFocused();
  await expect(shop.main).toContainText("Same name, same e-mail");
  await expect(shop.main).toContainText("Potsdam");
  const created = async () => (await sandbox.requestsOf("POST", "/store/contacts")).length;
  expect(await created()).toBe(1);
  // Whoever types on has not answered.
  await shop.main.getByLabel(texts("contacts.line2")).fill("c/o Schmidt");
  await expect(question).toHaveCount(0);
  await contacts.save();
  await shop.main.getByRole("button", { name: texts("contact_questions.use_that") }).click();
  await expect(page).toHaveURL(new RegExp(`/contacts/${first}$`));
  expect(await created()).toBe(1);
  expect(await drafts(page)).toEqual([]);

  await shop.open("/contacts/new");
  await contacts.fillVera();
  await contacts.save();
  await shop.button("contact_questions.create_anyway").click();
  await contacts.expectAt("Vera Müller");
  await expect(page).not.toHaveURL(new RegExp(first));
  expect(await created()).toBe(2);
});

test("changes made elsewhere meanwhile are merged, and only where both disagree it is asked", async ({ shop, page, sandbox, texts }) => {
  const elsewhere = await Elsewhere.signIn(sandbox, DEMO);
  const id = await elsewhere.create(VERA);
  const contacts = await Contacts.open(shop, DEMO);
  await contacts.goTo("Vera Müller");

  // Different fields: nothing is asked.
  await contacts.beginChange();
  await shop.main.getByLabel(texts("contacts.organization")).fill("Studio Vera");
  await elsewhere.change(id, { email: "vera.mueller@example.art" });
  await contacts.save();
  await expect(contacts.fact("contacts.organization")).toHaveText("Studio Vera");
  await expect(contacts.fact("contacts.email")).toHaveText("vera.mueller@example.art");

  // The same field, and another one.
  await contacts.beginChange();
  await shop.main.getByLabel(texts("contacts.organization")).fill("Studio Süd");
  await shop.field("contacts.city").fill("Leipzig");
  await elsewhere.change(id, {
    organization: "Studio Nord",
    phone: "+49.309999999",
    email: "vera.mueller@example.art",
    address: { ...VERA.address, city: "Dresden" },
  });
  await contacts.save();
  await expect(shop.main.getByRole("heading", { name: texts("contact_questions.conflict_title") })).toBeFocused();
  await expect(shop.main.getByText(texts("contact_questions.conflict_taken"))).toContainText(texts("contacts.phone"));
  expect((await elsewhere.read(id)).organization).toBe("Studio Nord");
  // The draft with the edits survives a reload here.
  await page.reload();
  await expect(shop.main.getByLabel(texts("contacts.organization"))).toHaveValue("Studio Süd");
  await expect(shop.main.getByText(texts("my_contacts.restored"))).toBeVisible();
  await contacts.save();
  await shop.main.getByRole("radio", { name: "Studio Süd" }).check();
  await shop.button("contact_questions.save_chosen").click();
  await expect(shop.main.getByRole("radio", { name: "Leipzig" })).toBeFocused();
  await expect(shop.main.getByRole("alert").filter({ hasText: texts("contact_questions.choose") })).toBeVisible();
  await shop.main.getByRole("radio", { name: "Dresden" }).check();
  await expectAccessible(page, "a conflict");
  await shop.button("contact_questions.save_chosen").click();
  await expect(contacts.fact("contacts.organization")).toHaveText("Studio Süd");
  const now = await elsewhere.read(id);
  expect([now.organization, now.address.city, now.phone]).toEqual(["Studio Süd", "Dresden", "+49.309999999"]);
});

test("a contact deleted elsewhere can be saved anew", async ({ shop, page, sandbox, texts, complaints }) => {
  complaints.allowStatus(404);
  const elsewhere = await Elsewhere.signIn(sandbox, DEMO);
  const id = await elsewhere.create(VERA);
  const contacts = await Contacts.open(shop, DEMO);
  await contacts.goTo("Vera Müller");
  await contacts.beginChange();
  await shop.field("contacts.city").fill("Leipzig");
  await elsewhere.delete(id);
  await contacts.save();
  await expect(shop.main.getByText(texts("contact_questions.gone"))).toBeVisible();
  await expect(shop.field("contacts.city")).toHaveValue("Leipzig");
  // Once the edits were out of reach after a reload, because their contact was.
  await page.reload();
  await expect(shop.main.getByText(texts("my_contacts.restored"))).toBeVisible();
  await expect(shop.field("contacts.city")).toHaveValue("Leipzig");
  await contacts.save();
  await expect(contacts.fact("contacts.city")).toHaveText("Leipzig");
  await expect(page).not.toHaveURL(new RegExp(id));
});

test("the words of an address are those of its country", async ({ shop, page }) => {
  await Contacts.open(shop, DEMO);
  await shop.open("/contacts/new");
  await expect(shop.field("contacts.zip")).toBeVisible();
  await shop.field("contacts.zip").fill("10001");
  for (const [country, region, postal] of [
    ["US", "State", "ZIP code"],
    ["CA", "Province", "Postal code"],
    ["IN", "State", "PIN code"],
    ["GB", "County", "Postcode"],
  ] as const) {
    await shop.field("contacts.country").selectOption(country);
    await expect(page.getByLabel(new RegExp(`^${region} optional$`))).toBeVisible();
    await expect(page.getByLabel(postal, { exact: true })).toHaveValue("10001");
  }
});

test("a VAT number that looks mistyped is warned about, never refused", async ({ shop, texts }) => {
  const contacts = await Contacts.open(shop, DEMO);
  await shop.open("/contacts/new");
  await contacts.fillVera();
  const vat = shop.main.getByLabel(texts("contacts.vat"));
  await vat.fill("de 113 298 781");
  await vat.blur();
  await expect(vat).toHaveAccessibleDescription(/DE113298781 Look at this number again/);
  await expect(vat).not.toHaveAttribute("aria-invalid");
  await vat.fill("de 113 298 780");
  await vat.blur();
  await expect(vat).toHaveAccessibleDescription(/DE113298780$/);
  await vat.fill("DE113298781");
  await contacts.save();
  await expect(contacts.fact("contacts.vat")).toHaveText("DE113298781");
});

test("nobody leaves unsaved changes without knowing it", async ({ shop, page, texts }) => {
  const contacts = await Contacts.open(shop, DEMO);
  await contacts.goTo("Maxine Studio");
  await contacts.beginChange();
  // Nothing typed: nothing asked.
  await shop.button("my_contacts.cancel").click();
  await contacts.expectAt("Maxine Studio");
  await contacts.beginChange();
  const city = shop.field("contacts.city");
  await city.fill("Boston");
  await shop.cartLink.click();
  const dialog = page.getByRole("dialog", { name: texts("contact_questions.leave_title") });
  await dialog.getByRole("button", { name: texts("contact_questions.leave_stay") }).click();
  await expect(dialog).toBeHidden();
  await expect(city).toHaveValue("Boston");

  await shop.cartLink.click();
  await dialog.getByRole("button", { name: texts("contact_questions.leave_keep") }).click();
  await expect(page).toHaveURL(/\/cart$/);
  await page.getByRole("link", { name: texts("contact_questions.left_go_on") }).click();
  await expect(city).toHaveValue("Boston");
  await expect(shop.main.getByText(texts("my_contacts.restored"))).toBeVisible();

  // Back cannot be stopped: it is said where the changes are.
  await page.goBack();
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.getByText(texts("contact_questions.left"), { exact: true })).toBeVisible();
  await page.goForward();
  await expect(city).toHaveValue("Boston");

  // Closing and reloading: the browser asks.
  let asked = 0;
  page.on("dialog", (question) => {
    asked += question.type() === "beforeunload" ? 1 : 0;
    void question.accept();
  });
  await city.press("End");
  await city.pressSequentially("!");
  await page.reload();
  expect(asked).toBe(1);
  await expect(city).toHaveValue("Boston!");

  await shop.button("my_contacts.cancel").click();
  await dialog.getByRole("button", { name: texts("contact_questions.leave_discard") }).click();
  await contacts.expectAt("Maxine Studio");
  await expect(contacts.fact("contacts.city")).toHaveText("New York");
  expect(await drafts(page)).toEqual([]);
});

// The guard once took the address that the link stood on for that of the form.
test("a new contact that back leads away from is found again from the list it was begun at", async ({ shop, page, texts }) => {
  await Contacts.open(shop, DEMO);
  await shop.main.getByRole("link", { name: texts("my_contacts.new") }).click();
  const city = shop.field("contacts.city");
  await city.fill("Boston");
  await page.goBack();
  await expect(page).toHaveURL(/\/contacts$/);
  await page.getByRole("link", { name: texts("contact_questions.left_go_on") }).click();
  await expect(page).toHaveURL(/\/contacts\/new$/);
  await expect(city).toHaveValue("Boston");
});

test("a new contact survives a reload, another language and an expired session", async ({ shop, page, sandbox, complaints }) => {
  complaints.allowStatus(401);
  const contacts = await Contacts.open(shop, DEMO);
  await shop.open("/contacts/new");
  await contacts.fillVera();
  const expectTyped = async () => {
    await expect(page.locator("#contact-firstname")).toHaveValue("Vera");
    await expect(page.locator("#contact-country")).toHaveValue("DE");
    await expect(page.locator("#contact-phone")).toHaveValue("030 12345678");
  };
  await page.reload();
  await expectTyped();
  const language = page.getByRole("combobox", { name: shop.texts("static.language") });
  await language.selectOption("ru");
  await expect(page.getByLabel("Город", { exact: true })).toBeVisible();
  await expectTyped();
  await language.selectOption("en");
  await sandbox.endSessions();
  await contacts.save();
  await expect(shop.alert("account.expired")).toBeVisible();
  await shop.field("account.password").fill(DEMO.password);
  await shop.button("account.sign_in").click();
  await expectTyped();
  await contacts.save();
  await contacts.expectAt("Vera Müller");
});
