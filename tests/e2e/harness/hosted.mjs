// The hosted page: its address, its title and its card are to agree.
import { strict as assert } from "node:assert";

import { widget } from "./widget.mjs";

/** The hosted page of a server in a browser. */
export function hosted(browser, server) {
  const card = widget(browser);
  const address = async () => new URL(await browser.driver.getCurrentUrl());
  return {
    card,
    address,
    title: () => browser.driver.getTitle(),
    /** Opens the page with what stands after its path, as typed by a person: `?a=404`. */
    visit: (rest = "") => browser.visit(`${server.origin}/${rest}`),
    /** The pair in the card, the attributes, the address and the title alike. */
    async agrees(a, b) {
      const { attributes } = await card.shows(a, b);
      assert.deepEqual(attributes, [String(a), String(b)]);
      const asked = (await address()).searchParams;
      assert.deepEqual([asked.getAll("a"), asked.getAll("b")], [[String(a)], [String(b)]]);
      assert.equal(await browser.driver.getTitle(), await card.text(".title"));
    },
  };
}
