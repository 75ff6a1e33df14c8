/** Keeps small things in this browser; in memory only where the browser keeps nothing. */

const PREFIX = "caunoi-";
const memory = new Map();

function browserStorage() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** Return what was kept as *name*, or null. */
export function recall(name) {
  try {
    const text = browserStorage()?.getItem(PREFIX + name) ?? memory.get(name) ?? null;
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keep *value* as *name*. */
export function keep(name, value) {
  const text = JSON.stringify(value);
  memory.set(name, text);
  try {
    browserStorage()?.setItem(PREFIX + name, text);
  } catch {
    // The storage is full or closed: memory has it while the page is open.
  }
}

/** Forget what was kept as *name*. */
export function forget(name) {
  memory.delete(name);
  try {
    browserStorage()?.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept there.
  }
}

/** Return the names of all that is kept and begins with *start*. */
export function namesOf(start) {
  const names = new Set([...memory.keys()]);
  try {
    for (const key of Object.keys(browserStorage() ?? {})) {
      if (key.startsWith(PREFIX)) names.add(key.slice(PREFIX.length));
    }
  } catch {
    // Memory alone, then.
  }
  return [...names].filter((name) => name.startsWith(start));
}
