// Evaluated before anything else is loaded: modules further in use syntax and functions that an older
// Node does not have. `npm start` and `npx hub` run the Node that the package "node" brings along.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 17)) {
  process.stderr.write(
    `这是 Node ${process.versions.node}，中枢需要 22.17 或更高版本；请用 npm start（或 npx hub）启动，它自带合适的 Node。\n` +
      `This is Node ${process.versions.node} and the hub needs 22.17 or later; use npm start (or npx hub), which brings its own.\n`,
  );
  process.exit(1);
}
