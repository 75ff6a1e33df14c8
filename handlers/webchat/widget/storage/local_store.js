/** Stores small values in this browser; in memory only if storage is unavailable. */

import { storagePrefix } from "../site.js";

const PREFIX = `${storagePrefix}-`;
const memory = new Map();

function browserStorage() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** Return the value stored as *name*, or null. */
export function recall(name) {
  try {
    const text = browserStorage()?.getItem(PREFIX + name) ?? memory.get(name) ?? null;
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Store *value* as *name*. */
export function keep(name, value) {
  const text = JSON.stringify(value);
  memory.set(name, text);
  try {
    browserStorage()?.setItem(PREFIX + name, text);
  } catch {
    // Storage is full or forbidden: memory has it while the page is open.
  }
}

/** Delete the value stored as *name*. */
export function forget(name) {
  memory.delete(name);
  try {
    browserStorage()?.removeItem(PREFIX + name);
  } catch {
    // Nothing was stored there.
  }
}

/** Return the names of stored values that begin with *start*. */
export function namesOf(start) {
  const names = new Set([...memory.keys()]);
  try {
    for (const key of Object.keys(browserStorage() ?? {})) {
      if (key.startsWith(PREFIX)) names.add(key.slice(PREFIX.length));
    }
  } catch {
    // Only memory is available.
  }
  return [...names].filter((name) => name.startsWith(start));
}
