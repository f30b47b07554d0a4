// Real web servers with the documented configurations, on 127.0.0.1 at a free port, as whoever runs the test.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { blocks } from "./documented.mjs";
import { program } from "./program.mjs";
import { publish } from "./published.mjs";
import { freePort, serving } from "./serving.mjs";

const MODULES = ["mpm_event", "authz_core", "alias", "dir", "mime", "headers", "filter", "deflate"];
const root = process.getuid?.() === 0;

/**
 * To add a server: the language of its blocks in the documentation, the program, how it listens on `port`
 * alone and keeps its files in `scratch`, and its arguments.
 */
export const servers = {
  nginx: {
    variable: "NGINX",
    names: ["nginx"],
    configuration(documented, port, scratch) {
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((of) => `${of}_temp_path ${scratch};`).join(" ");
      return `${root ? "user root;" : ""} daemon off; pid ${scratch}/pid; error_log stderr; events {}
        http { access_log off; ${temporary} ${documented.replace("listen 80;", `listen 127.0.0.1:${port};`)} }`;
    },
    command: (file, scratch) => ["-e", "stderr", "-p", scratch, "-c", file],
  },
  apache: {
    variable: "APACHE",
    names: ["apache2", "httpd"],
    configuration: (documented, port, scratch) => `
      ${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join("\n")}
      ServerName 127.0.0.1
      Listen 127.0.0.1:${port}
      ${root ? "User nobody\nGroup nogroup" : "" /* it refuses to serve as root */}
      DefaultRuntimeDir ${scratch}
      PidFile ${scratch}/pid
      ErrorLog ${scratch}/errors
      # Without the system's types: those of the documentation have to be enough.
      TypesConfig /dev/null
      ${documented}`,
    command: (file, scratch) => ["-D", "FOREGROUND", "-d", scratch, "-f", file],
  },
  caddy: {
    variable: "CADDY",
    names: ["caddy"],
    configuration: (documented, port) => `{
        admin off
        grace_period 1s
        default_bind 127.0.0.1
      }
      ${documented.replace(":80 {", `:${port} {`)}`,
    command: (file) => ["run", "--adapter", "caddyfile", "--config", file],
  },
};

/** Starts one of the servers with the release; `origin` is where it listens. */
export async function start(name) {
  const { variable, names, configuration, command } = servers[name];
  const scratch = await mkdtemp(join(tmpdir(), `${name}-`));
  const published = await publish();
  const remove = () => Promise.all([rm(scratch, { recursive: true, force: true }), published.remove()]);
  try {
    const port = await freePort();
    const file = join(scratch, "configuration");
    const [documented] = blocks(name);
    await writeFile(file, configuration(documented.replaceAll("/srv", published.folder), port, scratch));
    const origin = `http://127.0.0.1:${port}`;
    // What a server keeps for its user goes into the test's own folder.
    const env = { ...process.env, HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch };
    const stop = await serving(`${origin}/sip-compare/`, program(variable, names), command(file, scratch), { env });
    return { origin, close: () => stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
