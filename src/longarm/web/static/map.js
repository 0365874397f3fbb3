// Zoom, pan and the link between map and timeline. Without scripts both are drawn and every mark is a link.
"use strict";

const map = document.getElementById("map");
const time = document.getElementById("time");
const home = map.dataset.box.split(" ").map(Number);
const world = [-1800, -850, 3720, 1420];
let view = [...home];
let frame = 0;

function draw() {
  frame = 0;
  map.setAttribute("viewBox", view.join(" "));
  // Marks keep their size on the screen.
  const scale = Math.max(view[2] / map.clientWidth, view[3] / map.clientHeight) * 1.4;
  for (const mark of map.querySelectorAll("#marks a > g")) {
    const { x, y } = mark.parentNode.dataset;
    mark.setAttribute("transform", `translate(${x} ${y}) scale(${scale})`);
  }
}
const redraw = () => { frame = frame || requestAnimationFrame(draw); };

function zoom(factor, x = view[0] + view[2] / 2, y = view[1] + view[3] / 2) {
  const width = Math.min(3720, Math.max(6, view[2] * factor));
  const real = width / view[2];
  view = [x - (x - view[0]) * real, y - (y - view[1]) * real, width, view[3] * real];
  redraw();
}
// With scripts the view moves at once; where marks are drawn together the desk is asked, since it draws them apart.
function move(how) {
  const [x, y, width, height] = view;
  if (how === "in") zoom(0.6);
  else if (how === "out") zoom(1 / 0.6);
  else if (how === "world") view = [...world];
  else if (how === "reset") view = [...home];
  else {
    const [across, down] = { west: [-1, 0], east: [1, 0], north: [0, -1], south: [0, 1] }[how];
    view = [x + 0.4 * across * width, y + 0.4 * down * height, width, height];
  }
  redraw();
}
const links = new Map([...document.querySelectorAll("[data-zoom]")].map((link) => [link.dataset.zoom, link]));
for (const [how, link] of links) {
  link.addEventListener("click", (event) => {
    if ("clustered" in map.dataset || new URLSearchParams(location.search).has("near")) return;
    event.preventDefault();
    move(how);
  });
}
const arrows = { ArrowLeft: "west", ArrowRight: "east", ArrowUp: "north", ArrowDown: "south" };
map.addEventListener("keydown", (event) => {
  const how = arrows[event.key];
  if (!how || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  links.get(how).click();
});
const at = (event) => {
  const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
  return [point.x, point.y];
};
map.addEventListener("wheel", (event) => {
  event.preventDefault();
  zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, ...at(event));
}, { passive: false });
let held = null;
map.addEventListener("pointerdown", (event) => { if (!event.target.closest("a")) held = at(event); });
map.addEventListener("pointermove", (event) => {
  if (!held) return;
  const [x, y] = at(event);
  view = [view[0] - (x - held[0]), view[1] - (y - held[1]), view[2], view[3]];
  redraw();
});
window.addEventListener("pointerup", () => { held = null; });
window.addEventListener("resize", redraw);

// Brushing: a dragged stretch of time dims what falls outside it, on the map as well.
const bars = [...time.querySelectorAll(".bar")];
const marks = [...map.querySelectorAll("#marks a")];
const listed = [...document.querySelectorAll("#listed tbody tr")];
const told = document.getElementById("brushed");
const dateOf = (day) => new Date(Math.round(day) * 864e5).toISOString().slice(0, 10);
let from = null;
const xOf = (event) => new DOMPoint(event.clientX, 0).matrixTransform(time.getScreenCTM().inverse()).x;
const days = bars.map((bar) => [Number(bar.dataset.x), Number(bar.dataset.first)]);
function dayAt(x) {
  const known = days.toSorted((a, b) => a[0] - b[0]);
  if (known.length < 2) return known.length ? known[0][1] : 0;
  const [x0, d0] = known[0];
  const [x1, d1] = known.at(-1);
  return x1 === x0 ? d0 : d0 + ((x - x0) / (x1 - x0)) * (d1 - d0);
}
function brush(first, last) {
  let inside = 0;
  for (const one of [...bars, ...marks]) {
    const { first: a, last: b } = one.dataset;
    const out = first !== null && (a === "" || Number(b) < first || Number(a) > last);
    one.classList.toggle("dimmed", out);
    if (!out && one.classList.contains("bar")) inside += 1;
  }
  for (const row of listed) {
    const { first: a, last: b } = row.dataset;
    row.hidden = first !== null && (a === "" || Number(b) < first || Number(a) > last);
  }
  told.textContent = first === null ? "" : `${dateOf(first)} – ${dateOf(last)}: ${inside} / ${bars.length}`;
}
time.addEventListener("pointerdown", (event) => { from = xOf(event); });
time.addEventListener("dragstart", (event) => event.preventDefault());
time.addEventListener("pointerup", (event) => {
  if (from === null) return;
  const to = xOf(event);
  if (Math.abs(to - from) < 6) brush(null, null);
  else {
    brush(dayAt(Math.min(from, to)), dayAt(Math.max(from, to)));
    time.addEventListener("click", (click) => click.preventDefault(), { once: true, capture: true });
  }
  from = null;
});
const light = (ids, on) => {
  for (const bar of bars) if (ids.includes(bar.dataset.entry)) bar.classList.toggle("lit", on);
  for (const mark of marks) if (mark.dataset.entries.split(" ").some((id) => ids.includes(id))) mark.classList.toggle("lit", on);
};
for (const one of [...bars, ...marks]) {
  const ids = (one.dataset.entry || one.dataset.entries).split(" ").filter(Boolean);
  for (const [name, on] of [["mouseenter", true], ["mouseleave", false], ["focus", true], ["blur", false]]) {
    one.addEventListener(name, () => light(ids, on));
  }
}
draw();
