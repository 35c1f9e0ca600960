// Nothing is wider than a small phone.
import { expect, test } from "./fixtures/test";
import { walkAsCustomer, walkAsGuest, type Look } from "./jobs/walk";

for (const locale of ["en-US", "ru-RU"]) {
  test.describe(`360 px, ${locale}`, () => {
    test.use({ locale, viewport: { width: 360, height: 740 } });

    for (const [who, walk] of [
      ["a guest", walkAsGuest],
      ["a customer", walkAsCustomer],
    ] as const) {
      test(`no page scrolls sideways for ${who}`, async ({ shop, page, complaints }) => {
        test.setTimeout(120_000);
        // The searches with codes that are refused.
        complaints.allowStatus(422);
        const look: Look = async (name) => {
          // The name of what sticks out helps more than the number of pixels.
          const tooWide = await page.evaluate(() => {
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            const all = [...document.body.querySelectorAll("*")];
            return all.filter((node) => node.getBoundingClientRect().right > width + 1).map((node) => node.outerHTML.slice(0, 120));
          });
          expect.soft(tooWide, name).toEqual([]);
        };
        await walk(shop, look);
      });
    }
  });
}
