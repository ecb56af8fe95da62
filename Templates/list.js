"use strict";
(() => {
  const table = document.getElementById("list");
  const form = document.getElementById("filters");
  if (!table || !form) return;
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const heads = Array.from(table.tHead.rows[0].cells);
  const order = { m: 4, p: 3, a: 2, n1: 1, c: 0 };
  const value = (row, column) => {
    const cell = row.cells[column];
    if (cell.className in order) return order[cell.className];
    if (heads[column].classList.contains("n")) return parseFloat(cell.dataset.v || cell.textContent) || 0;
    return cell.textContent.trim().toLowerCase();
  };
  const sortBy = (column) => {
    const head = heads[column];
    const isNumber = head.classList.contains("n") || head.classList.contains("q");
    const first = column === 0 || !isNumber ? "ascending" : "descending";
    const other = first === "ascending" ? "descending" : "ascending";
    const direction = head.getAttribute("aria-sort") === first ? other : first;
    heads.forEach((each) => each.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", direction);
    const sign = direction === "ascending" ? 1 : -1;
    const keyed = rows.map((row, index) => ({ row, index, key: value(row, column) }));
    const compare = isNumber ? (a, b) => a - b : new Intl.Collator(document.documentElement.lang).compare;
    keyed.sort((a, b) => sign * compare(a.key, b.key) || a.index - b.index);
    body.append(...keyed.map((each) => each.row));
  };
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.title = table.dataset.sort.replace("%", head.textContent.trim());
    while (head.firstChild) button.append(head.firstChild);
    head.append(button);
    button.addEventListener("click", () => sortBy(column));
  });
  const filter = () => {
    const words = form.elements.search.value.trim().toLowerCase();
    const band = form.elements.band.value;
    const language = form.elements.language.value;
    const months = parseFloat(form.elements.months.value) || 0;
    const requirement = form.elements.requirement.value;
    const column = requirement === "" ? -1 : heads.findIndex((head) => head.dataset.r === requirement);
    let shown = 0;
    for (const row of rows) {
      const fits = (band === "" || row.dataset.b === band)
        && (language === "" || row.dataset.l.split(" ").includes(language))
        && Number(row.dataset.m) >= months
        && (column < 0 || row.cells[column].className === "m")
        && (words === "" || row.textContent.toLowerCase().includes(words));
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    document.getElementById("shown").textContent = form.dataset.shown.replace("%1", shown).replace("%2", rows.length);
  };
  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  body.addEventListener("mouseover", (event) => {
    const cell = event.target.closest("td");
    if (cell && cell.className in order && !cell.title) cell.title = heads[cell.cellIndex].textContent.trim() + ": " + cell.lastChild.textContent;
  });
  form.hidden = false;
  filter();
})();
