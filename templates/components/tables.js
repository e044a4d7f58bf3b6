// Tables of keys, resources and groups get a filter and columns to sort by. Each is whole and readable without.
(() => {
  "use strict";
  const collator = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true });

  for (const table of document.querySelectorAll("table.filterable")) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    if (rows.length < 2) continue;
    const box = table.parentElement;

    // The filter: rows that hold every word stay.
    const bar = document.createElement("div");
    bar.className = "table-filter";
    const label = document.createElement("label");
    const input = document.createElement("input");
    input.type = "search";
    input.autocomplete = "off";
    input.spellcheck = false;
    label.append(`Filter ${(box.getAttribute("aria-label") || "rows").toLowerCase()} `, input);
    const status = document.createElement("output");
    status.setAttribute("role", "status");
    bar.append(label, status);
    box.before(bar);

    const texts = rows.map((row) => row.textContent.toLowerCase());
    const tell = (count) => {
      status.textContent = count === rows.length ? `${count} rows` : `${count} of ${rows.length} rows`;
    };
    const filter = () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      rows.forEach((row, index) => {
        row.hidden = !words.every((word) => texts[index].includes(word));
        if (!row.hidden) count += 1;
      });
      tell(count);
    };
    tell(rows.length);
    input.addEventListener("input", filter);

    // Sorting: a button in each head. Numbers come greatest first, since that is what one looks for.
    const heads = [...table.tHead.rows[0].cells];
    const value = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      const isNumber = rows.every((row) => row.cells[column].dataset.sort !== undefined);
      button.addEventListener("click", () => {
        const before = head.getAttribute("aria-sort");
        const isAscending = before ? before === "descending" : !isNumber;
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", isAscending ? "ascending" : "descending");
        const sign = isAscending ? 1 : -1;
        const keys = new Map(rows.map((row) => [row, value(row, column)]));
        const compare = isNumber
          ? (a, b) => sign * (keys.get(a) - keys.get(b))
          : (a, b) => sign * collator.compare(keys.get(a), keys.get(b));
        body.append(...[...rows].sort(compare));
      });
    });
  }
})();
