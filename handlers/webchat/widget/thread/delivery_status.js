/** Shows the delivery state of the person's message. */

import { button, make } from "../dom.js";
import { say } from "../words.js";

const FILES = ["photo", "album", "voice"];

function wordsOf(item, state, facts) {
  if (state === "refused") return facts.say || say("refused");
  if (state === "waiting") return facts.say || say("waiting");
  if (state === "uploading") return say("uploading", { n: Math.floor(facts.part * 100) });
  return say(FILES.includes(item.content.type) ? "sending-file" : "sending");
}

/** Show *state* of *item* in *line*; a refused one can be sent again or dropped. */
export function showDeliveryStatus(line, item, state, facts, { again, giveUp }) {
  line.hidden = state === "sent";
  line.classList.toggle("trouble", state === "waiting" || state === "refused");
  if (line.hidden) return line.replaceChildren();
  const words = wordsOf(item, state, facts);
  if (state !== "refused") {
    line.textContent = words;
    return undefined;
  }
  return line.replaceChildren(
    make("span", {}, words),
    button(say("again"), again, { look: "quiet" }),
    button(say("give-up"), giveUp, { look: "quiet" }),
  );
}
