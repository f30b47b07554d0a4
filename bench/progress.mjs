// Tells how far a long work is: in one line of a terminal, otherwise a line for every tenth of it.

export function progress(title, all) {
  const start = Date.now();
  let done = 0, told = -1;
  return () => {
    done += 1;
    const seconds = (Date.now() - start) / 1000;
    const left = Math.round((seconds / done) * (all - done));
    const line = `   ${title}: ${done} of ${all}, ${left ? `about ${left} s left` : `${Math.round(seconds)} s`}`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line.padEnd(90)}${done === all ? "\n" : ""}`);
    else if (Math.floor((done * 10) / all) > told) {
      told = Math.floor((done * 10) / all);
      process.stderr.write(`${line}\n`);
    }
  };
}
