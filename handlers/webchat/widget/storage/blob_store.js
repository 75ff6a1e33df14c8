/** Stores photos and recordings until they are sent, also across a reload. */

import { storagePrefix } from "../site.js";

const STORE = "files";
const memory = new Map();
let opened = null;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(storagePrefix, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });
  return opened;
}

async function inStore(mode, operation) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = operation(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

// A browser may forbid IndexedDB or have no room; then use memory.
async function quietly(promise) {
  try {
    return await promise;
  } catch {
    return undefined;
  }
}

async function bytesOf(file) {
  return { bytes: await file.arrayBuffer(), type: file.type };
}

/** Store *files* for the message *id*. */
export async function put(id, files) {
  memory.set(id, files);
  // Some browsers store bytes but no Blob.
  const kept = await quietly(Promise.all(files.map(bytesOf)));
  if (!kept) return;
  await quietly(inStore("readwrite", (store) => store.put(kept, id)));
}

/** Return the files of the message *id*, in order; none if they are gone. */
export async function find(id) {
  if (memory.has(id)) return memory.get(id);
  const kept = await quietly(inStore("readonly", (store) => store.get(id)));
  return (kept ?? []).map(({ bytes, type }) => new Blob([bytes], { type }));
}

/** Delete the files of the message *id*. */
export async function drop(id) {
  memory.delete(id);
  await quietly(inStore("readwrite", (files) => files.delete(id)));
}

/** Delete all files whose message is not among *ids*. */
export async function tidy(ids) {
  const kept = (await quietly(inStore("readonly", (files) => files.getAllKeys()))) ?? [];
  await Promise.all(kept.filter((id) => !ids.includes(id)).map(drop));
}
