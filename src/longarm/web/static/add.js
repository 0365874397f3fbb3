// Sends files one after the other in pieces. A connection that dies costs one piece; a page that is loaded again
// tells what arrived, and files chosen again go on where they stopped.
"use strict";

const PIECE = 1 << 20;
const form = document.getElementById("add-form") ?? document.getElementById("resume-form");
const list = document.getElementById("sending");
const said = document.getElementById("sending-said");
const pause = (seconds) => new Promise((go) => { setTimeout(go, seconds * 1000); });
let busy = false;

async function ask(path, options = {}) {
  const answer = await fetch(path, { ...options, headers: { Accept: "application/json", ...options.headers } });
  if (answer.status === 429 || answer.status >= 500) throw new TypeError(String(answer.status));
  const told = await answer.json();
  if (!answer.ok) throw new Error(`${told.message} ${told.hint}`);
  return told;
}

// Tries again for as long as it takes; only a refusal of the desk ends it.
async function insist(path, options) {
  for (let wait = 1; ; wait = Math.min(wait * 2, 15)) {
    try {
      const told = await ask(path, options);
      said.textContent = said.dataset.sends;
      said.className = "";
      return told;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      said.textContent = said.dataset.lost;
      said.className = "notice warn";
      await pause(wait);
    }
  }
}

function row(file) {
  const item = document.createElement("li");
  const name = document.createElement("span");
  name.textContent = file.name;
  const bar = document.createElement("progress");
  bar.max = file.size;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  const state = document.createElement("span");
  state.className = "quiet";
  item.append(name, bar, state);
  list.append(item);
  return { bar, state };
}

async function send(job, number, file, begin) {
  const shown = row(file);
  let at = begin;
  while (true) {
    const body = file.slice(at, at + PIECE);
    const told = await insist(`/add/tray/${job}/${number}?at=${at}`, { method: "POST", body });
    at = told.have;
    shown.bar.value = told.state === "arriving" ? at : file.size;
    shown.state.textContent = told.state === "arriving" ? "" : list.dataset[told.state.replace(" ", "")] ?? told.state;
    if (told.state !== "arriving") return;
    if (told.reason) {
      shown.state.textContent = told.reason;
      await pause(5);
    }
  }
}

async function sendAll(job, waiting, files) {
  busy = true;
  said.textContent = said.dataset.sends;
  list.hidden = false;
  history.replaceState(null, "", `/add?job=${job}`);
  const left = [...files];
  for (const [number, expected] of waiting.entries()) {
    const found = left.findIndex((file) => file.name === expected.name && file.size === expected.size);
    if (found < 0 || expected.state !== "arriving") continue;
    const [file] = left.splice(found, 1);
    await send(job, number, file, expected.have);
  }
  busy = false;
  const now = await insist(`/add/tray/${job}`);
  const lacking = now.files.filter((one) => one.state === "arriving").length;
  if (lacking === 0) await insist(`/add/tray/${job}/end`, { method: "POST", redirect: "manual" }).catch(() => {});
  location.assign(`/add?job=${job}`);
}

form?.addEventListener("submit", async (event) => {
  const files = [...form.querySelector("input[type=file]").files];
  if (!files.length || busy) {
    if (busy) event.preventDefault();
    return;
  }
  event.preventDefault();
  try {
    let told;
    if (form.dataset.job) told = await insist(`/add/tray/${form.dataset.job}`);
    else {
      const fields = Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === "string"));
      const body = JSON.stringify({ ...fields, files: files.map(({ name, size }) => ({ name, size })) });
      told = await insist("/add/tray", { method: "POST", body, headers: { "Content-Type": "application/json" } });
    }
    await sendAll(told.job, told.files, files);
  } catch (error) {
    busy = false;
    said.textContent = error.message;
    said.className = "notice warn";
  }
});
window.addEventListener("beforeunload", (event) => { if (busy) event.preventDefault(); });

for (const drop of document.querySelectorAll("[data-drop]")) {
  drop.addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("over"); });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    drop.querySelector("input[type=file]").files = event.dataTransfer.files;
  });
}
