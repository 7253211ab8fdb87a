// SPDX-License-Identifier: MIT
// A page in which every name, quote, title and rule is hostile: all of it is text, nothing runs, nothing is asked for,
// and each string comes back as it is in the JSON-LD.
import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { actorsMap, readGraph } from "./viewer/expected.mjs";
import { closeBrowser, counts, exported, temporaryFolder, withPage } from "./viewer/page.mjs";

const work = temporaryFolder();
const pageFile = join(work, "hostile.html");
const graph = readGraph(process.env.HOSTILE_GRAPH);

before(() => exported(process.env.HOSTILE_GRAPH, pageFile, "--view", "full"));
after(async () => {
  await closeBrowser();
  rmSync(work, { recursive: true, force: true });
});

const onPage = (name, use) => test(name, () => withPage(pageFile, async (page, noted) => {
  const before = await page.evaluate(() => document.querySelectorAll("script, style, iframe, img, object, link, svg script").length);
  await use(page);
  assert.deepEqual(noted, { requests: [], complaints: [] });
  const now = await page.evaluate(() => document.querySelectorAll("script, style, iframe, img, object, link, svg script").length);
  assert.equal(now, before, "no element came out of a name");
  assert.equal(before, 3, "the style, the data and the script");
}));

onPage("the page holds every name as it is", async (page) => {
  const names = await page.evaluate(() => {
    const data = JSON.parse(document.getElementById("data").textContent);
    return [...data.entities, ...data.claims, ...data.documents].map(({ id, name }) => [id, name]);
  });
  assert.ok(names.length > 3000);
  for (const [id, name] of names) {
    const node = graph.byId.get(id);
    // What has no name of its own in the file is called by the program.
    if (node.name !== undefined) assert.equal(name, node.name, id);
  }
});

onPage("the map has the nodes and lines of the graph", async (page) => {
  const expected = actorsMap(graph);
  const { nodes, lines, facts } = await counts(page);
  assert.deepEqual({ nodes, lines, facts }, { nodes: expected.nodes.size, lines: expected.lines.size, facts: graph.claims.length });
});

onPage("the tables show every name as it is", async (page) => {
  for (const [tab, nodes] of [["Names", graph.entities], ["Facts", graph.claims], ["Sources", graph.documents]]) {
    await page.getByRole("tab", { name: tab, exact: true }).click();
    const shown = [];
    for (;;) {
      shown.push(...await page.locator("#tables tbody th bdi").evaluateAll((all) => all.map((one) => one.textContent)));
      const next = page.locator("#pages button").last();
      if ((await next.count()) === 0 || await next.isDisabled()) break;
      await next.click();
    }
    assert.deepEqual(shown.sort(), nodes.map((node) => node.headline || node.name || node["@id"]).sort(), tab);
  }
});

onPage("details show quotes, aliases, titles and rules as they are", async (page) => {
  const people = graph.ofType("Person");
  for (let i = 0; i < people.length; i += 14) {
    const person = people[i];
    await page.evaluate((id) => { location.hash = `#${encodeURIComponent(id)}`; }, person["@id"]);
    await page.waitForFunction((id) => document.getElementById("details").dataset.id === id, person["@id"]);
    const text = await page.locator("#details").evaluate((panel) => ({
      title: panel.querySelector("h2").textContent,
      quotes: [...panel.querySelectorAll("blockquote p")].map((one) => one.textContent),
      bdis: [...panel.querySelectorAll("bdi")].map((one) => one.textContent),
      links: [...panel.querySelectorAll("a")].map((one) => one.protocol),
    }));
    assert.equal(text.title, person.name);
    for (const alias of person.alternateName ?? []) assert.ok(text.bdis.includes(alias), person["@id"]);
    const event = graph.byId.get(person["@id"].replace("person", "event"));
    assert.ok(text.quotes.includes(event.evidence[0].quote), person["@id"]);
    assert.ok(text.links.every((protocol) => protocol === "https:"), text.links.join(" "));
  }
});

onPage("the search takes any string and finds who bears it", async (page) => {
  const people = graph.ofType("Person");
  let found = 0;
  for (let i = 3; i < people.length; i += 29) {
    await page.locator("#query").fill(people[i].name.replace(/[\r\n]/g, " ").slice(0, 40));
    found += await page.locator("#answers li[id]").count() > 0 ? 1 : 0;
  }
  assert.ok(found > 20, `${found} found`);
});
