/** The card of a report: its code, a secret that is shown once, a link to the conversation. */

import { ask } from "../network/api.js";
import { button, make } from "../dom.js";
import { dayOf, say, timeOf } from "../words.js";

function shown(area, ...content) {
  area.replaceChildren(...content);
  area.hidden = false;
  area.scrollIntoView({ block: "nearest" });
}

/** Run *operation* with *pressed* disabled; show an error in *area*. */
async function patiently(pressed, area, operation) {
  if (pressed.getAttribute("aria-disabled") === "true") return;
  // Not `disabled`: that would remove the focus.
  pressed.setAttribute("aria-disabled", "true");
  try {
    await operation();
  } catch (error) {
    shown(area, make("p", { class: "trouble" }, error.say || say("not-now")));
  } finally {
    pressed.removeAttribute("aria-disabled");
  }
}

function secretOf({ secret }) {
  return [
    make("p", {}, say("secret")),
    make("p", { class: "code" }, secret),
    make("p", {}, say("secret-once")),
  ];
}

async function copy(field, done) {
  field.select();
  try {
    if (navigator.clipboard) await navigator.clipboard.writeText(field.value);
    // The clipboard API is missing on plain http; this old way works there.
    else document.execCommand("copy");
    done.textContent = say("link-copied");
  } catch {
    done.textContent = say("link-copy-yourself");
  }
}

function linkOf({ url, until }) {
  const label = say("link");
  const field = make("input", { type: "text", readonly: true, value: url, "aria-label": label });
  const done = make("p", { class: "done", "aria-live": "polite" });
  const share = () => navigator.share({ title: say("title"), url }).catch(() => {});
  const end = new Date(until);
  return [
    make("p", {}, say("link-once", { time: timeOf(end), day: dayOf(end) })),
    field,
    make(
      "div",
      { class: "ways" },
      button(say("link-copy"), () => copy(field, done), { look: "quiet" }),
      navigator.share ? button(say("link-share"), share, { look: "quiet" }) : null,
    ),
    done,
  ];
}

/** Return the card of the report *receipt*; *guarded* runs requests. */
export function receiptCard(receipt, guarded) {
  const offer = (words, path, body, show) => {
    const area = make("div", { class: "kept", hidden: true });
    const press = (event) => {
      patiently(event.currentTarget, area, async () => {
        const answer = await guarded(() => ask(path, body));
        shown(area, ...show(answer));
      });
    };
    return [button(words, press, { look: "quiet" }), area];
  };
  const [secret, secretArea] = offer(say("secret-show"), "/keepsake", { receipt }, secretOf);
  const [link, linkArea] = offer(say("link-get"), "/link", {}, linkOf);
  return make(
    "section",
    { class: "receipt", "aria-label": say("receipt-of", { code: receipt }) },
    make("p", {}, say("receipt")),
    make("p", { class: "code" }, receipt),
    make(
      "details",
      {},
      make("summary", {}, say("receipt-elsewhere")),
      make("p", {}, say("receipt-why")),
      make("div", { class: "ways" }, secret, link),
      // A separate area, so that making a link doesn't remove the secret, which is shown once.
      secretArea,
      linkArea,
    ),
  );
}
