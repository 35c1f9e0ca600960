// Public test data beside the project; a spec that reads it is skipped where the folder is absent.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./fixtures/environment";

const FOLDER = join(root, "../shared/vectors");

/** Whether the folder is there; `test.skip(!haveVectors, "no vectors")`. */
export const haveVectors = existsSync(FOLDER);

/** A body that is or is not JSON. */
export interface JsonBody {
  /** Begins with `y_` where it is valid, `n_` where it is not, `i_` where either may be said. */
  name: string;
  hex: string;
}

/** Bodies to answer with. */
export function jsonBodies(): JsonBody[] {
  return read("json-bodies.json");
}

/** Texts that every input and every answer must survive. */
export function naughtyStrings(): string[] {
  return read("naughty-strings.json");
}

/** Markup that runs a script where text is taken for HTML. */
export function xssPayloads(): string[] {
  return read("xss-payloads.json");
}

function read<T>(file: string): T[] {
  return haveVectors ? (JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as T[]) : [];
}
