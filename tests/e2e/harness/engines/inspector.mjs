// The remote inspector of WebKitGTK: what Safari's developer tools speak, in the frames that its library wraps around it.
import { connect } from "node:net";

// Its first page, and this one client of it.
const CLIENT = 1n;
const PAGE = 1n;

/** Connects to `host:port`, where a browser lets itself be inspected. */
export async function inspector(address) {
  const [, host, port] = address.match(/^(.*):(\d+)$/);
  const socket = connect(Number(port), host);
  await new Promise((done, failed) => socket.once("connect", done).once("error", failed));
  const heard = new Map(); // an event, and who wants it
  const asked = new Map(); // a number, and who waits for its answer
  const lasting = new Map(); // what every page is told when it comes
  let number = 0;
  let target; // a page that moves to another process becomes another target
  let there;
  const first = new Promise((done) => (there = done));

  const ask = (method, params, send) => new Promise((done, failed) => {
    asked.set(++number, { method, done, failed });
    send({ id: number, method, params });
  });
  const answered = ({ id, result, error }) => {
    const { method, done, failed } = asked.get(id) ?? {};
    asked.delete(id);
    if (error) failed?.(new Error(`${method}: ${error.message}`));
    else done?.(result);
  };
  const toBrowser = (message) => socket.write(frame("SendMessageToBackend", CLIENT, PAGE, JSON.stringify(message)));
  const toPage = (targetId) => (message) => {
    toBrowser({ id: ++number, method: "Target.sendMessageToTarget", params: { targetId, message: JSON.stringify(message) } });
  };
  const tell = (targetId) => Promise.all([...lasting.values()].map(([method, params]) => ask(method, params, toPage(targetId))));

  const happened = {
    async "Target.targetCreated"({ targetInfo: { targetId, isProvisional, isPaused } }) {
      if (!isProvisional) target = targetId;
      await tell(targetId).catch(() => {}); // it may have gone again
      if (isPaused) toBrowser({ id: ++number, method: "Target.resume", params: { targetId } });
      there();
    },
    "Target.didCommitProvisionalTarget": ({ newTargetId }) => (target = newTargetId),
    "Target.dispatchMessageFromTarget": ({ message }) => read(JSON.parse(message)),
  };
  const read = (message) => {
    if (message.id) return answered(message);
    happened[message.method]?.(message.params);
    for (const listener of heard.get(message.method) ?? []) listener(message.params);
  };
  listen(socket, read);
  socket.write(frame("SetupInspectorClient", ""));
  socket.write(frame("Setup", CLIENT, PAGE));
  await ask("Target.setPauseOnStart", { pauseOnStart: true }, toBrowser);
  await first;

  const send = (method, params = {}) => ask(method, params, toPage(target));
  return {
    send,
    on: (event, listener) => heard.set(event, [...(heard.get(event) ?? []), listener]),
    /** Says something to this page and to every later one, in place of what was said before under this name. */
    always(method, params = {}, name = method) {
      lasting.set(name, [method, params]);
      return send(method, params);
    },
    close: () => void socket.destroy(),
  };
}

/** A message in its frame: how long it is, that its numbers are little-endian, its name, and what it says. */
function frame(name, ...values) {
  const written = values.map((value) => {
    if (typeof value === "string") return Buffer.from(`${value}\0`);
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(value);
    return bytes;
  });
  const body = Buffer.concat([Buffer.from(`${name}\0`), ...written]);
  const head = Buffer.alloc(5, 1);
  head.writeUInt32BE(body.length);
  return Buffer.concat([head, body]);
}

/** Gives every message of the inspector itself to `read`. */
function listen(socket, read) {
  let rest = Buffer.alloc(0);
  socket.on("data", (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    while (rest.length >= 5 && rest.length >= 5 + rest.readUInt32BE()) {
      const body = rest.subarray(5, 5 + rest.readUInt32BE());
      rest = rest.subarray(5 + body.length);
      const name = body.indexOf(0);
      // Two numbers stand before the text: which client, which page.
      if (String(body.subarray(0, name)) === "SendMessageToFrontend") read(JSON.parse(String(body.subarray(name + 17, -1))));
    }
  });
}
