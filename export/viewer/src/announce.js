// SPDX-License-Identifier: MIT
// Says to screen readers what changed on the page.

let waiting = 0;

/** The last of several announcements in a row is the one that is spoken. */
export function announce(text) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    document.getElementById("live").textContent = text;
  }, 250);
}
