// SPDX-License-Identifier: MIT
// Makes the viewer's page: node bundle.mjs NODE_MODULES OUT.html
//
// Scripts and styles become one element each, named by its hash in the page's security policy, so that nothing
// else runs. (The style element has the id by which Cytoscape.js knows its own, which it would add if that were not
// there, against the policy.) The licences of the bundled libraries go with it. The
// graph's place is marked @entente-data@.

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const [modules, out] = process.argv.slice(2).map((argument) => resolve(argument));
const source = join(dirname(fileURLToPath(import.meta.url)), "src");
const esbuild = createRequire(join(modules, "from-here.js"))("esbuild");

async function bundled(entry) {
  const { outputFiles, metafile } = await esbuild.build({
    entryPoints: [join(source, entry)],
    absWorkingDir: source,
    nodePaths: [modules],
    bundle: true,
    minify: true,
    charset: "ascii",
    legalComments: "inline",
    format: "iife",
    target: ["chrome100", "firefox100", "safari15"],
    metafile: true,
    write: false,
    logLevel: "warning",
  });
  return { text: outputFiles[0].text.trim(), inputs: Object.keys(metafile.inputs).map((path) => resolve(source, path)) };
}

/** Name, version and licence text of every package that a bundle took something from. */
function licences(inputs) {
  const folders = new Set(inputs.map((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path.split(sep).join("/"))?.[0]));
  folders.delete(undefined);
  if (folders.size === 0) throw new Error("no library was found in the bundle");
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file: it cannot be bundled`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  }).join(`\n${"-".repeat(72)}\n\n`);
}

function policyHash(text) {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}

/** Puts `text` in the place of each mark; it may hold anything, also what String.replace reads as a pattern. */
function filled(page, marks) {
  for (const [mark, text] of Object.entries(marks)) {
    const pieces = page.split(`@${mark}@`);
    if (pieces.length !== 2) throw new Error(`page.html has the mark @${mark}@ ${pieces.length - 1} times`);
    page = pieces.join(text);
  }
  return page;
}

const script = await bundled("viewer.js");
const style = await bundled("viewer.css");
for (const [name, text] of [["script", script.text], ["style", style.text]]) {
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`the ${name} would end its element early`);
}
const texts = licences(script.inputs).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const page = filled(readFileSync(join(source, "page.html"), "utf8"), {
  "script-hash": policyHash(script.text),
  "style-hash": policyHash(style.text),
  licences: texts,
  style: style.text,
  script: script.text,
});
if (page.split("@entente-data@").length !== 2 || page.includes("\r") || page.includes("\0") || page.includes(')ent~"')) {
  throw new Error("the page cannot be embedded");
}
writeFileSync(out, page);
