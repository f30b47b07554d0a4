// What the configurator gives for each host, with its places filled in: read from the file that it is made of.
import { readFile } from "node:fs/promises";

import { parse } from "smol-toml";

const file = new URL("../../../assets/hosts/hosts.toml", import.meta.url);
const hosts = new Map(parse(await readFile(file, "utf8")).host.map((host) => [host.id, host]));

// How each syntax writes a text that is filled in.
const escaped = {
  html: (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;"),
  wiki: (text) => text,
  plain: (text) => text,
};

/**
 * The snippet and the setup of a host, as somebody would copy them.
 *
 * `page` is the folder of the hosted page, with a slash at its end; `integrity` is given where it is named after its version.
 */
export function fill(id, { page, a = 486, b = 603, title = "SIP 486 Busy Here vs 603 Decline", integrity = "" }) {
  const { setup = "", snippet, syntax } = hosts.get(id);
  const write = escaped[syntax];
  const address = `${page}?a=${a}&b=${b}`;
  const places = {
    page: write(page),
    address: write(address),
    frame: write(`${address}&embed=1`),
    title: write(title),
    attributes: `a="${a}" b="${b}"`,
    data: `data-a="${a}" data-b="${b}"`,
    a, b, integrity, width: "100%", height: 560,
  };
  // JavaScript and Sphinx's configuration have braces of their own: only names of places are filled in.
  const filled = (text) => text.replace(/\{\?(.*?)\?\}/g, integrity ? "$1" : "").replace(/\{([a-z]+)\}/g, (place, name) => places[name] ?? place);
  return { setup: filled(setup), snippet: filled(snippet), address, title };
}
