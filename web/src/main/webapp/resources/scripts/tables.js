/*
 * On a phone a list is read row by row: each cell under its own heading, nothing off the screen.
 * Without scripts the table scrolls in its box. Roles are said aloud because cells that are drawn
 * as blocks would lose them.
 */
(function () {
  "use strict";

  function headingsOf(table) {
    var row = table.tHead && table.tHead.rows.length === 1 ? table.tHead.rows[0] : null;
    return row && Array.from(row.cells).every(function (cell) {
      return cell.colSpan === 1;
    }) ? Array.from(row.cells) : [];
  }

  function label(row, headings) {
    row.setAttribute("role", "row");
    Array.from(row.cells).forEach(function (cell, column) {
      cell.setAttribute("role", cell.tagName === "TH" ? "rowheader" : "cell");
      if (row.cells.length === headings.length) {
        cell.dataset.label = headings[column].textContent.trim();
      }
    });
  }

  function stack(table) {
    var headings = headingsOf(table);
    if (headings.length < 3 || table.querySelector("tbody input:not([type='submit'])")) {
      return;
    }
    table.classList.add("stacks");
    table.setAttribute("role", "table");
    table.tHead.setAttribute("role", "rowgroup");
    table.tHead.rows[0].setAttribute("role", "row");
    headings.forEach(function (heading) {
      // The corner above the names of the rows is empty, and heads nothing.
      heading.setAttribute("role", heading.tagName === "TH" ? "columnheader" : "cell");
    });
    Array.from(table.tBodies).concat(table.tFoot || []).forEach(function (part) {
      part.setAttribute("role", "rowgroup");
      Array.from(part.rows).forEach(function (row) {
        label(row, headings);
      });
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll(".table-box table").forEach(stack);
  });
})();
