// SPDX-License-Identifier: MIT
// The slider of time: two thumbs over a histogram of the dated facts, and two fields for exact dates. The ends of
// the slider mean "no limit", so that a few facts of long ago need not stretch it.

import { calendarDay, dayNumber, daysOf, isoDay, spelledOut } from "./dates.js";
import { element, replaceChildren, shape } from "./elements.js";
import { counted } from "./words.js";

const HEIGHT = 36;
const MOST_BINS = 160;
// Facts this far out at either end share the outermost bin.
const OUTLIERS = 0.02;
const STEPS = [
  { name: "day", of: (n) => n, days: (n) => ({ first: n, last: n }), text: (n) => spelledOut(isoDay(n)) },
  { name: "month",
    of: (n) => { const { year, month } = calendarDay(n); return year * 12 + month - 1; },
    days: (n) => ({ first: dayNumber(Math.floor(n / 12), (n % 12) + 1, 1), last: dayNumber(Math.floor(n / 12), (n % 12) + 2, 0) }),
    text: (n) => spelledOut(`${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`) },
  { name: "year", of: (n) => calendarDay(n).year,
    days: (n) => ({ first: dayNumber(n, 1, 1), last: dayNumber(n, 12, 31) }), text: (n) => String(n) },
];

/** Where on the slider each dated event and agreement begins. Offices and memberships last, and are left out. */
function beginnings(graph) {
  return graph.claims.filter((claim) => claim.period && Number.isFinite(claim.period.first) && Number.isFinite(claim.period.last))
    .map((claim) => claim.period.first).sort((a, b) => a - b);
}

/** The finest step of which the slider needs no more than so many. */
export function scaleFor(days) {
  const cut = Math.floor(days.length * OUTLIERS);
  const [first, last] = [days[cut], days[days.length - 1 - cut]];
  const step = STEPS.find((candidate) => candidate.of(last) - candidate.of(first) < MOST_BINS) ?? STEPS[2];
  return { step, first: step.of(first), last: step.of(last) };
}

function histogram(days, scale) {
  const bins = new Array(scale.last - scale.first + 1).fill(0);
  for (const day of days) {
    const at = scale.step.of(day) - scale.first;
    ++bins[Math.min(bins.length - 1, Math.max(0, at))];
  }
  const most = Math.max(...bins);
  const drawn = shape("svg", { viewBox: `0 0 ${bins.length} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": "true", class: "histogram" });
  bins.forEach((count, i) => {
    if (count === 0) return;
    const height = Math.max(2, (HEIGHT * Math.sqrt(count)) / Math.sqrt(most));
    drawn.append(shape("rect", { x: i + 0.08, y: HEIGHT - height, width: 0.84, height, "data-bin": i }));
  });
  return drawn;
}

export function offerTime(graph, state) {
  const parent = document.getElementById("time");
  const days = beginnings(graph);
  if (days.length === 0) {
    parent.hidden = true;
    return;
  }
  const scale = scaleFor(days);
  const undatedCount = graph.claims.filter((claim) => !claim.period).length;
  const thumb = (name, value) => element("input", { type: "range", min: scale.first, max: scale.last, step: 1, value,
    "aria-label": name });
  const [from, to] = [thumb("Earliest date shown", scale.first), thumb("Latest date shown", scale.last)];
  const field = (id, name) => element("input", { type: "text", id, "aria-label": name, placeholder: "2024-11-21", size: 10,
    autocomplete: "off", "aria-describedby": "date-help" });
  const [fromField, toField] = [field("from", "From, a date"), field("to", "To, a date")];
  const undated = element("input", { type: "checkbox", id: "undated" });
  const words = element("output", { id: "period", for: "from to" });
  const bars = histogram(days, scale);

  const describe = () => {
    const { from: first, to: last } = state.settings;
    words.textContent = first === null && last === null ? "all time"
      : `${first === null ? "the beginning" : spelledOut(isoDay(first))} to ${last === null ? "the end" : spelledOut(isoDay(last))}`;
    const [low, high] = [Number(from.value), Number(to.value)];
    from.setAttribute("aria-valuetext", low === scale.first ? "no limit" : scale.step.text(low));
    to.setAttribute("aria-valuetext", high === scale.last ? "no limit" : scale.step.text(high));
    for (const bar of bars.children) {
      const at = Number(bar.dataset.bin) + scale.first;
      bar.classList.toggle("out", at < low || at > high);
    }
  };
  const slid = (moved) => {
    // The thumbs may meet but not pass each other.
    if (Number(from.value) > Number(to.value)) {
      if (moved === from) from.value = to.value;
      else to.value = from.value;
    }
    const low = Number(from.value) === scale.first ? null : scale.step.days(Number(from.value)).first;
    const high = Number(to.value) === scale.last ? null : scale.step.days(Number(to.value)).last;
    fromField.value = low === null ? "" : isoDay(low);
    toField.value = high === null ? "" : isoDay(high);
    for (const changed of [fromField, toField]) changed.removeAttribute("aria-invalid");
    state.change({ from: low, to: high });
  };
  const typed = (changed, which) => {
    const text = changed.value.trim();
    const period = text === "" ? null : daysOf(text);
    if (text !== "" && !period) {
      changed.setAttribute("aria-invalid", "true");
      return;
    }
    changed.removeAttribute("aria-invalid");
    const at = period === null ? null : which === "from" ? period.first : period.last;
    const slider = which === "from" ? from : to;
    slider.value = at === null ? (which === "from" ? scale.first : scale.last) : scale.step.of(at);
    state.change({ [which]: at });
  };
  from.addEventListener("input", () => slid(from));
  to.addEventListener("input", () => slid(to));
  fromField.addEventListener("change", () => typed(fromField, "from"));
  toField.addEventListener("change", () => typed(toField, "to"));
  undated.addEventListener("change", () => state.change({ undated: undated.checked }));

  replaceChildren(parent,
    element("div", { role: "group", "aria-label": "Time", class: "time" },
      scale.first < scale.last && element("div", { class: "slider" }, bars, from, to),
      element("div", { class: "dates" },
        element("label", {}, "From ", fromField), element("label", {}, "to ", toField),
        element("span", { id: "date-help", class: "unseen" }, "A year, a month or a day: 2024, 2024-11 or 2024-11-21"),
        words,
        undatedCount > 0 && element("label", { class: "row" }, undated, element("span", {}, ` with ${counted(undatedCount, "fact")} without a date`)))));
  state.listen((changes) => {
    if (changes.has("reset")) {
      from.value = scale.first;
      to.value = scale.last;
      fromField.value = toField.value = "";
      undated.checked = false;
    }
    if (changes.has("settings")) describe();
  });
  describe();
}
