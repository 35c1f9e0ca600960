// The mails that the sandbox would have sent.
import { expect } from "@playwright/test";
import type { Sandbox } from "../fixtures/sandbox";

/** Reads the sandbox's mailbox. */
export class Mailbox {
  readonly #sandbox: Sandbox;

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  /** Waits for a mail to that address and returns the text of the newest. */
  async newest(to: string): Promise<string> {
    let body = "";
    await expect(async () => {
      body = (await this.#sandbox.mails(to))[0]?.body ?? "";
      expect(body, `a mail to ${to}`).not.toBe("");
    }).toPass({ timeout: 10_000 });
    return body;
  }

  /** The code that proves an e-mail address. */
  async code(to: string): Promise<string> {
    const code = /\b\d{6}\b/.exec(await this.newest(to))?.[0];
    if (!code) throw new Error(`the newest mail to ${to} has no code`);
    return code;
  }
}
