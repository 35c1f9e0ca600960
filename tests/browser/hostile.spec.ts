// Texts that have broken other programs: typed by customers, and sent by the API.
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/test";
import { Checkout } from "./jobs/checkout";
import { DEMO, NEWCOMER } from "./jobs/customers";
import { haveVectors, naughtyStrings, xssPayloads } from "./vectors";

test.skip(!haveVectors, "no vectors");

/** Texts that the API may send. */
const TEXTS = [...naughtyStrings(), ...xssPayloads()];

/** Changes the items of a list of the API. */
async function answerWith<T>(page: Page, address: string, change: (item: T) => T[]): Promise<void> {
  await page.route(`${address}?**`, async (route) => {
    const response = await route.fetch();
    const { items } = (await response.json()) as { items: [T, ...T[]] };
    const changed = change(items[0]);
    await route.fulfill({ response, json: { total: changed.length, items: changed } });
  });
}

/** The texts that none of the elements shows word for word. */
async function notShown(page: Page, selector: string, texts: string[]): Promise<string[]> {
  const shown = await page.locator(selector).evaluateAll((nodes) => nodes.map((node) => node.textContent ?? ""));
  expect(shown).toHaveLength(texts.length);
  return texts.filter((text, at) => !shown[at]?.includes(text));
}

test("a word for a status that nobody knows is shown as it is", async ({ shop, page, sandbox }) => {
  await shop.signIn(DEMO);
  await answerWith<{ id: string; status: string }>(page, sandbox.api("/store/domains"), (item) =>
    TEXTS.map((status, at) => ({ ...item, id: `domain-${at}`, status })),
  );
  await shop.open("/domains");
  await expect(shop.main.getByRole("listitem")).toHaveCount(TEXTS.length);
  expect(await notShown(page, "main li", TEXTS)).toEqual([]);
});

test("a contact's name is shown as it is", async ({ shop, page, sandbox }) => {
  await shop.signIn(DEMO);
  await shop.addToCart("hostile contacts", "hostilecontacts.art");
  await answerWith<{ id: string; firstname: string }>(page, sandbox.api("/store/contacts"), (item) =>
    TEXTS.map((firstname, at) => ({ ...item, id: `contact-${at}`, firstname })),
  );
  await shop.goToCart();
  await new Checkout(shop).begin();
  await expect(shop.main.getByRole("radio")).toHaveCount(TEXTS.length);
  expect(await notShown(page, "main label:has(input[type=radio])", TEXTS)).toEqual([]);
});

test("the search takes any text, and finds names after it", async ({ shop, complaints }) => {
  complaints.allowStatus(422);
  await shop.open("/search?q=before");
  await expect(shop.offer("before.art")).toBeVisible();
  for (const [at, text] of naughtyStrings().entries()) {
    await shop.searchField.fill(text);
    // Every tenth is asked for; the others are typed over before.
    if (at % 10 === 0) {
      await shop.searchField.press("Enter");
      await expect(shop.main.locator("[aria-busy=true]")).toHaveCount(0);
    }
  }
  await shop.searchField.fill("afterwards");
  await expect(shop.offer("afterwards.art")).toBeVisible();
});

test("a form takes any text and keeps it over a reload", async ({ shop, page, mailbox }) => {
  await shop.open("/");
  await shop.addToCart("hostile form", "hostileform.art");
  await shop.goToCart();
  const checkout = new Checkout(shop);
  await checkout.begin();
  await checkout.signUp(NEWCOMER, mailbox);
  const city = shop.field("contacts.city");
  for (const text of naughtyStrings()) await city.fill(text);
  const line = shop.field("contacts.line1");
  await line.fill(xssPayloads()[0] ?? "");
  const [typedCity, typedLine] = [await city.inputValue(), await line.inputValue()];
  await page.reload();
  await expect(city).toHaveValue(typedCity);
  await expect(line).toHaveValue(typedLine);
});
