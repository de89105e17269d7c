/*
 * What pages do on top when scripts run; every page works without. No library: these are small
 * helps, and the nonce of the page need not reach them.
 */
(function () {
  "use strict";

  function focusErrors() {
    var summary = document.getElementById("error-summary");
    if (summary) {
      summary.focus();
    }
  }

  /* A link of the summary leads into the field, not only to its place. */
  function followErrors(event) {
    var link = event.target.closest(".error-summary a");
    var field = link && document.getElementById(link.hash.slice(1));
    if (field) {
      event.preventDefault();
      field.focus();
      (field.closest(".field") || field).scrollIntoView();
    }
  }

  function offerToShowPassword() {
    document.querySelectorAll("[data-shows]").forEach(function (box) {
      var field = document.getElementById(box.dataset.shows);
      box.closest("[hidden]").hidden = false;
      box.addEventListener("change", function () {
        field.type = box.checked ? "text" : "password";
      });
    });
  }

  /* The second click of a double click must not send a second time. */
  function sendOnce(event) {
    var form = event.target;
    if (event.defaultPrevented || form.method !== "post") {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    form.querySelectorAll(".button").forEach(function (button) {
      button.setAttribute("aria-disabled", "true");
    });
  }

  /* A page that comes back from the browser's memory may be sent again. */
  function forgetSent() {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      delete form.dataset.sent;
      form.querySelectorAll(".button").forEach(function (button) {
        button.removeAttribute("aria-disabled");
      });
    });
  }

  /* Says beside a field which entry of a list its first letters name. */
  function nameWhatIsTyped(event) {
    var shown = document.querySelector('[data-names="' + event.target.id + '"]');
    if (!shown) {
      return;
    }
    var typed = event.target.value.normalize("NFKC").trim().toUpperCase();
    var list = document.querySelector('[data-named="' + event.target.id + '"]');
    var entry = Array.from(list.children).find(function (each) {
      return typed.startsWith(each.dataset.key);
    });
    shown.hidden = !entry;
    shown.querySelector("strong").textContent = entry ? entry.querySelector("span").textContent : "";
  }

  document.addEventListener("input", nameWhatIsTyped);
  document.addEventListener("DOMContentLoaded", function () {
    offerToShowPassword();
    focusErrors();
  });
  document.addEventListener("click", followErrors);
  document.addEventListener("submit", sendOnce);
  window.addEventListener("pageshow", forgetSent);
})();
