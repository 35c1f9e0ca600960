// Starts what need not wait for the WebAssembly and keeps what is typed; docs/UI.md has the handover.
// Trusted Types: markup passes when it is made of these tags alone and no attribute in it can load, run
// or lead elsewhere: what the static parts of Leptos' views are. Scripts and their addresses never pass.
const TAG = "(?:a|abbr|article|aside|b|bdi|br|button|caption|code|d[dlt]|del|details|dialog|div|em|fieldset|footer|form|h[1-6r]|header|i|input|ins|label|legend|li|nav|ol|option|output|p|progress|section|select|small|span|strong|summary|table|tbody|t[dhr]|textarea|tfoot|thead|time|ul|wbr|svg|g|path|circle|line|rect)";
const ATTRIBUTE = '\\s+(?:href="(?:#|/(?!/))[\\w./?=%-]*"|(?!on|src|style|action|form|href|ping|background)[a-z][a-z0-9-]*(?:="[^"<>]*")?)';
const STATIC = new RegExp(`^(?:[^<]|</${TAG}>|<${TAG}(?:${ATTRIBUTE})*\\s*/?>)*$`, "i");
window.trustedTypes?.createPolicy("default", {
  createHTML(html) {
    if (STATIC.test(html)) return html;
    throw new TypeError("markup refused: " + html.slice(0, 99));
  },
});

const root = document.documentElement;
const byId = (id) => document.getElementById(id);
const [form, input, promoInput] = ["search-form", "search-input", "promo-input"].map(byId);
// Without its block the application starts all the same and says what is missing.
const config = JSON.parse(byId("config")?.textContent ?? "null");
const boot = (window.__boot = { config, token: null, search: null, submitted: null });
let waiting = true; // Until the application listens itself.
const stored = (area, key, value) => {
  try {
    return value === undefined ? window[area].getItem(key) : window[area].setItem(key, value);
  } catch {} // Storage may be forbidden or full; then the choice lasts as long as the page.
};

function translate() {
  for (const node of document.querySelectorAll("[data-en]")) {
    node[node === input ? "placeholder" : "textContent"] = node.dataset[root.lang];
  }
}
const language = byId("language-select");
const theme = byId("theme-select");
for (const option of [...language.options]) {
  if (!root.dataset.languages.split(" ").includes(option.value)) option.remove();
}
language.hidden = language.options.length < 2;
language.value = root.lang;
language.addEventListener("change", () => {
  stored("localStorage", "ds.lang", (root.lang = language.value));
  translate();
});
theme.value = root.dataset.theme || "auto";
theme.addEventListener("change", () => {
  stored("localStorage", "ds.theme", theme.value);
  if (theme.value === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme.value;
});
translate();

const headers = (more) => ({ "Accept-Language": root.lang, ...more });
if (config && !stored("sessionStorage", "ds.refresh")) {
  boot.token = fetch(config.api_base + "/auth/token", {
    method: "POST",
    credentials: "omit",
    headers: headers({ "Content-Type": "application/json" }),
    body: JSON.stringify({ grant_type: "client_credentials", client_id: config.client_id }),
  }).then(async (response) => {
    if (!response.ok) throw new Error("token: " + response.status);
    return { ...(await response.json()), at: Date.now() };
  });
  boot.token.catch(() => {});
}

const asked = new URLSearchParams(location.search);
const reserve = root.dataset.page === "search" && asked.get("type") === "domain_reserve";
const typed = () => ({ query: input.value.trim(), promo: promoInput.value.trim() });
let abort, timer;
function ask() {
  if (!waiting || !config) return;
  const { query, promo } = typed();
  const url = `${config.api_base}/store/suggestions?service_type=${reserve ? "domain_reserve" : "certificate_registration"}&search=${encodeURIComponent(query)}${promo && "&promo=" + encodeURIComponent(promo)}&limit=20&offset=0`;
  if (boot.search?.url === url) return;
  abort?.abort();
  boot.search = null;
  if (!query || !boot.token) return;
  const { signal } = (abort = new AbortController());
  const promise = boot.token.then((token) =>
    fetch(url, { signal, credentials: "omit", headers: headers({ Authorization: "Bearer " + token.access_token }) }));
  promise.catch(() => {});
  boot.search = { query, promo, lang: root.lang, url, promise };
}
form.addEventListener("input", () => {
  clearTimeout(timer);
  if (waiting) timer = setTimeout(ask, 200);
});
form.addEventListener("submit", (event) => {
  if (!waiting) return;
  event.preventDefault();
  boot.submitted = typed();
  ask();
});
if (root.dataset.page === "search") {
  input.value ||= asked.get("q") || "";
  promoInput.value ||= asked.get("promo") || "";
  byId("promo-disclosure").open = !!promoInput.value;
}
ask();
// Where the visitor came from goes along even when the form is sent without the application.
const campaign = asked.get("campaign") || asked.get("utm_campaign");
if (campaign) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "campaign", value: campaign }));

const SORRY = {
  en: ["The shop could not be loaded", "The connection may have broken. What you typed is kept.", "Try again"],
  ru: ["Не удалось загрузить магазин", "Возможно, прервалась связь. Введённое сохранено.", "Попробовать ещё раз"],
};
const make = (tag, props, ...children) => {
  const node = Object.assign(document.createElement(tag), props);
  node.append(...children);
  return node;
};
try {
  const { js, wasm, wasmIntegrity: integrity } = document.querySelector("script[data-wasm]").dataset;
  const response = fetch(wasm, integrity ? { integrity } : {});
  const module = await import(js);
  await module.default({ module_or_path: response });
} catch (error) {
  console.error(error);
  const [title, text, retry] = SORRY[root.lang] || SORRY.en;
  const button = make("button", { className: "button", onclick: () => (input.value ? form.submit() : location.reload()) }, retry);
  const notice = make("div", { className: "notice", role: "alert" }, make("strong", {}, title), make("p", {}, text), make("div", { className: "row" }, button));
  notice.dataset.kind = "error";
  byId("app").replaceChildren(notice);
} finally {
  waiting = false;
}
