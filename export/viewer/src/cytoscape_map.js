// SPDX-License-Identifier: MIT
// A map drawn by Cytoscape.js: shapes by kind, strokes by tone. For maps of up to some 1,500 nodes.

import cytoscape from "cytoscape";

import { motion } from "./appearance.js";
import { label } from "./words.js";

const SHAPES = { Country: "ellipse", Person: "round-diamond", Organization: "round-rectangle", Group: "octagon",
  Place: "tag", claim: "star" };
const STROKES = {
  friendly: { "line-style": "solid" },
  mixed: { "line-style": "dashed", "line-dash-pattern": [8, 4] },
  tense: { "line-style": "dashed", "line-dash-pattern": [3, 3] }, // Cytoscape.js's own dots are too fine to see
};
const LEADERS = 15; // so many names stay legible however far one zooms out
const LEADERS_FONT = 12; // pixels of the screen
const CLOSEST_FIT = 1.8; // two names need not fill the map

function styleSheet(colours) {
  const sheet = [
    { selector: "node", style: {
      width: "data(size)", height: "data(size)", "border-width": 1.5, "border-color": colours.ink, "border-opacity": 0.45,
      label: "data(label)", "font-family": "system-ui, sans-serif", "font-size": 11, color: colours.ink,
      "text-valign": "bottom", "text-margin-y": 3, "text-outline-color": colours.paper, "text-outline-width": 2,
      "min-zoomed-font-size": 6,
    } },
    { selector: "edge", style: {
      width: "data(width)", "curve-style": "haystack", "haystack-radius": 0, opacity: 0.85,
    } },
    { selector: ".hidden", style: { display: "none" } },
    { selector: ".dim", style: { opacity: 0.15, "text-opacity": 0 } },
    { selector: "node.chosen", style: { "border-color": colours.chosen, "border-width": 4, "border-opacity": 1, "font-weight": "bold" } },
    { selector: "edge.chosen", style: { "line-color": colours.chosen, opacity: 1, "z-index": 9 } },
    { selector: "node.pointed", style: { "border-color": colours.chosen, "border-width": 3, "border-opacity": 1 } },
    { selector: "edge.pointed", style: { "line-color": colours.chosen, opacity: 1 } },
    { selector: "core", style: { "active-bg-opacity": 0 } },
  ];
  for (const [kind, shape] of Object.entries(SHAPES)) {
    sheet.push({ selector: `node[kind = "${kind}"]`, style: { shape, "background-color": colours.nodes[kind] } });
  }
  for (const [tone, stroke] of Object.entries(STROKES)) {
    // Thin dots disappear.
    const width = tone === "friendly" ? {} : { width: "mapData(width, 1, 8, 2.5, 8)" };
    sheet.push({ selector: `edge[tone = "${tone}"]`, style: { ...stroke, "line-color": colours.tones[tone], ...width } });
  }
  return sheet;
}

/** See map.js for what the functions of a map do. */
export function drawWithCytoscape(container, map, colours, events) {
  const cy = cytoscape({
    container,
    elements: [
      ...map.nodes.map((node) => ({ group: "nodes", data: { id: `n${node.index}`, index: node.index, kind: node.kind,
        label: label(node.name), size: 14 }, position: { x: node.x, y: node.y } })),
      ...map.lines.map((line) => ({ group: "edges", data: { id: `l${line.index}`, index: line.index,
        source: `n${line.from}`, target: `n${line.to}`, width: 1, tone: "friendly" } })),
    ],
    style: styleSheet(colours),
    layout: { name: "preset", fit: false },
    minZoom: 0.02,
    maxZoom: 6,
    boxSelectionEnabled: false,
    autounselectify: true,
    hideEdgesOnViewport: map.lines.length > 4000,
    textureOnViewport: map.nodes.length > 1500,
  });
  const nodes = map.nodes.map((node) => cy.getElementById(`n${node.index}`));
  const lines = map.lines.map((line) => cy.getElementById(`l${line.index}`));
  cy.on("tap", "node", (event) => events.node(event.target.data("index")));
  cy.on("tap", "edge", (event) => events.line(event.target.data("index")));
  cy.on("tap", (event) => event.target === cy && events.nothing());
  cy.on("mouseover", "node, edge", (event) => {
    event.target.addClass("pointed");
    events.pointed(event.target.isNode() ? "node" : "line", event.target.data("index"));
  });
  cy.on("mouseout", "node, edge", (event) => {
    event.target.removeClass("pointed");
    events.pointed(null);
  });

  let leaders = [];
  const writeLeaders = () => cy.batch(() => {
    const font = Math.max(LEADERS_FONT, LEADERS_FONT / cy.zoom());
    // A size that came from the node's data would leave the old outline of the label, and cut the new one off.
    for (const node of leaders) node.style({ "font-size": font, "z-index": 5 });
  });
  let writing = 0;
  cy.on("zoom", () => {
    cancelAnimationFrame(writing);
    writing = requestAnimationFrame(writeLeaders);
  });

  const visible = () => cy.elements().not(".hidden");
  return {
    name: "cytoscape",
    update(shown) {
      cy.batch(() => {
        shown.nodes.forEach((state, index) => {
          nodes[index].toggleClass("hidden", !state.shown);
          const degree = map.nodes[index].kind === "claim" ? 0 : state.degree;
          nodes[index].data("size", Math.min(14 + 5 * Math.sqrt(degree), 50));
        });
        shown.lines.forEach((state, index) => {
          lines[index].toggleClass("hidden", !state.shown);
          lines[index].data({ width: Math.min(1.5 + Math.log2(Math.max(1, state.facts)), 8), tone: state.tone });
        });
      });
      for (const node of leaders) node.removeStyle("font-size z-index");
      leaders = map.nodes.filter(({ kind, index }) => kind !== "claim" && shown.nodes[index].degree > 1)
        .sort((a, b) => shown.nodes[b.index].degree - shown.nodes[a.index].degree).slice(0, LEADERS).map(({ index }) => nodes[index]);
      writeLeaders();
    },
    choose(part) {
      cy.batch(() => {
        cy.elements().removeClass("chosen dim");
        if (!part) return;
        nodes.forEach((node, index) => part.nodes.has(index) || node.addClass("dim"));
        lines.forEach((line, index) => part.lines.has(index) || line.addClass("dim"));
        nodes[part.node]?.addClass("chosen");
        lines[part.line]?.addClass("chosen");
      });
    },
    lookAt(index) {
      const target = { center: { eles: nodes[index] }, zoom: Math.max(cy.zoom(), 0.9) };
      if (motion(1)) cy.animate({ ...target, duration: motion(250) });
      else cy.zoom(target.zoom) && cy.center(nodes[index]);
    },
    fit() {
      cy.fit(visible(), 30);
      if (cy.zoom() <= CLOSEST_FIT) return;
      cy.zoom(CLOSEST_FIT);
      cy.center(visible());
    },
    zoomBy(factor) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    panBy(x, y) {
      cy.panBy({ x, y });
    },
    recolour(next) {
      cy.style(styleSheet(next));
    },
    resize() {
      cy.resize();
    },
    /** Where a node or line is on the screen, in pixels of the container. */
    placeOf(kind, index) {
      return kind === "node" ? nodes[index].renderedPosition() : lines[index].renderedMidpoint();
    },
    destroy() {
      cancelAnimationFrame(writing);
      cy.destroy();
    },
  };
}
