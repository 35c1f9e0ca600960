// The pages of the customer's contacts: list, one contact, entering, changing, deleting.
import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures/test";
import { Contacts, Elsewhere, VERA } from "./jobs/contacts";
import { DEMO, OTHER } from "./jobs/customers";

/** What this browser keeps about contacts being typed. */
async function drafts(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(sessionStorage).filter((key) => /^ds\.my\..*\.contact\./.test(key)));
}

test("the list shows whom the names belong to, and only one's own", async ({ shop, page, texts }) => {
  const contacts = await Contacts.open(shop, DEMO);
  await expect(page).toHaveTitle(new RegExp(`^${texts("my_contacts.title")} · `));
  const max = contacts.row("Max Pryakhin");
  await expect(max).toContainText("UKCI Holdings Limited · Moscow, Russia · demo@example.art");
  await expect(max).toContainText(texts("contacts.verified"));
  await expect(contacts.row("Maxine Studio")).toContainText(texts("contacts.unverified"));
  await expect(shop.main.getByText("2 of 2 loaded")).toBeVisible();
  await expect(shop.main).not.toContainText("Ada Other");
});

test("two customers do not see each other's contacts, by address neither", async ({ shop, page, sandbox, texts, complaints }) => {
  complaints.allowStatus(404);
  const elsewhere = await Elsewhere.signIn(sandbox, OTHER);
  const id = await elsewhere.create(VERA);
  await Contacts.open(shop, DEMO);
  await expect(shop.main.getByText("2 of 2 loaded")).toBeVisible();
  for (const address of [`/contacts/${id}`, `/contacts/${id}?change=1`, "/contacts/nobody"]) {
    await shop.open(address);
    const heading = shop.main.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText(texts("my_contacts.unknown_title"));
    await expect(page).toHaveTitle(new RegExp(texts("my_contacts.unknown_title")));
    await expect(shop.searchField).toBeVisible();
    await expect(shop.main).not.toContainText("Vera");
  }
});

test("a guest signs in on the same address", async ({ shop, page }) => {
  await shop.open("/contacts?name=studio");
  await shop.signInHere(DEMO);
  const contacts = new Contacts(shop);
  await expect(contacts.row("Maxine Studio")).toBeVisible();
  await expect(contacts.row("Max Pryakhin")).toHaveCount(0);
  await expect(page).toHaveURL(/\/contacts\?name=studio$/);
});

test("an e-mail is looked for by the API, names and states among those loaded", async ({ shop, page, sandbox, texts }) => {
  const elsewhere = await Elsewhere.signIn(sandbox, DEMO);
  for (let at = 0; at < 60; at++) await elsewhere.create({ ...VERA, lastname: `Müller ${at}` });
  const contacts = await Contacts.open(shop, DEMO);
  await expect(shop.main.getByText("50 of 62 loaded")).toBeVisible();

  const name = shop.field("my_contacts.filter_name");
  await name.fill("müller 5");
  await expect(shop.main.getByText("5 of the 50 loaded contacts fit · 50 of 62 loaded")).toBeVisible();
  await expect(contacts.row("Vera Müller 5")).toBeVisible();
  await expect(name).toBeFocused();
  await shop.button("my_contacts.more").click();
  await expect(contacts.row("Vera Müller 59")).toBeVisible();
  await expect(shop.main.getByText("15 of the 62 loaded contacts fit · 62 of 62 loaded")).toBeVisible();
  await expect(shop.button("my_contacts.more")).toHaveCount(0);

  await name.fill("nobody at all");
  await expect(shop.main.getByRole("heading", { name: texts("my_contacts.none_loaded") })).toBeVisible();
  await shop.main.getByRole("link", { name: texts("my_contacts.filter_clear") }).click();
  await expect(name).toHaveValue("");

  await shop.field("my_contacts.filter_status").selectOption("verified");
  await expect(contacts.row("Max Pryakhin")).toBeVisible();
  await expect(contacts.row("Maxine Studio")).toHaveCount(0);

  await shop.field("my_contacts.filter_status").selectOption("");
  const email = shop.field("my_contacts.filter_email");
  await email.fill("studio@example.art");
  await email.press("Enter");
  await expect(shop.main.getByText("1 of 1 loaded")).toBeVisible();
  await expect(page).toHaveURL(/email=studio%40example\.art/);
  const asked = await sandbox.requestsOf("GET", "/store/contacts");
  expect(asked.some(({ query }) => query.includes("email=studio%40example.art"))).toBe(true);
  await email.fill("nobody@example.art");
  await email.press("Enter");
  await expect(shop.main.getByRole("heading", { name: texts("my_contacts.none") })).toBeVisible();
  await page.goBack();
  await expect(email).toHaveValue("studio@example.art");
  await expect(contacts.row("Maxine Studio")).toBeVisible();
});

test("a list that failed is asked for again", async ({ shop, page, sandbox, texts, complaints }) => {
  complaints.allowStatus(500);
  await shop.signIn(DEMO);
  await page.route(`${sandbox.api("/store/contacts")}?*`, (route) =>
    route.fulfill({ status: 500, headers: { "Access-Control-Allow-Origin": "*" }, body: "" }),
  );
  await shop.goToAccountLink("my_contacts.title");
  await expect(shop.alert("my_contacts.failed")).toBeVisible();
  await page.unrouteAll();
  await shop.button("errors.retry").click();
  await expect(new Contacts(shop).row("Max Pryakhin")).toBeVisible();
  await expect(shop.alert("my_contacts.failed")).toHaveCount(0);
  await expect(shop.main.getByText(texts("my_contacts.empty"))).toHaveCount(0);
});

test("a contact is created, and has a page of its own", async ({ shop, page, sandbox, texts }) => {
  const contacts = await Contacts.open(shop, DEMO);
  await shop.main.getByRole("link", { name: texts("my_contacts.new") }).click();
  await expect(page).toHaveTitle(new RegExp(`^${texts("my_contacts.new_title")} · `));
  await expect(shop.main.getByRole("heading", { level: 1 })).toBeFocused();
  await contacts.fillVera();
  await contacts.save();
  await contacts.expectAt("Vera Müller");
  await expect(page.getByText(texts("my_contacts.created_done"))).toBeVisible();
  await expect(contacts.fact("contacts.phone")).toHaveText("+49.3012345678");
  await expect(contacts.fact("contacts.country")).toHaveText("Germany");
  await expect(shop.main.getByText(texts("my_contacts.verify"))).toBeVisible();
  expect(await drafts(page)).toEqual([]);
  expect(await sandbox.requestsOf("POST", "/store/contacts")).toHaveLength(1);
  // Back leads to the list, not to an empty form.
  await page.goBack();
  await expect(page).toHaveURL(/\/contacts$/);
  await expect(contacts.row("Vera Müller")).toBeVisible();
});

test("a contact is changed; what was not changed is not sent", async ({ shop, page, sandbox, texts }) => {
  const contacts = await Contacts.open(shop, DEMO);
  await contacts.goTo("Max Pryakhin");
  await contacts.beginChange();
  await contacts.save();
  await contacts.expectAt("Max Pryakhin");
  await expect(shop.main.getByText(texts("contacts.verified"), { exact: true })).toBeVisible();
  expect((await sandbox.requests()).filter(({ method }) => method === "PATCH")).toEqual([]);
  await contacts.beginChange();
  await shop.field("contacts.city").fill("Kazan");
  await contacts.save();
  await expect(contacts.fact("contacts.city")).toHaveText("Kazan");
  await expect(shop.main.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(shop.main.getByText(texts("contacts.unverified"))).toBeVisible();
  expect(await drafts(page)).toEqual([]);
});

test("what the API refuses stands at its field, and the edits stay", async ({ shop, complaints }) => {
  complaints.allowStatus(422);
  const contacts = await Contacts.open(shop, DEMO);
  await contacts.goTo("Maxine Studio");
  await contacts.beginChange();
  const email = shop.field("contacts.email");
  await email.fill("studio@nowhere");
  await contacts.save();
  await expect(email).toBeFocused();
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await expect(email).toHaveValue("studio@nowhere");
});

test("a contact is deleted after a question", async ({ shop, page, sandbox, texts }) => {
  const contacts = await Contacts.open(shop, DEMO);
  await contacts.row("Maxine Studio").getByRole("button", { name: texts("my_contacts.make_default") }).click();
  await expect(contacts.row("Maxine Studio").getByText(texts("my_contacts.default_mark"), { exact: true })).toBeVisible();
  await contacts.goTo("Maxine Studio");
  await shop.button("contact_questions.delete").click();
  const dialog = page.getByRole("dialog", { name: "Delete Maxine Studio?" });
  await expect(dialog.getByRole("button", { name: texts("contact_questions.delete_no") })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(shop.button("contact_questions.delete")).toBeFocused();
  expect((await sandbox.requests()).filter(({ method }) => method === "DELETE")).toEqual([]);
  await shop.button("contact_questions.delete").click();
  await dialog.getByRole("button", { name: texts("contact_questions.delete_yes") }).click();
  await expect(page).toHaveURL(/\/contacts$/);
  await expect(page.getByText("Maxine Studio is deleted")).toBeVisible();
  await expect(shop.main.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(contacts.row("Max Pryakhin")).toBeVisible();
  await expect(contacts.row("Maxine Studio")).toHaveCount(0);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith("default-contact")))).toEqual([]);
});

test("a contact that cannot be deleted says why in the question", async ({ shop, page, sandbox, texts, complaints }) => {
  complaints.allowStatus(403);
  const contacts = await Contacts.open(shop, DEMO);
  await contacts.goTo("Maxine Studio");
  const problem = { error: "forbidden", messages: [{ message: "A domain needs this contact." }] };
  await page.route(sandbox.api("/store/contacts/*"), (route) =>
    route.request().method() === "DELETE"
      ? route.fulfill({ status: 403, headers: { "Access-Control-Allow-Origin": "*" }, json: problem })
      : route.fallback(),
  );
  await shop.button("contact_questions.delete").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: texts("contact_questions.delete_yes") }).click();
  await expect(dialog.getByRole("alert")).toContainText(texts("contact_questions.delete_refused"));
  await expect(dialog.getByRole("alert")).toContainText("A domain needs this contact.");
  await dialog.getByRole("button", { name: texts("contact_questions.delete_no") }).click();
  await contacts.expectAt("Maxine Studio");
});

test("only what _acl allows is offered", async ({ shop, page, sandbox, texts }) => {
  const contacts = await Contacts.open(shop, DEMO);
  await page.route(sandbox.api("/store/contacts/*"), async (route) => {
    if (route.request().method() !== "GET") return route.fallback();
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...((await response.json()) as object), _acl: [], status: "frozen" } });
  });
  await contacts.goTo("Maxine Studio");
  await expect(shop.main.getByText("frozen", { exact: true })).toBeVisible();
  await expect(shop.main.getByText(texts("my_contacts.locked"))).toBeVisible();
  await expect(shop.button("contact_questions.delete")).toHaveCount(0);
  await expect(shop.main.getByRole("link", { name: texts("my_contacts.change"), exact: true })).toHaveCount(0);
});

test("the default contact is what the checkout proposes", async ({ shop, page, texts }) => {
  const contacts = await Contacts.open(shop, DEMO);
  const button = contacts.row("Maxine Studio").getByRole("button");
  await button.click();
  await expect(page.getByText("Maxine Studio is now your default contact")).toBeVisible();
  await expect(button).toHaveAccessibleName(new RegExp(texts("my_contacts.end_default")));
  await expect(button).toBeFocused();
  await shop.addToCart("my gallery", "mygallery.art");
  await shop.goToCart();
  await shop.main.getByRole("link", { name: texts("cart.check_out") }).click();
  await expect(page.getByRole("radio", { name: "Maxine Studio" })).toBeChecked();
  await page.goto("/account");
  await shop.button("account.sign_out").click();
  await expect(shop.button("account.sign_in")).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("ds.my.")))).toEqual([]);
});

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
  await page.getByRole("button", { name: texts("contact_questions.left_go_on") }).click();
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

for (const settings of [
  { colorScheme: "light", locale: "en-US", viewport: { width: 1280, height: 800 } },
  { colorScheme: "dark", locale: "ru-RU", viewport: { width: 360, height: 740 } },
] as const) {
  test.describe(`${settings.colorScheme}, ${settings.viewport.width} px`, () => {
    test.use(settings);

    test("the pages of contacts are accessible and fit", async ({ shop, page, texts, complaints }) => {
      complaints.allowStatus(404);
      const contacts = await Contacts.open(shop, DEMO);
      const look = async (name: string) => {
        await expect(shop.main.locator("[aria-busy=true]")).toHaveCount(0);
        await expectAccessible(page, name);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(wide, name).toBeLessThanOrEqual(settings.viewport.width);
        if (process.env.SHOTS_CT) {
          await page.screenshot({ path: `${process.env.SHOTS_CT}/${name}-${settings.viewport.width}.png`, fullPage: true });
        }
      };
      await expect(contacts.row("Max Pryakhin")).toBeVisible();
      await contacts.row("Max Pryakhin").getByRole("button").click();
      await look("list");
      await contacts.goTo("Max Pryakhin");
      await look("contact");
      await shop.button("contact_questions.delete").click();
      await look("delete");
      await page.keyboard.press("Escape");
      await contacts.beginChange();
      await look("change");
      await shop.field("contacts.city").fill("X");
      await shop.cartLink.click();
      await look("leave");
      await page.keyboard.press("Escape");
      await shop.open("/contacts/new");
      await contacts.fillVera();
      await shop.field("contacts.firstname").fill("Max");
      await shop.field("contacts.lastname").fill("Pryakhin");
      await shop.field("contacts.email").fill("demo@example.art");
      await shop.main.getByLabel(texts("contacts.vat")).fill("de 12");
      await contacts.save();
      await expect(shop.button("contact_questions.create_anyway")).toBeVisible();
      await look("alike");
      await shop.open("/contacts/nobody");
      await expect(shop.main.getByRole("heading", { level: 1 })).toHaveText(texts("my_contacts.unknown_title"));
      await look("unknown");
      await shop.open("/contacts?name=nobody");
      await expect(shop.main.getByRole("heading", { name: texts("my_contacts.none_loaded") })).toBeVisible();
      await look("none");
    });
  });
}
