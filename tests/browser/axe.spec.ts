// An accessibility audit of every page, light and dark, wide and narrow.
import { expectAccessible } from "./axe";
import { test } from "./fixtures/test";
import { walkAsCustomer, walkAsGuest } from "./jobs/walk";

const SETTINGS = [
  { colorScheme: "light", locale: "en-US", viewport: { width: 1280, height: 800 } },
  { colorScheme: "dark", locale: "ru-RU", viewport: { width: 360, height: 740 } },
] as const;

for (const settings of SETTINGS) {
  test.describe(`${settings.colorScheme}, ${settings.viewport.width} px`, () => {
    test.use(settings);

    for (const [who, walk] of [
      ["a guest", walkAsGuest],
      ["a customer", walkAsCustomer],
    ] as const) {
      test(`every page is accessible to ${who}`, async ({ shop, page, complaints }) => {
        test.setTimeout(180_000);
        // The searches with codes that are refused.
        complaints.allowStatus(422);
        await walk(shop, (name) => expectAccessible(page, name));
      });
    }
  });
}
