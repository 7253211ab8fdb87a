// SPDX-License-Identifier: MIT
// A page of 5,000 names and 15,000 facts: drawn by sigma.js, with all counts right, and at hand. How long things take is
// printed, not judged: machines differ, and here no graphics card helps.
import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { actorsMap, readGraph } from "./viewer/expected.mjs";
import { clickOnMap, closeBrowser, counts, exported, mapOf, temporaryFolder, withPage } from "./viewer/page.mjs";
import { syntheticGraph } from "./viewer/synthetic_graph.mjs";

const ACTORS = 5000;

/** Runs something in the page and gives the milliseconds until the frame after it is drawn. */
async function timed(page, act) {
  const start = performance.now();
  await act();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return Math.round(performance.now() - start);
}

/** Drags the map about and gives the milliseconds of each frame meanwhile, ascending. */
async function framesOfPanning(page) {
  await page.evaluate(() => {
    window.frames_ = [];
    let last = performance.now();
    const count = (now) => {
      window.frames_.push(now - last);
      last = now;
      window.counting_ = requestAnimationFrame(count);
    };
    window.counting_ = requestAnimationFrame(count);
  });
  const box = await page.locator("#map").boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 60; ++i) await page.mouse.move(x + 4 * i, y + 2 * i);
  await page.mouse.up();
  return page.evaluate(() => {
    cancelAnimationFrame(window.counting_);
    return window.frames_.slice(1).sort((a, b) => a - b);
  });
}

test(`${ACTORS} names stay usable`, async () => {
  const work = temporaryFolder();
  try {
    const graphFile = join(work, "graph.jsonld");
    const pageFile = join(work, "large.html");
    writeFileSync(graphFile, JSON.stringify(syntheticGraph(ACTORS)));
    const exportStart = performance.now();
    exported(graphFile, pageFile, "--view", "full");
    console.log(`exported in ${Math.round(performance.now() - exportStart)} ms, layout included`);
    const graph = readGraph(graphFile);
    const openStart = performance.now();
    await withPage(pageFile, async (page, noted) => {
      console.log(`open and ready in ${Math.round(performance.now() - openStart)} ms, start of the browser included`);
      console.log(`of which in the page ${await page.evaluate(() => Math.round(performance.now()))} ms at most`);
      const expected = actorsMap(graph);
      assert.equal(expected.nodes.size, ACTORS);
      assert.deepEqual(await counts(page), { renderer: "sigma", nodes: ACTORS, lines: expected.lines.size, facts: graph.claims.length });

      const frames = await framesOfPanning(page);
      const at = (share) => Math.round(frames[Math.floor(share * (frames.length - 1))]);
      console.log(`panning: ${frames.length} frames, median ${at(0.5)} ms, nine of ten within ${at(0.9)} ms`);
      assert.ok(frames.length > 5, "the map moves while it is dragged");

      console.log(`a type left out in ${await timed(page, () => page.getByRole("checkbox", { name: /^Meeting/ }).uncheck())} ms`);
      const left = graph.claims.length - graph.ofType("Meeting").length;
      assert.equal((await counts(page)).facts, left);
      await page.getByRole("button", { name: "Show everything" }).click();

      console.log(`searched in ${await timed(page, () => page.locator("#query").fill("Person 4321"))} ms`);
      await page.keyboard.press("Enter");
      assert.equal(await page.locator("#details-title").textContent(), "Person 4321");
      await page.getByRole("button", { name: "Close", exact: true }).click();
      await page.getByRole("button", { name: "Show all of the map" }).click();

      // The outermost name: no other lies over it.
      const map = await mapOf(page, "actors");
      const outermost = await page.evaluate((count) => {
        const { drawing } = document.getElementById("map");
        let best = 0;
        for (let i = 1; i < count; ++i) if (drawing.placeOf("node", i).x < drawing.placeOf("node", best).x) best = i;
        return best;
      }, map.nodes.length);
      await clickOnMap(page, "node", outermost);
      assert.equal(await page.locator("#details").getAttribute("data-id"), map.nodes[outermost]);
      await page.locator("#map").focus();
      await page.keyboard.press("Escape");

      await page.getByRole("tab", { name: "Names" }).click();
      assert.equal(await page.locator("#row-count").textContent(), "5,000 rows");
      if (process.env.SCREENSHOTS) {
        await page.getByRole("tab", { name: "Map" }).click();
        await page.screenshot({ path: join(process.env.SCREENSHOTS, "large.png") });
      }
      assert.deepEqual(noted, { requests: [], complaints: [] });
    });
  } finally {
    await closeBrowser();
    rmSync(work, { recursive: true, force: true });
  }
});
