"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const SEVERITIES = ["error", "warning", "info"];
  // Weakest first, as in table 13.2 of PostgreSQL's manual.
  const MODES = [
    ["AS", "ACCESS SHARE", "only ACCESS EXCLUSIVE waits"],
    ["RS", "ROW SHARE", "EXCLUSIVE and ACCESS EXCLUSIVE wait"],
    ["RX", "ROW EXCLUSIVE", "index builds and stronger locks wait"],
    ["SUX", "SHARE UPDATE EXCLUSIVE", "reads and writes go on; VACUUM and schema changes wait"],
    ["S", "SHARE", "writes wait, reads go on"],
    ["SRX", "SHARE ROW EXCLUSIVE", "writes wait, reads go on"],
    ["X", "EXCLUSIVE", "writes wait, reads go on"],
    ["AX", "ACCESS EXCLUSIVE", "reads and writes wait"],
  ];
  const WORK = ["", "scan", "index build", "rewrite"];
  const BUCKETS = 240;
  const PORTION = 300;

  const byId = (id) => document.getElementById(id);
  const list = byId("migrations");
  const items = data.migrations.map((migration, index) => ({ migration, index, shown: true, open: false, matches: migration.findings }));

  /** An element; whatever is text stays text. */
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
    }
    made.append(...children.filter((child) => child !== ""));
    return made;
  }

  function worst(findings) {
    return findings.reduce((least, finding) => Math.min(least, finding.severity), 3);
  }

  function count(number, noun) {
    return number + " " + noun + (number === 1 ? "" : "s");
  }

  // ---------------------------------------------------------------- a migration

  function header(item) {
    const { migration } = item;
    const badges = SEVERITIES.map((words, severity) => {
      const found = migration.findings.filter((finding) => finding.severity === severity).length;
      return found ? element("span", { class: "badge sev" + severity }, count(found, words)) : "";
    });
    const risk = migration.risk ? element("span", { class: "badge risk " + migration.risk.level }, migration.risk.phrase) : "";
    item.button = element(
      "button",
      { class: "head", type: "button", "aria-expanded": "false" },
      element("span", { class: "id" }, migration.id),
      migration.direction ? element("span", { class: "dim" }, migration.direction) : "",
      migration.note ? element("span", { class: "dim" }, migration.note) : "",
      element("span", { class: "right" }, risk, ...badges),
    );
    item.button.addEventListener("click", () => toggle(item, !item.open));
    item.element = element("li", { class: "migration s" + worst(migration.findings), id: "m" + item.index }, element("h2", {}, item.button));
    return item.element;
  }

  const near = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) {
          near.unobserve(entry.target);
          fill(items[Number(entry.target.id.slice(1))]);
        }
      }
    },
    { rootMargin: "800px" },
  );

  /** The body is made when it is about to be seen. */
  function toggle(item, open) {
    item.open = open;
    item.button.setAttribute("aria-expanded", String(open));
    item.element.classList.toggle("open", open);
    if (open && !item.body) {
      item.body = element("div", { class: "body", id: "b" + item.index });
      item.button.setAttribute("aria-controls", item.body.id);
      item.element.append(item.body);
      near.observe(item.element);
    }
    if (item.body) item.body.hidden = !open;
  }

  function fill(item) {
    if (!item.body || item.filled === item.matches) return;
    item.filled = item.matches;
    item.body.replaceChildren();
    const { migration } = item;
    item.body.append(element("p", { class: "dim" }, migration.file));
    if (migration.risk && migration.risk.because.length) item.body.append(riskOf(migration.risk));
    if (migration.steps.length) item.body.append(picture(migration));
    for (const finding of item.matches) item.body.append(findingOf(migration, finding));
    const rest = migration.findings.length - item.matches.length;
    if (rest) item.body.append(element("p", { class: "dim" }, count(rest, "finding") + " hidden by the filter."));
  }

  function riskOf(risk) {
    const joined = risk.level === "safe-at-any-time" ? ", though" : ", because";
    return element("div", {}, element("p", {}, element("strong", {}, "This migration "), risk.phrase.replace(/^safe/, "is safe") + joined),
      element("ul", { class: "because" }, ...risk.because.map((reason) => element("li", {}, reason))));
  }

  // ---------------------------------------------------------------- what waits for what

  /** Statements down, relations across; a lock goes on until its transaction ends. */
  function picture(migration) {
    const relations = [];
    for (const step of migration.steps) {
      for (const lock of step.locks) if (!relations.includes(lock[0])) relations.push(lock[0]);
    }
    const lastOf = new Map();
    migration.steps.forEach((step, row) => step.transaction !== undefined && lastOf.set(step.transaction, row));
    const head = element(
      "tr",
      {},
      element("th", { scope: "col" }, "line"),
      element("th", { scope: "col" }, "statement"),
      element("th", { scope: "col" }, "transaction"),
      ...relations.map((relation) => element("th", { scope: "col" }, data.relations[relation])),
    );
    const held = new Map();
    const rows = migration.steps.map((step, row) => {
      const cells = relations.map((relation) => {
        const lock = step.locks.find((candidate) => candidate[0] === relation);
        const before = held.get(relation);
        if (lock) {
          if (step.transaction !== undefined && !(before && before.mode > lock[1])) {
            held.set(relation, { mode: lock[1], until: lastOf.get(step.transaction), fresh: lock[3] });
          }
          return element("td", {}, lockOf(lock));
        }
        if (before && before.until >= row && !before.fresh) {
          const cell = element("td", { class: "held" }, element("span", { class: "hidden" }, MODES[before.mode][1] + " still held"));
          cell.style.setProperty("--held", "var(--m" + before.mode + ")");
          return cell;
        }
        return element("td", {});
      });
      const lines = step.count > 1 ? step.line + "–" + step.last : String(step.line);
      return element(
        "tr",
        {},
        element("th", { scope: "row" }, lines),
        element(
          "td",
          { class: "sql", title: step.sql },
          step.count > 1 ? element("strong", {}, step.count + " × ") : "",
          element("code", {}, step.sql),
          step.unknown ? element("span", { class: "dim" }, " (incomplete: " + step.unknown + ")") : "",
        ),
        element("td", { class: step.transaction === undefined ? "tx none" : "tx" }, step.kind),
        ...cells,
      );
    });
    if (migration.more) {
      rows.push(element("tr", {}, element("td", { colspan: 3 + relations.length, class: "dim" }, count(migration.more, "more row") + " not shown")));
    }
    const table = element(
      "table",
      {},
      element("caption", { class: "hidden" }, "What " + migration.id + " locks, statement by statement"),
      element("thead", {}, head),
      element("tbody", {}, ...rows),
    );
    return element("div", { class: "picture", tabindex: "0", role: "region", "aria-label": "Locks of " + migration.id }, table);
  }

  function lockOf([, mode, work, fresh]) {
    const [letters, words, waits] = MODES[mode];
    const doing = WORK[work] ? ", " + WORK[work] : "";
    const meaning = fresh ? "created here, so nobody waits" : waits;
    return element(
      "span",
      { class: "lock m" + mode + " k" + work + (fresh ? " new" : ""), title: words + doing + ": " + meaning },
      letters + (WORK[work] ? " " + WORK[work] : ""),
      element("span", { class: "hidden" }, " " + words + ": " + meaning),
    );
  }

  function legend() {
    const modes = MODES.map(([letters, words, waits], mode) =>
      element("li", {}, element("span", { class: "lock k0 m" + mode }, letters), " " + words.toLowerCase() + ": " + waits)).reverse();
    const work = ["catalog only, a moment", "every row is read", "an index is built", "the table is written anew"].map((words, kind) =>
      element("li", {}, element("span", { class: "lock m3 k" + kind }, WORK[kind] || "–"), " " + words));
    const rest = [
      element("li", {}, element("span", { class: "lock new k0 m7" }, "AX"), " on something that was created in the same release: nobody waits"),
      element("li", {}, "a line going on below a lock: still held, until the transaction ends"),
    ];
    byId("legend").append(...modes, ...work, ...rest);
  }

  // ---------------------------------------------------------------- a finding

  function findingOf(migration, finding) {
    const rule = element("button", { class: "rule", type: "button" }, finding.rule);
    rule.addEventListener("click", () => explain(finding.rule));
    const place = (finding.file || migration.file) + ":" + finding.line + ":" + finding.column;
    const block = element(
      "section",
      { class: "finding f" + finding.severity },
      element("h3", {}, element("span", { class: "sev" + finding.severity }, SEVERITIES[finding.severity]), rule, element("code", { class: "dim" }, place)),
      ...finding.message.split("\n").map((line) => element("p", {}, line)),
    );
    if (finding.lines.length) block.append(excerpt(finding));
    if (finding.help) block.append(element("p", {}, element("strong", {}, "Instead: "), finding.help));
    if (finding.sql) {
      const copy = element("button", { class: "tool", type: "button" }, "Copy");
      copy.addEventListener("click", () => {
        navigator.clipboard.writeText(finding.sql).then(
          () => (copy.textContent = "Copied"),
          () => (copy.textContent = "Select and copy by hand"),
        );
      });
      block.append(element("div", { class: "safe" }, element("pre", { tabindex: "0", "aria-label": "the safe SQL" }, element("code", {}, finding.sql)), copy));
    }
    return block;
  }

  function excerpt(finding) {
    const digits = String(finding.first + finding.lines.length).length;
    const code = element("code", {});
    finding.lines.forEach((line, index) => {
      const [fromLine, from, toLine, to] = finding.mark;
      const start = index < fromLine ? line.length : index === fromLine ? from : line.search(/\S|$/);
      const end = index > toLine ? 0 : index === toLine ? to : line.length;
      code.append(element("span", { class: "n" }, String(finding.first + index).padStart(digits) + "  "));
      if (start < end) {
        code.append(line.slice(0, start), element("mark", {}, line.slice(start, end)), line.slice(end), "\n");
      } else {
        code.append(line + "\n");
      }
    });
    return element("pre", { class: "excerpt", tabindex: "0", "aria-label": "the source" }, code);
  }

  function explain(id) {
    const rule = data.rules[id];
    const page = byId("page");
    page.replaceChildren();
    // Made from the pages that miglint ships, none of it from what was checked.
    if (rule && rule.page) page.innerHTML = rule.page;
    else page.append(element("h1", {}, id), element("p", {}, rule ? rule.summary : ""));
    for (const link of page.querySelectorAll("a")) {
      const other = /^([a-z-]+)\.md$/.exec(link.getAttribute("href"));
      if (!other) {
        link.setAttribute("rel", "noopener");
        link.setAttribute("target", "_blank");
      } else if (data.rules[other[1]]) {
        const button = element("button", { class: "rule", type: "button" }, other[1]);
        button.addEventListener("click", () => explain(other[1]));
        link.replaceWith(button);
      } else {
        link.replaceWith(element("code", {}, other[1]));
      }
    }
    if (!byId("explain").open) byId("explain").showModal();
    byId("explain").scrollTop = 0;
  }

  // ---------------------------------------------------------------- the timeline

  function timeline() {
    const size = Math.max(1, Math.ceil(items.length / BUCKETS));
    const buckets = [];
    for (let from = 0; from < items.length; from += size) buckets.push(items.slice(from, from + size));
    const totals = buckets.map((bucket) => bucket.reduce((sum, item) => sum + item.migration.findings.length, 0));
    const most = Math.max(1, ...totals);
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 " + buckets.length + " 64");
    svg.setAttribute("preserveAspectRatio", "none");
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", "The history from left to right, with the findings of its migrations");
    const bar = (x, y, height, name) => {
      const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      for (const [key, value] of Object.entries({ x: x + 0.1, y, width: 0.8, height, class: name })) rect.setAttribute(key, value);
      svg.append(rect);
    };
    buckets.forEach((bucket, x) => {
      let y = 60;
      bar(x, 60, 3, "none");
      ["e", "w", "i"].forEach((name, severity) => {
        const found = bucket.reduce((sum, item) => sum + item.migration.findings.filter((finding) => finding.severity === severity).length, 0);
        if (found) {
          // The square root keeps one crowded migration from flattening all others.
          const height = Math.max(3, Math.sqrt(totals[x] / most) * 56 * (found / totals[x]));
          y -= height;
          bar(x, Math.max(0, y), height, name);
        }
      });
    });
    svg.addEventListener("click", (event) => {
      const box = svg.getBoundingClientRect();
      const bucket = buckets[Math.min(buckets.length - 1, Math.floor(((event.clientX - box.left) / box.width) * buckets.length))];
      go((bucket.find((item) => item.migration.findings.length) || bucket[0]).index, false);
    });
    byId("timeline").append(svg);
    byId("ends").append(element("span", {}, items[0].migration.id), element("span", {}, items[items.length - 1].migration.id));
  }

  function go(index, open) {
    const item = items[index];
    if (!item) return;
    build(items.length);
    item.element.hidden = false;
    if (open) toggle(item, true);
    item.element.scrollIntoView({ block: "start" });
    item.button.focus();
  }

  // ---------------------------------------------------------------- filters

  function haystack(item) {
    if (item.text === undefined) {
      const { migration } = item;
      const relations = migration.steps.flatMap((step) => step.locks.map((lock) => data.relations[lock[0]]));
      item.text = [migration.id, migration.file, ...new Set(relations)].join("\n").toLowerCase();
    }
    return item.text;
  }

  function filter() {
    const severities = new Set(SEVERITIES.map((words, severity) => (byId("severity" + severity).checked ? severity : -1)));
    const rule = byId("rule").value;
    const words = byId("text").value.trim().toLowerCase();
    const risk = byId("risk").value;
    const only = byId("only").checked;
    const narrowed = only || rule !== "" || severities.has(-1);
    let migrations = 0;
    let findings = 0;
    for (const item of items) {
      const here = words === "" || haystack(item).includes(words);
      const matches = item.migration.findings.filter(
        (finding) =>
          severities.has(finding.severity) &&
          (rule === "" || finding.rule === rule) &&
          (here || (finding.rule + "\n" + finding.message + "\n" + finding.help).toLowerCase().includes(words)),
      );
      item.matches = matches.length === item.migration.findings.length ? item.migration.findings : matches;
      item.shown = (matches.length > 0 || (here && !narrowed)) && (risk === "" || (item.migration.risk || {}).level === risk);
      if (item.element) item.element.hidden = !item.shown;
      if (item.open && item.shown && item.filled !== item.matches) near.observe(item.element); // Made anew once it is seen.
      migrations += item.shown ? 1 : 0;
      findings += item.shown ? matches.length : 0;
    }
    byId("count").textContent = count(findings, "finding") + ", " + migrations + " of " + count(items.length, "migration");
  }

  function controls() {
    const used = [...new Set(items.flatMap((item) => item.migration.findings.map((finding) => finding.rule)))].sort();
    byId("rule").append(...used.map((rule) => element("option", { value: rule }, rule)));
    const risks = new Map(items.flatMap((item) => (item.migration.risk ? [[item.migration.risk.level, item.migration.risk.phrase]] : [])));
    byId("risk").append(...[...risks].map(([level, phrase]) => element("option", { value: level }, phrase)));
    byId("risk").parentElement.hidden = risks.size === 0;
    for (const id of ["severity0", "severity1", "severity2", "rule", "risk", "only"]) byId(id).addEventListener("change", filter);
    let waiting = 0;
    byId("text").addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(filter, 120);
    });
    byId("open").addEventListener("click", () => {
      build(items.length);
      for (const item of items) if (item.shown && item.migration.findings.length) toggle(item, true);
    });
    byId("close").addEventListener("click", () => items.forEach((item) => item.open && toggle(item, false)));
    byId("dismiss").addEventListener("click", () => byId("explain").close());
    list.addEventListener("keydown", (event) => {
      if (!event.target.classList.contains("head") || event.altKey || event.ctrlKey || event.metaKey) return;
      build(items.length);
      const shown = items.filter((item) => item.shown);
      const at = shown.findIndex((item) => item.button === event.target);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        if (shown[to]) {
          shown[to].button.focus({ preventScroll: true });
          shown[to].element.scrollIntoView({ block: "nearest" });
        }
      } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
        event.preventDefault();
        toggle(items[Number(event.target.closest("li").id.slice(1))], event.key === "ArrowRight");
      }
    });
    const bar = document.querySelector(".filters");
    new ResizeObserver(() => document.documentElement.style.setProperty("--bar", bar.offsetHeight + "px")).observe(bar);
    bar.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", fromHash);
    addEventListener("beforeprint", () => items.forEach((item) => item.open && fill(item)));
  }

  function fromHash() {
    const named = /^#m(\d+)$/.exec(location.hash);
    if (named) go(Number(named[1]), true);
  }

  /** A few of them at once, so that the page is there before all of them are. */
  let built = 0;
  function build(until) {
    const fragment = document.createDocumentFragment();
    for (; built < Math.min(until, items.length); built++) {
      fragment.append(header(items[built]));
      items[built].element.hidden = !items[built].shown;
    }
    list.append(fragment);
  }
  function buildRest() {
    if (built < items.length) {
      build(built + PORTION);
      setTimeout(buildRest);
    }
  }

  build(PORTION);
  legend();
  if (items.length) timeline();
  controls();
  filter();
  const found = items.filter((item) => item.migration.findings.length);
  if (found.length <= 20) {
    build(items.length);
    found.forEach((item) => toggle(item, true));
  }
  fromHash();
  buildRest();
  document.documentElement.dataset.ready = "true";
})();
