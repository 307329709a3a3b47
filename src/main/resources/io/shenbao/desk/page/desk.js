'use strict';
(() => {
  // what is under way is told by the server; without this script the page is told so when it is opened anew
  const panel = document.getElementById('run');
  let retry = 0;
  let events = null;
  // a run may have ended between the making of this page and the first word of the server
  const number = () => panel && panel.firstElementChild ? panel.firstElementChild.dataset.number : '';
  const listen = () => {
    events = new EventSource('/events');
    events.addEventListener('state', event => {
      retry = 0;
      const shown = number();
      if (panel) panel.innerHTML = event.data;
      if (number() !== shown && !panel.querySelector('progress')) renew();
    });
    events.addEventListener('ended', () => {
      if (!sending && document.getElementById('drop')) typed = false;
      renew();
    });
    events.onerror = () => {
      if (events && events.readyState === EventSource.CLOSED && retry < 5) {
        retry += 1;
        setTimeout(listen, 2000 * retry);
      }
    };
  };

  // shows what the run has changed, unless somebody is in the middle of filling something in
  let typed = false;
  document.addEventListener('input', event => {
    if (event.target.closest('main form:not(.filters)')) typed = true;
  });
  document.addEventListener('submit', event => {
    typed = false;
    if (event.target.closest('#run')) {
      event.preventDefault();
      fetch(event.target.action, {method: 'POST', redirect: 'manual'});
    }
  });
  // nor is anything taken away under a finger that is just pressing it
  let held = false;
  let due = false;
  const isPutOff = () => {
    due = held;
    return typed || held;
  };
  document.addEventListener('pointerdown', () => {
    held = true;
  });
  for (const kind of ['pointerup', 'pointercancel']) {
    document.addEventListener(kind, () => setTimeout(() => {
      held = false;
      if (due) renew();
    }, 300));
  }
  const renew = async () => {
    if (isPutOff()) return;
    const view = document.querySelector('iframe[name=view]');
    const answer = await fetch(location.pathname + location.search);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('main');
    const main = document.getElementById('main');
    if (!fresh || isPutOff()) return;
    const top = window.scrollY;
    const told = document.getElementById('taken');
    const again = fresh.querySelector('#taken');
    if (told && again) again.replaceWith(told);
    main.replaceWith(fresh);
    if (window.htmx) window.htmx.process(fresh);
    if (view && fresh.querySelector('iframe[name=view]')) window.scrollTo(0, top);
  };

  // what is dropped goes to the server file by file, as it is
  let sending = null;
  const put = (address, file, moved) => new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    sending = request;
    request.open('PUT', address);
    request.upload.onprogress = event => moved(event.loaded);
    request.onload = () => request.status === 200 ? done() : fail(new Error(request.responseText.trim()));
    request.onerror = () => fail(new Error(''));
    request.onabort = () => fail(new Error(''));
    request.send(file);
  });
  const post = async address => {
    const answer = await fetch(address, {method: 'POST'});
    const text = await answer.text();
    if (!answer.ok) throw new Error(text.trim());
    return text;
  };
  const fill = (text, ...values) => values.reduce((said, value, i) => said.replace('{' + i + '}', value), text);
  const say = (text, wrong) => {
    const taken = document.getElementById('taken');
    if (taken) {
      taken.textContent = text;
      taken.className = wrong ? 'wrong' : '';
    }
  };
  const send = async files => {
    const zone = document.getElementById('drop');
    if (!zone || sending || !files.length) return;
    const words = zone.dataset;
    const bar = document.getElementById('sent');
    const stop = document.getElementById('stop-sending');
    const all = files.reduce((sum, one) => sum + one.file.size, 0) || 1;
    let id = '';
    let before = 0;
    typed = true;
    bar.hidden = stop.hidden = false;
    try {
      id = (await post('/in')).trim();
      for (const [i, one] of files.entries()) {
        say(fill(words.sending, i + 1, files.length));
        await put('/in/' + id + '?name=' + encodeURIComponent(one.name), one.file, loaded => {
          bar.value = (before + loaded) / all;
        });
        before += one.file.size;
      }
      say(words.sorting);
      const told = await post('/in/' + id + '/end');
      document.getElementById('taken').className = '';
      document.getElementById('taken').innerHTML = told;
    } catch (error) {
      say(error.message || words.broken, true);
      if (id) post('/in/' + id + '/cancel').catch(() => {});
    } finally {
      sending = null;
      bar.hidden = stop.hidden = true;
      bar.value = 0;
    }
  };
  const walk = entry => new Promise((done, fail) => {
    if (entry.isFile) {
      entry.file(file => done([{name: entry.fullPath.slice(1), file}]), fail);
      return;
    }
    const reader = entry.createReader();
    const found = [];
    const more = () => reader.readEntries(async entries => {
      try {
        if (!entries.length) {
          done(found);
          return;
        }
        for (const one of entries) found.push(...await walk(one));
        more();
      } catch (error) {
        fail(error);
      }
    }, fail);
    more();
  });
  const inZone = event => event.target.closest && event.target.closest('#drop');
  document.addEventListener('dragover', event => {
    event.preventDefault();
    document.querySelectorAll('#drop').forEach(zone => zone.classList.toggle('over', Boolean(inZone(event))));
  });
  document.addEventListener('drop', async event => {
    event.preventDefault();
    document.querySelectorAll('#drop').forEach(zone => zone.classList.remove('over'));
    if (!document.getElementById('drop')) return;
    const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
    try {
      const files = [];
      for (const entry of entries) files.push(...await walk(entry));
      await send(files);
    } catch (error) {
      say(document.getElementById('drop').dataset.broken, true);
    }
  });
  document.addEventListener('change', event => {
    if (!event.target.matches('#pick-files, #pick-folder')) return;
    const files = [...event.target.files].map(file => ({name: file.webkitRelativePath || file.name, file}));
    event.target.value = '';
    send(files);
  });
  document.addEventListener('click', event => {
    if (event.target.id === 'stop-sending' && sending) sending.abort();
  });

  // j and k lead from one application to the next
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('input, select, textarea')) return;
    const rel = {j: 'next', k: 'prev'}[event.key];
    const link = rel && document.querySelector('#main a[rel=' + rel + ']');
    if (link) link.click();
  });

  // on a narrow page what a link shows lies below it
  document.addEventListener('click', event => {
    const link = event.target.closest && event.target.closest('a[target=view]');
    const view = document.querySelector('iframe[name=view]');
    if (link && view && window.matchMedia('(max-width: 900px)').matches) view.scrollIntoView();
  });

  // an order is made by dragging a row, by its buttons, or by its number; the numbers are what is saved
  const orderOf = element => element.closest && element.closest('#order tbody tr');
  const place = (row, before) => {
    const body = row.parentElement;
    body.insertBefore(row, before);
    [...body.rows].forEach((one, i) => {
      one.querySelector('[name=rank]').value = i + 1;
    });
    row.classList.add('moved');
    typed = true;
    const told = document.getElementById('moved');
    const words = document.getElementById('order').dataset.moved;
    if (told) told.textContent = fill(words, row.querySelector('th a').textContent, row.sectionRowIndex + 1);
  };
  let dragged = null;
  document.addEventListener('dragstart', event => {
    dragged = orderOf(event.target);
    if (!dragged) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
    dragged.classList.add('dragged');
  });
  document.addEventListener('dragover', event => {
    const over = dragged && orderOf(event.target);
    if (!over || over === dragged) return;
    const box = over.getBoundingClientRect();
    place(dragged, event.clientY < box.top + box.height / 2 ? over : over.nextElementSibling);
  });
  document.addEventListener('dragend', () => {
    if (dragged) dragged.classList.remove('dragged');
    dragged = null;
  });
  document.addEventListener('click', event => {
    const button = event.target.closest && event.target.closest('#order [data-move]');
    if (!button) return;
    const row = orderOf(button);
    const up = button.dataset.move === '-1';
    const other = up ? row.previousElementSibling : row.nextElementSibling;
    if (other) place(row, up ? other : other.nextElementSibling);
    button.focus();
  });
  document.addEventListener('change', event => {
    const row = event.target.matches('#order [name=rank]') ? orderOf(event.target) : null;
    const wanted = row && Number(event.target.value);
    if (!wanted) return;
    const others = [...row.parentElement.rows].filter(one => one !== row);
    place(row, others[Math.max(0, Math.min(wanted - 1, others.length))] || null);
    event.target.focus();
  });

  // a browser keeps six connections at most: a page that nobody sees gives its own back
  if (window.EventSource) {
    const look = () => {
      if (document.hidden) {
        if (events) events.close();
        events = null;
      } else if (!events) {
        listen();
      }
    };
    document.addEventListener('visibilitychange', () => {
      look();
      if (!document.hidden) renew();
    });
    look();
  }
})();
