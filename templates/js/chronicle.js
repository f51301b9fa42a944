// Filters of the chronicle, combined, with their state in the address. Everything they do can be reached
// without them, by the links they are made from: a key such as `people/x` is the page of a person, and
// names the events on it (`data-in`).
const ways = document.querySelector(".ways");
const list = document.querySelector(".chronicle");

const rows = [...list.children].map((item) => ({
  item,
  keys: new Set((item.dataset.in || "").split(" ")),
  year: item.querySelector(".year"),
  gap: item.querySelector(".gap"),
  event: item.querySelector(".event"),
}));
const keyOf = (link) => link.getAttribute("href").replace(/^(\.\.\/)+/, "").split("/").slice(0, 2).join("/");
const names = new Map();
for (const link of [...list.querySelectorAll("a[href]"), ...ways.querySelectorAll("dd a")]) {
  if (!names.has(keyOf(link))) names.set(keyOf(link), link.textContent);
}

const form = document.createElement("form");
form.className = "filters";
const selects = [...ways.querySelectorAll("dl > div")].map((way) => {
  const collection = keyOf(way.querySelector("a")).split("/")[0];
  const known = new Set(rows.flatMap((row) => [...row.keys]).filter((key) => key.startsWith(collection + "/")));
  const label = document.createElement("label");
  const select = document.createElement("select");
  select.name = collection;
  select.id = `only-${collection}`;
  label.htmlFor = select.id;
  select.append(new Option("any", ""));
  [...known]
    .map((key) => [names.get(key) || key.split("/")[1], key])
    .sort((a, b) => a[0].localeCompare(b[0]))
    .forEach(([name, key]) => {
      const option = new Option(name, key);
      option.dataset.name = name;
      select.append(option);
    });
  label.append(way.querySelector("dt").textContent);
  const field = document.createElement("div");
  field.append(label, select);
  form.append(field);
  return select;
});
const otherwise = document.createElement("p");
// Where the page leaves out earlier events, whatever is counted here is counted among the latest.
const latest = document.querySelector(".earlier") ? "latest " : "";
otherwise.textContent = latest
  ? `These choose among the ${rows.length} latest events, which this page shows. Every event is on the page of one:`
  : "Or go to the page of one:";
ways.querySelector("dl").before(form, otherwise);

const result = document.createElement("p");
const status = document.createElement("span");
const clear = document.createElement("button");
result.className = "filtered";
status.setAttribute("role", "status");
clear.type = "button";
clear.textContent = "Show all";
clear.hidden = true;
result.append(status, clear);
ways.after(result);

const fits = (row, chosen) => chosen.every((key) => row.keys.has(key));

function show() {
  const chosen = selects.map((select) => select.value).filter(Boolean);
  const shown = rows.filter((row) => fits(row, chosen));
  const filtered = chosen.length > 0;
  let year = null;
  for (const row of rows) {
    const here = shown.includes(row);
    if (row.year) {
      year = row.year;
      year.hidden = true;
    }
    if (here && year) year.hidden = false;
    row.event.hidden = !here;
    if (row.gap) row.gap.hidden = filtered;
  }
  const pages = new Set(shown.map((row) => row.event.querySelector("h3 a").getAttribute("href")));
  for (const mark of document.querySelectorAll('.rail a[href^="events/"]')) {
    mark.closest("g").classList.toggle("out", !pages.has(mark.getAttribute("href")));
  }
  for (const select of selects) {
    const others = selects.filter((one) => one !== select && one.value).map((one) => one.value);
    for (const option of select.options) {
      if (!option.value) continue;
      const count = rows.filter((row) => fits(row, [...others, option.value])).length;
      option.disabled = !count && !option.selected;
      option.textContent = `${option.dataset.name} (${count})`;
    }
  }
  const what = selects.filter((select) => select.value).map((select) => select.selectedOptions[0].dataset.name);
  status.textContent = filtered ? `${shown.length} of ${rows.length} ${latest}events: ${what.join(", ")}. ` : "";
  clear.hidden = !filtered;
}

function read() {
  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const key = `${select.name}/${asked.get(select.name)}`;
    select.value = [...select.options].some((option) => option.value === key) ? key : "";
  }
  if (selects.some((select) => select.value)) ways.open = true;
  show();
}

function changed() {
  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    if (select.value) asked.set(select.name, select.value.split("/")[1]);
    else asked.delete(select.name);
  }
  const query = asked.toString();
  history.pushState(null, "", query ? `?${query}` : location.pathname);
  show();
}

form.addEventListener("change", changed);
form.addEventListener("submit", (event) => event.preventDefault());
clear.addEventListener("click", () => {
  form.reset();
  changed();
  status.textContent = `All ${rows.length} ${latest}events are shown.`;
  ways.querySelector("summary").focus();
});
addEventListener("popstate", read);
read();
