// The tools of a synopsis: another base, rows worded alike hidden, one speaker, the way from difference to difference.
// What is chosen stands in the address. The table is whole without any of this.
//
// Against another base the reports are marked here by the rules that marked them when the site was built
// (`collation/variants.py`, `pages/cells.py`); a test holds the two to one another.
const table = document.querySelector(".synopsis-table");
const tools = document.querySelector(".tools");
const steps = document.querySelector(".steps");
const field = (name) => tools.elements[name];
const [shown, step] = [tools.querySelector(".shown"), steps.querySelector(".step")];
const has = (node, name) => node.classList.contains(name);

// ---------------------------------------------------------------- what stands in the table

const head = table.tHead.rows[0];
const witnesses = [...head.cells].slice(1).map((cell) => ({
  cell,
  letter: cell.querySelector(".siglum").textContent,
  sign: cell.querySelector(".siglum"),
  outlet: cell.querySelector(".outlet").textContent,
  language: (cell.dataset.lang || document.documentElement.lang).split("-")[0],
}));
const spellings = JSON.parse(table.dataset.spellings || "[]").map(([one, other]) => [new RegExp(`(?<=[\\p{L}\\p{N}_]{2})${one}(?=\\b|s\\b)`, "gu"), other]);

function wordsOf(reading) {
  const copy = reading.cloneNode(true);
  for (const sign of copy.querySelectorAll(".vh, .lacks, .agrees")) sign.remove();
  return copy.textContent;
}

const rows = [...table.tBodies[0].rows].map((row) => ({
  row,
  speaker: row.querySelector(".speaker"),
  number: row.querySelector(".number"),
  cells: [...row.cells].slice(1).map((cell, place) => {
    const reading = cell.querySelector(".reading");
    const [paragraph, start] = (cell.dataset.at || "").split(":").map(Number);
    return {
      ...witnesses[place],
      cell,
      text: reading && wordsOf(reading),
      lang: reading && reading.lang,
      at: reading && paragraph * 1e7 + start,
      paragraph,
      said: cell.querySelector(".said"),
      links: [...cell.querySelectorAll(".apparatus > a")],
      differs: has(cell, "reworded") && !has(cell, "repeats"),
    };
  }),
}));
const listed = [...document.querySelectorAll(".synopsis .only .statements > li")];

// ---------------------------------------------------------------- words against words

const EDGES = /^[\s.,;:!。，；：！"'“”‘’«»„「」『』]+|[\s.,;:!。，；：！"'“”‘’«»„「」『』]+$/g;
const WIDE = "\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff";
const PIECE = new RegExp(`[${WIDE}]|[^\\s${WIDE}-]+-*\\s*|-+\\s*|\\s+`, "gu");
const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}\p{M}_]+/gu) || [];
const plain = (text) => words(text.replace(/[’']s\b/gi, " s")).join(" ");
const letters = (text) => text.trim().replace(/\s+/g, " ").replace(EDGES, "");

function pieces(text) {
  const raw = text.match(PIECE) || [];
  return raw.map((one, at) => ({
    raw: one,
    word: plain(one),
    bare: at === 0 || at === raw.length - 1 ? one.replace(EDGES, "") : one.trim(),
  }));
}

// What no spelling can change: numbers, and signs of currency and reckoning.
const figures = (text) => [
  ...(text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "").match(/\d+(?:[.,]\d+)*/g) || []), "|",
  ...(text.match(/\p{Sc}|\p{Sm}/gu) || []), ...(text.match(/[%‰°&@#/]|(?<![\p{L}\p{N}_])[-–−](?=\d)/gu) || []),
].join(" ");

function spelling(text) {
  let bare = text.toLowerCase().normalize("NFKD").replace(/(?<=[\x00-\x7f]\p{M}*)\p{M}|\u0308/gu, "").normalize("NFC");
  for (const [pattern, other] of spellings) bare = bare.replace(pattern, other);
  return words(bare).join("");
}

function spelledAlike(a, b) {
  const one = a.slice(0, 1).toLowerCase() === b.slice(0, 1).toLowerCase();
  const many = (text) => text.trim().split(/\s+/).length;
  if (figures(a) !== figures(b)) return false;
  return one && many(a) === many(b) ? spelling(a) === spelling(b) : a === b;
}

// Longest matching blocks, the longest first and then on either side of it (Ratcliff and Obershelp).
function blocks(a, b, from, to, start, end, found) {
  let best = [from, start, 0];
  let lengths = new Map();
  for (let i = from; i < to; i += 1) {
    const next = new Map();
    for (let j = start; j < end; j += 1) {
      if (a[i].word !== b[j].word) continue;
      const length = (lengths.get(j - 1) || 0) + 1;
      next.set(j, length);
      if (length > best[2]) best = [i - length + 1, j - length + 1, length];
    }
    lengths = next;
  }
  const [i, j, length] = best;
  if (!length) return found;
  blocks(a, b, from, i, start, j, found);
  const last = found[found.length - 1];
  if (last && last[0] + last[2] === i && last[1] + last[2] === j) last[2] += length;
  else found.push(best);
  return blocks(a, b, i + length, to, j + length, end, found);
}

function runs(base, text) {
  const [its, own] = [pieces(base), pieces(text)];
  const found = [];
  const add = (run) => {
    const last = found[found.length - 1];
    if (!run.differs && !run.text) return;
    if (last && last.differs === run.differs && last.formal === run.formal) {
      last.text += run.text;
      last.base = [last.base, run.base].filter(Boolean).join(" ");
    } else found.push({ ...run });
  };
  const set = (said, instead, differs, formal) => {
    if (!differs) return add({ text: said, differs, formal: false, base: "" });
    const inner = said.trim();
    const start = said.length - said.trimStart().length;
    set(said.slice(0, start), "", false);
    add({ text: inner, differs, formal, base: instead.trim() });
    return set(said.slice(start + inner.length), "", false);
  };
  const raw = (list, from, to) => list.slice(from, to).map((one) => one.raw).join("");
  let [i, j] = [0, 0];
  for (const [at, there, length] of [...blocks(its, own, 0, its.length, 0, own.length, []), [its.length, own.length, 0]]) {
    const [said, instead] = [raw(own, j, there), raw(its, i, at)];
    if (said || instead) set(said, instead, Boolean(said.trim() || instead.trim()), spelledAlike(said, instead));
    for (let k = 0; k < length; k += 1) {
      const [one, other] = [own[there + k], its[at + k]];
      set(one.raw, other.raw, one.bare !== other.bare, figures(one.bare) === figures(other.bare));
    }
    [i, j] = [at + length, there + length];
  }
  return close(found);
}

// Two runs that differ alike, and that only white space parts, are one.
function close(found) {
  const closed = [];
  found.forEach((run, at) => {
    const [before, after, last] = [found[at - 1], found[at + 1], closed[closed.length - 1]];
    const gap = !run.differs && !run.text.trim() && before && after && before.formal === after.formal;
    if (gap && last && last.text && after.text) {
      last.text += run.text;
      last.differs = true;
    } else if (last && last.differs === run.differs && last.formal === run.formal) {
      last.text += run.text;
      last.base = [last.base, run.base].filter(Boolean).join(" ");
    } else closed.push({ ...run });
  });
  return closed;
}

// The fewest places that stand out of order: all but a longest rising row of them.
function moved(places) {
  const [tails, tailAt, before] = [[], [], []];
  places.forEach((place, at) => {
    const rank = tails.findIndex((tail) => tail >= place);
    const here = rank < 0 ? tails.length : rank;
    before.push(here ? tailAt[here - 1] : -1);
    tails[here] = place;
    tailAt[here] = at;
  });
  const kept = new Set();
  for (let at = tailAt.length ? tailAt[tailAt.length - 1] : -1; at >= 0; at = before[at]) kept.add(at);
  return places.map((_, at) => at).filter((at) => !kept.has(at));
}

// ---------------------------------------------------------------- another base

function make(tag, name, ...parts) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.append(...parts);
  return made;
}
const aside = (sign, said) => {
  const shape = make("span", "", sign);
  shape.setAttribute("aria-hidden", "true");
  return [shape, make("span", "vh", said)];
};

function mark(run, tint, against) {
  if (!run.differs) return [run.text];
  if (!run.text) return [make("span", "lacks", ...aside("‸", ` [without: ${run.base}] `))];
  if (run.formal || !tint) return [make("span", "form", run.text)];
  const [tag, said] = run.base ? ["mark", "[differs:"] : ["ins", "[added:"];
  const shade = make(tag, `d${tint}`, make("span", "vh", said), run.text, make("span", "vh", "]"));
  const own = ` ${words(run.text).join(" ")} `;
  const telling = words(run.text).some((word) => [...word].length >= 5) && !against.base.includes(own);
  const other = telling && against.readings.find(([, said]) => ` ${said} `.includes(own));
  return other ? [shade, make("sup", "agrees", make("span", "vh", " so too "), other[0])] : [shade];
}

function tintOf(found) {
  const sum = (list, size) => list.reduce((all, run) => all + size(run), 0);
  const differing = sum(found.filter((run) => run.differs && !run.formal), (run) => Math.max(run.text.length, run.base.length));
  const all = sum(found, (run) => run.text.length);
  return differing ? 1 + (differing >= 0.25 * all) + (differing >= 0.6 * all) : 0;
}

// A cell of the table: what `cell` in reading.html draws.
function draw(one, it) {
  const { cell } = one;
  one.differs = it.relation === "reworded" && !it.like && !it.formal;
  cell.className = `${it.relation}${it.like || it.formal ? " repeats" : ""} g${it.group}`;
  const whose = make("span", "whose", one.sign.cloneNode(true), ` ${one.outlet}`);
  if (!one.text) {
    cell.replaceChildren(make("p", "whose", ...whose.childNodes), " ", make("p", "none", it.words));
    return;
  }
  const apparatus = make("span", "apparatus");
  if (one.said) apparatus.append(one.said, " ");
  if (it.moved) {
    const there = make("a", "", `¶${it.moved.paragraph} in ${it.moved.letter}`);
    there.href = it.moved.links[0].getAttribute("href");
    apparatus.append(make("span", "moved", "moved: ", there, ", here"), " ");
  }
  one.links.forEach((link, at) => apparatus.append(...(at ? [" ", link] : [link])));
  const reading = make("span", "reading", ...it.runs.flatMap((run) => mark(run, it.tint, it.against)));
  if (one.lang) reading.lang = one.lang;
  const sign = it.like ? aside(`= ${it.like}`, it.words) : it.formal ? aside("≈", `${it.words}:`) : [];
  const like = make("span", "like", ...sign);
  const details = make("details", "", make("summary", "", whose, ...(it.like ? [" ", like] : [])));
  details.append(make("p", "", ...(it.formal ? [like, " "] : []), reading, ...(it.like ? [] : [" ", apparatus])));
  details.open = !it.like;
  cell.replaceChildren(details, ...(it.like ? [" ", apparatus] : []));
}

function compare(cells, base, away, place) {
  const first = cells.find((one) => one.text);
  const [seen, readings] = [new Map(), []];
  for (const one of cells) {
    const group = (letter) => Math.min(cells.findIndex((other) => other.letter === letter), 8);
    const bare = one.text && words(one.text).join(" ");
    const foreign = one.language !== (one.text ? first : base).language;
    if (!one.text) {
      const said = foreign ? "in another language; nothing set beside it" : "not in this report";
      draw(one, { relation: "absent", words: said, group: 9 });
      continue;
    }
    const it = { relation: "base", runs: [{ text: one.text }], like: "", against: { base: ` ${words(first.text).join(" ")} `, readings: [...readings] } };
    if (one !== first) it.relation = letters(one.text) === letters(first.text) ? "identical" : "reworded";
    if (it.relation === "reworded" && !foreign) it.runs = runs(first.text, one.text);
    it.formal = it.relation === "reworded" && !foreign && it.runs.every((run) => !run.differs || run.formal);
    it.like = seen.get(bare) || (it.relation === "identical" ? first.letter : "");
    if (it.formal && it.like === first.letter) it.like = "";
    it.group = group(it.like || (it.formal ? first.letter : one.letter));
    it.tint = it.relation === "base" || foreign ? 0 : tintOf(it.runs);
    it.words = it.like ? `worded as in ${it.like}` : "worded as in the base, but for capitals, punctuation or spelling";
    if (it.like && it.formal) it.formal = false;
    if (away.get(one.letter)?.has(place)) it.moved = cells.find((other) => other.letter === base.letter);
    draw(one, it);
    if (!seen.has(bare)) seen.set(bare, one.letter);
    if (it.relation === "reworded") readings.push([one.letter, bare]);
  }
}

function rebase(letter) {
  const base = witnesses.find((one) => one.letter === letter);
  const order = [base, ...witnesses.filter((one) => one !== base)];
  const inOrder = (list) => order.map((one) => list.find((other) => other.letter === one.letter));
  head.append(...inOrder(witnesses).map((one) => one.cell));
  base.cell.append(" ", head.querySelector(".how"));
  const away = new Map();
  for (const { letter: other } of order.slice(1)) {
    const both = rows
      .map(({ cells }, place) => [place, ...[letter, other].map((name) => cells.find((one) => one.letter === name))])
      .filter(([, one, two]) => one.text && two.text)
      .sort((a, b) => a[1].at - b[1].at);
    away.set(other, new Set(moved(both.map(([, , two]) => two.at)).map((at) => both[at][0])));
  }
  rows.forEach(({ row, cells }, place) => {
    const ordered = inOrder(cells);
    row.append(...ordered.map((one) => one.cell));
    compare(ordered, base, away, place);
  });
  const named = (one, at) => [...(at ? [", "] : []), one.sign.cloneNode(true), ` ${one.outlet}`];
  document.querySelector(".base-name").replaceChildren(...named(base, 0));
  const foreign = witnesses.filter((one) => one.language !== base.language);
  document.querySelector(".synopsis .foreign")?.replaceChildren(...foreign.flatMap(named));
}

// ---------------------------------------------------------------- what is shown, and the way through it

const first = witnesses[0].letter;
const chosen = { base: first, alike: false, speaker: "" };
const differs = ({ cells }) => cells.some((one) => one.differs);
const differences = () => rows.filter((one) => !one.row.hidden && differs(one));
let here = null;
let written = ""; // what the address asks for, as last read or written

function show() {
  let before = "";
  for (const one of rows) {
    const speaker = one.speaker.textContent;
    one.row.hidden = (chosen.alike && !differs(one)) || (chosen.speaker && speaker !== chosen.speaker);
    if (one.row.hidden) continue;
    one.row.classList.toggle("same-speaker", speaker === before);
    before = speaker;
  }
  for (const item of listed) {
    item.hidden = chosen.speaker && item.querySelector(".speaker").textContent !== chosen.speaker;
  }
  if (field("base")) field("base").value = chosen.base;
  field("speaker").value = chosen.speaker;
  field("alike").setAttribute("aria-pressed", String(chosen.alike));
  for (const button of steps.querySelectorAll("button")) button.disabled = !differences().length;
  step.textContent = "";
  fold();
}

function say() {
  const parts = [];
  const number = rows.filter((one) => !one.row.hidden).length;
  if (chosen.base !== first) parts.push(`Set against ${chosen.base}, ${witnesses.find((one) => one.letter === chosen.base).outlet}.`);
  if (number < rows.length) parts.push(`${number} of ${rows.length} rows are shown.`);
  shown.textContent = parts.join(" ") || "All rows are shown.";
}

function choose(asked) {
  const known = (select, value) => [...(select?.options || [])].some((option) => option.value === value);
  const base = known(field("base"), asked.base) ? asked.base : first;
  const speaker = known(field("speaker"), asked.speaker) ? asked.speaker : "";
  if (base !== chosen.base) rebase(base);
  Object.assign(chosen, { base, speaker, alike: asked.alike });
  show();
}

function write(how) {
  const query = new URLSearchParams(location.search);
  const said = { base: chosen.base === first ? "" : chosen.base, speaker: chosen.speaker, alike: chosen.alike ? "hidden" : "" };
  for (const [name, value] of Object.entries(said)) value ? query.set(name, value) : query.delete(name);
  const search = query.toString();
  history[how](null, "", `${location.pathname}${search ? `?${search}` : ""}${location.hash}`);
  written = location.search;
}

function read() {
  written = location.search;
  const query = new URLSearchParams(location.search);
  choose({ base: query.get("base"), speaker: query.get("speaker"), alike: query.get("alike") === "hidden" });
}

// A row that an address names is shown, whatever was hidden.
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest(".synopsis [hidden]")) return;
  choose({ base: chosen.base, speaker: "", alike: false });
  write("replaceState");
  target.scrollIntoView();
}

// On a phone a reading is folded to the words in which it differs.
const narrow = matchMedia("(max-width: 47.99rem)");
function fold(all = false) {
  for (const { cell, cells } of rows.flatMap((one) => one.cells.map((it) => ({ ...it, cells: one.cells })))) {
    const standard = cells.find((it) => has(it.cell, "base"));
    const details = cell.querySelector("details");
    if (!details || has(cell, "base") || details.querySelector("summary .like")) continue;
    details.open = all || !narrow.matches;
    details.querySelector(".short")?.remove();
    const copy = details.querySelector(".reading").cloneNode(true);
    for (const sign of copy.querySelectorAll("mark .vh, ins .vh, .agrees")) sign.remove();
    const said = [...copy.querySelectorAll("mark, ins")].map((one) => one.textContent.trim()).join(" … ");
    const without = copy.querySelector(".lacks .vh")?.textContent.trim();
    const short = said ? `“${said}”` : has(cell, "repeats") ? `≈ ${standard.letter}` : without || "…";
    details.querySelector("summary").append(" ", make("span", "short", short));
  }
}

function go(by) {
  const list = differences();
  if (!list.length) return;
  let at = list.indexOf(here);
  if (at < 0) {
    const below = list.findIndex((one) => one.row.getBoundingClientRect().top > 80);
    at = by > 0 ? (below < 0 ? list.length - 1 : below) : (below < 0 ? list.length : below) - 1;
  } else at += by;
  at = Math.max(0, Math.min(list.length - 1, at));
  if (here) here.row.classList.remove("here");
  here = list[at];
  here.row.classList.add("here");
  here.number.focus({ preventScroll: true });
  here.row.scrollIntoView({ block: "center" });
  step.textContent = `${at + 1} of ${list.length}`;
}

function changed(asked) {
  choose({ ...chosen, ...asked });
  write("pushState");
  say();
}

// ---------------------------------------------------------------- the controls

try {
  field("keys").checked = localStorage.getItem("synopsis-keys") !== "off";
} catch {
  // A browser that keeps nothing begins with the keys on.
}
field("base")?.addEventListener("change", (event) => changed({ base: event.target.value }));
field("speaker").addEventListener("change", (event) => changed({ speaker: event.target.value }));
field("alike").addEventListener("click", () => changed({ alike: !chosen.alike }));
field("keys").addEventListener("change", (event) => {
  try {
    localStorage.setItem("synopsis-keys", event.target.checked ? "on" : "off");
  } catch {
    // It holds for this page alone.
  }
});
steps.querySelector("[name=previous]").addEventListener("click", () => go(-1));
steps.querySelector("[name=next]").addEventListener("click", () => go(1));
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
  const by = { j: 1, k: -1 }[event.key];
  if (!by || typing || !field("keys").checked || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  go(by);
});
addEventListener("popstate", () => {
  if (location.search === written) return; // only the fragment is another
  read();
  say();
});
addEventListener("hashchange", reveal);
addEventListener("beforeprint", () => fold(true));
addEventListener("afterprint", () => fold());
narrow.addEventListener("change", () => fold());
tools.hidden = false;
steps.hidden = false;
read();
reveal();
if (location.search) say();
