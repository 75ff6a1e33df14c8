/** Turns phone numbers and web addresses in a text into links. */

import { make } from "../dom.js";
import { shortNumbers } from "../words.js";

const CANDIDATE = /https:\/\/[^\s<>"]+|0\d(?:[ .]?\d){7,9}|1[89]00(?:[ .]?\d){4,6}|\b\d{3,6}\b/g;
const SPEAKS_OF_CALLING = /gọi|điện thoại|đường dây|khẩn cấp|call|dial|phone/i;
const LONGEST_SHORT = 6;

function isNumber(found, before, after, text) {
  // Part of a longer number, a date, an amount or a decree is no phone number.
  if (/\d[/.,:-]?$/.test(before) || /^(?:\/|[.,:-]?\d)/.test(after)) return false;
  if (found.length > LONGEST_SHORT) return true;
  return SPEAKS_OF_CALLING.test(text) && shortNumbers().includes(found);
}

/** Return *text* as a list of texts and links. */
export function linkify(text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    let found = match[0];
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + found.length);
    let link;
    if (found.startsWith("https")) {
      found = found.replace(/[.,;:!?)\]]+$/, "");
      link = make("a", { href: found, rel: "noopener noreferrer" }, found);
    } else if (isNumber(found, before, after, text)) {
      link = make("a", { href: `tel:${found.replace(/\D/g, "")}` }, found);
    } else {
      continue;
    }
    parts.push(text.slice(end, match.index), link);
    end = match.index + found.length;
  }
  parts.push(text.slice(end));
  return parts.filter((part) => part !== "");
}
