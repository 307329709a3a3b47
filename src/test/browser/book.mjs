// node book.mjs CHROMIUM OUTPUT: looks at a report with parts; a line for each thing that is wrong.
import {execFileSync} from 'node:child_process';
import {readFileSync, renameSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

const [program, output] = process.argv.slice(2);
const executablePath = execFileSync('which', [program], {encoding: 'utf8'}).trim();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const root = pathToFileURL(output).href + '/';
const report = pathToFileURL(join(output, 'report.html')).href;
const found = [];
const browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']});

const open = async (url, options, isBroken) => {
  const page = await (await browser.newContext({...options, bypassCSP: false})).newPage();
  page.data = 0;
  page.on('request', one => {
    if (!one.url().startsWith(root)) found.push(`${url}: asks for ${one.url()}`);
    page.data += one.url().endsWith('.js') ? 1 : 0;
  });
  if (!isBroken) {
    page.on('pageerror', error => found.push(`${url}: ${error.message}`));
    page.on('console', line => {
      if (line.type() === 'error') found.push(`${url}: ${line.text()}`);
    });
  }
  await page.goto(url);
  return page;
};

const ALL = {rules: {'target-size': {enabled: true}}};
// what a narrower page may break; all else is asked of the wide one
const OF_LAYOUT = {runOnly: ['target-size', 'scrollable-region-focusable', 'link-in-text-block']};

const accessible = async (url, viewport, rules, text) => {
  const page = await open(url, {viewport});
  if (text) await search(page, () => page.fill('[name=text]', text));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) found.push(`${url}: ${wide} px too wide at ${viewport.width}`);
  await page.evaluate(axe);
  const result = await page.evaluate(only => window.axe.run(document, {resultTypes: ['violations'], ...only}), rules);
  for (const one of result.violations) {
    found.push(`${url} at ${viewport.width}: ${one.id}: ${one.nodes.map(node => node.target).join(' ')}`);
  }
  await page.context().close();
};
const said = page => page.evaluate(() => document.querySelector('.filters output').textContent);
const search = async (page, how) => {
  const before = await said(page);
  await how();
  await page.waitForFunction(
    old => document.querySelector('.filters output').textContent !== old, before, {timeout: 20000});
};
const shown = page => page.locator('#results > li').count();
const clear = page => search(page, () => page.click('button[type=reset]'));

const page = await open(report, {viewport: {width: 1440, height: 900}});
const seen = {before: page.data, parts: await page.locator('h2#parts + .scroll tbody tr').count()};
await search(page, () => page.fill('[name=text]', '企业777<'));
seen.after = page.data;
seen.name = {shown: await shown(page), said: await said(page)};
await page.click('#results a');
await page.waitForLoadState();
seen.place = await page.evaluate(() => {
  const one = document.querySelector(location.hash);
  return {opened: one.open, title: one.querySelector('strong').textContent};
});
await page.click('nav a');
await page.waitForLoadState();
seen.place.back = page.url() === report;
await search(page, () => page.fill('[name=text]', '产能778'));
seen.text = {shown: await shown(page)};
await clear(page);
await search(page, () => page.selectOption('[name=outcome]', 'needs-fix'));
seen.outcome = {shown: await shown(page), said: await said(page)};
await page.click('#more');
seen.outcome.more = await shown(page);
await clear(page);
await search(page, () => page.click('#failing + .scroll a'));
seen.rule = {said: await said(page)};

const parts = await page.evaluate(() => [...document.querySelectorAll('h2#parts + .scroll a')].map(one => one.href));
for (const [viewport, rules] of [[{width: 1440, height: 900}, ALL], [{width: 390, height: 844}, OF_LAYOUT]]) {
  await accessible(report, viewport, rules, '企业77');
  await accessible(parts[0], viewport, rules);
}

const still = await open(report, {javaScriptEnabled: false});
seen.still = {
  filters: await still.locator('.filters').isVisible(),
  parts: await still.locator('h2#parts + .scroll tbody a').count(),
};

const data = parts[0].replace(/[0-9]+\.html$/, 'index-3.js');
renameSync(new URL(data), new URL(data + '.away'));
const broken = await open(report, {}, true);
const how = await broken.textContent('#searching');
await broken.fill('[name=text]', 'x');
await broken.waitForFunction(
  old => ![old, ''].includes(document.getElementById('searching').textContent) &&
    !document.getElementById('searching').textContent.includes('/'), how, {timeout: 20000});
seen.missing = await broken.textContent('#searching');
await browser.close();
console.log(JSON.stringify({...seen, found}));
