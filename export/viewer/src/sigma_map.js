// SPDX-License-Identifier: MIT
// A map drawn by sigma.js on the graphics card, for maps too large for Cytoscape.js. Nodes are circles there: what
// they are is told by a sign before the name.

import Graph from "graphology";
import Sigma from "sigma";

import { motion } from "./appearance.js";
import { label } from "./words.js";

export const SIGNS_OF_KINDS = { Country: "", Person: "◆ ", Organization: "■ ", Group: "⬣ ", Place: "▸ ", claim: "★ " };

// Lines have no strokes either: those of what is chosen carry a sign, so that colour does not tell it alone.
const SIGNS_OF_TONES = { mixed: "≈ mixed", tense: "⚡\ufe0e tense" };

const SLOW_FRAME = 60; // milliseconds
const SLOW_FRAMES = 4; // in a row

export function canUseGraphicsCard() {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
}

/** A colour "#rrggbb" that share nearer to another. */
function paled(colour, ground, share) {
  const parts = (text) => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
  const grounds = parts(ground);
  return `#${parts(colour).map((part, i) => Math.round(part + share * (grounds[i] - part)).toString(16).padStart(2, "0")).join("")}`;
}

/** A name under the pointer, on a ground of the page's own colour. */
function drawPointed(colours) {
  return (context, data, settings) => {
    const size = settings.labelSize;
    context.font = `${settings.labelWeight} ${size}px ${settings.labelFont}`;
    const width = data.label ? context.measureText(data.label).width + 10 : 0;
    context.fillStyle = colours.paper;
    context.strokeStyle = colours.chosen;
    context.lineWidth = 2;
    context.beginPath();
    context.arc(data.x, data.y, data.size + 3, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
    if (!data.label) return;
    context.fillRect(data.x + data.size + 1, data.y - size / 2 - 4, width, size + 8);
    context.strokeRect(data.x + data.size + 1, data.y - size / 2 - 4, width, size + 8);
    context.fillStyle = colours.ink;
    context.fillText(data.label, data.x + data.size + 6, data.y + size / 3);
  };
}

export function drawWithSigma(container, map, first, events) {
  let colours = first;
  let shown = null;
  let part = null; // what is chosen and stays bright
  // Of many, small and pale ones show more.
  const scale = map.nodes.length > 3000 ? 0.7 : 1;
  const veil = map.lines.length > 5000 ? 0.6 : 0.2;
  const graph = new Graph({ type: "undirected", multi: true });
  for (const node of map.nodes) {
    // sigma counts upwards.
    graph.addNode(node.index, { x: node.x, y: -node.y, label: SIGNS_OF_KINDS[node.kind] + label(node.name) });
  }
  for (const line of map.lines) graph.addEdgeWithKey(line.index, line.from, line.to);

  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    enableEdgeEvents: true,
    renderEdgeLabels: true,
    edgeLabelSize: 10,
    edgeLabelColor: { color: colours.ink },
    hideEdgesOnMove: map.lines.length > 40_000,
    labelFont: "system-ui, sans-serif",
    labelSize: 12,
    labelColor: { color: colours.ink },
    labelRenderedSizeThreshold: 5,
    labelDensity: 0.6,
    defaultDrawNodeHover: drawPointed(colours),
    zIndex: true,
    minCameraRatio: 0.01,
    maxCameraRatio: 4,
    stagePadding: 30,
    nodeReducer(key, data) {
      const node = map.nodes[key];
      const state = shown?.nodes[key];
      const dim = part !== null && !part.nodes.has(node.index);
      return { ...data, hidden: state ? !state.shown : false,
        size: (dim ? 0.6 : 1) * scale * (node.kind === "claim" ? 3 : Math.min(2 + Math.sqrt(state?.degree ?? 1), 16)),
        color: dim ? colours.faint : part?.node === node.index ? colours.chosen : colours.nodes[node.kind],
        label: dim ? null : data.label, forceLabel: part !== null && !dim && part.nodes.size < 40,
        zIndex: dim ? 0 : 1 + (state?.degree ?? 0) };
    },
    edgeReducer(key) {
      const { index } = map.lines[key];
      const state = shown?.lines[index];
      const dim = part !== null && !part.lines.has(index);
      const chosen = part?.line === index;
      const tone = state?.tone ?? "friendly";
      return { hidden: (state ? !state.shown : false) || dim, zIndex: chosen ? 2 : 1,
        label: part === null || dim ? null : SIGNS_OF_TONES[tone],
        size: Math.min(0.6 + Math.log2(Math.max(1, state?.facts ?? 1)) / 2, 5) + (chosen ? 2 : 0),
        color: chosen ? colours.chosen : part === null ? paled(colours.tones[tone], colours.paper, veil) : colours.tones[tone] };
    },
  });
  sigma.on("clickNode", ({ node }) => events.node(Number(node)));
  sigma.on("clickEdge", ({ edge }) => events.line(Number(edge)));
  sigma.on("clickStage", () => events.nothing());
  sigma.on("enterNode", ({ node }) => events.pointed("node", Number(node)));
  sigma.on("leaveNode", () => events.pointed(null));
  sigma.on("enterEdge", ({ edge }) => events.pointed("line", Number(edge)));
  sigma.on("leaveEdge", () => events.pointed(null));

  // A machine without a graphics card moves the names alone, which it can do at the speed of a hand.
  let [last, slow] = [0, 0];
  sigma.on("afterRender", () => {
    const now = performance.now();
    slow = now - last > SLOW_FRAME && now - last < 10 * SLOW_FRAME ? slow + 1 : 0;
    last = now;
    if (slow === SLOW_FRAMES) sigma.setSetting("hideEdgesOnMove", true);
  });

  const camera = sigma.getCamera();
  const move = (to) => (motion(1) ? camera.animate(to, { duration: motion(200) }) : camera.setState(to));
  const onScreen = (index) => sigma.graphToViewport({ x: map.nodes[index].x, y: -map.nodes[index].y });
  return {
    name: "sigma",
    update(next) {
      shown = next;
      sigma.refresh();
    },
    choose(next) {
      part = next;
      sigma.refresh({ skipIndexation: true });
    },
    lookAt(index) {
      const place = sigma.getNodeDisplayData(index);
      if (place) move({ x: place.x, y: place.y, ratio: Math.min(camera.ratio, 0.25) });
    },
    fit() {
      move({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
    },
    zoomBy(factor) {
      move({ ratio: Math.min(4, Math.max(0.01, camera.ratio / factor)) });
    },
    panBy(x, y) {
      const from = sigma.viewportToFramedGraph({ x: 0, y: 0 });
      const to = sigma.viewportToFramedGraph({ x, y });
      move({ x: camera.x - (to.x - from.x), y: camera.y - (to.y - from.y) });
    },
    recolour(next) {
      colours = next;
      sigma.setSetting("labelColor", { color: next.ink });
      sigma.setSetting("edgeLabelColor", { color: next.ink });
      sigma.setSetting("defaultDrawNodeHover", drawPointed(next));
      sigma.refresh();
    },
    resize() {
      sigma.resize();
      sigma.refresh();
    },
    placeOf(kind, index) {
      if (kind === "node") return onScreen(index);
      const [a, b] = [onScreen(map.lines[index].from), onScreen(map.lines[index].to)];
      return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    },
    destroy() {
      sigma.kill();
    },
  };
}
