/** Sends the person's messages in order, each once, with retries until it succeeds. */

import { ask, upload } from "./api.js";
import { Backoff } from "./backoff.js";
import * as blobStore from "../storage/blob_store.js";
import { shrinkPhoto } from "../composer/photo_resizer.js";
import { forget, keep, namesOf, recall } from "../storage/local_store.js";

const START = "unsent-";

function newId() {
  // crypto.randomUUID is missing on plain http.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function body({ id, content }) {
  switch (content.type) {
    case "text":
      return { id, text: content.text };
    case "tap":
      return { id, tap: content.data };
    case "photo":
      return { id, photo: content.media };
    case "album":
      return { id, photos: content.photos.map(({ media }) => media).filter(Boolean) };
    case "voice":
      return { id, voice: content.media, seconds: content.seconds };
    default: {
      const { latitude, longitude, accuracy } = content;
      return { id, location: { latitude, longitude, accuracy } };
    }
  }
}

export class Outbox {
  #guarded;
  #tell;
  #backoff = new Backoff();
  #unsent = [];
  #running = false;
  #held = true;
  #isWaiting = false;

  /**
   * *guarded* runs a request again after a lost session. *tell* is called with an item,
   * its state ("sending", "uploading", "waiting", "sent", "refused") and details.
   */
  constructor(guarded, tell) {
    this.#guarded = guarded;
    this.#tell = tell;
    this.#unsent = namesOf(START)
      .map(recall)
      .filter((item) => item?.content)
      .sort((one, other) => one.order - other.order);
    blobStore.tidy(this.#unsent.map((item) => item.id));
  }

  /** Return the unsent items, oldest first. */
  get unsent() {
    return [...this.#unsent];
  }

  /** Queue *content* and its *files*; return the item. */
  async add(content, files = []) {
    const id = newId();
    const order = Math.max(Date.now(), (this.#unsent.at(-1)?.order ?? 0) + 1);
    const item = { id, order, content };
    // Queue it before the first await, so that the order is that of the person.
    this.#unsent.push(item);
    this.#tell(item, this.#isWaiting ? "waiting" : "sending", { files });
    // Store the files before the item that refers to them, in case the page is closed in between.
    if (files.length > 0) await blobStore.put(id, files);
    if (this.#unsent.includes(item)) keep(START + id, item);
    this.#drain();
    return item;
  }

  /** Queue a refused *item* again. */
  again(item) {
    this.#unsent.push(item);
    keep(START + item.id, item);
    this.#tell(item, "sending", {});
    this.#drain();
  }

  /** Drop *item*. */
  giveUp(item) {
    this.#unsent = this.#unsent.filter((other) => other.id !== item.id);
    forget(START + item.id);
    blobStore.drop(item.id);
  }

  /** Drop all items. */
  clear() {
    for (const item of this.unsent) this.giveUp(item);
  }

  /** Retry now. */
  nudge() {
    this.#backoff.nudge();
  }

  /** Pause sending. */
  hold() {
    this.#held = true;
  }

  /** Send all queued items, and those that follow. */
  run() {
    this.#held = false;
    this.#drain();
  }

  async #drain() {
    if (this.#running) return;
    this.#running = true;
    while (this.#unsent.length > 0 && !this.#held) await this.#try(this.#unsent[0]);
    this.#running = false;
  }

  async #try(item) {
    try {
      const position = await this.#send(item);
      this.#backoff.reset();
      this.giveUp(item);
      this.#tell(item, "sent", { position });
    } catch (error) {
      if (error.passing) await this.#wait(error);
      else this.#refuse(item, error);
    }
  }

  async #send(item) {
    this.#tell(item, "sending", {});
    const parts = item.content.photos ?? [item.content];
    // A text or a tap has no file at all.
    if (parts.some((part) => part.media === null)) await this.#upload(item, parts);
    const { position } = await this.#guarded(() => ask("/messages", body(item)));
    return position;
  }

  /** Upload the files of *item*; the photos of an album can arrive without one that is refused. */
  async #upload(item, parts) {
    const files = await blobStore.find(item.id);
    let refusal = null;
    for (const [n, part] of parts.entries()) {
      if (part.media !== null) continue;
      if (!files[n]) throw Object.assign(new Error("file is gone"), { say: "" });
      const light = item.content.type === "voice" ? files[n] : await shrinkPhoto(files[n]);
      const progress = (share) => {
        this.#tell(item, "uploading", { part: (n + share) / parts.length });
      };
      try {
        part.media = await this.#guarded(() => upload(light, progress));
      } catch (error) {
        if (error.passing) throw error;
        refusal = error;
        part.media = "";
      }
      keep(START + item.id, item);
    }
    if (refusal && parts.every((part) => !part.media)) {
      for (const part of parts) part.media = null;
      throw refusal;
    }
    this.#tell(item, "sending", {});
  }

  async #wait(error) {
    this.#isWaiting = true;
    for (const item of this.#unsent) this.#tell(item, "waiting", { say: error.say });
    await this.#backoff.wait(error.wait);
    this.#isWaiting = false;
  }

  #refuse(item, error) {
    this.#unsent = this.#unsent.filter((other) => other.id !== item.id);
    forget(START + item.id);
    this.#tell(item, "refused", { say: error.say });
  }
}
