/** The way to return to an earlier conversation: by code and secret, or by a link. */

import { ask } from "./network/api.js";
import { say } from "./words.js";

/** Return the view that the address names: "talk", "return", "token" or "sign-out". */
export function viewOfAddress() {
  if (location.hash.startsWith("#back=")) return "token";
  return { "#return": "return", "#sign-out": "sign-out" }[location.hash] ?? "talk";
}

/** Remove the fragment, and with it the token, from the address. */
export function cleanAddress() {
  history.replaceState(null, "", location.pathname + location.search);
}

/** Set up both views; *opened* is called once the cookie is that of the old conversation. */
export function setUpReturn(opened) {
  const form = document.querySelector("#return-form");
  const troubles = { return: "#return-trouble", token: "#token-trouble" };
  let busy = false;

  async function open(view, body) {
    const trouble = document.querySelector(troubles[view]);
    if (busy) return;
    busy = true;
    trouble.textContent = "";
    try {
      await ask("/return", body);
      form.reset();
      cleanAddress();
      opened();
    } catch (error) {
      trouble.textContent = error.say || say(error.status ? "return-failed" : "not-now");
      if (view === "return") document.querySelector("#return-receipt").focus();
    } finally {
      busy = false;
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const facts = new FormData(form);
    const [receipt, secret] = ["receipt", "secret"].map((name) => facts.get(name).trim());
    const empty = receipt ? (secret ? null : "secret") : "receipt";
    if (!empty) return void open("return", { receipt, secret });
    document.querySelector(troubles.return).textContent = say("return-empty");
    form.elements[empty].focus();
  });
  document.querySelector("#token-open").addEventListener("click", () => {
    open("token", { token: decodeURIComponent(location.hash.slice("#back=".length)) });
  });
  for (const leave of document.querySelectorAll("[data-leave]")) {
    leave.addEventListener("click", (event) => {
      event.preventDefault();
      cleanAddress();
      dispatchEvent(new HashChangeEvent("hashchange"));
    });
  }
}
