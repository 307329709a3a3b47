// docxtemplater in one process, as Measure.java has it: node bench.js FILE|- VALUES TEMPLATE
const fs = require('fs');
const readline = require('readline');
const PizZip = require('pizzip');
const Docxtemplater = require('docxtemplater');

const [file, valuesFile, templateFile] = process.argv.slice(2);
const values = JSON.parse(fs.readFileSync(valuesFile, 'utf8'));
const template = fs.readFileSync(templateFile);

function fill() {
  const document = new Docxtemplater(new PizZip(template), {paragraphLoop: true});
  document.render(values);
  return document.getZip().generate({type: 'nodebuffer', compression: 'DEFLATE'});
}

function turn(seconds) {
  const start = process.cpuUsage();
  let used;
  let documents = 0;
  let size = 0;
  do {
    size = fill().length;
    documents++;
    const cpu = process.cpuUsage(start);
    used = (cpu.user + cpu.system) / 1e6;
  } while (used < seconds);
  console.log(documents / used, size);
}

if (file === '-') {
  readline.createInterface({input: process.stdin}).on('line', line => turn(Number(line)));
} else {
  fs.writeFileSync(file, fill());
}
