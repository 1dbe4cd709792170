// Opens the evidence of one criterion in place. Without script the same link loads the page with it open.
document.addEventListener("click", async (event) => {
  const link = event.target.closest("a.evidence");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const row = link.closest("tr");
  const open = document.getElementById("evidence-" + row.id);
  if (link.dataset.own && open) {
    open.hidden = !open.hidden;
    link.setAttribute("aria-expanded", String(!open.hidden));
    link.firstChild.textContent = open.hidden ? "Evidence" : "Close evidence";
    return;
  }
  try {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fetched = page.getElementById("evidence-" + row.id);
    if (!fetched) throw new Error("no evidence in the answer");
    row.after(document.importNode(fetched, true));
    link.dataset.own = "1";
    link.setAttribute("aria-expanded", "true");
    link.firstChild.textContent = "Close evidence";
  } catch {
    location.href = link.href;
  }
});
