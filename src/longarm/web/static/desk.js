// The desk's own script: keys, copying, and words that light up with their claims. Every page works without it.
"use strict";

const typing = (event) => /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && typing(event)) {
    event.target.blur();
    return;
  }
  if (typing(event)) return;
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("find").focus();
    return;
  }
  if (event.key === "?") {
    document.getElementById("help").showModal();
    return;
  }
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!target) {
    walk(event);
    return;
  }
  event.preventDefault();
  if (target.tagName === "A") {
    target.click();
    return;
  }
  decide(target);
});

// In a list j and k go from entry to entry, and Enter opens the one that is reached.
function walk(event) {
  const step = { j: 1, k: -1 }[event.key];
  const links = [...document.querySelectorAll(".entries tbody td:first-child a[href^='/entry/']")];
  if (!step || !links.length) return;
  event.preventDefault();
  const at = links.indexOf(document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + step));
  links[next].focus();
}

document.querySelector("[data-help]")?.addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("help").showModal();
});

// A decision needs a reason: the first press of a key asks for it, Enter then sends that decision and no other.
let waiting = null;
const told = document.getElementById("chosen-decision");
function choose(button) {
  waiting?.removeAttribute("aria-pressed");
  waiting = button;
  waiting?.setAttribute("aria-pressed", "true");
  if (told) told.textContent = button ? `${told.dataset.ready} ${button.textContent.trim()}` : "";
}
function decide(button) {
  const form = button.form;
  const reason = form.querySelector("[name=reason]");
  const again = waiting === button;
  choose(button);
  const slot = button.value === "correct" && !again ? form.querySelector("[name^=set-]") : null;
  if (slot) slot.focus();
  else if (reason && !reason.value.trim()) reason.focus();
  else form.requestSubmit(button);
}
// A click without a reason is a choice too: the reason is asked for, and Enter then sends what was clicked.
document.addEventListener("click", (event) => {
  const button = event.target.closest("form.judge button[name=verb]");
  const reason = button?.form.querySelector("[name=reason]");
  if (!reason || reason.value.trim()) return;
  event.preventDefault();
  choose(button);
  reason.focus();
});
document.addEventListener("keydown", (event) => {
  const form = event.target.form;
  if (event.key !== "Enter" || event.isComposing || event.target.tagName !== "INPUT") return;
  const buttons = form?.querySelectorAll("button[name=verb]") ?? [];
  if (!buttons.length || event.target.type === "checkbox") return;
  event.preventDefault();
  if (waiting?.form === form) form.requestSubmit(waiting);
  else if (buttons.length === 1) form.requestSubmit(buttons[0]);
  else if (told) told.textContent = told.dataset.choose;
});
// One decision, one judgement: what was sent is not sent again.
document.addEventListener("submit", (event) => {
  if (event.target.method !== "post" || event.defaultPrevented) return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "1";
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent += " ✓";
    } catch {
      field.focus();
    }
  });
}

// Words and claims, words and values light up together; a click on marked words leads to their claim.
const rows = new Map([...document.querySelectorAll("[data-claim]")].map((row) => [row.dataset.claim, row]));
const values = new Map([...document.querySelectorAll("[data-value]")].map((row) => [row.dataset.value, row]));
const marks = [...document.querySelectorAll("mark[data-claims]")];
const named = (mark) => [
  ...mark.dataset.claims.split(" ").map((id) => rows.get(id)),
  ...mark.dataset.values.split(" ").map((id) => values.get(id)),
].filter(Boolean);
for (const mark of marks) {
  const light = (on) => {
    mark.classList.toggle("lit", on);
    for (const one of named(mark)) one.classList.toggle("lit", on);
  };
  mark.addEventListener("mouseenter", () => light(true));
  mark.addEventListener("mouseleave", () => light(false));
  mark.addEventListener("click", () => named(mark).at(-1)?.scrollIntoView({ block: "center" }));
}
for (const [kind, known] of [["claims", rows], ["values", values]]) {
  for (const [id, row] of known) {
    const light = (on) => {
      for (const mark of marks) {
        if (mark.dataset[kind].split(" ").includes(id)) mark.classList.toggle("lit", on);
      }
    };
    for (const [name, on] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]]) {
      row.addEventListener(name, () => light(on));
    }
  }
}
