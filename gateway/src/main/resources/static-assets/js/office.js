// What every page of the workspace shares: the form token, signing in beside the page, dialogs, forms sent once.
(function () {
  "use strict";
  const body = document.body;
  const words = document.getElementById("words").dataset;
  const tabs = "BroadcastChannel" in window ? new BroadcastChannel("krugozor") : null;
  // waiting: what is to be sent again, by the element that sends it
  const office = (window.krugozor = { words, waiting: new Map() });

  // The form token travels as a header with every request a page makes by itself.
  body.addEventListener("htmx:configRequest", (event) => {
    if (body.dataset.csrf) event.detail.headers["X-CSRF-TOKEN"] = body.dataset.csrf;
  });

  // After a new login the page's form token is no longer the session's: fetch the new one into every form.
  office.freshen = async function () {
    const answer = await fetch(body.dataset.fresh, { headers: { "HX-Request": "true" }, credentials: "same-origin" });
    if (!answer.ok) return false;
    const { csrf } = await answer.json();
    body.dataset.csrf = csrf;
    document.querySelectorAll('input[name="_csrf"]').forEach((field) => { field.value = csrf; });
    return true;
  };

  // What could not be sent for want of a login or a fresh token is sent again as soon as there is one.
  office.again = async function () {
    if (!(await office.freshen())) return;
    const bar = document.getElementById("sign-in-bar");
    if (bar) bar.remove();
    const waiting = [...office.waiting.values()];
    office.waiting.clear();
    waiting.forEach((send) => send());
    document.dispatchEvent(new Event("krugozor:signed-in"));
  };

  office.signInBeside = function (url) {
    if (document.getElementById("sign-in-bar")) return;
    const bar = document.createElement("div");
    bar.id = "sign-in-bar";
    bar.className = "notice notice-warn";
    bar.setAttribute("role", "alert");
    const link = document.createElement("a");
    link.href = url;
    link.target = "_blank";
    link.textContent = words.signin;
    bar.append(link);
    document.querySelector("main").prepend(bar);
    bar.scrollIntoView({ block: "nearest" });
  };

  body.addEventListener("krugozor:sign-in", (event) => {
    remember(event);
    office.signInBeside(event.detail.url);
  });
  body.addEventListener("krugozor:form-stale", (event) => {
    remember(event);
    office.again();
  });
  function remember(event) {
    const sender = event.target.closest("[hx-post],[hx-put],[data-hx-post]");
    if (sender) office.waiting.set(sender, () => window.htmx.trigger(sender, "krugozor:resend"));
  }

  if (document.querySelector("[data-signed-in]") && tabs) tabs.postMessage("signed-in");
  if (tabs) tabs.addEventListener("message", (event) => { if (event.data === "signed-in") office.again(); });
  window.addEventListener("focus", () => { if (office.waiting.size) office.again(); });

  // Dialogs are a nicety: without script the same form stands open on the page.
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) document.getElementById(opener.dataset.opens).showModal();
    const closer = event.target.closest("[data-closes]");
    if (closer) closer.closest("dialog").close();
  });

  // In a long table of people the arrow keys lead from row to row, Home and End to its ends; without script Tab does.
  const rows = [...document.querySelectorAll("[data-rows] tbody tr")].filter((row) => row.querySelector("a"));
  const links = (row) => [...row.querySelectorAll("a")];
  const go = (row, place) => {
    const all = links(row);
    all[Math.max(0, Math.min(place, all.length - 1))].focus();
  };
  document.addEventListener("keydown", (event) => {
    const row = event.target.closest && event.target.closest("[data-rows] tbody tr");
    const at = row ? rows.indexOf(row) : -1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at < 0 || to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (rows[to]) go(rows[to], links(row).indexOf(event.target));
  });
  // Whoever chose somebody by the keyboard finds the same place of the list again on the page that follows.
  const remembered = "krugozor:row";
  document.addEventListener("click", (event) => {
    const row = event.detail === 0 && event.target.closest("[data-rows] tbody tr");
    if (row) sessionStorage.setItem(remembered, JSON.stringify({ page: location.pathname, at: rows.indexOf(row) }));
  });
  const left = JSON.parse(sessionStorage.getItem(remembered) || "null");
  if (rows.length && left && left.page === location.pathname) {
    sessionStorage.removeItem(remembered);
    go(rows[Math.max(0, Math.min(left.at, rows.length - 1))], 0);
  }
  // "This is needed" says more beside the name of what it is about.
  document.querySelectorAll('#refused li a[href^="#"]').forEach(function (link) {
    const field = document.getElementById(link.hash.slice(1));
    const name = field && (field.labels && field.labels[0] || (field.matches("fieldset") ? field : field.closest("fieldset"))?.querySelector("legend"));
    const words = name && (field.getAttribute("aria-label") || name.textContent).trim();
    if (words && !link.textContent.startsWith(words)) link.textContent = words.replace(/[?:.]$/, "") + ": " + link.textContent;
  });

  // A form is sent once, however often the button is pressed.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (form.method === "post" && !form.hasAttribute("hx-post")) {
      form.dataset.sent = "yes";
      setTimeout(() => { delete form.dataset.sent; }, 8000);
    }
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
})();
