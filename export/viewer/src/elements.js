// SPDX-License-Identifier: MIT
// Elements of the page. Text of the graph becomes text, never markup: nothing here parses HTML.

/**
 * An element: element("button", {type: "button", onclick: f}, "text", child, …). Handlers and booleans are set
 * as properties, all else as attributes; children that are null or false are left out.
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else made.setAttribute(key, String(value));
  }
  append(made, children);
  return made;
}

export function append(parent, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    parent.append(child instanceof Node ? child : String(child));
  }
}

export function replaceChildren(parent, ...children) {
  parent.replaceChildren();
  append(parent, children);
}

/** A name from the graph: isolated, so that its direction of writing does not turn the text around it. */
export function named(text) {
  return element("bdi", {}, text);
}

/** A button that looks like a link and opens something of this page. */
export function opener(text, open, attributes = {}) {
  return element("button", { type: "button", class: "opener", onclick: open, ...attributes }, named(text));
}

/** A link out of the page, where the address is one of the web; else the plain text. */
export function outward(address, text) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    // no address at all
  }
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) return named(text === undefined ? address : text);
  return element("a", { href: url.href, target: "_blank", rel: "noopener noreferrer nofollow" }, named(text ?? address),
    element("span", { class: "unseen" }, " (opens the source in a new tab)"));
}

/** A drawing's element. */
export function shape(name, attributes = {}, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  append(made, children);
  return made;
}
