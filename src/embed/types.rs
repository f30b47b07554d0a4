//! The TypeScript types of what crosses the border. Keep in step with `transport.rs` and `options.rs`.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Everything the card says about two codes, in plain text of one language. */
export interface Comparison {
  /** The language of the texts, which may be another than the one asked for. */
  lang: string;
  title: string;
  summary: string[];
  /** The authored answer, for pairs that people ask about. */
  answer?: string;
  /** Two codes, or one if both are the same. */
  codes: Code[];
  /** At most six sentences, the most telling first; none for the same code twice. */
  differences: string[];
  /** The rows in which the codes differ. */
  rows: Row[];
  /** The rows that both share. */
  shared: Row[];
  links: Source[];
}

export interface Code {
  code: number;
  phrase: string;
  gist: string;
  description: string;
  when: string;
  fix: string[];
  send: string;
  conclude: string;
}

export interface Row {
  label: string;
  /** Empty if nothing is stated of the first code. */
  a: Statement[];
  b: Statement[];
}

export interface Statement {
  text: string;
  /** A rule of the RFC section named, derived from it, or observed in a product, a network or a regulation. */
  provenance: "rule" | "inferred" | "observed";
  /** Empty if the next statement of the cell has the same. */
  sources: Source[];
}

export interface Source {
  text: string;
  /** Empty if the source has no lasting address. */
  url: string;
}

/** One text for every language, or one a language: `{ en: "…", fr: "…" }`. */
export type Texts = string | Record<string, string>;

/** What a host adds to codes: plain text, shown beside the standard meaning and marked as the host's. */
export interface Notes {
  /** Who speaks: `"Example Voice"`. */
  vendor?: Texts;
  /** A note for each code, by its number. */
  codes?: Record<string | number, string | Note>;
}

export interface Note {
  text?: Texts;
  /** An address of http, https, mailto or tel; a relative one is relative to the page. */
  link?: string;
  /** What the link is called; without it, the address. */
  linkText?: Texts;
}

/** What a host asks for: read when mounting and updating. */
export interface Options {
  a?: string;
  b?: string;
  /** The language that the element or the page around it names. */
  lang?: string;
  /** The languages of the browser, the most wanted first. */
  languages: string[];
  /** What the host adds to codes, in its own words. What is malformed is named in the console and left out. */
  notes?: Notes;
  /** The address of the page around the element, to which links of notes are relative. */
  around: string;
  /** The address of the hosted page, for links to a comparison; empty if there is none. */
  page: string;
  /** Listens at an element for what is pasted, dropped or opened, and hands its text on. */
  intake(place: Element, told: (text: string) => void): void;
  /** Puts a text, and the same with markup, on the clipboard; tells whether that was permitted. */
  copy(text: string, html: string, told: (copied: boolean) => void): void;
  /** Whether the widget offers its languages. */
  languagePicker: boolean;
  /** Told what the reader chose. */
  chosen(a: number, b: number): void;
  /** Told which language the reader chose. */
  spoken(tag: string): void;
}
"#;
