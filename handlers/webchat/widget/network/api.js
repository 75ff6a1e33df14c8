/** Calls the server: JSON over HTTP, with typed errors. */

import { root } from "../site.js";

const ROOT = `${root}/api`;
const PATIENCE = 20_000;
const PATIENCE_FOR_FILES = 180_000;
const NO_ROOM = 507;

/** The server refused; *say* is a sentence for the person, *wait* the seconds until a retry. */
export class Refusal extends Error {
  constructor(status, { error = "", say = "" } = {}, wait = 0) {
    super(`${status} ${error}`);
    this.status = status;
    this.say = say;
    this.wait = wait;
  }

  /** Tell whether the same request may succeed later. */
  get passing() {
    // No room for files (507) may last for days: the words behind a photo must not wait for it.
    if (this.status === NO_ROOM) return false;
    return this.status === 401 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

/** No answer came: no network, or no server. */
export class NoAnswer extends Error {
  passing = true;
  say = "";
  wait = 0;
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function seconds(header) {
  return Math.min(Number.parseInt(header ?? "0", 10) || 0, 300);
}

/** Return the open response of GET *path*, to be read in chunks. */
export async function stream(path, signal) {
  let response;
  try {
    response = await fetch(ROOT + path, { signal, cache: "no-store" });
  } catch (error) {
    throw new NoAnswer(String(error));
  }
  if (response.ok && response.body) return response;
  const wait = seconds(response.headers.get("Retry-After"));
  throw new Refusal(response.status, read(await response.text().catch(() => "")), wait);
}

/** GET *path*, or POST *body* to it; return the answer's JSON, not cached by default. */
export async function ask(path, body, cache = "no-store") {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), PATIENCE);
  const request = { signal: giveUp.signal, cache };
  if (body !== undefined) {
    request.method = "POST";
    request.headers = { "Content-Type": "application/json" };
    request.body = JSON.stringify(body);
  }
  try {
    const response = await fetch(ROOT + path, request);
    const text = await response.text();
    if (response.ok) return read(text);
    throw new Refusal(response.status, read(text), seconds(response.headers.get("Retry-After")));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new NoAnswer(String(error));
  } finally {
    clearTimeout(timer);
  }
}

/** Upload *file*, reporting to *progress* the share from 0 to 1; return its media id. */
export function upload(file, progress) {
  return new Promise((resolve, reject) => {
    // fetch can't report the progress of an upload.
    const request = new XMLHttpRequest();
    request.open("POST", `${ROOT}/media`);
    request.timeout = PATIENCE_FOR_FILES;
    request.setRequestHeader("Content-Type", file.type.split(";")[0] || "application/octet-stream");
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onerror = () => reject(new NoAnswer("upload"));
    request.ontimeout = request.onerror;
    request.onload = () => {
      const answer = read(request.responseText);
      if (request.status === 200 && answer.media) return resolve(answer.media);
      const wait = seconds(request.getResponseHeader("Retry-After"));
      return reject(new Refusal(request.status, answer, wait));
    };
    request.send(file);
  });
}

/** Return the address of a stored recording. */
export function recordingAddress(media) {
  return `${ROOT}/media/${encodeURIComponent(media)}`;
}

/** Return the address of the small copy of a stored picture, which is enough for a phone. */
export function pictureAddress(media) {
  return `${ROOT}/media/${encodeURIComponent(media)}-s`;
}
