"use strict";
// The screen of a whole criterion: marks rows that differ from what was loaded, counts them, and
// asks before they are lost. Without script the server does the marking, after saving.
document.addEventListener("DOMContentLoaded", () => {
  const form = document.getElementById("ratings-form");
  const output = document.getElementById("changed-count");
  const rows = [...form.querySelectorAll(".rating-row")];
  let saving = false;

  const differs = (field) =>
    field.type === "checkbox"
      ? field.checked !== field.defaultChecked
      : field.type !== "hidden" && field.value !== field.defaultValue;

  const mark = () => {
    for (const row of rows) {
      const fields = [...row.querySelectorAll("input, textarea")];
      row.classList.toggle("changed", "changed" in row.dataset || fields.some(differs));
    }
    const count = rows.filter((row) => row.classList.contains("changed")).length;
    output.textContent = count ? `${count} ${count === 1 ? "row" : "rows"} changed` : "";
    return count;
  };

  form.addEventListener("input", mark);
  form.addEventListener("submit", () => { saving = true; });
  window.addEventListener("beforeunload", (event) => {
    if (!saving && mark()) event.preventDefault();
  });
  mark();
});
