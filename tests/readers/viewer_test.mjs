// SPDX-License-Identifier: MIT
// The HTML page in headless Chromium: what it shows against the JSON-LD of the same graph, its controls, its keys, and
// that it asks for nothing. SCREENSHOTS=folder keeps pictures of it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { actorsMap, claimsIn, lineKey, readGraph, relationsMap, rolesOf } from "./viewer/expected.mjs";
import { clickOnMap, closeBrowser, counts, exported, mapOf, temporaryFolder, withPage } from "./viewer/page.mjs";

const ARTICLES = fileURLToPath(new URL("../../examples/articles", import.meta.url));
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const work = temporaryFolder();
const graphFile = join(work, "graph.jsonld");
const pageFile = join(work, "map.html");
let graph;

before(() => {
  execFileSync(process.env.ENTENTE, ["build", ARTICLES, "-o", graphFile]);
  exported(graphFile, pageFile);
  exported(graphFile, join(work, "nothing.html"), "--since", "1900", "--until", "1901", "--type", "Ceasefire");
  graph = readGraph(graphFile);
});
after(async () => {
  await closeBrowser();
  rmSync(work, { recursive: true, force: true });
});

async function screenshot(page, name) {
  if (process.env.SCREENSHOTS) await page.screenshot({ path: join(process.env.SCREENSHOTS, `${name}.png`) });
}

/** A test of the page of the example articles; it must ask for nothing and complain of nothing whatever it does. */
function onPage(name, use, options) {
  test(name, () => withPage(pageFile, async (page, noted) => {
    await use(page);
    assert.deepEqual(noted, { requests: [], complaints: [] });
  }, options));
}

/** Opens the details of an entity by the search, with the keyboard. */
async function find(page, text) {
  await page.locator("#query").fill(text);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

const shownFacts = async (page) => (await counts(page)).facts;
const detailsTitle = (page) => page.locator("#details-title").textContent();

onPage("both maps have the nodes and lines of the graph", async (page) => {
  const relations = relationsMap(graph);
  assert.deepEqual(await counts(page), { renderer: "cytoscape", nodes: relations.nodes.size, lines: relations.lines.size,
    facts: graph.claims.length });
  assert.ok(relations.lines.size > 30, "the examples have relations");
  for (const [name, expected] of [["relations", relations], ["actors", actorsMap(graph)]]) {
    const map = await mapOf(page, name);
    assert.deepEqual(new Set(map.nodes), expected.nodes);
    assert.deepEqual(new Set(map.lines.map((ends) => lineKey(...ends))), expected.lines);
  }
  await screenshot(page, "countries");
  await page.getByLabel("Countries, people and bodies").check();
  const actors = actorsMap(graph);
  assert.deepEqual(await counts(page), { renderer: "cytoscape", nodes: actors.nodes.size, lines: actors.lines.size, facts: graph.claims.length });
  await screenshot(page, "actors");
});

onPage("the tables hold everything", async (page) => {
  for (const [tab, expected] of [["Connections", relationsMap(graph).lines.size], ["Names", graph.entities.length],
    ["Facts", graph.claims.length], ["Sources", graph.documents.length]]) {
    await page.getByRole("tab", { name: tab, exact: true }).click();
    assert.equal(await page.locator("#row-count").textContent(), `${expected} rows`);
    assert.equal(await page.locator("#tables tbody tr").count(), Math.min(expected, 100));
    await screenshot(page, `table-${tab.toLowerCase()}`);
  }
});

onPage("a table turns its pages, sorts and finds", async (page) => {
  await page.getByRole("tab", { name: "Facts", exact: true }).click();
  const first = () => page.locator("#tables tbody tr:first-child th").textContent();
  const newest = graph.claims.map((claim) => claim.startDate ?? claim.date ?? claim.endDate ?? "").sort().at(-1);
  assert.equal(await page.locator("#tables tbody tr:first-child td >> nth=0").textContent(), newest);
  const before = await first();
  await page.getByRole("button", { name: "Next" }).click();
  assert.notEqual(await first(), before);
  assert.match(await page.locator("#pages span").textContent(), /^101 to/);
  await page.locator("#tables th button").first().press("Enter");
  assert.equal(await page.locator("#tables th >> nth=0").getAttribute("aria-sort"), "ascending");
  await page.locator("#find").fill("visit");
  const rows = await page.locator("#tables tbody tr").allTextContents();
  assert.ok(rows.length > 0 && rows.every((row) => /visit/i.test(row)), `${rows.length} rows`);
});

onPage("the filter of types leaves these facts and what hangs on them", async (page) => {
  await page.getByRole("button", { name: "None" }).click();
  assert.deepEqual(await counts(page), { renderer: "cytoscape", nodes: 0, lines: 0, facts: 0 });
  await page.getByRole("checkbox", { name: /^Visit/ }).check();
  const visits = graph.ofType("Visit");
  assert.ok(visits.length > 2);
  assert.equal(await shownFacts(page), visits.length);
  const pairs = new Set(visits.filter((visit) => ["actual", "planned"].includes(visit.modality)).flatMap((visit) =>
    visit.actorParty.flatMap((a) => (visit.recipientParty ?? []).filter((b) => a !== b && a.startsWith("country/") && b.startsWith("country/"))
      .map((b) => lineKey(a, b)))));
  assert.equal((await counts(page)).lines, pairs.size);
  await page.waitForFunction((text) => document.getElementById("live").textContent.includes(text), `${visits.length} of`);
  await page.getByRole("button", { name: "Show everything" }).click();
  assert.equal(await shownFacts(page), graph.claims.length);
});

onPage("the filters of countries leave what names them", async (page) => {
  const naming = (...ids) => graph.claims.filter((claim) => ids.every((id) => rolesOf(claim).includes(id))).length;
  const [russia, ukraine] = ["country/RUS", "country/UKR"];
  const choose = (id, country) => page.locator(id).selectOption({ label: `${graph.byId.get(country).name} (${naming(country)})` });
  await choose("#country", russia);
  assert.ok(naming(russia) > naming(russia, ukraine) && naming(russia, ukraine) > 0);
  assert.equal(await shownFacts(page), naming(russia));
  await choose("#other", ukraine);
  assert.equal(await shownFacts(page), naming(russia, ukraine));
});

onPage("what did not happen can be left out", async (page) => {
  await page.getByRole("checkbox", { name: /^Planned/ }).uncheck();
  await page.getByRole("checkbox", { name: /^Hypothetical/ }).uncheck();
  await page.getByRole("checkbox", { name: /^Denied/ }).uncheck();
  const happened = graph.claims.filter((claim) => (claim.modality ?? "actual") === "actual");
  assert.ok(happened.length < graph.claims.length);
  assert.equal(await shownFacts(page), happened.length);
});

onPage("dates, typed or slid, restrict to facts of that time", async (page) => {
  await page.getByLabel("From, a date").fill("2022");
  await page.getByLabel("From, a date").press("Enter");
  assert.equal(await shownFacts(page), claimsIn(graph, "2022-01-01", null).length);
  await page.getByLabel("To, a date").fill("2023-06");
  await page.getByLabel("To, a date").press("Enter");
  const between = claimsIn(graph, "2022-01-01", "2023-06-30").length;
  assert.ok(between > 0 && between < claimsIn(graph, null, null).length);
  assert.equal(await shownFacts(page), between);
  await screenshot(page, "dates");
  await page.getByLabel("To, a date").fill("last summer");
  await page.getByLabel("To, a date").press("Enter");
  assert.equal(await page.getByLabel("To, a date").getAttribute("aria-invalid"), "true");
  assert.equal(await shownFacts(page), between, "what is no date changes nothing");
  await page.getByLabel(/without a date/).check();
  const undated = graph.claims.length - claimsIn(graph, null, null).length;
  assert.equal(await shownFacts(page), between + undated);

  await page.getByRole("button", { name: "Show everything" }).click();
  const from = page.getByRole("slider", { name: "Earliest date shown" });
  assert.equal(await from.getAttribute("aria-valuetext"), "no limit");
  for (let i = 0; i < 3; ++i) await from.press("ArrowRight");
  const first = await page.getByLabel("From, a date").inputValue();
  assert.match(first, /^\d{4}-\d\d-\d\d$/);
  assert.notEqual(await from.getAttribute("aria-valuetext"), "no limit");
  assert.equal(await shownFacts(page), claimsIn(graph, first, null).length);
  const to = page.getByRole("slider", { name: "Latest date shown" });
  await to.press("Home");
  assert.equal(await to.inputValue(), await from.inputValue(), "one thumb stops at the other");
});

onPage("a click on a name shows its facts, and a fact its quotes and their source", async (page) => {
  const map = await mapOf(page, "relations");
  const id = "country/PER";
  await clickOnMap(page, "node", map.nodes.indexOf(id));
  assert.equal(await detailsTitle(page), "Peru");
  assert.equal(await page.locator("#details").getAttribute("data-id"), id);
  const naming = graph.claims.filter((claim) => rolesOf(claim).includes(id));
  const [offices, facts] = [naming.filter((claim) => claim["@type"] === "Tenure"), naming.filter((claim) => claim["@type"] !== "Tenure")];
  assert.ok(facts.length > 0);
  await page.getByRole("heading", { name: `Facts (${facts.length})` }).waitFor();
  if (offices.length) await page.getByRole("heading", { name: `Offices (${offices.length})` }).waitFor();
  await screenshot(page, "peru");

  const fact = facts.find((claim) => claim["@type"][0] === "Event" && facts.filter((other) => other.name === claim.name).length === 1);
  await page.locator("#details .fact").getByRole("button", { name: fact.name, exact: true }).first().click();
  assert.equal(await detailsTitle(page), fact.name);
  for (const item of fact.evidence) {
    const quote = page.locator("#details blockquote").filter({ hasText: item.rule }).first();
    const quotes = await page.locator("#details blockquote p").allTextContents();
    assert.ok(quotes.includes(item.quote), item.quote);
    assert.match(await quote.locator("footer").textContent(), new RegExp(`${graph.byId.get(item.document).headline ?? ""}`));
  }
  await screenshot(page, "fact");
  await page.locator("#details blockquote footer button").first().click();
  const document = graph.byId.get(fact.evidence[0].document);
  assert.equal(await page.locator("#details").getAttribute("data-id"), document["@id"]);
  const starts = await page.locator("#details .in-order footer .note").allTextContents();
  const order = starts.map((text) => Number(/Characters (\d+)/.exec(text)[1]));
  assert.deepEqual(order, [...order].sort((a, b) => a - b));
  await screenshot(page, "source");
  await page.getByRole("button", { name: "Back" }).click();
  assert.equal(await detailsTitle(page), fact.name);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  assert.equal(await page.locator("#details").isVisible(), false);
});

onPage("a click on a line shows what lies between the two", async (page) => {
  const map = await mapOf(page, "relations");
  const relation = graph.relations.find((node) => node["@id"] === "relation/AUS-TUV");
  await clickOnMap(page, "line", map.lines.findIndex((ends) => lineKey(...ends) === lineKey(...relation.between)));
  assert.equal(await page.locator("#details").getAttribute("data-id"), relation["@id"]);
  const text = await page.locator("#details dl").textContent();
  assert.ok(text.includes(`${relation.eventCount}: ${relation.cooperation} of cooperation, ${relation.conflict} of conflict`), text);
  assert.ok((await page.locator("#details .fact").count()) >= relation.eventCount);
  await screenshot(page, "line");
});

onPage("every relation of the page counts the events that the graph counts", async (page) => {
  await page.getByRole("tab", { name: "Connections" }).click();
  const rows = await page.locator("#tables tbody tr").evaluateAll((all) => all.map((row) =>
    [row.cells[0].textContent, Number(row.cells[2].textContent), Number(row.cells[3].textContent)]));
  const expected = graph.relations.map((node) => [node.between.map((id) => graph.byId.get(id).name).sort().join(" "), node.eventCount, node.conflict]);
  const sorted = rows.map(([name, ...numbers]) => [name.split(" – ").sort().join(" "), ...numbers]).sort();
  assert.deepEqual(sorted, expected.sort());
});

onPage("the search finds names in any spelling, facts and sources", async (page) => {
  await page.locator("#query").fill("VIỆT nam");
  assert.match(await page.locator("#answers li").first().textContent(), /^Vietnam country/);
  await page.locator("#query").fill("no such thing at all");
  assert.equal(await page.locator("#answers").textContent(), "Nothing found");
  const source = graph.documents.find((document) => document.headline) ?? graph.documents[0];
  await page.locator("#query").fill(source.headline ?? source.name);
  await page.locator("#answers li").last().click();
  assert.equal(await page.locator("#details").getAttribute("data-id"), source["@id"]);
});

onPage("everything can be reached by the keyboard, and the focus comes back", async (page) => {
  const reached = new Set();
  for (let i = 0; i < 90; ++i) {
    await page.keyboard.press("Tab");
    reached.add(await page.evaluate(() => document.activeElement.id || document.activeElement.getAttribute("role") || document.activeElement.textContent));
  }
  for (const id of ["query", "theme", "open-about", "country", "other", "from", "to", "tab-map", "map"]) {
    assert.ok(reached.has(id), `${id} of ${[...reached]}`);
  }
  await page.locator("#map").focus();
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await page.keyboard.press("p");
  await page.waitForFunction(() => /Enter for details/.test(document.getElementById("live").textContent));
  const announced = await page.locator("#live").textContent();
  await page.keyboard.press("Enter");
  assert.ok(announced.startsWith(await detailsTitle(page)), announced);
  assert.equal(await page.evaluate(() => document.activeElement.id), "details-title");
  await page.keyboard.press("Escape");
  assert.equal(await page.evaluate(() => document.activeElement.id), "map");
  const place = () => page.evaluate(() => document.getElementById("map").drawing.placeOf("node", 0));
  const [before] = [await place()];
  await page.keyboard.press("ArrowRight");
  const moved = await place();
  assert.ok(Math.abs(moved.x - before.x + 60) < 1 && Math.abs(moved.y - before.y) < 1, "an arrow key moves the map");
  await page.keyboard.press("+");
  assert.notDeepEqual(await place(), moved);
  await page.locator("#tab-map").focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.locator("#tab-connections").getAttribute("aria-selected"), "true");
  assert.equal(await page.locator("#map-panel").isVisible(), false);
});

onPage("the address opens and remembers what is looked at", async (page) => {
  await find(page, "Peru");
  assert.match(page.url(), /#country\/PER$/);
  await page.evaluate(() => { location.hash = "#country/IRN"; });
  await page.waitForFunction(() => document.getElementById("details").dataset.id === "country/IRN");
  await page.evaluate(() => { location.hash = "#%E0%A4%A"; });
  assert.equal(await page.locator("#details").getAttribute("data-id"), "country/IRN");
});

test("the policy of the page stops what would get in or out", () => withPage(pageFile, async (page, noted) => {
  assert.deepEqual(noted.complaints, []);
  const tried = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "window.gotIn = true";
    document.body.append(script);
    const image = new Image();
    const blocked = new Promise((done) => { image.onerror = () => done(true); image.onload = () => done(false); });
    image.src = "https://example.org/a.png";
    return { script: window.gotIn === true, image: !(await blocked), fetch: await fetch("https://example.org/").then(() => true, () => false) };
  });
  assert.deepEqual(tried, { script: false, image: false, fetch: false });
  assert.ok(noted.complaints.every((text) => /Content Security Policy/i.test(text)), noted.complaints.join("\n"));
  assert.ok(noted.complaints.length >= 3, "the policy says what it stopped");
}));

test("a graph of nothing is a page too", () => withPage(join(work, "nothing.html"), async (page, noted) => {
  assert.deepEqual(await counts(page), { renderer: "cytoscape", nodes: 0, lines: 0, facts: 0 });
  await page.getByRole("tab", { name: "Names" }).click();
  assert.equal(await page.locator("#row-count").textContent(), "0 rows");
  assert.deepEqual(noted, { requests: [], complaints: [] });
}));

const brightness = (page) => page.evaluate(() => {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\d+/g).map(Number);
  return (red + green + blue) / 3;
});

onPage("is dark where the system is, unless told otherwise", async (page) => {
  assert.ok((await brightness(page)) < 60);
  await find(page, "Iran");
  await screenshot(page, "dark");
  await page.locator("#theme").selectOption("light");
  assert.ok((await brightness(page)) > 200);
}, { colorScheme: "dark" });

onPage("is light where the system is, unless told otherwise", async (page) => {
  assert.ok((await brightness(page)) > 200);
  await page.locator("#theme").selectOption("dark");
  assert.ok((await brightness(page)) < 60);
}, { colorScheme: "light" });

onPage("fits a narrow screen", async (page) => {
  await find(page, "Iran");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing sticks out");
  await screenshot(page, "narrow");
}, { viewport: { width: 390, height: 844 } });

for (const colorScheme of ["light", "dark"]) {
  onPage(`axe finds nothing wrong for those who cannot see or point (${colorScheme})`, async (page) => {
    const check = async (what) => {
      const found = await page.evaluate(async (source) => {
        if (!window.axe) (0, eval)(source);
        const { violations, passes } = await window.axe.run(document);
        return { passes: passes.length, violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)} ${nodes[0].failureSummary}`) };
      }, AXE);
      assert.deepEqual(found.violations, [], what);
      assert.ok(found.passes > 15, `${found.passes} rules passed`);
    };
    await check("the map");
    await find(page, "Iran");
    await check("details");
    await page.getByRole("tab", { name: "Facts", exact: true }).click();
    await check("a table");
    await page.locator("#open-about").click();
    await check("about");
  }, { colorScheme, bypassCSP: true }); // axe is not of the page; the other tests run under its policy
}
