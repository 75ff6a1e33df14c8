/** Takes the person's input: text, photo, voice, location. */

import { button, byFinger, make } from "../dom.js";
import { currentPosition } from "./geolocation.js";
import { forget, keep, recall } from "../storage/local_store.js";
import { record } from "./voice_recorder.js";
import { say } from "../words.js";

const DRAFT = "draft";
const MOST_PHOTOS = 10;

export class Composer {
  #send;
  #note;
  #field = document.querySelector("#words");
  #wants = document.querySelector("#wants");
  #files = document.querySelector("#files");
  #photo = document.querySelector("#photo");
  #asked = "";
  #recording = null;

  /** *send* takes a content and perhaps its files. *note* takes a sentence to show. */
  constructor(send, note) {
    this.#send = send;
    this.#note = note;
    this.#field.value = recall(DRAFT) ?? "";
    this.#field.addEventListener("input", () => this.#typed());
    this.#field.addEventListener("keydown", (event) => this.#key(event));
    this.#files.addEventListener("change", () => this.#photos());
    this.#photo.addEventListener("click", () => this.#files.click());
    document.querySelector("#voice").addEventListener("click", () => this.#voice());
    const form = document.querySelector("#composer");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#text();
    });
    // It is shown later, and the size of its letters can change.
    new ResizeObserver(() => this.#fit()).observe(form);
    this.#typed();
  }

  /** Show the controls for the kinds of answers in *wants*. */
  want(wants) {
    this.#photo.classList.toggle("wanted", wants.includes("photo"));
    const asked = wants.filter((way) => way === "location").join(" ");
    if (asked === this.#asked || this.#recording) return;
    this.#asked = asked;
    this.#offer();
  }

  /** Drop what was typed. */
  clear() {
    this.#field.value = "";
    this.#typed();
  }

  /** Show the labels in the current language. */
  reword() {
    if (!this.#recording) this.#offer();
  }

  #offer() {
    const hadFocus = this.#wants.contains(document.activeElement);
    const locate = (event) => this.#location(event.currentTarget);
    this.#wants.replaceChildren(
      ...(this.#asked ? [button(say("location"), locate, { look: "want", way: "location" })] : []),
    );
    this.#wants.hidden = !this.#asked;
    // The tapped button is gone; focus here, so that the next Tab leads to the answer.
    const own = hadFocus && [...document.querySelectorAll("#thread > .you")].at(-1);
    if (own) own.focus({ preventScroll: true });
  }

  /** Make the field as high as its text, or as the invitation in it. */
  #fit() {
    this.#field.style.height = "auto";
    this.#field.style.height = `${this.#field.scrollHeight + 4}px`;
  }

  #typed() {
    this.#fit();
    if (this.#field.value) keep(DRAFT, this.#field.value);
    else forget(DRAFT);
  }

  #key(event) {
    // While an input method composes a letter, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) {
      return;
    }
    event.preventDefault();
    this.#text();
  }

  #text() {
    const text = this.#field.value.trim();
    if (text) {
      this.#field.value = "";
      this.#typed();
      this.#note("");
      this.#send({ type: "text", text });
    }
    // On a phone the focused field opens the keyboard over the answer.
    if (text && byFinger()) this.#field.blur();
    else this.#field.focus();
  }

  #photos() {
    const files = [...this.#files.files];
    this.#files.value = "";
    this.#note(files.length > MOST_PHOTOS ? say("photos-too-many", { n: MOST_PHOTOS }) : "");
    const photos = files.slice(0, MOST_PHOTOS);
    if (photos.length === 1) this.#send({ type: "photo", media: null }, photos);
    // Several photos are one message, so that they get one answer.
    if (photos.length > 1) {
      this.#send({ type: "album", photos: photos.map(() => ({ media: null })) }, photos);
    }
  }

  async #location(pressed) {
    if (pressed.getAttribute("aria-disabled") === "true") return;
    pressed.setAttribute("aria-disabled", "true");
    const words = pressed.querySelector("span:last-child");
    words.textContent = say("location-looking");
    this.#note("");
    try {
      this.#send({ type: "location", ...(await currentPosition()) });
    } catch {
      this.#note(say("location-failed"));
    } finally {
      words.textContent = say("location");
      pressed.removeAttribute("aria-disabled");
    }
  }

  async #voice() {
    if (this.#recording) return;
    this.#note("");
    const time = make("p", { class: "recording", role: "timer" }, say("recording", { n: 0 }));
    const tick = (n) => {
      time.textContent = say("recording", { n });
    };
    try {
      this.#recording = await record(tick, () => this.#endVoice(true));
    } catch {
      this.#note(say("voice-failed"));
      return;
    }
    const stop = button(say("voice-send"), () => this.#endVoice(true), { look: "main" });
    const drop = button(say("voice-drop"), () => this.#endVoice(false), { look: "quiet" });
    this.#wants.replaceChildren(time, stop, drop);
    this.#wants.hidden = false;
    stop.focus();
  }

  async #endVoice(wanted) {
    const recording = this.#recording;
    if (!recording) return;
    this.#recording = null;
    const { file, seconds } = await recording.stop();
    this.#offer();
    document.querySelector("#voice").focus();
    if (wanted) this.#send({ type: "voice", media: null, seconds }, [file]);
  }
}
