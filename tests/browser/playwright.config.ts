// How the browser tests run; README.md says how to write one.
import { defineConfig } from "@playwright/test";
import { environment } from "./fixtures/environment";
import type { ShopOptions } from "./fixtures/test";

export default defineConfig<ShopOptions>({
  testDir: ".",
  globalSetup: "./fixtures/environment",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env["CI"],
  // Generous, because a debug build of the WebAssembly starts slowly on a busy machine.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/report.json" }]],
  use: {
    browserName: "chromium",
    viewport: { width: 1280, height: 800 },
    locale: "en-US",
    timezoneId: "Europe/London",
    colorScheme: "light",
    contextOptions: { reducedMotion: "reduce" },
    actionTimeout: 10_000,
    navigationTimeout: 30_000,
    screenshot: "only-on-failure",
    trace: { mode: "retain-on-failure", screenshots: false, sources: false },
    launchOptions: {
      executablePath: environment.chromium,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
