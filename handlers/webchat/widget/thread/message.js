/** Shows one message of either side. */

import { pictureAddress, recordingAddress } from "../network/api.js";
import { icon, make, sign } from "../dom.js";
import { receiptCard } from "./receipt_secret.js";
import { linkify } from "./linkify.js";
import { mapOf } from "./map.js";
import { grouped } from "../layout.js";
import { say } from "../words.js";

function speaker(name) {
  return make("span", { class: "unseen" }, `${say(name)}: `);
}

function picture(source, alt) {
  // An object URL keeps the file in memory until it is revoked.
  const onload = () => URL.revokeObjectURL(source);
  return make("img", { class: "picture", src: source, alt, onload });
}

/** Tell whether *content* is a command to the program, which is not displayed. */
export function isSilent(content) {
  return content?.type === "text" && content.text.startsWith("/");
}

/** Tell whether *one* and *other* have the same content. */
export function sameContent(one, other) {
  const facts = ["type", "text", "data", "media", "latitude", "longitude"];
  return facts.every((fact) => one[fact] === other[fact]);
}

function bodyOf(content, labelOf, files) {
  const source = (address, { media }, file) =>
    file ? URL.createObjectURL(file) : address(media ?? "");
  const photo = (part, n) => picture(source(pictureAddress, part, files[n]), say("photo-of-you"));
  switch (content.type) {
    case "text":
      return make("p", { class: "said" }, content.text);
    case "tap":
      return make("p", { class: "said" }, labelOf(content.data) ?? say("chosen"));
    case "photo":
      return photo(content, 0);
    case "album":
      return make("div", { class: "pictures" }, ...content.photos.map(photo));
    case "voice":
      return make(
        "div",
        { class: "said" },
        make("p", {}, sign("voice"), say("voice-of-you", { n: content.seconds ?? 0 })),
        make("audio", { controls: true, preload: "none", src: source(recordingAddress, content, files[0]) }),
      );
    case "location":
      return make("p", { class: "said" }, sign("location"), say("location-of-you"));
    default:
      return make("p", { class: "said" }, say("unreadable"));
  }
}

/** Return the element of the person's message, with a line for its delivery state. */
export function ownMessage(content, labelOf, files = []) {
  return make(
    "li",
    { class: "message you", tabindex: "-1" },
    speaker("you"),
    bodyOf(content, labelOf, files),
    make("p", { class: "way", "aria-live": "off", hidden: true }),
  );
}

function picturesOf(photos) {
  const shown = photos.map((media) => picture(pictureAddress(media), say("photo-of-us")));
  return make("div", { class: "pictures" }, ...shown);
}

/** Tell whether *number* is one for emergencies: "114". */
function isShort(number) {
  return number.length <= 3;
}

function callsTo(numbers) {
  const ways = numbers.map((number) => {
    const words = isShort(number) ? number : grouped(number);
    return make(
      "a",
      { class: isShort(number) ? "call short" : "call", href: `tel:${number.replace(/[^\d+]/g, "")}` },
      icon("phone"),
      make("span", {}, say("call", { phone: words })),
    );
  });
  return make("div", { class: "calls" }, ...ways);
}

function pageOf({ label, url }) {
  // Link only to pages: the address may be a script.
  if (!/^(?:https?:\/\/|\/(?!\/))/i.test(url)) return make("span", {}, label);
  const away = url.startsWith("/") ? {} : { target: "_blank", rel: "noopener noreferrer" };
  return make("a", { class: "way-on", href: url, ...away }, label);
}

function pagesOf(links) {
  return make("div", { class: "pages" }, ...links.map(pageOf));
}

/** Return *text* with no-break spaces in the code *receipt*, also where it is spelled out. */
function unbroken(text, receipt) {
  const letters = (receipt ?? "").match(/[\p{L}\d]/gu);
  if (!letters) return text;
  const code = new RegExp(letters.join("\\s?"), "g");
  return text.replace(code, (said) => said.replace(/\s/g, "\u00a0"));
}

/** Return the element of our reply, which was sent *at* that time, without its buttons. */
export function ourMessage(reply, at, guarded) {
  const { calls = [], sender } = reply;
  const shownCalls = calls.length ? callsTo(calls) : null;
  // In danger the number comes first.
  const isDanger = calls.some(isShort);
  const time = at.toLocaleTimeString("vi", { hour: "2-digit", minute: "2-digit" });
  return make(
    "li",
    { class: sender ? "message us office" : "message us", tabindex: "-1" },
    speaker("us"),
    make(
      "div",
      { class: "bubble" },
      sender ? make("p", { class: "sender" }, `${sender} · ${time}`) : null,
      isDanger ? shownCalls : null,
      make("p", { class: "said" }, ...linkify(unbroken(reply.text, reply.receipt))),
      reply.photos?.length ? picturesOf(reply.photos) : null,
      reply.pin ? mapOf(reply.pin) : null,
      isDanger ? null : shownCalls,
      reply.links?.length ? pagesOf(reply.links) : null,
      reply.receipt ? receiptCard(reply.receipt, guarded) : null,
    ),
  );
}
