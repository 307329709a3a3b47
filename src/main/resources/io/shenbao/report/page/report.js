'use strict';
(() => {
  // everything stands in the page already: this only hides what a filter does not want
  const bar = document.querySelector('.filters');
  const printed = () => document.querySelectorAll('details').forEach(one => { one.open = true; });
  window.addEventListener('beforeprint', printed);
  if (!bar) return;
  const field = name => bar.querySelector('[name=' + name + ']');
  const rowsOf = new Map();
  for (const row of document.querySelectorAll('[data-for]')) {
    const rows = rowsOf.get(row.dataset.for) || [];
    rows.push(row);
    rowsOf.set(row.dataset.for, rows);
  }
  const applicants = [...document.querySelectorAll('details.one')].map(node => ({
    node,
    initial: node.open,
    rows: rowsOf.get(node.id) || [],
    head: node.querySelector('summary').textContent.toLowerCase(),
    findings: [...node.querySelectorAll('.findings > li')].map(item => ({
      item, text: '', size: item.querySelectorAll('.places > li').length || 1,
    })),
  }));
  const wanted = () => ({
    text: field('text').value.trim().toLowerCase(),
    outcome: field('outcome').value,
    severity: field('severity').value,
    rule: field('rule').value,
  });
  const matches = (finding, want, isNamed) => {
    if (want.severity && !finding.item.classList.contains(want.severity)) return false;
    if (want.rule && finding.item.dataset.rule !== want.rule) return false;
    if (!want.text || isNamed) return true;
    finding.text = finding.text || finding.item.textContent.toLowerCase();
    return finding.text.includes(want.text);
  };
  const apply = () => {
    const want = wanted();
    const isNarrow = want.text || want.severity || want.rule;
    let shown = 0;
    let found = 0;
    let all = 0;
    for (const one of applicants) {
      const isNamed = want.text && one.head.includes(want.text);
      let here = 0;
      for (const finding of one.findings) {
        const fits = matches(finding, want, isNamed);
        finding.item.hidden = !fits;
        here += fits ? finding.size : 0;
        all += finding.size;
      }
      const fits = (!want.outcome || one.node.dataset.outcome === want.outcome)
        && (!isNarrow || here > 0 || (isNamed && !want.severity && !want.rule));
      one.node.hidden = !fits;
      one.rows.forEach(row => { row.hidden = !fits; });
      one.node.open = isNarrow ? Boolean(fits && here > 0) : one.initial;
      shown += fits ? 1 : 0;
      found += fits ? here : 0;
    }
    const out = bar.querySelector('output');
    out.textContent = out.dataset.words.replace('{0}', shown).replace('{1}', applicants.length)
      .replace('{2}', found).replace('{3}', all);
  };
  let timer = 0;
  bar.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(apply, 120); });
  bar.addEventListener('reset', () => setTimeout(apply));
  bar.addEventListener('submit', event => { event.preventDefault(); apply(); });
  document.addEventListener('click', event => {
    const rule = event.target.closest('a[data-rule]');
    if (!rule) return;
    event.preventDefault();
    bar.reset();
    field('rule').value = rule.dataset.rule;
    apply();
    bar.scrollIntoView();
  });
  const open = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches('details')) target.open = true;
  };
  window.addEventListener('hashchange', open);
  bar.hidden = false;
  apply();
  open();
})();
