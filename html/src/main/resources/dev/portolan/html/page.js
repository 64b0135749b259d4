'use strict';
(() => {
  const CHUNK = 60;
  const LEAST_SCALE = 0.5;
  const SEVERITIES = ['error', 'warning', 'note'];
  const byId = id => document.getElementById(id);
  const root = document.documentElement;
  const views = [...document.querySelectorAll('.view')];
  const first = views.some(view => view.id === root.dataset.first) ? root.dataset.first : 'findings';
  const tabs = [...document.querySelectorAll('[data-view]')];
  root.classList.remove('no-script');

  /* What can be seen is a function of this state, and the state stands in the address behind the #. */
  const state = {view: 'findings', q: '', severity: new Set(), rule: '', group: 'file', node: '', finding: '', find: '', unwell: false};

  const findings = collect();
  const usual = findings.some(one => one.severity !== 'note') ? ['error', 'warning'] : SEVERITIES;

  function collect() {
    const more = byId('more');
    const elements = [...document.querySelectorAll('#list > .finding')];
    if (more) {
      elements.push(...more.content.querySelectorAll('.finding'));
    }
    return elements.map((element, order) => ({
      element,
      order,
      id: element.id,
      severity: element.dataset.severity,
      rule: element.dataset.rule,
      file: element.dataset.file,
      object: element.dataset.object,
      node: element.dataset.node,
      text: (element.querySelector('summary').textContent + ' ' + element.querySelector('.facts').textContent).toLowerCase(),
    }));
  }

  function read() {
    const text = location.hash.slice(1);
    const given = new URLSearchParams(text.includes('=') ? text : '');
    state.view = given.get('view') || first;
    state.q = given.get('q') || '';
    const chosen = given.has('severity') ? given.get('severity').split(',') : usual;
    state.severity = new Set(chosen.filter(word => SEVERITIES.includes(word)));
    state.rule = given.get('rule') || '';
    state.group = ['file', 'rule', 'object', 'severity'].includes(given.get('group')) ? given.get('group') : 'file';
    state.node = given.get('node') || '';
    state.finding = given.get('finding') || '';
    state.find = given.get('find') || '';
    state.unwell = given.has('unwell');
    if (!text.includes('=') && text) {
      const target = byId(text) || findings.map(one => one.element).find(element => element.id === text);
      if (target && target.classList.contains('finding')) {
        state.finding = text;
      } else if (views.some(view => view.id === text)) {
        state.view = text;
      }
    }
    if (!views.some(view => view.id === state.view)) {
      state.view = first;
    }
    const linked = findings.find(one => one.id === state.finding);
    if (linked && !given.has('view')) {
      state.view = 'findings';
    }
    if (linked && !matches(linked)) {
      // Someone was sent here for this one: no filter may hide it.
      state.q = state.rule = state.node = '';
      state.severity = new Set(SEVERITIES);
    }
  }

  function address() {
    const written = new URLSearchParams();
    const put = (name, value, silent) => value !== silent && written.set(name, value);
    put('view', state.view, first);
    put('q', state.q, '');
    put('severity', SEVERITIES.filter(word => state.severity.has(word)).join(','), usual.join(','));
    put('rule', state.rule, '');
    put('group', state.group, 'file');
    put('node', state.node, '');
    put('finding', state.finding, '');
    put('find', state.find, '');
    put('unwell', state.unwell ? '1' : '', '');
    return '#' + written;
  }

  function remember(stop) {
    const next = address();
    if (next !== location.hash && (next !== '#' || location.hash)) {
      history[stop ? 'pushState' : 'replaceState'](null, '', next);
    }
  }

  function counted(count, one) {
    return count + ' ' + one + (count === 1 ? '' : 's');
  }

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  }

  /* ---- views ---- */

  function showView() {
    views.forEach(view => view.classList.toggle('current', view.id === state.view));
    tabs.forEach(tab => {
      if (tab.dataset.view === state.view) {
        tab.setAttribute('aria-current', 'page');
      } else {
        tab.removeAttribute('aria-current');
      }
    });
  }

  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    const name = link && link.getAttribute('href').slice(1);
    if (link && link.classList.contains('self')) {
      event.preventDefault();
      state.finding = name;
      remember(true);
      say('The address in your browser now leads to this finding.');
    } else if (name && views.some(view => view.id === name)) {
      event.preventDefault();
      go(name);
    }
  });

  function go(view) {
    state.view = view;
    showView();
    remember(true);
    window.scrollTo(0, Math.min(window.scrollY, document.querySelector('.masthead').offsetHeight - 44));
    if (view === 'chart' && sea) {
      sea.settle();
    }
  }

  /* ---- findings ---- */

  /* A large chart shows groups: shop/Service/*, Service/*, Object/*, and Namespace/shop for all that lives there. */
  function within(node, id) {
    const start = id.endsWith('*') ? id.slice(0, -1) : '';
    return node === id
      || (id === 'Object/*' && node !== '')
      || (start !== '' && (node.startsWith(start) || (start.split('/').length === 2 && node.includes('/' + start))))
      || (id.startsWith('Namespace/') && node.startsWith(id.slice('Namespace/'.length) + '/'));
  }

  const list = byId('list');
  const next = byId('next');
  const form = document.querySelector('#findings form');
  let queue = [];
  let open = null;

  function matches(one) {
    return state.severity.has(one.severity)
      && (!state.rule || one.rule === state.rule)
      && (!state.node || within(one.node, state.node))
      && state.q.toLowerCase().split(/\s+/).every(word => one.text.includes(word));
  }

  function groupOf(one) {
    return one[state.group] || 'no object';
  }

  function draw() {
    if (!list) {
      return;
    }
    const matching = findings.filter(matches);
    const groups = new Map();
    for (const one of matching) {
      const name = groupOf(one);
      if (!groups.has(name)) {
        groups.set(name, []);
      }
      groups.get(name).push(one);
    }
    findings.forEach(one => { one.element.open = one === matching[0]; });
    queue = [];
    for (const [name, members] of groups) {
      members.forEach((one, at) => queue.push({one, name: at === 0 ? name : null, size: members.length}));
    }
    list.replaceChildren();
    open = null;
    showMore();
    tell(matching.length, groups.size);
  }

  function showMore(atLeast) {
    let drawn = 0;
    const goal = Math.max(CHUNK, atLeast || 0);
    while (queue.length && drawn < goal) {
      const item = queue.shift();
      if (item.name !== null || !open) {
        const heading = make('h3', {}, item.name, make('span', {}, counted(item.size, 'finding')));
        open = make('section', {class: 'group'}, heading);
        list.append(open);
      }
      open.append(item.one.element);
      drawn++;
    }
    next.hidden = queue.length === 0;
    next.textContent = 'Show more: ' + queue.length + ' left';
  }

  function say(text) {
    byId('status').firstChild.textContent = text;
  }

  function tell(shown, groups) {
    const status = byId('status');
    const words = shown === findings.length
      ? counted(shown, 'finding')
      : shown + ' of ' + counted(findings.length, 'finding');
    const parts = [make('span', {}, shown ? words + ' in ' + counted(groups, 'group') : 'No finding is like this.')];
    if (state.node) {
      const chip = make('button', {type: 'button', class: 'chip', 'aria-label': 'Show the findings of all objects'}, 'only ' + state.node + ' \u00d7');
      chip.addEventListener('click', () => change({node: ''}));
      parts.push(chip);
    }
    status.replaceChildren(...parts);
  }

  function fillForm() {
    if (!form) {
      return;
    }
    byId('query').value = state.q;
    form.querySelectorAll('[name=severity]').forEach(box => { box.checked = state.severity.has(box.value); });
    byId('rule').value = state.rule;
    byId('group').value = state.group;
  }

  function change(what) {
    Object.assign(state, what, {finding: ''});
    fillForm();
    draw();
    remember(false);
  }

  function openLinked() {
    const linked = findings.find(one => one.id === state.finding);
    if (!linked) {
      return;
    }
    const place = queue.findIndex(item => item.one === linked);
    if (place >= 0) {
      showMore(place + 1);
    }
    linked.element.open = true;
    linked.element.scrollIntoView({block: 'start'});
    linked.element.querySelector('summary').focus({preventScroll: true});
  }

  if (form) {
    const rules = new Map();
    findings.forEach(one => rules.set(one.rule, (rules.get(one.rule) || 0) + 1));
    [...rules.keys()].sort().forEach(rule =>
      byId('rule').append(make('option', {value: rule}, rule + ' (' + rules.get(rule) + ')')));

    form.addEventListener('submit', event => event.preventDefault());
    form.addEventListener('reset', event => {
      event.preventDefault();
      change({q: '', severity: new Set(usual), rule: '', group: 'file', node: ''});
    });
    form.addEventListener('input', () => change({
      q: byId('query').value,
      severity: new Set([...form.querySelectorAll('[name=severity]:checked')].map(box => box.value)),
      rule: byId('rule').value,
      group: byId('group').value,
    }));
    next.addEventListener('click', () => {
      const last = list.querySelectorAll('.finding').length;
      showMore();
      const first = list.querySelectorAll('.finding > summary')[last];
      if (first) {
        first.focus();
      }
    });
    if ('IntersectionObserver' in window) {
      new IntersectionObserver(seen => seen.some(one => one.isIntersecting) && queue.length && showMore(), {rootMargin: '600px'}).observe(next);
    }
    byId('fold').addEventListener('click', () => {
      const all = [...list.querySelectorAll('.finding')];
      const opened = all.some(element => !element.open);
      all.forEach(element => { element.open = opened; });
      byId('fold').textContent = opened ? 'Close all' : 'Open all';
    });
    list.addEventListener('toggle', event => {
      if (event.target.classList.contains('finding') && event.isTrusted && event.target.contains(document.activeElement)) {
        state.finding = event.target.open ? event.target.id : '';
        remember(false);
      }
    }, true);
  }

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      if (event.key === 'Escape' && event.target.type === 'search') {
        event.target.blur();
      }
      return;
    }
    if (event.key === '/') {
      const box = byId(state.view === 'chart' ? 'find' : 'query');
      if (box) {
        event.preventDefault();
        if (state.view !== 'chart') {
          go('findings');
        }
        box.focus();
      }
    } else if ((event.key === 'j' || event.key === 'k') && state.view === 'findings' && list) {
      step(event.key === 'j' ? 1 : -1);
    }
  });

  function step(by) {
    const all = [...list.querySelectorAll('.finding > summary')];
    const now = all.findIndex(summary => summary.parentElement.contains(document.activeElement));
    const target = all[now < 0 ? 0 : Math.max(0, Math.min(all.length - 1, now + by))];
    if (target) {
      target.focus();
      target.scrollIntoView({block: 'nearest'});
    }
  }

  let closed = [];
  addEventListener('beforeprint', () => {
    if (list) {
      showMore(2000);
      closed = [...document.querySelectorAll('details:not([open])')];
      closed.forEach(element => { element.open = true; });
    }
  });
  addEventListener('afterprint', () => closed.forEach(element => { element.open = false; }));

  /* ---- chart ---- */

  const sea = byId('sea') && byId('sea').querySelector('svg') ? chart(byId('sea')) : null;

  function chart(frame) {
    const svg = frame.querySelector('svg');
    const nodes = new Map();
    const edges = [...svg.querySelectorAll('.edge[data-from]')];
    const full = whole();
    let box = {...full};
    let chosen = '';
    const card = make('div', {class: 'card', role: 'status'});
    card.hidden = true;
    frame.after(card);
    svg.removeAttribute('width');
    svg.removeAttribute('height');
    svg.setAttribute('preserveAspectRatio', 'xMidYMid meet');

    svg.querySelectorAll('.node[data-id]').forEach(element => {
      const id = element.dataset.id;
      nodes.set(id, element);
      const own = findings.filter(one => within(one.node, id)).length;
      element.setAttribute('tabindex', '0');
      element.setAttribute('role', 'button');
      element.setAttribute('aria-label', id + (own ? ', ' + counted(own, 'finding') : ''));
    });

    function whole() {
      const given = (svg.getAttribute('viewBox') || '').split(/[\s,]+/).map(Number);
      return given.length === 4
        ? {x: given[0], y: given[1], w: given[2], h: given[3]}
        : {x: 0, y: 0, w: parseFloat(svg.getAttribute('width')) || 800, h: parseFloat(svg.getAttribute('height')) || 600};
    }

    function place() {
      svg.setAttribute('viewBox', [box.x, box.y, box.w, box.h].map(n => Math.round(n * 100) / 100).join(' '));
    }

    function zoom(factor, at) {
      const w = Math.max(full.w / 40, Math.min(full.w * 2, box.w * factor));
      const by = w / box.w;
      const point = at || {x: box.x + box.w / 2, y: box.y + box.h / 2};
      box = {x: point.x - (point.x - box.x) * by, y: point.y - (point.y - box.y) * by, w, h: box.h * by};
      place();
    }

    function pan(dx, dy) {
      box = {...box, x: box.x + dx, y: box.y + dy};
      place();
    }

    /* On a narrow screen a wide chart would be a thread: it starts at its upper left end instead. */
    function settle() {
      box = {...full};
      const wide = frame.clientWidth || 1200;
      const scale = Math.max(LEAST_SCALE, wide / full.w);
      const high = Math.max(240, Math.min(innerHeight * 0.72, 760, full.h * scale));
      frame.style.height = high + 'px';
      if (Math.min(wide / full.w, high / full.h) < LEAST_SCALE) {
        box = {x: full.x, y: full.y, w: wide / LEAST_SCALE, h: high / LEAST_SCALE};
      }
      place();
    }

    function pointAt(event) {
      const matrix = svg.getScreenCTM();
      return matrix ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse()) : {x: 0, y: 0};
    }

    frame.addEventListener('wheel', event => {
      if (event.ctrlKey || event.metaKey || frame.contains(document.activeElement)) {
        event.preventDefault();
        zoom(Math.exp(Math.max(-50, Math.min(50, event.deltaY)) / 150), pointAt(event));
      }
    }, {passive: false});

    const fingers = new Map();
    let moved = 0;
    frame.addEventListener('pointerdown', event => {
      fingers.set(event.pointerId, event);
      moved = 0;
    });
    frame.addEventListener('pointermove', event => {
      const before = fingers.get(event.pointerId);
      if (!before) {
        return;
      }
      const scale = svg.getScreenCTM() ? svg.getScreenCTM().a : 1;
      moved += Math.abs(event.clientX - before.clientX) + Math.abs(event.clientY - before.clientY);
      if (fingers.size === 1 && moved > 4) {
        frame.classList.add('held');
        frame.setPointerCapture(event.pointerId);
        pan((before.clientX - event.clientX) / scale, (before.clientY - event.clientY) / scale);
      } else if (fingers.size === 2) {
        const other = [...fingers.values()].find(one => one.pointerId !== event.pointerId);
        const gap = one => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) || 1;
        zoom(gap(before) / gap(event), pointAt(other));
      }
      fingers.set(event.pointerId, event);
    });
    ['pointerup', 'pointercancel'].forEach(name => addEventListener(name, event => {
      fingers.delete(event.pointerId);
      frame.classList.remove('held');
    }));

    frame.addEventListener('keydown', event => {
      const step = box.w / 12;
      const act = {
        ArrowLeft: () => pan(-step, 0), ArrowRight: () => pan(step, 0), ArrowUp: () => pan(0, -step), ArrowDown: () => pan(0, step),
        '+': () => zoom(1 / 1.25), '=': () => zoom(1 / 1.25), '-': () => zoom(1.25), 0: settle, Escape: () => choose(''),
      }[event.key];
      if (act && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        act();
      } else if (event.key === 'Enter' || event.key === ' ') {
        const node = event.target.closest('.node[data-id]');
        if (node) {
          event.preventDefault();
          choose(node.dataset.id);
        }
      }
    });

    function near(id) {
      const ids = new Set([id]);
      edges.forEach(edge => {
        if (edge.dataset.from === id || edge.dataset.to === id) {
          ids.add(edge.dataset.from).add(edge.dataset.to);
        }
      });
      return ids;
    }

    function light(id) {
      const ids = id ? near(id) : null;
      nodes.forEach((element, one) => element.classList.toggle('faint', ids !== null && !ids.has(one)));
      edges.forEach(edge => edge.classList.toggle('faint', ids !== null && edge.dataset.from !== id && edge.dataset.to !== id));
    }

    svg.addEventListener('pointerover', event => {
      const node = event.target.closest('.node[data-id]');
      if (fingers.size === 0) {
        light(node ? node.dataset.id : chosen);
      }
    });
    svg.addEventListener('pointerleave', () => light(chosen));
    svg.addEventListener('focusin', event => {
      const node = event.target.closest('.node[data-id]');
      if (node) {
        light(node.dataset.id);
      }
    });
    svg.addEventListener('focusout', () => light(chosen));
    svg.addEventListener('click', event => {
      const node = event.target.closest('.node[data-id]');
      if (moved <= 4) {
        choose(node ? node.dataset.id : '');
      }
    });

    function choose(id) {
      chosen = id;
      light(id);
      card.hidden = !id;
      if (!id) {
        return;
      }
      const own = findings.filter(one => within(one.node, id));
      const links = edges.filter(edge => edge.dataset.from === id || edge.dataset.to === id);
      const broken = links.filter(edge => edge.dataset.state === 'broken').length;
      card.replaceChildren(make('strong', {}, id), make('span', {}, counted(links.length, 'link') + (broken ? ', ' + broken + ' broken' : '')));
      if (own.length) {
        const button = make('button', {type: 'button', id: 'to-findings'}, 'Show ' + counted(own.length, 'finding'));
        button.addEventListener('click', () => {
          Object.assign(state, {node: id, q: '', rule: '', severity: new Set(SEVERITIES)});
          change({});
          go('findings');
        });
        card.append(button);
      } else {
        card.append(make('span', {}, 'no finding'));
      }
    }

    function sift() {
      const words = state.find.toLowerCase().split(/\s+/).filter(Boolean);
      const kept = new Set();
      const hurt = edges.filter(edge => edge.dataset.state === 'broken');
      nodes.forEach((element, id) => {
        if (!state.unwell || (element.dataset.health && element.dataset.health !== 'ok') || element.classList.contains('ghost')) {
          kept.add(id);
        }
      });
      hurt.forEach(edge => kept.add(edge.dataset.from).add(edge.dataset.to));
      let found = [];
      nodes.forEach((element, id) => {
        const name = (id + ' ' + (element.dataset.kind || '')).toLowerCase();
        const hit = words.length > 0 && words.every(word => name.includes(word));
        element.classList.toggle('gone', !kept.has(id));
        element.classList.toggle('found', hit);
        element.classList.toggle('faint', words.length > 0 && !hit);
        if (hit && kept.has(id)) {
          found.push(element);
        }
      });
      edges.forEach(edge => {
        const ends = [edge.dataset.from, edge.dataset.to].every(id => !nodes.has(id) || kept.has(id));
        edge.classList.toggle('gone', state.unwell && (edge.dataset.state !== 'broken' || !ends));
        edge.classList.toggle('faint', words.length > 0);
      });
      let text = words.length ? (found.length ? counted(found.length, 'object') + ' found' : 'Nothing is called so') : '';
      if (state.unwell) {
        text += (text ? '; ' : '') + (kept.size ? kept.size + ' of ' + counted(nodes.size, 'object') + ' shown' : 'everything is healthy');
      }
      byId('chart-status').textContent = text;
      return found;
    }

    function center(element) {
      const shape = element.getBoundingClientRect();
      const inside = frame.getBoundingClientRect();
      if (shape.right < inside.left || shape.left > inside.right || shape.bottom < inside.top || shape.top > inside.bottom) {
        const scale = svg.getScreenCTM().a;
        pan((shape.left + shape.width / 2 - inside.left - inside.width / 2) / scale, (shape.top + shape.height / 2 - inside.top - inside.height / 2) / scale);
      }
    }

    byId('find').addEventListener('input', () => {
      state.find = byId('find').value;
      const found = sift();
      if (found.length) {
        center(found[0]);
      }
      remember(false);
    });
    byId('find').addEventListener('keydown', event => {
      const found = [...svg.querySelectorAll('.found:not(.gone)')];
      if (event.key === 'Enter' && found.length) {
        event.preventDefault();
        choose(found[0].dataset.id);
        center(found[0]);
      }
    });
    byId('unwell').addEventListener('change', () => {
      state.unwell = byId('unwell').checked;
      sift();
      remember(false);
    });
    byId('closer').addEventListener('click', () => zoom(1 / 1.3));
    byId('farther').addEventListener('click', () => zoom(1.3));
    byId('whole').addEventListener('click', settle);
    byId('export').addEventListener('click', () => {
      const copy = svg.cloneNode(true);
      copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
      copy.setAttribute('viewBox', [full.x, full.y, full.w, full.h].join(' '));
      copy.setAttribute('width', full.w);
      copy.setAttribute('height', full.h);
      copy.querySelectorAll('.node, .edge').forEach(element => {
        element.classList.remove('faint', 'found');
        ['tabindex', 'role', 'aria-label'].forEach(name => element.removeAttribute(name));
      });
      copy.querySelectorAll('.gone').forEach(element => element.remove());
      const link = make('a', {
        href: URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(copy)], {type: 'image/svg+xml'})),
        download: 'portolan.svg',
      });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    });
    addEventListener('resize', settle);
    addEventListener('beforeprint', () => {
      box = {...full};
      frame.style.height = 'auto';
      place();
    });

    return {
      settle,
      fill() {
        byId('find').value = state.find;
        byId('unwell').checked = state.unwell;
        sift();
      },
    };
  }

  /* ---- start ---- */

  function start() {
    read();
    showView();
    fillForm();
    draw();
    if (sea) {
      sea.fill();
      sea.settle();
    }
    openLinked();
  }

  addEventListener('hashchange', start);
  addEventListener('popstate', start);
  start();
})();
