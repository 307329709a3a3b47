// docxtemplater in one process: node bench.js write FILE VALUES TEMPLATE | measure SECONDS VALUES TEMPLATE
const fs = require('fs');
const PizZip = require('pizzip');
const Docxtemplater = require('docxtemplater');

const [mode, argument, valuesFile, templateFile] = process.argv.slice(2);
const values = JSON.parse(fs.readFileSync(valuesFile, 'utf8'));
const template = fs.readFileSync(templateFile);

function fill() {
  const document = new Docxtemplater(new PizZip(template), {paragraphLoop: true});
  document.render(values);
  return document.getZip().generate({type: 'nodebuffer', compression: 'DEFLATE'});
}

function during(seconds) {
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
  return [documents / used, size];
}

if (mode === 'write') {
  fs.writeFileSync(argument, fill());
} else {
  during(Number(argument));
  const [rate, size] = during(Number(argument));
  console.log(rate.toFixed(2), size);
}
