// A file goes up with a bar that shows how far it is; without script the same form is simply sent.
(function () {
  "use strict";
  document.addEventListener("submit", function (event) {
    const form = event.target;
    if (!form.matches("form[data-upload]")) return;
    event.preventDefault();
    const bar = form.querySelector("progress");
    const button = form.querySelector("button");
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    if (document.body.dataset.csrf) request.setRequestHeader("X-CSRF-TOKEN", document.body.dataset.csrf);
    request.setRequestHeader("Accept", "text/html");
    request.upload.onprogress = (step) => { if (step.lengthComputable) bar.value = (100 * step.loaded) / step.total; };
    request.onloadend = function () {
      bar.hidden = true;
      button.disabled = false;
      delete form.dataset.sent;
      if (request.status >= 200 && request.status < 300) {
        window.location.assign(request.responseURL);
        window.location.reload();
        return;
      }
      const told = form.querySelector(".wrong") || form.appendChild(Object.assign(document.createElement("span"), { className: "wrong" }));
      told.setAttribute("role", "alert");
      const page = new DOMParser().parseFromString(request.responseText || "", "text/html").querySelector("main .lead, main h1");
      told.textContent = page ? page.textContent : window.krugozor.words.failed;
    };
    bar.hidden = false;
    button.disabled = true;
    request.send(new FormData(form));
  });
  document.querySelectorAll(".drop").forEach(function (drop) {
    const field = drop.querySelector("input[type=file]");
    ["dragover", "dragenter"].forEach((kind) => drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("over"); }));
    ["dragleave", "drop"].forEach((kind) => drop.addEventListener(kind, () => drop.classList.remove("over")));
    drop.addEventListener("drop", (event) => { event.preventDefault(); field.files = event.dataTransfer.files; field.dispatchEvent(new Event("change", { bubbles: true })); });
  });
})();
