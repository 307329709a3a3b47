// An editor without a screen: opens YAML files in yaml-language-server and prints what it offers.
// node ask.mjs FOLDER QUESTIONS.json
// A question is {file, line?, character?}: with a position the completions there, without the
// diagnostics of the file; line and character count from 0. Prints a JSON array of answers.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// the libraries are installed where the test says, not beside this file
const [, , folder, questionsFile, libraries] = process.argv;
const require = createRequire(resolve(libraries, 'package.json'));
const rpc = require('vscode-languageserver-protocol/node');

const server = spawn(
  process.execPath,
  [require.resolve('yaml-language-server/bin/yaml-language-server'), '--stdio'],
  { stdio: ['pipe', 'pipe', 'inherit'] },
);
const connection = rpc.createProtocolConnection(
  new rpc.StreamMessageReader(server.stdout),
  new rpc.StreamMessageWriter(server.stdin),
);

const diagnosed = new Map();
const waiting = new Map();
connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
  diagnosed.set(uri, diagnostics);
  waiting.get(uri)?.(diagnostics);
});
const settings = { validate: true, completion: true, hover: true, schemaStore: { enable: false } };
connection.onRequest('workspace/configuration', ({ items }) =>
  items.map(({ section }) => (section === 'yaml' ? settings : {})),
);
connection.onRequest('client/registerCapability', () => null);
connection.listen();

await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri: pathToFileURL(resolve(folder)).href,
  capabilities: {
    workspace: { configuration: true },
    textDocument: {
      completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
      publishDiagnostics: {},
    },
  },
});
await connection.sendNotification('initialized', {});
await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml: settings } });

const opened = new Set();
async function open(file) {
  const uri = pathToFileURL(resolve(folder, file)).href;
  if (!opened.has(uri)) {
    opened.add(uri);
    const first = new Promise((done) => waiting.set(uri, done));
    const text = readFileSync(resolve(folder, file), 'utf8');
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    await first;
  }
  return uri;
}

function plain(documentation) {
  return typeof documentation === 'string' ? documentation : (documentation?.value ?? '');
}

const answers = [];
for (const { file, line, character } of JSON.parse(readFileSync(questionsFile, 'utf8'))) {
  const uri = await open(file);
  if (line === undefined) {
    answers.push(
      diagnosed.get(uri).map((one) => ({ line: one.range.start.line, message: one.message })),
    );
  } else {
    const found = await connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: { line, character },
    });
    answers.push(
      (found?.items ?? found ?? []).map((item) => ({
        label: item.label,
        documentation: plain(item.documentation),
      })),
    );
  }
}
process.stdout.write(JSON.stringify(answers));
connection.dispose();
server.kill();
