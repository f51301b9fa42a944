// The search: one index for each language, searched here and nowhere else. Without it the page offers the
// indexes, and so it does where an index cannot be loaded.
const place = document.querySelector(".search");
const languages = place.dataset.languages.split(" ").filter(Boolean);
const FACETS = { kind: "Kind of page", outlet: "Outlet", year: "Year", person: "Person" };
const AT_ONCE = 10;
const WAIT = 200; // milliseconds after the last letter
// Scripts without spaces are searched character by character, as they are indexed.
const UNSPACED = "[\\u3040-\\u30ff\\u3400-\\u9fff]";
const between = new RegExp(`(?<=${UNSPACED})(?=${UNSPACED})`, "g");
const spaced = new RegExp(`(?<=${UNSPACED}) (?=${UNSPACED})`, "g");
const whole = new RegExp(`^${UNSPACED}+$`);

const make = (tag, values = {}, ...inside) => {
  const made = Object.assign(document.createElement(tag), values);
  made.append(...inside);
  return made;
};

const field = (text, control) => make("div", {}, make("label", { htmlFor: control.id }, text), control);

const input = make("input", { type: "search", id: "words", name: "q", autocomplete: "off", spellcheck: false });
const selects = Object.entries(FACETS).map(([name]) => make("select", { id: `only-${name}`, name }, new Option("any", "")));
const form = make(
  "form",
  { className: "search-form" },
  make("div", {}, field("Words", input), make("button", { type: "submit" }, "Search")),
  make("div", { className: "filters" }, ...selects.map((one) => field(FACETS[one.name], one))),
);
form.setAttribute("role", "search");
const status = make("p", { className: "search-status" });
status.setAttribute("role", "status");
const list = make("ol", { className: "results" });
const more = make("button", { className: "more", type: "button", hidden: true }, "Show more");
const without = [...place.childNodes];
place.replaceChildren(form, status, list, more);

let loading = null;
let facets = {};
const folder = (language) => new URL(`./search/${language}/`, import.meta.url).href;
const load = () => {
  loading ||= (async () => {
    const { createInstance } = await import(document.querySelector("script[src*='pagefind.js']").src);
    const indexes = languages.map((language) =>
      createInstance({
        basePath: folder(language),
        excerptLength: 36,
        noWorker: true,
      }),
    );
    const all = await Promise.all(languages.map(async (one) => (await fetch(`${folder(one)}facets.json`)).json()));
    await Promise.all(indexes.map((index) => index.init()));
    facets = Object.assign({}, ...all);
    offer(counted(Object.keys(facets)));
    return indexes;
  })();
  return loading;
};

// How many of some pages have each value of each facet, by facet; a page's facets are like `kind/Report`.
function counted(pages) {
  const counts = {};
  for (const facet of pages.flatMap((page) => facets[page] || [])) {
    const [name, ...rest] = facet.split("/");
    const value = rest.join("/");
    counts[name] ||= {};
    counts[name][value] = (counts[name][value] || 0) + 1;
  }
  return counts;
}

function offer(counts) {
  for (const select of selects) {
    const chosen = select.value || select.dataset.asked || "";
    const values = Object.keys(counts[select.name] || {}).sort((a, b) => a.localeCompare(b));
    select.replaceChildren(new Option("any", ""), ...values.map((value) => new Option(value, value)));
    select.value = values.includes(chosen) ? chosen : "";
    delete select.dataset.asked;
  }
}

function count(counts) {
  for (const select of selects) {
    for (const option of [...select.options].slice(1)) {
      const number = counts[select.name]?.[option.value] || 0;
      option.textContent = `${option.value} (${number})`;
      option.disabled = !number && !option.selected;
    }
  }
}

let asked = 0;
async function search() {
  const mine = ++asked;
  const words = input.value.trim();
  let indexes;
  try {
    status.textContent = loading ? status.textContent : "Loading the index …";
    indexes = await load();
  } catch {
    place.replaceChildren(...without);
    return;
  }
  const chosen = selects.filter((one) => one.value).map((one) => `${one.name}/${one.value}`);
  if (mine !== asked) return;
  if (!words && !chosen.length) {
    list.replaceChildren();
    more.hidden = true;
    status.textContent = "";
    return;
  }
  const apart = words.replace(between, " ");
  const term = whole.test(words) && words.length > 1 ? `"${apart}"` : apart;
  const answers = await Promise.all(indexes.map((index) => index.search(term || null)));
  if (mine !== asked) return;
  const found = answers
    .flatMap((answer) => answer.results)
    .filter((one) => chosen.every((facet) => facets[one.id]?.includes(facet)))
    .sort((a, b) => b.score - a.score);
  count(counted(found.map((one) => one.id)));
  status.textContent = `${found.length || "No"} ${found.length === 1 ? "page" : "pages"}${words ? ` with “${words}”` : ""}.`;
  list.replaceChildren();
  await show(found, mine);
}

async function show(found, mine) {
  const next = found.slice(list.children.length, list.children.length + AT_ONCE);
  const items = (await Promise.all(next.map((one) => one.data()))).map(item);
  if (mine !== asked) return;
  list.append(...items);
  more.hidden = list.children.length >= found.length;
  more.onclick = async () => {
    const first = list.children.length;
    await show(found, mine);
    list.children[first]?.querySelector("a").focus();
  };
}

function item(data) {
  const href = place.dataset.root + data.meta.address;
  const own = data.meta.fragment ? `#${data.meta.fragment}` : "";
  const title = make("a", { href: href + own }, data.meta.name || data.meta.title);
  const article = make(
    "li",
    {},
    make("h2", {}, title),
    make("p", { className: "meta" }, [data.meta.kind, data.meta.detail].filter(Boolean).join(" · ")),
  );
  if (data.meta.language && data.meta.language !== document.documentElement.lang) article.lang = data.meta.language;
  const excerpt = make("p", { className: "excerpt" }, "… ", ...marked(data.excerpt), " …");
  const anchor = anchorOf(data);
  if (anchor) excerpt.append(" ", make("a", { href: `${href}#${anchor}` }, `paragraph ${anchor.slice(1)}`));
  article.append(excerpt);
  return article;
}

// The part of the page that the weightiest word stands in.
function anchorOf(data) {
  const best = [...(data.weighted_locations || [])].sort((a, b) => b.balanced_score - a.balanced_score)[0];
  if (!best) return "";
  return (data.anchors || []).filter((one) => one.location <= best.location).at(-1)?.id || "";
}

// The excerpt as text and marks: never as HTML, for its words are other people's.
function marked(excerpt) {
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => {
    const text = part.replace(/<\/?mark>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replace(spaced, "");
    return part.startsWith("<mark>") ? make("mark", {}, text) : text;
  });
}

function remember() {
  const query = new URLSearchParams();
  for (const field of [input, ...selects]) if (field.value) query.set(field.name, field.value);
  history.replaceState(null, "", query.toString() ? `?${query}` : location.pathname);
}

let waiting = 0;
input.addEventListener("focus", () => load().catch(() => {}), { once: true });
input.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    remember();
    search();
  }, WAIT);
});
form.addEventListener("change", (event) => {
  if (event.target === input) return;
  remember();
  search();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  remember();
  search();
});

const query = new URLSearchParams(location.search);
input.value = query.get("q") || "";
for (const select of selects) if (query.has(select.name)) select.dataset.asked = query.get(select.name);
if (input.value || selects.some((select) => select.dataset.asked)) search();
