/**
 * The script of the officials' pages: it keeps what is typed and not yet sent.
 *
 * A form with a field "draft" is kept under that field's value, for each official apart, in this
 * browser only. It is forgotten when the next page says that it was sent ("?sent=…"), when the
 * official drops it or signs out, and after seven days.
 */

import { setUpKeys } from "../scripts/entry_keys.js";
import { setUpInPlace } from "../scripts/form_in_place.js";
import { setUpLiveNotices } from "../scripts/live_notices.js";

const DAYS = 7;
const PREFIX = "caunoi-draft:";
const OWN = `${PREFIX}${document.body.dataset.official}:`;

const time = new Intl.DateTimeFormat("vi-VN", { dateStyle: "short", timeStyle: "short" });

/** Return the stored drafts by key; without storage (a private window) there are none. */
function stored() {
  const found = new Map();
  try {
    for (const key of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
      const draft = JSON.parse(localStorage.getItem(key));
      if (Date.now() - draft.at > DAYS * 24 * 60 * 60 * 1000) localStorage.removeItem(key);
      else if (key.startsWith(OWN)) found.set(key.slice(OWN.length), draft);
    }
  } catch {
    // What can't be read is no draft.
  }
  return found;
}

function keep(key, draft) {
  try {
    localStorage.setItem(OWN + key, JSON.stringify(draft));
  } catch {
    // Without storage or room, the page works as it does without this script.
  }
}

function forget(key) {
  try {
    localStorage.removeItem(OWN + key);
  } catch {
    // As above.
  }
}

function fieldsOf(form) {
  return [...new FormData(form)].filter(([, value]) => typeof value === "string");
}

function fill(form, fields) {
  for (const box of form.querySelectorAll("input[type=checkbox]")) {
    box.checked = fields.some(([name, value]) => name === box.name && value === box.value);
  }
  for (const [name, value] of fields) {
    const field = form.elements.namedItem(name);
    if (field) field.value = value;
  }
}

/** Post the kept fields to `address`: the server makes the form that they belong to. */
function reopen(form, fields, address) {
  const again = document.createElement("form");
  again.method = "post";
  again.action = address;
  const token = form.elements.namedItem("form_token");
  const own = fields.filter(([name]) => name !== "form_token");
  for (const [name, value] of token ? [["form_token", token.value], ...own] : own) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    again.append(field);
  }
  document.body.append(again);
  again.submit();
}

function setUpForm(form, mark, drafts) {
  const key = mark.value;
  const initial = JSON.stringify(fieldsOf(form));
  const save = () => {
    const fields = fieldsOf(form);
    if (JSON.stringify(fields) === initial && !("typed" in mark.dataset)) forget(key);
    else keep(key, { at: Date.now(), page: mark.dataset.page, name: mark.dataset.name, fields });
  };
  form.addEventListener("input", save);
  const draft = drafts.get(key);
  if (!draft) return;
  if ("typed" in mark.dataset) {
    save();
    return;
  }
  const note = form.querySelector(".draft");
  note.querySelector("time").textContent = `(${time.format(draft.at)})`;
  note.hidden = false;
  const { reopens } = mark.dataset;
  if (reopens) {
    note
      .querySelector(".reopen")
      .addEventListener("click", () => reopen(form, draft.fields, reopens));
    note.querySelector(".quiet").addEventListener("click", () => {
      forget(key);
      note.hidden = true;
    });
    return;
  }
  fill(form, draft.fields);
  for (let around = form.closest("details"); around; ) {
    around.open = true;
    around = around.parentElement.closest("details");
  }
  note.querySelector("button").addEventListener("click", () => {
    forget(key);
    fill(form, JSON.parse(initial));
    note.hidden = true;
    form.querySelector("textarea, input:not([type=hidden])").focus();
  });
}

function list(drafts) {
  const section = document.querySelector("#drafts");
  const { content } = section.querySelector("template");
  const count = () => {
    const number = section.querySelectorAll("li").length;
    section.querySelector("summary span").textContent = number;
    section.hidden = !number;
  };
  for (const [key, draft] of drafts) {
    const item = content.cloneNode(true).firstElementChild;
    const link = item.querySelector("a");
    link.href = draft.page;
    link.textContent = draft.name;
    item.querySelector("time").textContent = time.format(draft.at);
    item.querySelector("button").addEventListener("click", () => {
      forget(key);
      item.remove();
      count();
    });
    section.querySelector("ul").append(item);
  }
  count();
}

document.querySelectorAll("form[data-keys]").forEach(setUpKeys);

const sent = new URLSearchParams(location.search).get("sent");
if (sent) forget(sent);

/** Keep the drafts of the forms in *part*; return the drafts of other forms. */
function setUpDrafts(part) {
  const drafts = stored();
  const others = new Map(drafts);
  for (const mark of part.querySelectorAll("input[name=draft]")) {
    setUpForm(mark.form, mark, drafts);
    others.delete(mark.value);
  }
  return others;
}

list(setUpDrafts(document));
setUpInPlace(setUpDrafts);
setUpLiveNotices();

document.querySelector("#sign-out").addEventListener("submit", (event) => {
  const left = [...stored().keys()];
  if (left.length && !confirm(event.currentTarget.dataset.ask)) event.preventDefault();
  else left.forEach(forget);
});
