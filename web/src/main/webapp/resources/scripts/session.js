/*
 * Says in time that the session is about to end, and prolongs it without leaving the page. Several
 * windows of one person share one session: going on in one quiets the others.
 */
(function () {
  "use strict";

  var WARNED_BEFORE = 5 * 60 * 1000;
  var STORED = "registry.session.ends";
  var ends = 0;
  var said = -1;

  function remember(seconds) {
    ends = Date.now() + seconds * 1000;
    try {
      localStorage.setItem(STORED, String(ends));
    } catch (refused) {
      /* A browser that stores nothing warns each window by itself. */
    }
  }

  function recall() {
    try {
      ends = Math.max(ends, Number(localStorage.getItem(STORED)) || 0);
    } catch (refused) {
      /* As above. */
    }
  }

  function part(dialog, name) {
    return dialog.querySelector('[data-session="' + name + '"]');
  }

  /* One sentence a minute: read out by screen readers, and not more often. */
  function say(dialog, left) {
    var minutes = Math.max(0, Math.ceil(left / 60000));
    if (minutes === said) {
      return;
    }
    said = minutes;
    var words = dialog.querySelector(".session-left");
    var sentence = minutes === 0 ? "over" : minutes === 1 ? "one" : "many";
    words.textContent = words.dataset[sentence].replace("{0}", minutes);
    part(dialog, "stay").hidden = minutes === 0;
    part(dialog, "leave").hidden = minutes === 0;
    part(dialog, "again").hidden = minutes !== 0;
  }

  function look(dialog) {
    recall();
    var left = ends - Date.now();
    if (left > WARNED_BEFORE) {
      said = -1;
      if (dialog.open) {
        dialog.close();
      }
      return;
    }
    if (!dialog.open) {
      dialog.showModal();
      part(dialog, "stay").focus();
    }
    say(dialog, left);
  }

  function stay(dialog) {
    fetch("/session", { method: "POST", credentials: "same-origin" })
      .then(function (answer) {
        return answer.ok ? answer.text() : "0";
      })
      .then(function (seconds) {
        ends = 0;
        remember(Number(seconds));
        look(dialog);
      })
      .catch(function () {
        /* No connection: the dialog stays, and the button may be pressed again. */
      });
  }

  document.addEventListener("DOMContentLoaded", function () {
    var about = document.querySelector("[data-session-seconds]");
    var dialog = document.getElementById("session-dialog");
    if (!about || !dialog || !dialog.showModal) {
      return;
    }
    remember(Number(about.dataset.sessionSeconds));
    part(dialog, "stay").addEventListener("click", function () {
      stay(dialog);
    });
    /* Escape means to stay, as closing a warning does everywhere; what is over stays said. */
    dialog.addEventListener("cancel", function (event) {
      event.preventDefault();
      if (Date.now() < ends) {
        stay(dialog);
      }
    });
    look(dialog);
    window.setInterval(function () {
      look(dialog);
    }, 5000);
  });
})();
