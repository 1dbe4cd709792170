// Shows the copy buttons, which do nothing without script, and lets them copy the code they name.
for (const button of document.querySelectorAll("button.copy")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const code = document.getElementById(button.dataset.copies).textContent;
    const label = button.firstChild;
    try {
      await navigator.clipboard.writeText(code);
      label.textContent = "Copied";
    } catch {
      label.textContent = "Not copied";
    }
    setTimeout(() => { label.textContent = "Copy"; }, 2000);
  });
}
