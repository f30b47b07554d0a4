// What every test of a stranger's page stands on: a server with the built files deep inside it, and a browser.
// Importing this starts both before the first test of the file and closes them after the last.
import { after, before, beforeEach } from "node:test";

import { open } from "./browser.mjs";
import { MOUNT } from "./hosts.mjs";
import { serve } from "./server.mjs";
import { widget } from "./widget.mjs";

export let server, browser, card;

before(async () => {
  server = await serve({ mount: MOUNT });
  browser = await open();
  card = widget(browser);
});
beforeEach(() => server.reset());
after(() => Promise.all([browser?.close(), server?.close()]));
