/** The page's texts, which the server gives in the person's language. */

import { ask } from "./network/api.js";
import { keep, recall } from "./storage/local_store.js";

/** "vi", or "en" if the address has ?language=en: the language of a new visitor. */
export const language =
  new URLSearchParams(location.search).get("language") === "en" ? "en" : "vi";

const NAME = `words-${language}`;
const SOON = 400;
let words = null;
let timer = 0;

/** Fetch the texts; use those of the last visit while the server is unavailable. */
export async function loadWords() {
  try {
    words = await askForWords();
    keep(NAME, words);
  } catch (error) {
    words = recall(NAME);
    if (!words) throw error;
  }
}

/** Fetch the texts of *manner* soon, if they differ from ours, and call *changed*. */
export function renewWords(manner, changed) {
  if (!manner || manner === words?.manner) return;
  // Several messages in a row cause one request.
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const before = JSON.stringify(words);
    // After a failure try again at the next message.
    await loadWords().catch(() => {});
    if (JSON.stringify(words) !== before) changed();
  }, SOON);
}

function askForWords() {
  return ask(`/words?language=${language}`, undefined, "no-cache");
}

/** Return the text *name*, with its *blanks* filled in. */
export function say(name, blanks = {}) {
  if (!words) return "";
  const pattern = words[`webchat-${name}`] ?? name;
  return pattern.replace(/\{\s*\$(\w+)\s*\}/g, (_, blank) => String(blanks[blank] ?? ""));
}

/** Return the entries of the menu: the label and the data of each. */
export function menu() {
  return words?.menu ?? [];
}

/** Return what the page's own button with *data* says, if it is one. */
export function ownLabel(data) {
  return data.startsWith("speak:") ? say("language") : menu().find((one) => one.data === data)?.label;
}

/** Return the language that the texts are not in. */
export function otherLanguage() {
  return words?.language === "en" ? "vi" : "en";
}

/** Return the short numbers that can be called here: "114". */
export function shortNumbers() {
  return (words?.short_numbers ?? "").split(" ").filter(Boolean);
}

/** Write the texts into every element of the page that names one. */
export function fillIn() {
  document.documentElement.lang = words?.language ?? language;
  for (const element of document.querySelectorAll("[data-word]")) {
    element.textContent = say(element.dataset.word);
  }
  for (const element of document.querySelectorAll("[data-word-label]")) {
    element.setAttribute("aria-label", say(element.dataset.wordLabel));
  }
  for (const element of document.querySelectorAll("[data-word-placeholder]")) {
    element.placeholder = say(element.dataset.wordPlaceholder);
  }
}

/** Return the day of *date* as people say it: "hôm nay", "thứ Ba 24/11". */
export function dayOf(date, now = new Date()) {
  const midnight = (day) => new Date(day.getFullYear(), day.getMonth(), day.getDate());
  const ago = Math.round((midnight(now) - midnight(date)) / 86_400_000);
  if (ago === 0) return say("today");
  if (ago === 1) return say("yesterday");
  const day = `${date.getDate()}/${date.getMonth() + 1}`;
  const year = date.getFullYear() === now.getFullYear() ? "" : `/${date.getFullYear()}`;
  return say("day", { weekday: say(`weekday-${date.getDay()}`), day: day + year });
}

/** Return the time of *date* as people say it: "7 giờ 30 sáng". */
export function timeOf(date) {
  const hour = date.getHours();
  const parts = { 4: "night", 11: "morning", 13: "noon", 18: "afternoon", 22: "evening" };
  const end = Object.keys(parts).find((until) => hour < until);
  return say(date.getMinutes() ? "time" : "time-full-hour", {
    hour: hour % 12 || 12,
    minute: String(date.getMinutes()).padStart(2, "0"),
    part: say(`time-${parts[end] ?? "night"}`),
  });
}
