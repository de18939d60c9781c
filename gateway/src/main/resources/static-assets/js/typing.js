// Saving as typed: what is typed goes to the server after a pause, and lies in this browser until it has arrived there.
(function () {
  "use strict";
  const { words } = window.krugozor;
  const PAUSE = 900;

  document.querySelectorAll("form[data-keep]").forEach(function (form) {
    const shelf = "krugozor:" + form.dataset.kept;
    let timer = 0;
    let dirty = false;
    let retry = 2000;

    const line = () => document.getElementById("saving");
    function say(text, bad) {
      const place = line();
      if (place) { place.textContent = text; place.classList.toggle("bad", Boolean(bad)); }
    }
    function content() {
      return [...new FormData(form)].filter(([name, value]) => name.startsWith("/") && typeof value === "string");
    }
    function shelve(sent) {
      try { localStorage.setItem(shelf, JSON.stringify({ version: form.dataset.version, at: Date.now(), sent, fields: content() })); } catch (full) { /* the server still gets it */ }
    }
    // Saved elsewhere meanwhile: what is typed stays in this browser until the author says which is to stand.
    function stale() {
      return Boolean(line() && line().querySelector("[data-replace]"));
    }
    function typed(pause) {
      dirty = true;
      shelve(false);
      if (stale()) return;
      say(words.unsaved);
      clearTimeout(timer);
      timer = setTimeout(send, pause);
    }
    function send() {
      if (!navigator.onLine) { say(words.offline, true); return; }
      say(words.saving);
      dirty = false;
      window.htmx.trigger(form, "krugozor:typed");
    }

    form.addEventListener("input", () => typed(PAUSE));
    form.addEventListener("change", () => typed(250));
    window.addEventListener("online", () => { if ((dirty || read()) && !stale()) send(); });

    form.addEventListener("htmx:afterRequest", function (event) {
      if (event.detail.elt !== form) return;
      const status = event.detail.xhr.status;
      if (event.detail.successful) {
        retry = 2000;
        mark(form);
        // htmx lends the new line the old one's class for a moment, so that is not what to look at
        const failed = line() && line().hasAttribute("data-failed");
        if (!failed && !dirty) localStorage.removeItem(shelf);
        if (!failed) form.dataset.version = document.getElementById("version").value;
        return;
      }
      if (status === 401) { say(words.signin, true); return; }
      if (status === 403) { say(words.saving); return; }
      say(status === 0 ? words.offline : words.failed, true);
      clearTimeout(timer);
      timer = setTimeout(send, retry);
      retry = Math.min(retry * 2, 60000);
    });

    // It was saved elsewhere meanwhile, and this is to take its place all the same.
    document.addEventListener("click", function (event) {
      const replace = event.target.closest("#saving [data-replace]");
      if (!replace) return;
      form.elements.version.value = replace.dataset.replace;
      clearTimeout(timer);
      say(words.saving);
      send();
    });

    // A button sends the form itself. Whether it arrived shows when the page is next opened: then its version is another.
    form.addEventListener("submit", () => { clearTimeout(timer); if (dirty || read()) shelve(true); });

    // What an earlier visit could not send.
    const kept = read();
    if (kept && document.getElementById("refused")) {
      shelve(false);
    } else if (kept) {
      const arrived = kept.sent && kept.version !== form.dataset.version;
      if (arrived || JSON.stringify(kept.fields) === JSON.stringify(content())) {
        localStorage.removeItem(shelf);
      } else {
        bringBack(kept.fields);
        say(words.restored);
        if (kept.version === form.dataset.version) timer = setTimeout(send, PAUSE);
      }
    }
    function read() {
      try { return JSON.parse(localStorage.getItem(shelf)); } catch (spoilt) { return null; }
    }
    function bringBack(fields) {
      const byName = new Map();
      fields.forEach(([name, value]) => byName.set(name, [...(byName.get(name) || []), value]));
      [...form.elements].forEach(function (field) {
        if (!field.name || !field.name.startsWith("/")) return;
        const values = byName.get(field.name) || [];
        if (field.type === "radio" || field.type === "checkbox") field.checked = values.includes(field.value);
        else if (field.type !== "hidden" && values.length) field.value = values[0];
      });
    }
  });

  // The list of what is still to do marks as wrong only what stands in a field the author has been to.
  const been = new Set();
  function about(pointer) {
    const whole = pointer.split("/").length < 3;
    return [...been].some((name) => name === pointer || pointer.startsWith(name + "/") || (!whole && name.startsWith(pointer + "/")));
  }
  function showBeen() {
    document.querySelectorAll(".check[data-pointer]").forEach((check) => check.classList.toggle("touched", about(check.dataset.pointer)));
    const sum = document.querySelector("#check-list .check-sums strong");
    const count = document.getElementById("check-count");
    if (sum && count) { count.textContent = sum.textContent; count.hidden = false; }
  }
  document.addEventListener("focusout", function (event) {
    if (!event.target.name || !event.target.name.startsWith("/") || !event.target.closest("form[data-keep]")) return;
    been.add(event.target.name);
    showBeen();
  });
  document.body.addEventListener("htmx:afterSwap", (event) => { if (event.detail.target.id === "check-list") showBeen(); });

  // Shows at each field what the answer says is wrong with it.
  function mark(form) {
    form.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
    form.querySelectorAll(".wrong").forEach((place) => { place.textContent = ""; });
    document.querySelectorAll("#saving .wrongs i").forEach(function (wrong) {
      const id = "f" + wrong.dataset.pointer.replaceAll("/", "-").replaceAll(".", "_");
      const place = document.getElementById(id + "-wrong");
      const field = document.getElementById(id);
      if (place) place.textContent = wrong.textContent;
      if (field && field.name) field.setAttribute("aria-invalid", "true");
    });
  }
})();
