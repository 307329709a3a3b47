// Fills in a workbook as programs with exceljs do: numbers as numbers, days as dates.
// node exceljs.mjs LIBRARIES WORKBOOK VALUES.json FILLED
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [, , libraries, workbookFile, valuesFile, filled] = process.argv;
const require = createRequire(resolve(libraries, 'package.json'));
const ExcelJS = require('exceljs');

const workbook = new ExcelJS.Workbook();
await workbook.xlsx.readFile(workbookFile);
for (const { sheet, cell, text, number } of JSON.parse(readFileSync(valuesFile, 'utf8'))) {
  const there = workbook.getWorksheet(sheet).getCell(cell);
  if (number) {
    there.value = Number(text);
  } else if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    there.value = new Date(`${text}T00:00:00Z`);
    there.style = { ...there.style, numFmt: 'yyyy/m/d' }; // its style is that of others too
  } else {
    there.value = text;
  }
}
await workbook.xlsx.writeFile(filled);
