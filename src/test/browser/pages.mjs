// node pages.mjs CHROMIUM OUTPUT: looks at all pages of a run; a line for each thing that is wrong.
import {readFileSync, readdirSync, statSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

import {execFileSync} from "node:child_process";
const [program, output] = process.argv.slice(2);
const executablePath = execFileSync("which", [program], {encoding: "utf8"}).trim();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = folder => readdirSync(folder).filter(name => !name.startsWith('.')).flatMap(name => {
  const path = join(folder, name);
  return statSync(path).isDirectory() ? pages(path) : path.endsWith('.html') ? [path] : [];
});
const found = [];
const browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']});

const open = async (path, options) => {
  const context = await browser.newContext({...options, bypassCSP: false});
  const page = await context.newPage();
  page.on('request', one => {
    if (one.url() !== pathToFileURL(path).href) found.push(`${path}: asks for ${one.url()}`);
  });
  page.on('pageerror', error => found.push(`${path}: ${error.message}`));
  page.on('console', line => {
    if (line.type() === 'error') found.push(`${path}: ${line.text()}`);
  });
  await page.goto(pathToFileURL(path).href);
  return page;
};

const ALL = {rules: {'target-size': {enabled: true}}};
// what a narrower page may break; all else is asked of the wide one
const OF_LAYOUT = {runOnly: ['target-size', 'scrollable-region-focusable', 'link-in-text-block']};

const accessible = async (path, viewport, rules) => {
  const page = await open(path, {viewport});
  await page.evaluate(() => document.querySelectorAll('details').forEach(one => { one.open = true; }));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) found.push(`${path}: ${wide} px too wide at ${viewport.width}`);
  await page.evaluate(axe);
  const result = await page.evaluate(only => window.axe.run(document, {resultTypes: ['violations'], ...only}), rules);
  for (const one of result.violations) {
    found.push(`${path} at ${viewport.width}: ${one.id}: ${one.nodes.map(node => node.target).join(' ')}`);
  }
  await page.context().close();
};

const all = pages(output);
for (const path of all) {
  await accessible(path, {width: 1440, height: 900}, ALL);
  await accessible(path, {width: 390, height: 844}, OF_LAYOUT);
}

// the filters of the report
const page = await open(join(output, 'report.html'), {viewport: {width: 1440, height: 900}});
const state = () => page.evaluate(() => ({
  applicants: document.querySelectorAll('details.one:not([hidden])').length,
  findings: [...document.querySelectorAll('details.one:not([hidden]) .findings > li')]
    .filter(item => !item.hidden)
    .reduce((count, item) => count + (item.querySelectorAll('.places > li').length || 1), 0),
  said: document.querySelector('.filters output').textContent,
}));
const filter = async how => {
  const before = (await state()).said;
  await how();
  await page.waitForFunction(
    old => document.querySelector('.filters output').textContent !== old, before, {timeout: 20000});
};
const clear = () => filter(() => page.click('button[type=reset]'));
const report = {pages: all.length, before: await state()};
await filter(() => page.selectOption('[name=outcome]', 'needs-fix'));
report.outcome = await state();
await filter(() => page.selectOption('[name=severity]', 'warning'));
report.severity = await state();
await clear();
await filter(() => page.fill('[name=text]', '人机协作'));
report.text = await state();
await clear();
await filter(() => page.selectOption('[name=rule]', 'attachment-truncated'));
report.rule = await state();

// and the page without scripts
const still = await open(join(output, 'report.html'), {javaScriptEnabled: false});
report.still = {
  filters: await still.locator('.filters').isVisible(),
  findings: await still.locator('.findings > li:not(:has(.places)), .findings .places > li').count(),
};
await browser.close();
console.log(JSON.stringify({...report, found}));
