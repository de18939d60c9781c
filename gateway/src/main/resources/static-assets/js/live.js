// What others change elsewhere appears in the page: one stream of changes per visible tab, and each part fetches itself
// again. What somebody is typing is never replaced.
(function () {
  "use strict";
  const body = document.body;
  const { words } = window.krugozor;
  // Many changes in a row, as when an issue is frozen, are one change to look at.
  const CALM = 1500;
  const renewed = new WeakMap();

  let stream = null;
  let pause = 1000;
  let missed = false;

  function parts() { return [...document.querySelectorAll("[data-live-kind]")]; }

  function listen() {
    if (stream || document.hidden || !body.dataset.live || !parts().length) return;
    stream = new EventSource(body.dataset.live);
    stream.onopen = () => {
      pause = 1000;
      // While nobody listened anything may have changed.
      if (missed) parts().forEach(renewSoon);
      missed = false;
    };
    stream.addEventListener("changed", (event) => {
      const { kind, id } = JSON.parse(event.data);
      parts().filter((part) => concerns(part, kind, id)).forEach(renewSoon);
    });
    // It ends with the token and begins again with a fresh one.
    stream.addEventListener("end", () => { hush(); setTimeout(listen, 500); });
    stream.onerror = () => { hush(); pause = Math.min(pause * 2, 60000); setTimeout(listen, pause); };
  }
  function hush() {
    if (!stream) return;
    stream.close();
    stream = null;
    missed = true;
  }
  function concerns(part, kind, id) {
    const subject = part.dataset.liveId || part.dataset.subject;
    return part.dataset.liveKind.split(" ").includes(kind) && (!subject || subject === id);
  }

  function renewSoon(part) {
    if (renewed.has(part) && renewed.get(part).due) return;
    const since = Date.now() - (renewed.has(part) ? renewed.get(part).at : 0);
    const due = setTimeout(() => {
      renewed.set(part, { at: Date.now() });
      if (part.isConnected) renew(part);
    }, Math.max(100, CALM - since));
    renewed.set(part, { at: Date.now(), due });
  }
  function renew(part) {
    if (part.tagName !== "MAIN") { window.htmx.trigger(part, "changed"); return; }
    if (beingWritten(part)) { tell(part); return; }
    const open = [...part.querySelectorAll("details[open] > summary")].map((summary) => summary.textContent);
    const active = part.contains(document.activeElement) ? document.activeElement : null;
    const place = active ? alike(part, active).indexOf(active) : -1;
    window.htmx.ajax("GET", location.pathname + location.search, { source: part, target: part, select: "main", swap: "outerHTML show:none" }).then(function () {
      const fresh = document.querySelector("main");
      if (!fresh || fresh === part) return;
      renewed.set(fresh, { at: Date.now() });
      fresh.querySelectorAll("details > summary").forEach((summary) => { if (open.includes(summary.textContent)) summary.parentElement.open = true; });
      const again = place < 0 ? null : alike(fresh, active)[place];
      if (again) again.focus({ preventScroll: true });
    });
  }
  function alike(part, one) {
    return [...part.querySelectorAll(one.tagName)].filter((other) => other.textContent === one.textContent);
  }

  // A form somebody has begun to fill in stands as it is; the page only says that it is no longer the newest.
  document.addEventListener("input", (event) => {
    const form = event.target.closest("form");
    if (form) form.dataset.touched = "";
  });
  function beingWritten(part) {
    const active = document.activeElement;
    return Boolean(part.querySelector("form[data-touched], dialog[open]"))
      || (part.contains(active) && active.matches("input, textarea, select"));
  }
  // Somebody may have begun while the newer page was on its way.
  body.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.target.tagName === "MAIN" && beingWritten(event.detail.target)) {
      event.detail.shouldSwap = false;
      tell(event.detail.target);
    }
  });
  function tell(part) {
    if (document.getElementById("changed-bar")) return;
    const bar = document.createElement("p");
    bar.id = "changed-bar";
    bar.className = "notice notice-warn";
    bar.setAttribute("role", "status");
    bar.append(words.changed, " ");
    const link = document.createElement("a");
    link.href = location.href;
    link.target = "_blank";
    link.textContent = words.changedShow;
    bar.append(link);
    part.prepend(bar);
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? hush() : listen()));
  document.addEventListener("krugozor:signed-in", () => { parts().forEach(renewSoon); listen(); });
  window.addEventListener("online", listen);
  window.addEventListener("pagehide", hush);
  window.addEventListener("pageshow", listen);
  listen();
})();
