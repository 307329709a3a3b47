// node desk.mjs CHROMIUM ADDRESS FOLDER AGAIN: a clerk's look round a desk whose input holds the samples, and to which one
// of them is handed in again, as pictures.
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {chromium} from 'playwright-core';

const [program, address, folder, again] = process.argv.slice(2);
const executablePath = execFileSync('which', [program], {encoding: 'utf8'}).trim();
const home = new URL('/', address).href;
const browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']});
const page = await browser.newPage({viewport: {width: 1366, height: 900}});
page.setDefaultTimeout(300000);
const picture = async name => {
  // where the desk lies on this machine is nobody's business
  await page.evaluate(() => { document.querySelector('.where .small').textContent = '审核台'; });
  await page.screenshot({path: join(folder, name)});
};

await page.goto(address);
await page.fill('[name=name]', '李某');
await page.click('.who button');
await page.click('.run button.main');
await page.waitForSelector('#run progress');
await page.waitForFunction(() => document.querySelector('table.all') && !document.querySelector('#run progress'));
await picture('desk.png');
await page.goto(home + '?sort=errors&down=yes');
await page.click('table.all a');
await page.waitForTimeout(1500);
await picture('desk-applicant.png');
await page.goto(home + '?q=' + encodeURIComponent('轨道交通'));
await page.click('table.all a');
await page.click('.facts a[href*="/page?fact=2"]');
await page.frameLocator('iframe[name=view]').locator('.page mark').first().waitFor();
await page.waitForTimeout(500);
await picture('desk-evidence.png');
await page.goto(home + 'checks');
await picture('desk-checks.png');
await page.goto(home + 'map');
await picture('desk-map.png');
await page.goto(home + 'order');
await page.fill('.quotas input[name=county]:not([type=hidden])', '石峰区');
await page.fill('.quotas input[name=quota]', '1');
await page.click('form[action="/order/quotas"] button');
await page.waitForFunction(() => !document.querySelector('#run progress'));
await picture('desk-order.png');
// the same once more, with another telephone number, becomes a new version
await page.goto(home);
await page.setInputFiles('#pick-folder', again);
await page.waitForSelector('#run form[data-number="2"] button.main');
await page.goto(home + '?q=' + encodeURIComponent('新能源'));
await page.click('table.all a');
await page.click('a[href$="/changes"]');
await picture('desk-changes.png');
await page.setViewportSize({width: 390, height: 844});
await page.goto(home);
await picture('desk-phone-1.png');
await page.click('table.all a');
await page.waitForTimeout(500);
await picture('desk-phone-2.png');
await page.goto(home);
await page.click('.quit button');
await browser.close();
