/** Shows one message, of the person or of ours. */

import { pictureAddress, recordingAddress } from "./api.js";
import { make, sign } from "./dom.js";
import { receiptCard } from "./keepsake.js";
import { linked } from "./linked.js";
import { mapOf } from "./map.js";
import { say } from "./words.js";

function speaker(name) {
  return make("span", { class: "unseen" }, `${say(name)}: `);
}

function picture(source, alt) {
  // An address that was made for a file here holds on to the file until it is given back.
  const onload = () => URL.revokeObjectURL(source);
  return make("img", { class: "picture", src: source, alt, onload });
}

/** Tell whether *content* is a word to the program, which nobody needs to see. */
export function isSilent(content) {
  return content?.type === "text" && content.text.startsWith("/");
}

/** Tell whether *one* and *other* say the same. */
export function sameContent(one, other) {
  const facts = ["type", "text", "data", "media", "latitude", "longitude"];
  return facts.every((fact) => one[fact] === other[fact]);
}

function bodyOf(content, labelOf, file) {
  const source = (address) => (file ? URL.createObjectURL(file) : address(content.media ?? ""));
  switch (content.type) {
    case "text":
      return make("p", { class: "said" }, content.text);
    case "tap":
      return make("p", { class: "said" }, labelOf(content.data) ?? say("chosen"));
    case "photo":
      return picture(source(pictureAddress), say("photo-of-you"));
    case "voice":
      return make(
        "div",
        { class: "said" },
        make("p", {}, sign("voice"), say("voice-of-you", { n: content.seconds ?? 0 })),
        make("audio", { controls: true, preload: "none", src: source(recordingAddress) }),
      );
    case "location":
      return make("p", { class: "said" }, sign("location"), say("location-of-you"));
    default:
      return make("p", { class: "said" }, say("unreadable"));
  }
}

/** Return the element of what the person said, with a line for how far it is on its way. */
export function ownMessage(content, labelOf, file = null) {
  return make(
    "li",
    { class: "message you", tabindex: "-1" },
    speaker("you"),
    bodyOf(content, labelOf, file),
    make("p", { class: "way", "aria-live": "off", hidden: true }),
  );
}

function picturesOf(photos) {
  const shown = photos.map((media) => picture(pictureAddress(media), say("photo-of-us")));
  return make("div", { class: "pictures" }, ...shown);
}

function pagesOf(links) {
  const opens = ({ url, label }) =>
    make("a", { class: "page", href: url, target: "_blank", rel: "noopener" }, label);
  return make("p", { class: "pages" }, ...links.map(opens));
}

/** Return the element of a reply of ours, without what may be pressed. */
export function ourMessage(reply, guarded) {
  return make(
    "li",
    { class: "message us", tabindex: "-1" },
    speaker("us"),
    make("p", { class: "said" }, ...linked(reply.text)),
    reply.photos?.length ? picturesOf(reply.photos) : null,
    reply.pin ? mapOf(reply.pin) : null,
    reply.links?.length ? pagesOf(reply.links) : null,
    reply.receipt ? receiptCard(reply.receipt, guarded) : null,
  );
}
