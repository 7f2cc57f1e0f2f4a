"use strict";

// Sorts, filters and pages through the sequences of the page, which are data in it. All texts get into the page as text.
(() => {
  const byId = (id) => document.getElementById(id);
  const data = JSON.parse(byId("data").textContent);
  const F = Object.fromEntries(data.fields.map((name, index) => [name, index]));
  const rows = data.rows;
  const C = { column: 0, type: 1, boundBy: 2, edge: 3, note: 4 };
  const R = { outcome: 0, next: 1, method: 2, sql: 3, verdict: 4, error: 5, note: 6 };

  // What the name filter looks through, made once: filtering has to be fast over 100,000 sequences.
  const searched = rows.map((row) =>
    [row[F.name], ...row[F.columns].map((column) => column[C.column])].join("\n").toLowerCase());

  let order = rows.map((_, index) => index);
  let shown = order;
  let page = 0;
  let sorted = { by: null, descending: false };
  const verdicts = new Set();

  // ---- elements

  function element(tag, properties, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties || {})) {
      if (name === "class") {
        made.className = value;
      } else if (name === "text") {
        made.textContent = value;
      } else {
        made.setAttribute(name, value);
      }
    }
    made.append(...children.filter((child) => child !== null));
    return made;
  }

  // A whole number in groups of three digits. The text of the element is the number as it is.
  function number(text) {
    const made = element("span", {});
    if (text === null) {
      return made;
    }
    const sign = text.startsWith("-") ? "-" : "";
    const digits = text.slice(sign.length);
    const first = digits.length % 3 || 3;
    made.append(element("span", { class: "group", text: sign + digits.slice(0, first) }));
    for (let at = first; at < digits.length; at += 3) {
      made.append(element("wbr"), element("span", { class: "group", text: digits.slice(at, at + 3) }));
    }
    return made;
  }

  const count = (value) => value.toLocaleString("en");
  const percent = (value) => value === null ? "" : value.toLocaleString("en", { maximumFractionDigits: 1 }) + "% used";

  // ---- the bar: the range from its first value to the limit, in the sequence's direction

  // Parts that matter are never too narrow to be seen: taken ids ahead of next, what is left before the limit, what was used.
  const NARROWEST = { used: 0.015, taken: 0.09, left: 0.025 };

  function bar(row) {
    const made = element("div", { class: "bar", role: "img" });
    const words = [];
    const ascending = BigInt(row[F.increment]) > 0n;
    const first = BigInt(ascending ? row[F.min] : row[F.max]);
    const limit = BigInt(row[F.limit]);
    const distance = (text) => {
      const value = BigInt(text);
      const far = ascending ? value - first : first - value;
      const end = ascending ? limit - first : first - limit;
      return far < 0n ? 0n : far > end ? end : far;
    };
    const end = ascending ? limit - first : first - limit;
    words.push(`range from ${first} to ${limit}`);
    if (row[F.called] === null) {
      made.classList.add("unseen-position");
      made.setAttribute("aria-label", words.concat("position not seen").join(", "));
      return made;
    }
    const next = row[F.next] === null ? end : distance(row[F.next]);
    words.push(row[F.next] === null ? "no next value is left" : `next ${row[F.next]}`);
    const edge = row[F.edge] === null ? null : distance(row[F.edge]);
    words.push(edge === null ? "no data" : `data up to ${row[F.edge]}`);
    // Rows beyond next are no danger where the sequence steps over them.
    const danger = ["DRIFTED", "EXHAUSTED", "MISMATCHED"].includes(row[F.verdict]);
    const behind = edge !== null && row[F.next] !== null && edge >= next;
    const drifted = danger && (behind || row[F.verdict] === "DRIFTED");
    const share = (part) => end <= 0n ? 0 : Number(part * 1000000n / end) / 1000000;
    const near = edge === null || edge > next ? next : edge;
    const far = edge === null || edge < next ? next : edge;
    const exhausted = row[F.next] === null || row[F.verdict] === "EXHAUSTED";
    let widths = {
      used: Math.max(share(near), NARROWEST.used),
      between: drifted && behind ? Math.max(share(far - near), NARROWEST.taken) : share(far - near),
      left: exhausted && far >= end ? 0 : Math.max(share(end - far), NARROWEST.left),
    };
    const total = widths.used + widths.between + widths.left;
    widths = Object.fromEntries(Object.entries(widths).map(([name, width]) => [name, 100 * width / total]));
    const piece = (kind, left, width) => {
      const part = element("i", { class: kind });
      part.style.left = left + "%";
      if (width !== undefined) {
        part.style.width = width + "%";
      }
      made.append(part);
    };
    const ahead = widths.used + widths.between;
    piece(edge === null ? "given" : "data", 0, widths.used);
    if (drifted && !behind) {
      // A block of ids that next hands out begins before next.
      piece("taken", Math.max(0, widths.used - 9), Math.min(9, widths.used));
    }
    piece(behind ? (drifted ? "taken" : "data") : "given", widths.used, widths.between);
    piece("limit");
    if (row[F.next] !== null) {
      piece("next", behind ? widths.used : ahead);
    }
    if (row[F.collidesAt] !== null && behind) {
      const share = Number((distance(row[F.collidesAt]) - next) * 1000n / (edge === next ? 1n : edge - next)) / 1000;
      piece("collision", widths.used + Math.min(1, share) * widths.between);
      words.push(`first collision at ${row[F.collidesAt]}`);
    }
    const repair = row[F.repair];
    if (repair && repair[R.next] !== null && drifted) {
      piece("target", ahead + Math.min(0.6, widths.left));
      words.push(`after the repair next ${repair[R.next]}`);
    }
    if (exhausted) {
      made.classList.add("full");
    }
    made.setAttribute("aria-label", words.join(", "));
    return made;
  }

  // ---- a row and its details

  function tableRow(index) {
    const row = rows[index];
    const place = data.databases.length < 2 ? null
      : element("span", { class: "database", text: " in " + data.databases[row[F.database]] });
    const name = element("button", { type: "button", "aria-expanded": "false" },
      element("span", {}, element("bdi", { text: row[F.name] }), place));
    const repair = row[F.repair];
    const sequence = element("td", { class: "sequence" }, name);
    if (row[F.reason] !== null) {
      sequence.append(element("p", { class: row[F.severity], text: row[F.reason] }));
    }
    if (repair) {
      const next = repair[R.next] === null ? "" : ", next " + repair[R.next];
      sequence.append(element("p", { text: "repair " + repair[R.outcome].toLowerCase() + next }));
      if (repair[R.error] !== null) {
        sequence.append(element("p", { class: "ERROR", text: repair[R.error] }));
      }
    }
    const made = element("tr", {},
      element("td", { class: "verdict" }, element("i", { class: "swatch " + row[F.verdict] }), row[F.verdict]),
      sequence,
      element("td", { class: "range" }, bar(row), element("div", { class: "used" },
        element("span", { text: percent(row[F.usedPercent]) }), element("span", {}, "to ", number(row[F.limit])))),
      numberCell("Next", row[F.next]),
      numberCell("Edge", row[F.edge]),
      collisionCell(row));
    name.addEventListener("click", () => {
      const open = name.getAttribute("aria-expanded") === "true";
      name.setAttribute("aria-expanded", String(!open));
      if (open) {
        made.nextElementSibling.remove();
      } else {
        made.after(details(row));
      }
    });
    return made;
  }

  function numberCell(label, text) {
    const cell = element("td", { class: "number" });
    if (text !== null) {
      cell.dataset.label = label;
      cell.append(number(text));
    }
    return cell;
  }

  // How many inserts go well before the one that draws an id that is taken.
  function collisionCell(row) {
    const inserts = row[F.collidesIn];
    const cell = numberCell("Collides", inserts === "0" ? null : inserts);
    if (inserts === "0") {
      cell.append("at the next insert");
    } else if (inserts !== null) {
      cell.prepend("after ");
      cell.append(inserts === "1" ? " insert" : " inserts");
    }
    return cell;
  }

  function details(row) {
    const cell = element("td", { colspan: "6" });
    const repair = row[F.repair];
    if (repair && repair[R.sql] !== null) {
      cell.append(element("h3", { text: "The statement of the repair" }), copied(repair[R.sql]));
    }
    if (repair) {
      cell.append(list([
        ["method", repair[R.method]],
        ["read back as", repair[R.verdict]],
        ["note", repair[R.note]],
      ]));
    }
    cell.append(element("h3", { text: "Columns that draw from it" }));
    cell.append(row[F.columns].length === 0 ? element("p", { text: "none is known" }) : columns(row[F.columns]));
    cell.append(element("h3", { text: "The sequence" }), list([
      ["type", row[F.dataType]],
      ["start", row[F.start]],
      ["increment", row[F.increment]],
      ["range", row[F.min] + " to " + row[F.max] + (row[F.cycle] ? ", then it starts over" : "")],
      ["limit", row[F.limit]],
      ["behind by", row[F.behindBy] === "0" ? null : row[F.behindBy]],
      ["first collision", row[F.collidesAt]],
      ["cache", row[F.cache]],
      ["last value", row[F.lastValue] === null ? null : row[F.lastValue] + (row[F.called] ? ", handed out" : ", not handed out")],
      ["allocation", row[F.allocation]],
    ]));
    return element("tr", { class: "details" }, cell);
  }

  function list(entries) {
    const made = element("dl", {});
    for (const [term, text] of entries) {
      if (text !== null) {
        made.append(element("dt", { text: term }), element("dd", { text: text }));
      }
    }
    return made;
  }

  function columns(bound) {
    const body = element("tbody", {});
    for (const column of bound) {
      body.append(element("tr", {},
        element("td", {}, element("bdi", { text: column[C.column] })),
        element("td", { text: column[C.type] }),
        element("td", { text: column[C.boundBy] + (column[C.note] === null ? "" : ": " + column[C.note]) }),
        numberCell("Edge", column[C.edge])));
    }
    const head = ["Column", "Type", "Bound by", "Edge"].map((text) => element("th", { scope: "col", text: text }));
    return element("table", {}, element("thead", {}, element("tr", {}, ...head)), body);
  }

  // Names can hold characters that are not seen, or that turn the text after them around.
  const visible = (text) => text.replace(/[\p{Cf}\u2028\u2029]|(?!\n)\p{Cc}/gu,
    (character) => "\\u" + character.codePointAt(0).toString(16).padStart(4, "0"));

  // For browsers that keep the clipboard from pages on a disk.
  function copyByCommand(text) {
    const area = element("textarea", { class: "unseen" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }

  function copied(sql) {
    const statement = sql + ";";
    const code = element("pre", { tabindex: "0", "aria-label": "SQL", text: visible(statement) });
    const button = element("button", { type: "button", class: "copy", text: "Copy" });
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(statement);
        button.textContent = "Copied";
      } catch (error) {
        button.textContent = copyByCommand(statement) ? "Copied" : "Not copied: the browser forbids it";
        button.focus();
      }
    });
    return element("div", {}, code, button);
  }

  // ---- filter, sort, page

  function filter() {
    const name = byId("name").value.trim().toLowerCase();
    const schema = byId("schema").value;
    const database = byId("database").value;
    shown = order.filter((index) => {
      const row = rows[index];
      return (verdicts.size === 0 || verdicts.has(row[F.verdict]))
        && (schema === "" || "=" + row[F.schema] === schema)
        && (database === "" || String(row[F.database]) === database)
        && (name === "" || searched[index].includes(name));
    });
    page = 0;
    show();
  }

  const KEYS = {
    verdict: () => rows.map((_, index) => index),
    name: () => rows.map((row) => row[F.name]),
    used: () => rows.map((row) => row[F.usedPercent]),
    next: () => rows.map((row) => whole(row[F.next])),
    edge: () => rows.map((row) => whole(row[F.edge])),
    collision: () => rows.map((row) => whole(row[F.collidesIn])),
  };
  const whole = (text) => text === null ? null : BigInt(text);
  const FURTHEST_FIRST = ["used", "next", "edge"];

  function sort(by) {
    const again = sorted.by === by;
    sorted = { by: by, descending: again ? !sorted.descending : FURTHEST_FIRST.includes(by) };
    const keys = KEYS[by]();
    const sign = sorted.descending ? -1 : 1;
    // What is not known comes last, whichever way; what is equal in the order of urgency.
    order = rows.map((_, index) => index).sort((a, b) => {
      const x = keys[a];
      const y = keys[b];
      if (x === y) {
        return a - b;
      }
      if (x === null || y === null) {
        return x === null ? 1 : -1;
      }
      return x < y ? -sign : sign;
    });
    for (const button of document.querySelectorAll("[data-sort]")) {
      const heading = button.closest("th");
      if (button.dataset.sort === by) {
        heading.setAttribute("aria-sort", sorted.descending ? "descending" : "ascending");
      } else {
        heading.removeAttribute("aria-sort");
      }
    }
    filter();
  }

  function show() {
    const size = Number(byId("size").value);
    const pages = Math.max(1, Math.ceil(shown.length / size));
    const from = page * size;
    byId("rows").replaceChildren(...shown.slice(from, from + size).map(tableRow));
    byId("count").textContent = shown.length === rows.length
      ? `${count(rows.length)} sequences`
      : `${count(shown.length)} of ${count(rows.length)} sequences`;
    byId("page").textContent = `Page ${count(page + 1)} of ${count(pages)}`;
    byId("previous").disabled = page === 0;
    byId("next").disabled = page === pages - 1;
    byId("nothing").hidden = shown.length > 0;
  }

  function turn(to) {
    page = to;
    show();
    byId("count").scrollIntoView({ block: "nearest" });
  }

  function option(value, text) {
    return element("option", { value: value, text: text });
  }

  // A verdict's count becomes the button that filters by it.
  function filterByVerdict() {
    for (const item of byId("verdicts") ? byId("verdicts").children : []) {
      const button = element("button", { type: "button", "aria-pressed": "false" }, ...item.childNodes);
      const verdict = item.dataset.verdict;
      button.addEventListener("click", () => {
        const pressed = !verdicts.delete(verdict);
        if (pressed) {
          verdicts.add(verdict);
        }
        button.setAttribute("aria-pressed", String(pressed));
        filter();
      });
      item.append(button);
    }
  }

  byId("schema").append(...[...new Set(rows.map((row) => row[F.schema]))].sort().map((name) => option("=" + name, name)));
  byId("database").append(...data.databases.map((name, index) => option(String(index), name)));
  byId("database-label").hidden = data.databases.length < 2;
  filterByVerdict();
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filters").addEventListener("reset", () => {
    verdicts.clear();
    document.querySelectorAll("#verdicts button").forEach((button) => button.setAttribute("aria-pressed", "false"));
    setTimeout(filter);
  });
  byId("name").addEventListener("input", filter);
  byId("schema").addEventListener("change", filter);
  byId("database").addEventListener("change", filter);
  byId("size").addEventListener("change", () => turn(0));
  byId("previous").addEventListener("click", () => turn(page - 1));
  byId("next").addEventListener("click", () => turn(page + 1));
  document.querySelectorAll("[data-sort]").forEach((button) => button.addEventListener("click", () => sort(button.dataset.sort)));
  byId("list").hidden = false;
  show();
})();
