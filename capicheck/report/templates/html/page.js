"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const form = document.querySelector(".filter");
  const items = all("[data-rule]");
  const cards = items.filter((item) => item.matches(".card"));
  const stops = cards.length ? cards : items;

  // Filters: what is chosen stands in the address, so that it can be passed on.
  const chosen = () => {
    const values = new FormData(form);
    const levels = values.getAll("level");
    const words = values.get("text").toLowerCase().split(/\s+/).filter(Boolean);
    return (item) =>
      levels.includes(item.dataset.level) &&
      ["rule", "confidence", "trigger"].every((key) => !values.get(key) || values.get(key) === item.dataset[key]) &&
      words.every((word) => text(item).includes(word));
  };
  const text = (item) => {
    const group = item.closest(".group");
    const heading = group && group.querySelector("h2, h3");
    return `${item.textContent} ${heading ? heading.textContent : ""}`.toLowerCase();
  };
  const apply = () => {
    const fits = chosen();
    for (const item of items) item.hidden = !fits(item);
    for (const group of all(".group")) group.hidden = all("[data-rule]", group).every((item) => item.hidden);
    const rows = items.filter((item) => item.matches(".row:not(.answered)"));
    const shown = rows.filter((row) => !row.hidden).length;
    document.querySelector(".shown").textContent = shown === rows.length ? "" : `${shown} of ${rows.length} shown`;
  };
  const keep = () => {
    const values = new URLSearchParams();
    const levels = all("[name=level]", form);
    if (!levels.every((box) => box.checked)) {
      values.set("level", levels.filter((box) => box.checked).map((box) => box.value).join(","));
    }
    for (const key of ["rule", "confidence", "trigger", "text"]) {
      if (form.elements[key].value) values.set(key, form.elements[key].value);
    }
    history.replaceState(null, "", `#${values}`);
  };
  const restore = () => {
    const values = new URLSearchParams(location.hash.slice(1));
    const levels = values.has("level") && values.get("level").split(",");
    for (const box of all("[name=level]", form)) box.checked = !levels || levels.includes(box.value);
    for (const key of ["rule", "confidence", "trigger", "text"]) form.elements[key].value = values.get(key) || "";
    apply();
  };

  // An address leads to what it names, also where that is folded or filtered out.
  const arrive = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.closest("[hidden]") && form) {
      form.reset();
      apply();
    }
    for (let at = target.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    target.scrollIntoView();
    if (target.matches(".card")) target.focus({ preventScroll: true });
  };
  if (form) {
    form.hidden = false;
    form.addEventListener("input", () => { apply(); keep(); });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => { apply(); keep(); }));
  }
  const go = () => {
    if (!form || !location.hash.includes("=")) return arrive();
    restore();
    document.getElementById("findings").scrollIntoView();
  };
  addEventListener("hashchange", go);
  go();

  // Keys.
  document.querySelector(".keyed").hidden = false;
  const current = () => stops.findIndex((item) => item.contains(document.activeElement));
  const move = (by) => {
    const visible = stops.filter((item) => !item.closest("[hidden], details:not([open])"));
    const at = visible.indexOf(stops[current()]);
    const next = at < 0 ? visible[0] : visible[at + by];
    if (!next) {
      const page = document.head.querySelector(by > 0 ? "link[rel=next]" : "link[rel=prev]");
      if (page) location.href = page.href;
    } else if (next.id) {
      location.replace(`#${next.id}`);
      next.focus({ preventScroll: true });
    } else {
      next.querySelector("a").focus();
      next.scrollIntoView({ block: "nearest" });
    }
  };
  const unfold = () => {
    const folds = all("details.fold", stops[current()] || document);
    const open = folds.some((fold) => !fold.open);
    for (const fold of folds) fold.open = open;
  };
  const keys = {
    j: () => move(1), n: () => move(1), k: () => move(-1), p: () => move(-1), e: unfold,
    u: () => document.querySelector(".top a").click(),
    "/": () => form && form.elements.text.focus(),
    "?": () => document.getElementById("keys").showModal(),
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });

  // A page is printed with everything that it folds, except the code beside the point.
  addEventListener("beforeprint", () => all("details.why, details.more").forEach((item) => { item.open = true; }));
})();
