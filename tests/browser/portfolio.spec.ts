// The list of domains: filters in the address, order by expiry, the picture of it, and very many of them.
import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures/test";
import { DEMO } from "./jobs/customers";

for (const [locale, viewport] of [
  ["en-US", { width: 1280, height: 800 }],
  ["ru-RU", { width: 360, height: 740 }],
] as const) {
  test.describe(`${locale}, ${viewport.width} px`, () => {
    test.use({ locale, viewport });

    test("domains are found by status and by a part of either form of their name", async ({ shop, page, texts, sandbox }) => {
      await shop.signIn(DEMO);
      await shop.open("/domains");
      const rows = shop.main.getByRole("list").getByRole("listitem");
      await expect(rows).toHaveCount(8);
      await shop.field("domains.status").selectOption("expired");
      await expect(page).toHaveURL(/status=expired/);
      await expect(rows).toHaveCount(1);
      await expect(rows).toContainText("demo-lapsed.art");
      expect((await sandbox.requestsOf("GET", "/store/domains")).at(-1)?.query).toContain("status=expired");
      await shop.field("domains.status").selectOption("");
      await expect(rows).toHaveCount(8);
      const part = shop.main.getByLabel(texts("domains.part_of_name"));
      await part.fill("ГАЛЕР");
      await expect(rows).toHaveCount(1);
      await part.fill("XN--");
      await expect(rows).toContainText("демо-галерея.art");
      await part.press("Enter");
      await expect(page).toHaveURL(/q=XN--/);
      // Both lists have the same filter, and a reload keeps it.
      await shop.main.getByRole("link", { name: texts("domains.by_expiry") }).click();
      await expect(rows).toHaveCount(1);
      await page.reload();
      await expect(part).toHaveValue("XN--");
      await expect(rows).toHaveCount(1);
      await part.fill("nothing like this");
      await expect(shop.main.getByText(texts("domains.none_fits"))).toBeVisible();
    });

    test("the expiries are a picture with its figures as a table", async ({ shop, texts }) => {
      await shop.signIn(DEMO);
      await shop.open("/domains?sort=expiry");
      await expect(shop.main.getByRole("img", { name: texts("domains.picture") })).toBeVisible();
      await shop.main.getByText(texts("domains.figures")).click();
      const figures = shop.main.getByRole("table").getByRole("row");
      await expect(figures).toHaveCount(15);
      const counts = await figures.getByRole("cell").allTextContents();
      expect(counts.map(Number).reduce((sum, count) => sum + count)).toBe(8);
    });
  });
}

test("the filters outlast the way to a domain and back, and forward again", async ({ shop, page, texts }) => {
  await shop.signIn(DEMO);
  await shop.open("/domains?sort=expiry");
  const rows = shop.main.getByRole("list").getByRole("listitem");
  const part = shop.main.getByLabel(texts("domains.part_of_name"));
  await shop.field("domains.status").selectOption("active");
  await shop.field("domains.expires_within").selectOption("30");
  // Typed, and left by a click in the list: that too is in the address then.
  await part.fill("SOON");
  await expect(rows).toHaveCount(1);
  await rows.getByRole("link").click();
  await expect(page).toHaveURL(/\/domains\/[^/?]+$/);
  await page.goBack();
  await expect(rows).toHaveCount(1);
  await expect(part).toHaveValue("SOON");
  await expect(shop.field("domains.status")).toHaveValue("active");
  await expect(shop.field("domains.expires_within")).toHaveValue("30");
  await page.goForward();
  await expect(shop.main.getByRole("heading", { level: 1 })).toContainText("demo-soon.art");
});

test.describe("five thousand domains", () => {
  test.use({ sandboxArguments: ["--seed-domains", "5000"] });

  test("are listed by expiry, found and selected", async ({ shop, page, sandbox, texts }) => {
    test.setTimeout(120_000);
    await shop.signIn(DEMO);
    await shop.open("/domains?sort=expiry");
    const rows = shop.main.getByRole("list").getByRole("listitem");
    await expect(rows).toHaveCount(200, { timeout: 30_000 });
    expect(await sandbox.requestsOf("GET", "/store/domains")).toHaveLength(26);
    await shop.button("domains.more").click();
    await expect(rows).toHaveCount(400);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      shop.main.getByRole("link", { name: texts("domains.calendar_file") }).click(),
    ]);
    const file = readFileSync(await download.path(), "utf8");
    expect(file.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(5008);
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
    await shop.main.getByLabel(texts("domains.part_of_name")).fill("bulk-0499");
    await expect(rows).toHaveCount(9);
    await shop.field("domains.select_shown").check();
    await expect(shop.main.getByRole("link", { name: "Renew 9 domains" })).toBeVisible();
    await page.reload();
    await expect(shop.main.getByRole("link", { name: "Renew 9 domains" })).toBeVisible();
  });
});
