// Small pieces of the page.
import { pieces } from "../shared/marks.js";

/** A copy of what a `<template>` of the page holds. */
export const copy = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

/** Writes the words of the language wherever the markup names them. */
export function label(root, words) {
  for (const place of root.querySelectorAll("[data-m]")) place.textContent = words.m[place.dataset.m];
}

/** A text with its marks as nodes. */
export function marked(text) {
  return pieces(text).map(([kind, piece]) => {
    if (kind === "plain") return piece;
    const node = document.createElement(kind === "token" ? "code" : "span");
    if (kind === "phrase") {
      node.className = "phrase";
      node.lang = "en";
    }
    node.dir = "ltr";
    node.translate = false;
    node.textContent = piece;
    return node;
  });
}

export const write = (place, text) => place.replaceChildren(...marked(text));

/** A list item for every text. */
export function list(place, texts) {
  place.replaceChildren(...texts.map((text) => {
    const item = document.createElement("li");
    item.append(...marked(text));
    return item;
  }));
}

export function link({ text, url, english }) {
  const node = url ? copy("source") : document.createElement("span");
  if (url) node.href = url;
  else node.className = "source";
  if (english) {
    node.lang = "en";
    node.translate = false;
  }
  node.textContent = text;
  return node;
}

/** Sources with commas between them. */
export const links = (all) => all.flatMap((one, place) => (place ? [", ", link(one)] : [link(one)]));
