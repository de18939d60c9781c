// A file goes up with a bar that shows how far it is, and the list of files is renewed in place, so that what is being
// typed beside it stays; without script the same form is simply sent.
(function () {
  "use strict";
  const { words } = window.krugozor;

  document.addEventListener("submit", function (event) {
    const form = event.target;
    if (!form.matches("form[data-upload]")) return;
    event.preventDefault();
    send(form);
  });

  function send(form) {
    const bar = form.querySelector("progress");
    const button = form.querySelector("button");
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    if (document.body.dataset.csrf) request.setRequestHeader("X-CSRF-TOKEN", document.body.dataset.csrf);
    request.setRequestHeader("HX-Request", "true");
    request.upload.onprogress = (step) => { if (step.lengthComputable) bar.value = (100 * step.loaded) / step.total; };
    request.onloadend = function () {
      bar.hidden = true;
      bar.value = 0;
      button.disabled = false;
      delete form.dataset.sent;
      if (request.status >= 200 && request.status < 300) arrived(form, request);
      else refused(form, request);
    };
    say(form, "");
    bar.hidden = false;
    button.disabled = true;
    request.send(new FormData(form));
  }

  function arrived(form, request) {
    const place = form.closest("section[id]");
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    const fresh = place && page.getElementById(place.id);
    if (!fresh) { window.location.reload(); return; }
    place.replaceWith(document.adoptNode(fresh));
    window.htmx.process(fresh);
    const next = fresh.querySelector("input[type=file]");
    if (next) next.focus({ preventScroll: true });
  }

  // The file stays chosen; after signing in beside the page it is sent again by itself.
  function refused(form, request) {
    const told = trigger(request);
    if (told["krugozor:sign-in"]) {
      window.krugozor.waiting.set(form, () => send(form));
      window.krugozor.signInBeside(told["krugozor:sign-in"].url);
      say(form, words.signin);
    } else if (told["krugozor:form-stale"] && !form.dataset.again) {
      form.dataset.again = "yes";
      window.krugozor.waiting.set(form, () => send(form));
      window.krugozor.again();
    } else {
      delete form.dataset.again;
      say(form, reason(request) || words.failed);
    }
  }
  function trigger(request) {
    try { return JSON.parse(request.getResponseHeader("HX-Trigger")) || {}; } catch (none) { return {}; }
  }
  function reason(request) {
    try { return JSON.parse(request.responseText).detail; } catch (noProblem) { return null; }
  }
  function say(form, text) {
    let place = form.querySelector(".wrong");
    if (!place) {
      place = form.appendChild(document.createElement("span"));
      place.className = "wrong";
      place.setAttribute("role", "alert");
    }
    place.textContent = text;
  }

  ["dragover", "dragenter", "dragleave", "drop"].forEach((kind) => document.addEventListener(kind, function (event) {
    const place = event.target.closest && event.target.closest(".drop");
    if (!place) return;
    event.preventDefault();
    place.classList.toggle("over", kind === "dragover" || kind === "dragenter");
    if (kind !== "drop") return;
    const field = place.querySelector("input[type=file]");
    field.files = event.dataTransfer.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }));
})();
