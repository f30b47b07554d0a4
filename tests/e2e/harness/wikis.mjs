// Real hosts on loopback, each with one page that holds the documented snippet, and with the documented setup.
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { freePort, run, serving } from "./serving.mjs";
import { serve } from "./server.mjs";
import { fill } from "./snippets.mjs";

// Where `cargo xtask test` has found or installed the programs; DOKUWIKI is what its package is unpacked into.
const { PHP = "php", DOKUWIKI = "/", MKDOCS = "mkdocs", SPHINX_BUILD = "sphinx-build" } = process.env;

// What is there first stays: the package has dangling links where its other parts belong.
const unlessThere = (why) => {
  if (why.code !== "EEXIST") throw why;
};

const TITLE = "Busy here, or busy everywhere?";
const BEFORE = "A phone that is in use may answer in two ways. One of them speaks for every phone of the person called.";
const AFTER = "Ask whoever runs the far end which of the two it sends.";

// Every host: how it writes a page around the snippet, and how it is started in an empty folder.
const hosts = {
  dokuwiki: {
    write: (snippet) => `====== ${TITLE} ======\n\n${BEFORE}\n\n${snippet}\n${AFTER}\n`,
    // The package spreads the wiki over /usr, /etc and /var; here links put it together, as its makers ship it.
    async start(folder, setup, page) {
      const from = (path) => join(DOKUWIKI, path);
      const link = async (path, to) => {
        for (const entry of await readdir(from(path))) await symlink(from(join(path, entry)), join(folder, to, entry)).catch(unlessThere);
      };
      const conf = join(folder, "conf/");
      await mkdir(join(folder, "lib"));
      await link("var/lib/dokuwiki/lib", "lib");
      await link("usr/share/dokuwiki/lib", "lib");
      await link("usr/share/dokuwiki", ".");
      await cp(from("var/lib/dokuwiki/data"), join(folder, "data"), { recursive: true });
      // Its accounts are links into /var: a wiki without accounts, which everybody may edit, needs none.
      await cp(from("etc/dokuwiki"), conf, { recursive: true, filter: (path) => !path.endsWith(".auth.php") });
      const settings = { title: "Telephony", savedir: join(folder, "data"), useacl: 0, updatecheck: 0, license: "" };
      const lines = Object.entries(settings).map(([name, value]) => `$conf['${name}'] = ${JSON.stringify(value)};\n`);
      await writeFile(join(conf, "local.php"), `<?php\n${lines.join("")}`);
      await writeFile(join(conf, "userscript.js"), setup);
      await writeFile(join(folder, "data/pages/busy.txt"), page);
      // Without being told before, it would look behind the links, and for its settings in /etc.
      const places = { DOKU_INC: join(folder, "/"), DOKU_MAIN_CONF: conf };
      const told = Object.entries(places).map(([name, place]) => `define('${name}', ${JSON.stringify(place)});`);
      await writeFile(join(folder, "before.php"), `<?php ${told.join(" ")}`);
      const port = await freePort();
      const address = `http://127.0.0.1:${port}/doku.php?id=busy`;
      const given = ["-d", `auto_prepend_file=${join(folder, "before.php")}`, "-S", `127.0.0.1:${port}`, "-t", folder];
      return { address, stop: await serving(address, PHP, given, { cwd: folder }) };
    },
  },
  mkdocs: {
    write: (snippet) => `# ${TITLE}\n\n${BEFORE}\n\n${snippet}\n${AFTER}\n`,
    async start(folder, setup, page) {
      // The theme would take its highlighter from another server.
      const config = `site_name: Telephony\ntheme:\n  name: mkdocs\n  highlightjs: false\n${setup}`;
      await writeFile(join(folder, "mkdocs.yml"), config);
      await mkdir(join(folder, "docs"));
      await writeFile(join(folder, "docs/index.md"), page);
      const port = await freePort();
      const address = `http://127.0.0.1:${port}/`;
      // What it builds goes to the temporary folder: to ours, which is removed.
      const options = { cwd: folder, env: { ...process.env, TMPDIR: folder } };
      const given = ["serve", "--no-livereload", "--dev-addr", `127.0.0.1:${port}`];
      return { address, stop: await serving(address, MKDOCS, given, options) };
    },
  },
  sphinx: {
    write: (snippet) => `${TITLE}\n${"=".repeat(TITLE.length)}\n\n${BEFORE}\n\n${snippet}\n${AFTER}\n`,
    async start(folder, setup, page) {
      await writeFile(join(folder, "conf.py"), `project = "Telephony"\n${setup}`);
      await writeFile(join(folder, "index.rst"), page);
      await run(SPHINX_BUILD, ["-q", "-W", folder, join(folder, "html")]);
      const server = await serve({ dist: join(folder, "html") });
      return { address: `${server.origin}/`, stop: server.close };
    },
  },
};

/** The names of the hosts, as in assets/hosts. */
export const ids = Object.keys(hosts);

/**
 * Starts a real host whose page holds the snippet that the configurator gives for it.
 *
 * `page` is the folder of the hosted page, on whatever server.
 */
export async function wiki(id, page) {
  const folder = await mkdtemp(join(tmpdir(), `${id}-`));
  const discard = () => rm(folder, { recursive: true, force: true });
  const { setup, snippet, title } = fill(id, { page });
  try {
    const { write, start } = hosts[id];
    const { address, stop } = await start(folder, setup, write(snippet));
    return { address, snippet, title, around: [BEFORE, AFTER], close: async () => (await stop(), await discard()) };
  } catch (why) {
    await discard();
    throw why;
  }
}
