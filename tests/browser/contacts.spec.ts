// The pages of the customer's contacts: list, one contact, entering, changing, deleting.
import { expectAccessible } from "./axe";
import { expect, test } from "./fixtures/test";
import { Contacts, drafts, Elsewhere, VERA } from "./jobs/contacts";
import { DEMO, OTHER } from "./jobs/customers";

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
  // What is typed and not yet asked for stays while another part changes.
  await shop.field("my_contacts.filter_email").fill("half@");
  await name.fill("müller  5");
  await expect(page).toHaveURL(/M%C3%BCller(\+|%20){2}5|m%C3%BCller(\+|%20){2}5/);
  await expect(shop.field("my_contacts.filter_email")).toHaveValue("half@");
  await shop.field("my_contacts.filter_email").fill("");
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
  // Nor by the address of the change.
  await shop.open(`${new URL(page.url()).pathname}?change=1`);
  await expect(shop.main.getByText(texts("my_contacts.locked"))).toBeVisible();
});

// One beyond the first page of the list was once not found.
test("the default contact is what the checkout proposes, however many there are", async ({ shop, page, sandbox, texts }) => {
  const elsewhere = await Elsewhere.signIn(sandbox, DEMO);
  for (let at = 0; at < 55; at++) await elsewhere.create({ ...VERA, lastname: `Müller ${at}` });
  await elsewhere.create({ ...VERA, firstname: "Far", lastname: "Away", email: "far@example.art" });
  const contacts = await Contacts.open(shop, DEMO);
  await shop.field("my_contacts.filter_email").fill("far@example.art");
  await shop.button("my_contacts.filter_apply").click();
  const button = contacts.row("Far Away").getByRole("button");
  await button.click();
  await expect(page.getByText("Far Away is now your default contact")).toBeVisible();
  await expect(button).toHaveAccessibleName(new RegExp(texts("my_contacts.end_default")));
  await expect(button).toBeFocused();
  await shop.addToCart("my gallery", "mygallery.art");
  await shop.goToCart();
  await shop.main.getByRole("link", { name: texts("cart.check_out") }).click();
  await expect(page.getByRole("radio", { name: "Far Away" })).toBeChecked();
  await expect(page.getByRole("radio").first()).toHaveAccessibleName(/Far Away/);
  // Loading the rest does not show it twice.
  await shop.button("contacts.more").click();
  await expect(page.getByRole("radio", { name: "Vera Müller 54" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Far Away" })).toHaveCount(1);
  await shop.button("contacts.use_this").click();
  await expect(shop.button("checkout.place")).toBeVisible();
  // Back at the step, what was chosen is chosen.
  await page.goBack();
  await expect(page.getByRole("radio", { name: "Far Away" })).toBeChecked();
  await page.goto("/account");
  await shop.button("account.sign_out").click();
  await expect(shop.button("account.sign_in")).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("ds.my.")))).toEqual([]);
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

test("the keyboard is at the heading of the form, which says that it is one", async ({ shop, page, texts }) => {
  await shop.signIn(DEMO);
  await shop.open("/contacts");
  await shop.main.getByRole("link", { name: "Max Pryakhin" }).click();
  const heading = shop.main.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Max Pryakhin");
  await shop.main.getByRole("link", { name: texts("my_contacts.change"), exact: true }).press("Enter");
  await expect(heading).toHaveText(`${texts("contacts.change_title")}: Max Pryakhin`);
  await expect(heading).toBeFocused();
  await expect(page).toHaveTitle(new RegExp(texts("contacts.change_title")));
  await shop.field("contacts.city").focus();
  await page.goBack();
  await expect(heading).toHaveText("Max Pryakhin");
  await expect(heading).toBeFocused();
  await shop.main.getByRole("link", { name: texts("my_contacts.change"), exact: true }).focus();
  await page.goForward();
  await expect(heading).toBeFocused();
});
