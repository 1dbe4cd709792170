// Loads another answer in place when a link of the answer changes one thing about it. Without
// script, or when anything goes wrong, the same link loads the page.
const said = document.createElement("p");
said.className = "vh";
said.setAttribute("role", "status");
document.body.append(said);

let turn = 0; // only the last of several quick clicks is shown
let shown = location.search;

const row = (link) => link.closest("tr[id]")?.id ?? "";
const opened = () => [...document.querySelectorAll("#answer details[open]")].map((d) => d.firstElementChild.textContent);

async function show(address, { focus = "", top = 0 } = {}) {
  const mine = ++turn;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.statusText);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fetched = page.getElementById("answer");
  if (!fetched) throw new Error("no answer in the page");
  if (mine !== turn) return;
  const were = opened();
  document.getElementById("answer").replaceWith(document.importNode(fetched, true));
  document.title = page.title;
  for (const details of document.querySelectorAll("#answer details")) {
    details.open ||= were.includes(details.firstElementChild.textContent);
  }
  said.textContent = document.querySelector("#answer h1").textContent + ". " + (document.querySelector("#answer .now")?.textContent ?? "");
  keepInView(document.getElementById(focus), top);
  if (answer.url !== location.href && focus !== null) history.pushState(null, "", answer.url);
  shown = location.search;
}

function keepInView(moved, top) {
  const target = moved?.querySelector("td a") ?? document.querySelector("#answer h1");
  if (!moved) target.tabIndex = -1;
  target.focus({ preventScroll: Boolean(moved) });
  if (moved) scrollBy(0, moved.getBoundingClientRect().top - top);
}

document.addEventListener("click", async (event) => {
  const link = event.target.closest('#answer a[href^="?"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const focus = row(link);
  try {
    const top = document.getElementById(focus)?.getBoundingClientRect().top ?? 0;
    await show(link.href, { focus, top });
  } catch {
    location.href = link.href;
  }
});

addEventListener("popstate", () => {
  // A jump within the page comes here as well; it needs nothing.
  if (location.search !== shown) show(location.href, { focus: null }).catch(() => location.reload());
});
