// Passkeys: asks the browser for one, sends what it gives, shows what the desk says. No name is told before.
"use strict";

const said = document.getElementById("passkey-said");

async function send(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const told = await answer.json();
  if (!answer.ok) throw new Error(`${told.message} ${told.hint}`);
  return told;
}

async function make() {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await send("/passkey/ask", {}));
  const made = await navigator.credentials.create({ publicKey });
  const name = document.getElementById("passkey-name").value;
  return send("/passkey/add", { answer: made.toJSON(), name });
}

async function use() {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await send("/sign-in/ask", {}));
  const used = await navigator.credentials.get({ publicKey });
  return send("/sign-in/passkey", { answer: used.toJSON() });
}

for (const button of document.querySelectorAll("[data-passkey]")) {
  if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
    button.disabled = true;
    said.textContent = said.dataset.none;
    continue;
  }
  button.addEventListener("click", async () => {
    button.disabled = true;
    said.textContent = said.dataset.asks;
    try {
      const told = await (button.dataset.passkey === "make" ? make() : use());
      location.assign(told.go);
    } catch (error) {
      said.textContent = error.name === "NotAllowedError" ? said.dataset.stopped : error.message;
      button.disabled = false;
    }
  });
}
