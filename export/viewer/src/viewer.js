// SPDX-License-Identifier: MIT
// Puts the page together: reads the graph in it, makes the parts and lets them follow one state.

import { announce } from "./announce.js";
import { offerAppearance } from "./appearance.js";
import { Details } from "./details.js";
import { element, replaceChildren } from "./elements.js";
import { hidesNothing, shownClaims, shownMap } from "./filter.js";
import { offerFilters } from "./filters_form.js";
import { readGraph } from "./graph.js";
import { MapView } from "./map.js";
import { offerSearch } from "./search.js";
import { State } from "./state.js";
import { Tables, TABLE_NAMES } from "./tables.js";
import { offerTime } from "./time_slider.js";
import { counted } from "./words.js";

function firstMap(graph) {
  const { maps, map } = graph;
  return maps[map].nodes.length > 0 || maps.actors.nodes.length === 0 ? map : "actors";
}

function summarize(graph, state, claims) {
  const shown = claims.reduce((sum, one) => sum + one, 0);
  const all = hidesNothing(state.settings);
  const text = `${all ? counted(graph.claims.length, "fact") : `${shown} of ${counted(graph.claims.length, "fact")}`} from ${counted(graph.documents.length, "source")}`;
  const summary = document.getElementById("summary");
  Object.assign(summary.dataset, { facts: shown, all: graph.claims.length });
  summary.textContent = text;
  return text;
}

/** Tabs: the map and one a table, moved between by arrow keys. */
function offerTabs(map, tables) {
  const list = document.getElementById("tabs");
  const [mapPanel, tablesPanel] = [document.getElementById("map-panel"), document.getElementById("tables")];
  const names = { map: "Map", ...TABLE_NAMES };
  const tabs = Object.entries(names).map(([name, text]) => element("button", { type: "button", role: "tab", id: `tab-${name}`,
    "aria-controls": name === "map" ? "map-panel" : "tables", onclick: () => show(name) }, text));
  function show(name) {
    tabs.forEach((tab) => {
      const chosen = tab.id === `tab-${name}`;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    });
    mapPanel.hidden = name !== "map";
    tablesPanel.hidden = name === "map";
    if (name === "map") {
      tables.hide();
    } else {
      tablesPanel.setAttribute("aria-labelledby", `tab-${name}`);
      tables.show(name);
    }
  }
  list.addEventListener("keydown", (event) => {
    const at = tabs.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    const tab = tabs[(next + tabs.length) % tabs.length];
    tab.focus();
    tab.click();
    event.preventDefault();
  });
  replaceChildren(list, tabs);
  show("map");
  document.querySelector("a.skip").addEventListener("click", () => show("connections"));
}

function offerAbout() {
  const dialog = document.getElementById("about");
  document.getElementById("open-about").addEventListener("click", () => dialog.showModal());
}

/** #country/PER opens what has this id, so that a place in the page can be passed on. */
function followAddress(graph, state, lookAt) {
  const idOf = (chosen) => ({ entity: graph.entities, claim: graph.claims, document: graph.documents })[chosen?.kind]?.[chosen.index].id;
  const read = () => {
    let id = "";
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return; // not of this page's making
    }
    const subject = graph.byId.get(id);
    if (subject && idOf(state.chosen) !== id) {
      state.choose(subject);
      lookAt();
    }
  };
  state.listen((changes) => {
    if (!changes.has("chosen")) return;
    const id = idOf(state.chosen);
    const hash = id ? `#${encodeURIComponent(id).replaceAll("%2F", "/")}` : "";
    if (location.hash === hash) return;
    try {
      history.replaceState(null, "", hash || "#");
    } catch {
      // a frame without an address of its own
    }
  });
  addEventListener("hashchange", read);
  read();
}

function start() {
  const graph = readGraph(document.getElementById("data").textContent);
  const state = new State(firstMap(graph));
  if (graph.title) {
    document.title = graph.title;
    document.getElementById("title").textContent = graph.title;
  }
  let claims = shownClaims(graph, state.settings);
  // First of all listeners: the others ask for the claims shown.
  state.listen((changes) => {
    if (!changes.has("settings")) return;
    claims = shownClaims(graph, state.settings);
    announce(`${summarize(graph, state, claims)} shown`);
  });
  summarize(graph, state, claims);

  const map = new MapView(graph, state, (which) => shownMap(graph, which, claims));
  const open = (subject) => {
    state.choose(subject);
    map.lookAtChosen();
  };
  const tables = new Tables(document.getElementById("tables"), () => ({ graph, map: map.map, shown: map.shown, claims }), open);
  state.listen((changes) => (changes.has("settings") || changes.has("map")) && tables.update());
  new Details(graph, state, () => claims);
  offerFilters(graph, state);
  offerTime(graph, state);
  offerSearch(graph, open);
  offerTabs(map, tables);
  offerAppearance(document.getElementById("appearance"), () => map.recolour());
  offerAbout();
  map.draw();
  followAddress(graph, state, () => map.lookAtChosen());
  document.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && state.chosen && state.choose(null));
  document.body.dataset.ready = "yes";
}

start();
