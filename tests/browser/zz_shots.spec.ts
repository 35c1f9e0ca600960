import { test } from "./fixtures/test";
const W = [[1280, 800], [360, 740]] as const;
const PATHS = JSON.parse(process.env.SHOTS ?? "[]") as [string, string][];
for (const [width, height] of W) for (const [locale, colorScheme] of [["en-US", "light"], ["ru-RU", "dark"]] as const) {
  test.describe(`${width} ${locale}`, () => {
    test.use({ viewport: { width, height }, locale, colorScheme });
    test("shots", async ({ shop, page, complaints }) => {
      complaints.allowStatus(422); complaints.allowStatus(429);
      for (const [name, path] of PATHS) {
        await shop.open(path);
        await page.waitForTimeout(900);
        await page.screenshot({ path: `/tmp/w/sc/shots/${name}-${width}-${locale.slice(0, 2)}.png`, fullPage: false });
      }
    });
  });
}
