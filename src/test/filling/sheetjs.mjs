// Fills in a workbook as web pages with SheetJS do: numbers as numbers, all else as text.
// node sheetjs.mjs LIBRARIES WORKBOOK VALUES.json FILLED
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [, , libraries, workbookFile, valuesFile, filled] = process.argv;
const require = createRequire(resolve(libraries, 'package.json'));
const XLSX = require('xlsx');

const workbook = XLSX.readFile(workbookFile);
for (const { sheet, cell, text, number } of JSON.parse(readFileSync(valuesFile, 'utf8'))) {
  const value = number ? Number(text) : text;
  XLSX.utils.sheet_add_aoa(workbook.Sheets[sheet], [[value]], { origin: cell });
}
XLSX.writeFile(workbook, filled);
