/** Stores photos and recordings until they are sent, also across a reload. */

const STORE = "files";
const memory = new Map();
let opened = null;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("caunoi", 1);
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

/** Store *file* for the message *id*. */
export async function put(id, file) {
  memory.set(id, file);
  // Some browsers store bytes but no Blob.
  const bytes = await quietly(file.arrayBuffer());
  if (!bytes) return;
  await quietly(inStore("readwrite", (files) => files.put({ bytes, type: file.type }, id)));
}

/** Return the file of the message *id*, or null. */
export async function find(id) {
  if (memory.has(id)) return memory.get(id);
  const kept = await quietly(inStore("readonly", (files) => files.get(id)));
  return kept ? new Blob([kept.bytes], { type: kept.type }) : null;
}

/** Delete the file of the message *id*. */
export async function drop(id) {
  memory.delete(id);
  await quietly(inStore("readwrite", (files) => files.delete(id)));
}

/** Delete every file whose message is not among *ids*. */
export async function tidy(ids) {
  const kept = (await quietly(inStore("readonly", (files) => files.getAllKeys()))) ?? [];
  await Promise.all(kept.filter((id) => !ids.includes(id)).map(drop));
}
