// Names to reserve, and the other choices that stand in the address of the results.
import { expect, test } from "./fixtures/test";

for (const locale of ["en-US", "ru-RU"]) {
  test.describe(locale, () => {
    test.use({ locale });

    test("a reserved name in the ordinary search is reserved, not registered", async ({ shop, page, texts }) => {
      await shop.open("/search?q=louvre");
      const exact = shop.main.getByRole("article");
      await expect(exact).toContainText(texts("search.reserved"));
      await exact.getByRole("button", { name: `${texts("search.reserve")}: louvre.art` }).click();
      await expect(exact.getByRole("button", { name: `${texts("search.remove")}: louvre.art` })).toBeFocused();
      await shop.goToCart();
      const section = shop.main.getByRole("region").or(shop.main.locator("section"));
      await expect(section.filter({ has: page.getByRole("heading", { name: texts("words.reservation") }) })).toContainText("louvre");
      await expect(shop.main.getByRole("complementary")).toContainText("199");
    });

    test("the search for names to reserve is chosen beside the results and stands in the address", async ({ shop, page, sandbox, texts }) => {
      await shop.open("/search?q=louvre&promo=ART5");
      await expect(shop.offer("louvre.art")).toBeVisible();
      const reserve = page.getByRole("radio", { name: texts("search.mode_reserve") });
      const register = page.getByRole("radio", { name: texts("search.mode_register") });
      await expect(register).toBeChecked();
      await reserve.check();
      await expect(page).toHaveURL(/\/search\?q=louvre&promo=ART5&type=domain_reserve$/);
      await expect(shop.main.getByText(texts("search.mode_reserve_note"))).toBeVisible();
      await expect(shop.main.getByRole("article").locator("ins")).toContainText("194");
      const last = async () => (await sandbox.requestsOf("GET", "/store/suggestions")).at(-1)?.query ?? "";
      await expect.poll(last).toContain("service_type=domain_reserve");

      // Typing stays in the mode.
      await shop.searchField.fill("tate");
      await expect(shop.offer("tate.art")).toBeVisible();
      await expect(page).toHaveURL(/q=tate&promo=ART5&type=domain_reserve$/);

      await page.goBack();
      await expect(page).toHaveURL(/q=louvre&promo=ART5$/);
      await expect(register).toBeChecked();
      await expect(shop.searchField).toHaveValue("louvre");
      await page.goForward();
      await expect(reserve).toBeChecked();
      await page.reload();
      await expect(reserve).toBeChecked();
      await expect(shop.offer("tate.art")).toBeVisible();
    });
  });
}

test("the early question asks in the mode of the address, once", async ({ shop, sandbox }) => {
  await shop.open("/search?q=louvre&type=domain_reserve");
  await expect(shop.offer("louvre.art")).toBeVisible();
  const asked = await sandbox.requestsOf("GET", "/store/suggestions");
  expect(asked.map(({ query }) => new URLSearchParams(query).get("service_type"))).toEqual(["domain_reserve"]);
});

test("only what is available, by price, among the rows that are here: all in the address", async ({ shop, page, texts, sandbox }) => {
  await shop.open("/search?q=studio");
  await expect(shop.offer("studio.art")).toBeVisible();
  const asked = (await sandbox.requestsOf("GET", "/store/suggestions")).length;
  await page.getByRole("combobox", { name: texts("search.sort") }).selectOption({ label: texts("search.sort_by_price") });
  await expect(page).toHaveURL(/q=studio&sort=price$/);
  await page.getByRole("checkbox", { name: texts("search.available_only") }).check();
  await expect(page).toHaveURL(/q=studio&sort=price&available=1$/);
  await expect(shop.main.getByText(/Among the 20 of \d+ names/)).toBeVisible();
  // The name asked for stays first; the others hang by price.
  await expect(shop.main.getByRole("heading", { level: 2 }).first()).toContainText("studio.art");
  const prices = shop.main.getByRole("region").or(shop.main.locator("section")).filter({ hasText: texts("search.by_price") }).getByRole("listitem");
  const amounts = (await prices.allInnerTexts()).map((text) => Number(/\$([\d,]+\.\d\d)/.exec(text)?.[1]?.replace(",", "")));
  expect(amounts.length).toBeGreaterThan(3);
  expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
  expect((await sandbox.requestsOf("GET", "/store/suggestions")).length, "nothing is asked again for that").toBe(asked);
  await page.goBack();
  await expect(page.getByRole("checkbox", { name: texts("search.available_only") })).not.toBeChecked();
  await expect(page).toHaveURL(/q=studio&sort=price$/);
  await page.goBack();
  await expect(page.getByRole("combobox", { name: texts("search.sort") })).toHaveValue("");
});
