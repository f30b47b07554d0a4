// The programs the tests start, by their names or by variables of the environment.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** Where a program is: what `variable` says, or the first of `names` on PATH or in the folders `besides`. */
export function program(variable, names, besides = []) {
  if (process.env[variable]) return process.env[variable];
  // Debian puts servers where PATH does not lead everybody.
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", ...besides];
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = candidates.find((file) => isProgram(file));
  if (!found) throw new Error(`${names[0]} is not on PATH: install it, or name it in ${variable}`);
  return found;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
