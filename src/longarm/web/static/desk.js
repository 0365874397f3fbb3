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
    const help = document.getElementById("help");
    if (help) help.showModal();
    return;
  }
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!target) return;
  event.preventDefault();
  if (target.tagName === "A") {
    target.click();
    return;
  }
  decide(target);
});

// A decision needs a reason: the first press of a key asks for it, Enter then sends that decision.
let waiting = null;
function decide(button) {
  const form = button.form;
  const reason = form.querySelector("[name=reason]");
  if (button.value === "correct" && waiting !== button) {
    waiting = button;
    const slot = form.querySelector("[name^=set-]");
    (slot || reason).focus();
    return;
  }
  if (!reason.value.trim()) {
    waiting = button;
    reason.focus();
    return;
  }
  form.requestSubmit(button);
}
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (waiting && waiting.form === form && (!event.submitter || event.submitter === form.querySelector("button"))) {
    const button = waiting;
    waiting = null;
    event.preventDefault();
    form.requestSubmit(button);
  }
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

// Words and claims light up together.
const rows = new Map([...document.querySelectorAll("[data-claim]")].map((row) => [row.dataset.claim, row]));
for (const mark of document.querySelectorAll("mark[data-claims]")) {
  const claims = mark.dataset.claims.split(" ");
  const light = (on) => {
    mark.classList.toggle("lit", on);
    for (const claim of claims) rows.get(claim)?.classList.toggle("lit", on);
  };
  mark.addEventListener("mouseenter", () => light(true));
  mark.addEventListener("mouseleave", () => light(false));
  for (const claim of claims) {
    const row = rows.get(claim);
    row?.addEventListener("mouseenter", () => mark.classList.add("lit"));
    row?.addEventListener("mouseleave", () => mark.classList.remove("lit"));
  }
}
