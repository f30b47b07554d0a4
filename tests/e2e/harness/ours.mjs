// What every test of the hosted page stands on: a server with the built files, a browser, and the page in it.
// Importing this starts them before the first test of the file and closes them after the last.
import { after, before, beforeEach } from "node:test";

import { open } from "./browser.mjs";
import { hosted } from "./hosted.mjs";
import { serve } from "./server.mjs";

export let server, browser, page;

before(async () => {
  server = await serve();
  browser = await open();
  page = hosted(browser, server);
});
beforeEach(() => server.reset());
after(() => Promise.all([browser?.close(), server?.close()]));
