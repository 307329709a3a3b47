'use strict';
(() => {
  // the applications lie in files of data beside the parts, read when somebody first looks for one
  const bar = document.querySelector('.filters');
  const told = document.getElementById('searching');
  const list = document.getElementById('results');
  const more = document.getElementById('more');
  const out = bar.querySelector('output');
  const {folder, files, loading, failed, counts} = told.dataset;
  const how = told.textContent;
  const STEP = 50;
  const QUOTED = 3;
  const field = name => bar.querySelector('[name=' + name + ']');
  const fill = (words, ...values) => values.reduce((text, value, i) => text.replace('{' + i + '}', () => value), words);
  const names = new Map([...field('outcome').options].map(one => [one.value, one.textContent]));
  const all = [];
  let findings = 0;
  let state = 'asleep';

  window.shenbao = rows => {
    for (const [number, part, title, path, who, outcome, tally, found] of rows) {
      all.push({
        number, part, title, path, outcome, tally,
        head: (title + ' ' + path + ' ' + who).toLowerCase(),
        found: found.map(([rule, urgency, message, place]) => ({rule, urgency, message, place, text: ''})),
      });
      findings += found.length;
    }
  };
  const read = number => new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = folder + 'index-' + number + '.js';
    script.onload = () => { script.remove(); resolve(); };
    script.onerror = () => { script.remove(); reject(new Error(script.src)); };
    document.head.append(script);
  });
  const wake = async () => {
    if (state !== 'asleep') return;
    state = 'reading';
    try {
      for (let i = 1; i <= Number(files); i++) {
        told.textContent = fill(loading, i, files);
        await read(i);
      }
      state = 'awake';
      told.textContent = how;
      apply();
    } catch (error) {
      all.length = findings = 0;
      state = 'asleep';
      told.textContent = fill(failed, decodeURIComponent(error.message.split('/').pop()));
    }
  };

  const wanted = () => ({
    text: field('text').value.trim().toLowerCase(),
    outcome: field('outcome').value,
    severity: field('severity').value,
    rule: field('rule').value,
  });
  const matches = (finding, want, isNamed) => {
    if (want.severity && finding.urgency !== want.severity) return false;
    if (want.rule && finding.rule !== want.rule) return false;
    if (!want.text || isNamed) return true;
    finding.text = finding.text || (finding.message + ' ' + finding.place + ' ' + finding.rule).toLowerCase();
    return finding.text.includes(want.text);
  };
  const node = (tag, words, look) => {
    const made = document.createElement(tag);
    made.textContent = words;
    if (look) made.className = look;
    return made;
  };
  const item = ({one, fits}) => {
    const made = document.createElement('li');
    const link = node('a', one.title);
    link.href = folder + String(one.part).padStart(3, '0') + '.html#a' + one.number;
    made.append(link, ' ', node('span', names.get(one.outcome), 'tag ' + one.outcome), ' ',
      node('span', fill(counts, ...one.tally) + ' · ' + one.path, 'small soft'));
    if (fits.length) {
      const quoted = document.createElement('ul');
      for (const finding of fits.slice(0, QUOTED)) quoted.append(node('li', finding.message));
      if (fits.length > QUOTED) quoted.append(node('li', '… +' + (fits.length - QUOTED), 'soft'));
      made.append(quoted);
    }
    return made;
  };
  let results = [];
  const show = () => {
    const from = list.children.length;
    list.append(...results.slice(from, from + STEP).map(item));
    more.hidden = list.children.length >= results.length;
  };
  const apply = () => {
    const want = wanted();
    list.textContent = '';
    results = [];
    const isNarrow = want.text || want.severity || want.rule;
    if (!isNarrow && !want.outcome) {
      out.textContent = '';
      more.hidden = true;
      return;
    }
    if (state !== 'awake') {
      wake();
      return;
    }
    let found = 0;
    for (const one of all) {
      if (want.outcome && one.outcome !== want.outcome) continue;
      const isNamed = want.text && one.head.includes(want.text);
      const fits = isNarrow ? one.found.filter(finding => matches(finding, want, isNamed)) : [];
      if (isNarrow && !fits.length && !(isNamed && !want.severity && !want.rule)) continue;
      results.push({one, fits});
      found += isNarrow ? fits.length : one.found.length;
    }
    out.textContent = fill(out.dataset.words, results.length, all.length, found, findings);
    show();
  };
  let timer = 0;
  bar.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(apply, 120); });
  bar.addEventListener('reset', () => setTimeout(apply));
  bar.addEventListener('submit', event => { event.preventDefault(); apply(); });
  more.addEventListener('click', show);
  document.addEventListener('click', event => {
    const rule = event.target.closest('a[data-rule]');
    if (!rule) return;
    event.preventDefault();
    bar.reset();
    field('rule').value = rule.dataset.rule;
    apply();
    bar.scrollIntoView();
  });
  window.addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(one => { one.open = true; }));
  bar.hidden = false;
})();
