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

  /** Queue *content* and its *file*; return the item. */
  async add(content, file = null) {
    const id = newId();
    const order = Math.max(Date.now(), (this.#unsent.at(-1)?.order ?? 0) + 1);
    const item = { id, order, content };
    // Queue it before the first await, so that the order is that of the person.
    this.#unsent.push(item);
    this.#tell(item, this.#isWaiting ? "waiting" : "sending", { file });
    // Store the file before the item that refers to it, in case the page is closed in between.
    if (file) await blobStore.put(id, file);
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
    const { content } = item;
    if ("media" in content && !content.media) {
      const file = await blobStore.find(item.id);
      if (!file) throw Object.assign(new Error("file is gone"), { say: "" });
      const light = content.type === "photo" ? await shrinkPhoto(file) : file;
      const progress = (part) => this.#tell(item, "uploading", { part });
      content.media = await this.#guarded(() => upload(light, progress));
      keep(START + item.id, item);
      this.#tell(item, "sending", {});
    }
    const { position } = await this.#guarded(() => ask("/messages", body(item)));
    return position;
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
