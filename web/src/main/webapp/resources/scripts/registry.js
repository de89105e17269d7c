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

  /* The sums of a table of amounts while it is filled in; the button does the same without. */
  function amountOf(field) {
    var typed = field.value.normalize("NFKC").replace(/[,\s]/g, "");
    return /^[0-9]+$/.test(typed) ? Number(typed) : 0;
  }

  function sumUp(event) {
    var table = event.target.closest("[data-sums]");
    if (!table) {
      return;
    }
    var columns = [];
    var total = 0;
    table.querySelectorAll("tbody tr").forEach(function (row) {
      var sum = 0;
      row.querySelectorAll("input").forEach(function (field, column) {
        columns[column] = (columns[column] || 0) + amountOf(field);
        sum += amountOf(field);
      });
      show(row.querySelector('[data-sum="row"]'), sum);
      total += sum;
    });
    table.querySelectorAll('[data-sum="column"]').forEach(function (cell, column) {
      show(cell, columns[column]);
    });
    show(table.querySelector('[data-sum="total"]'), total);
    show(table.querySelector('[data-sum="rest"]'), Number(table.dataset.sums) - total);
  }

  function show(cell, sum) {
    cell.textContent = sum.toLocaleString("en");
  }

  /* A page that stays open says by itself that maintenance is about to begin. */
  function warnInTime() {
    document.querySelectorAll("[data-shown-in]").forEach(function (warning) {
      window.setTimeout(function () {
        warning.hidden = false;
      }, Number(warning.dataset.shownIn) * 1000);
    });
  }

  document.addEventListener("input", nameWhatIsTyped);
  document.addEventListener("input", sumUp);
  document.addEventListener("DOMContentLoaded", function () {
    offerToShowPassword();
    focusErrors();
    warnInTime();
  });
  document.addEventListener("click", followErrors);
  document.addEventListener("submit", sendOnce);
  window.addEventListener("pageshow", forgetSent);
})();
