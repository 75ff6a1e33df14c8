/** The frame around the thread: header, connection line, notes, and the current view. */

import { keep, recall } from "./storage/local_store.js";
import { say } from "./words.js";

const GOOD_NEWS = 5_000;

const find = (selector) => document.querySelector(selector);
let lineState = "";
let timer = 0;

/** Return *number* in groups, as it is read aloud: "0229 3868 123". */
export function grouped(number) {
  const digits = number.replace(/\D/g, "");
  if (digits.length === 11) return digits.replace(/(\d{4})(\d{4})(\d{3})/, "$1 $2 $3");
  if (digits.length === 10) return digits.replace(/(\d{4})(\d{3})(\d{3})/, "$1 $2 $3");
  if (digits.length === 8) return digits.replace(/(\d{4})(\d{4})/, "$1 $2");
  return number;
}

/** Return the time of *date* as it stands at a door: "7:30", and the day if it is another. */
function opening(date, now) {
  const time = `${date.getHours()}:${String(date.getMinutes()).padStart(2, "0")}`;
  const tomorrow = new Date(now);
  tomorrow.setDate(now.getDate() + 1);
  if (date.toDateString() === now.toDateString()) return time;
  if (date.toDateString() === tomorrow.toDateString()) return say("opens-tomorrow", { time });
  return say("opens-on", { time, weekday: say(`weekday-${date.getDay()}`) });
}

/** Return *date* with the clock of *timeZone*, whatever the device's own is. */
function onClockOf(timeZone, date) {
  return new Date(date.toLocaleString("en-US", { timeZone }));
}

/** Show at the phone number whether somebody works now, as far as *shifts* tell. */
function showHours(shifts, timeZone) {
  const now = new Date();
  const next = shifts.map((shift) => shift.map((at) => new Date(at))).find(([, end]) => end > now);
  const hours = find("#call .hours");
  hours.hidden = !next;
  if (!next) return;
  const isOpen = next[0] <= now;
  hours.classList.toggle("open", isOpen);
  const [opens, today] = [next[0], now].map((date) => onClockOf(timeZone, date));
  hours.textContent = isOpen ? say("office-open") : say("office-closed", { time: opening(opens, today) });
}

/** Show the unit's name, phone and hours; without *unit*, those of the last visit. */
export function showHeader(unit) {
  const known = unit ?? recall("unit");
  if (!known) return;
  keep("unit", known);
  find("#unit").textContent = known.name;
  const call = find("#call");
  call.hidden = !known.phone;
  if (!known.phone) return;
  call.href = `tel:${known.phone.replace(/[^\d+]/g, "")}`;
  call.querySelector(".number").textContent = grouped(known.phone);
  showHours(known.shifts ?? [], known.timezone);
  const { textContent } = call.querySelector(".hours");
  call.setAttribute("aria-label", `${say("call", { phone: grouped(known.phone) })}. ${textContent}`);
}

/** Show the state of the connection in words; *words* come from the server. */
export function showLine(state, words = "") {
  const wasDown = ["lost", "offline", "blocked"].includes(lineState);
  if (state === lineState && !words) return;
  lineState = state;
  clearTimeout(timer);
  const isUp = state === "open";
  const text = words || (isUp && !wasDown ? "" : say(`line-${state}`));
  if (!text && !isUp) return;
  find("#line").textContent = text;
  find("#line-box").dataset.state = state;
  find("#try").hidden = state !== "lost" && state !== "offline";
  if (isUp) timer = setTimeout(() => find("#line").replaceChildren(), GOOD_NEWS);
}

/** Show *sentence* above the field; hide the note if it is empty. */
export function showNote(sentence) {
  find("#note").textContent = sentence;
}

/** Show what is *unsent*, with a button that passes its data to *choose*. */
export function showUnsentNotice(unsent, choose) {
  find("#unsent").hidden = !unsent;
  find("#unsent p").textContent = unsent?.name ? say("unsent-named", { what: unsent.name }) : say("unsent");
  find("#unsent button").onclick = () => choose(unsent.data);
}

/** Show only the view *name*: "talk", "return", "token", "sign-out" or "signed-out". */
export function showView(name) {
  for (const view of document.querySelectorAll("[data-view]")) {
    view.hidden = view.dataset.view !== name;
  }
  find(".skip").hidden = name !== "talk";
  if (name !== "talk") find(`[data-view="${name}"] h2`).focus();
}
