// SPDX-License-Identifier: MIT
// The map: chooses who draws it, follows the state, and takes the keys.
//
// A drawing is {name, update(shown), choose(part | null), lookAt(node), fit(), zoomBy(factor), panBy(x, y),
// recolour(colours), resize(), placeOf(kind, index), destroy()}, where `shown` is of filter.js and a part is
// {nodes: Set, lines: Set, node?, line?}: what stays bright, and the one node or line that it is about. It calls
// events.node(index), .line(index), .nothing() and .pointed(kind, index).

import { announce } from "./announce.js";
import { colours } from "./appearance.js";
import { drawWithCytoscape } from "./cytoscape_map.js";
import { element, replaceChildren } from "./elements.js";
import { fillLegend } from "./legend.js";
import { canUseGraphicsCard, drawWithSigma } from "./sigma_map.js";
import { counted } from "./words.js";

// Cytoscape.js redraws every element a frame; above this it stutters on ordinary machines.
const MOST_NODES_FOR_CYTOSCAPE = 1500;
const MOST_LINES_FOR_CYTOSCAPE = 6000;
const STEP = 60; // pixels an arrow key moves the map by

export const MAP_NAMES = { relations: "Countries", actors: "Countries, people and bodies" };

export class MapView {
  #drawing = null;
  #shown = null;
  #touched = false; // whether the reader has moved the map
  #cursor = null; // the node that N and P have reached

  constructor(graph, state, shownOf) {
    this.graph = graph;
    this.state = state;
    this.shownOf = shownOf; // () => the claims shown now
    this.container = document.getElementById("map");
    this.tip = element("p", { id: "tip", "aria-hidden": "true" });
    this.#offerTools();
    this.container.addEventListener("keydown", (event) => this.#key(event));
    this.#noteMoves();
    new ResizeObserver(() => this.#resized()).observe(this.container);
    state.listen((changes) => this.#follow(changes));
  }

  get map() {
    return this.graph.maps[this.state.map];
  }

  /** What filters leave of the map: of filter.js. */
  get shown() {
    return this.#shown;
  }

  draw() {
    this.#drawing?.destroy();
    this.#cursor = null;
    this.#touched = false;
    this.container.replaceChildren();
    const { nodes, lines } = this.map;
    const large = nodes.length > MOST_NODES_FOR_CYTOSCAPE || lines.length > MOST_LINES_FOR_CYTOSCAPE;
    const draw = large && canUseGraphicsCard() ? drawWithSigma : drawWithCytoscape;
    this.#drawing = draw(this.container, this.map, colours(), {
      node: (index) => this.state.choose(this.#subjectOfNode(index)),
      line: (index) => this.state.choose({ kind: "line", index, map: this.map.name }),
      nothing: () => this.state.choose(null),
      pointed: (kind, index) => this.#point(kind, index),
    });
    this.container.dataset.renderer = this.#drawing.name;
    this.container.drawing = this.#drawing; // for whoever tests or studies the page
    this.container.setAttribute("aria-label", `Map: ${MAP_NAMES[this.map.name]}`);
    this.update();
    this.#drawing.fit();
    this.#markChosen();
    this.lookAtChosen();
  }

  /** A wheel, a key or a drag moves the map; a click does not. */
  #noteMoves() {
    const listen = (name, act) => this.container.addEventListener(name, act, { capture: true, passive: true });
    let from = null;
    listen("wheel", () => { this.#touched = true; });
    listen("keydown", () => { this.#touched = true; });
    listen("pointerdown", (event) => { from = event; });
    listen("pointerup", () => { from = null; });
    listen("pointermove", (event) => {
      if (from && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > 5) this.#touched = true;
    });
  }

  #resized() {
    if (!this.container.clientWidth || !this.#drawing) return;
    this.#drawing.resize();
    // Until the reader has moved the map it fills the room that it has.
    if (!this.#touched) this.#drawing.fit();
    else this.#keepInView(this.#onMap(this.state.chosen));
  }

  /** The details take room from the map, perhaps that of what they speak of. */
  #keepInView(part) {
    if (!part) return;
    const { x } = this.#drawing.placeOf("node", part.node ?? [...part.nodes][0]);
    const most = this.container.clientWidth - 60;
    if (x > most) this.#drawing.panBy(most - x, 0);
  }

  update() {
    this.#shown = { ...this.#filtered() };
    this.#drawing.update(this.#shown);
    const count = (list) => list.reduce((sum, item) => sum + (item.shown ? 1 : 0), 0);
    const [nodes, lines] = [count(this.#shown.nodes), count(this.#shown.lines)];
    Object.assign(this.container.dataset, { nodes, lines });
    replaceChildren(this.counts, `${counted(nodes, "name")}, ${counted(lines, "connection")}`,
      nodes === 0 ? " – the filters leave nothing to draw" : null,
      this.map.leftOut ? ` – ${counted(this.map.leftOut, "name")} with few connections only in the tables` : null);
    fillLegend(document.getElementById("legend"), this.map, this.#shown, this.#drawing.name === "sigma");
  }

  recolour() {
    this.#drawing?.recolour(colours());
    fillLegend(document.getElementById("legend"), this.map, this.#shown, this.#drawing.name === "sigma");
  }

  #filtered() {
    return this.shownOf(this.map);
  }

  #follow(changes) {
    if (changes.has("map")) {
      this.draw();
      for (const button of this.choices) button.checked = button.value === this.state.map;
    } else if (changes.has("settings")) {
      this.update();
    }
    if (changes.has("chosen")) this.#markChosen();
  }

  #subjectOfNode(index) {
    const node = this.map.nodes[index];
    return node.entity === undefined ? { kind: "claim", index: node.claim } : { kind: "entity", index: node.entity };
  }

  /** What stands on this map for what the details show; null where nothing does. */
  #onMap(chosen) {
    if (!chosen || (chosen.kind === "line" && chosen.map !== this.map.name)) return null;
    if (chosen.kind === "line") return this.#around(null, [chosen.index]);
    if (chosen.kind === "entity" || chosen.kind === "claim") {
      const node = this.map.nodes.find((candidate) => candidate[chosen.kind] === chosen.index);
      if (node) return this.#around(node.index, node.lines);
    }
    const claims = new Set(chosen.kind === "document" ? this.graph.documents[chosen.index].claims
      : chosen.kind === "claim" ? [chosen.index] : []);
    const lines = this.map.lines.filter((line) => line.claims.some((claim) => claims.has(claim)));
    return lines.length > 0 ? this.#around(null, lines.map((line) => line.index)) : null;
  }

  /** The part of a map that lies about a node or about lines. */
  #around(node, indices) {
    const nodes = new Set(indices.flatMap((index) => [this.map.lines[index].from, this.map.lines[index].to]));
    if (node === null) return { nodes, lines: new Set(indices), line: indices.length === 1 ? indices[0] : undefined };
    return { nodes: nodes.add(node), lines: new Set(indices), node };
  }

  #markChosen() {
    this.#drawing?.choose(this.#onMap(this.state.chosen));
  }

  /** Moves the map to what the details show. */
  lookAtChosen() {
    const place = this.#onMap(this.state.chosen);
    if (place?.node === undefined) return;
    this.#touched = true;
    this.#drawing.resize(); // the details may just have taken a part of its room
    this.#drawing.lookAt(place.node);
  }

  #point(kind, index) {
    this.container.classList.toggle("pointing", kind !== null);
    if (kind === null) {
      this.tip.textContent = "";
      return;
    }
    const item = kind === "node" ? this.map.nodes[index] : this.map.lines[index];
    const state = kind === "node" ? this.#shown.nodes[index] : this.#shown.lines[index];
    this.tip.textContent = kind === "node" ? `${item.name}: ${counted(state.degree, "connection")}`
      : `${item.name}: ${counted(state.facts, "fact")}${state.conflict ? `, ${state.conflict} of conflict` : ""}`;
  }

  #offerTools() {
    const names = Object.keys(this.graph.maps).filter((name) => this.graph.maps[name].nodes.length > 0);
    this.choices = names.map((name) => element("input", { type: "radio", name: "map", value: name,
      checked: name === this.state.map, onchange: () => this.state.showMap(name) }));
    this.counts = element("span", { id: "map-counts" });
    const tool = (text, name, act) => element("button", { type: "button", "aria-label": name, title: name, onclick: act }, text);
    replaceChildren(document.getElementById("map-tools"),
      element("fieldset", { class: "plain" }, element("legend", { class: "unseen" }, "What the map shows"),
        names.map((name, i) => element("label", {}, this.choices[i], ` ${MAP_NAMES[name]}`))),
      this.counts,
      element("span", { class: "buttons" },
        tool("+", "Zoom in", () => this.#drawing.zoomBy(1.4)),
        tool("−", "Zoom out", () => this.#drawing.zoomBy(1 / 1.4)),
        tool("Show all", "Show all of the map", () => this.#drawing.fit())),
      this.tip);
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };
    const key = event.key;
    if (moves[key]) this.#drawing.panBy(...moves[key]);
    else if (key === "+" || key === "=") this.#drawing.zoomBy(1.4);
    else if (key === "-") this.#drawing.zoomBy(1 / 1.4);
    else if (key === "0") this.#drawing.fit();
    else if (key === "n" || key === "N") this.#step(1);
    else if (key === "p" || key === "P") this.#step(-1);
    else if (key === "Enter" && this.#cursor !== null) this.state.choose(this.#subjectOfNode(this.#cursor));
    else return;
    event.preventDefault();
  }

  #step(by) {
    const visible = this.map.nodes.filter((node) => this.#shown.nodes[node.index].shown);
    if (visible.length === 0) return;
    visible.sort((a, b) => this.#shown.nodes[b.index].degree - this.#shown.nodes[a.index].degree || a.index - b.index);
    const at = visible.findIndex((node) => node.index === this.#cursor);
    const next = visible[(at + by + visible.length + (at < 0 && by < 0 ? 1 : 0)) % visible.length];
    this.#cursor = next.index;
    this.#drawing.choose(this.#around(next.index, next.lines));
    this.#drawing.lookAt(next.index);
    const degree = this.#shown.nodes[next.index].degree;
    this.#point("node", next.index);
    announce(`${next.name}, ${counted(degree, "connection")}. Enter for details.`);
  }
}
