"use strict";
// The form of a new rating: when a criterion is chosen, its rubric and the ratings of the other
// frameworks are fetched to stand beside the fields.
document.addEventListener("DOMContentLoaded", () => {
  const criterion = document.getElementById("id_criterion");
  if (!criterion) return;
  const { address } = document.querySelector(".beside").dataset;

  const show = async () => {
    if (!criterion.value) return;
    const answer = await fetch(address.replace("/0/", `/${criterion.value}/`));
    if (!answer.ok) return;
    const fetched = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of ["rubric", "others"]) {
      document.getElementById(id).replaceWith(fetched.getElementById(id));
    }
  };

  django.jQuery(criterion).on("change", show); // Select2 reports through jQuery alone
});
