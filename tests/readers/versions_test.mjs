// SPDX-License-Identifier: MIT
// Every reader is there, in the version that package.json names, and prints it: what docs/formats.md says of versions is
// copied from here.
import { readFileSync } from "node:fs";

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));

let wrong = 0;
for (const [name, wanted] of Object.entries(read("package.json").dependencies)) {
  const found = read(`node_modules/${name}/package.json`).version;
  console.log(`${name} ${found}`);
  if (found !== wanted) {
    console.error(`${name}: ${wanted} is wanted`);
    wrong += 1;
  }
}
process.exit(wrong === 0 ? 0 : 1);
