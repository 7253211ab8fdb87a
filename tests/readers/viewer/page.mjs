// SPDX-License-Identifier: MIT
// The viewer's page in headless Chromium: opened from the disk, with everything noted that it asks for or complains of.
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { chromium } from "playwright-core";

const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Writes the page of a graph with the program under test. */
export function exported(graph, page, ...options) {
  execFileSync(process.env.ENTENTE, ["export", graph, "-f", "html", "-o", page, ...options], { stdio: ["ignore", "inherit", "inherit"] });
}

export function temporaryFolder() {
  return mkdtempSync(join(tmpdir(), "entente-viewer-"));
}

let browser = null;

/** One Chromium a test file, with a profile of its own that goes with it. */
async function started() {
  browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: FLAGS });
  return browser;
}

export async function closeBrowser() {
  await browser?.close();
  browser = null;
}

/**
 * Opens a page, calls `use(page, noted)` when it is ready, and closes it. `noted` has lists: `requests`, all but the
 * first, for the file itself; `complaints`, of the console and of scripts. `options` are Playwright's of a context.
 */
export async function withPage(file, use, options = {}) {
  const context = await (await started()).newContext({
    viewport: { width: 1400, height: 900 },
    reducedMotion: "reduce", // so that the map is where it will be as soon as it moves
    ...options,
  });
  try {
    const page = await context.newPage();
    const noted = { requests: [], complaints: [] };
    const address = pathToFileURL(file).href;
    let first = true;
    page.on("request", (request) => {
      if (!first || request.url() !== address) noted.requests.push(request.url());
      first = false;
    });
    page.on("console", (message) => {
      // What Chromium says of drawing without a graphics card is no complaint of the page's.
      if (["error", "warning"].includes(message.type()) && !/GPU stall|swiftshader|WebGL/i.test(message.text())) {
        noted.complaints.push(message.text());
      }
    });
    page.on("pageerror", (error) => noted.complaints.push(error.stack));
    page.on("dialog", (dialog) => {
      noted.complaints.push(`dialog: ${dialog.message()}`);
      dialog.dismiss();
    });
    await page.goto(address);
    await page.waitForSelector("body[data-ready=yes]", { timeout: 60_000 });
    return await use(page, noted);
  } finally {
    await context.close();
  }
}

/** {renderer, nodes, lines, facts} that the page says it shows. */
export async function counts(page) {
  return page.evaluate(() => {
    const { renderer, nodes, lines } = document.getElementById("map").dataset;
    return { renderer, nodes: Number(nodes), lines: Number(lines), facts: Number(document.getElementById("summary").dataset.facts) };
  });
}

/** Clicks on a node or line of the map; `index` counts the map's own list. */
export async function clickOnMap(page, kind, index) {
  const place = await page.evaluate(([k, i]) => {
    const map = document.getElementById("map");
    const { left, top } = map.getBoundingClientRect();
    const { x, y } = map.drawing.placeOf(k, i);
    return { x: left + x, y: top + y };
  }, [kind, index]);
  await page.mouse.move(place.x - 1, place.y);
  await page.mouse.move(place.x, place.y);
  await page.waitForTimeout(100); // the pointer has to have been found over it
  await page.mouse.click(place.x, place.y);
}

/** The map as the page's data has it. */
export async function mapOf(page, name) {
  return page.evaluate((wanted) => {
    const data = JSON.parse(document.getElementById("data").textContent);
    const names = (node) => (node.entity === undefined ? data.claims[node.claim] : data.entities[node.entity]).id;
    const map = data.maps[wanted];
    return { nodes: map.nodes.map(names), lines: map.lines.map(({ from, to }) => [names(map.nodes[from]), names(map.nodes[to])]) };
  }, name);
}
