'use strict';
// The HTML report and charts in a real browser. PAGES names a folder with examples.html, hostile.html, many.html, hostile-chart.html and
// hostile-chart.svg, and LISTEN is the port that hostile manifests name; .ci/browser-check makes them.
const {after, before, describe, test} = require('node:test');
const assert = require('node:assert/strict');
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const {pathToFileURL} = require('node:url');
const {chromium} = require('playwright-core');

const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const pages = process.env.PAGES;
const address = name => pathToFileURL(path.join(pages, name)).href;
const SIZES = [{width: 1280, height: 800}, {width: 390, height: 844}];

let browser;
before(async () => {
  browser = await chromium.launch({executablePath: process.env.CHROMIUM, args: ['--no-sandbox']});
});
after(() => browser.close());

/** Opens a page, hands it to a body, and then asks that nothing was complained of, asked for or said. */
async function visit(name, options, body) {
  const context = await browser.newContext({viewport: SIZES[0], ...options});
  const trouble = [];
  context.on('request', request => {
    const url = request.url();
    if (url.split('#')[0] !== address(name) && !url.startsWith('data:') && !url.startsWith('blob:')) {
      trouble.push('request: ' + url);
    }
  });
  const page = await context.newPage();
  page.on('console', message => trouble.push('console: ' + message.text()));
  page.on('pageerror', error => trouble.push('error: ' + error.message));
  page.on('dialog', dialog => {
    trouble.push('dialog: ' + dialog.message());
    dialog.dismiss();
  });
  try {
    await page.goto(address(name) + (options.hash || ''));
    await body(page);
    assert.deepEqual(trouble, []);
  } finally {
    await context.close();
  }
}

const shown = page => page.locator('#list .finding').count();
const status = async page => (await page.locator('#status').textContent()).trim();
const numberOf = async (page, severity) => Number(await page.locator('.toggle.' + severity + ' b').textContent());

describe('filters', () => {
  test('errors and warnings are shown first, notes on demand', () => visit('examples.html', {}, async page => {
    const usual = await numberOf(page, 'error') + await numberOf(page, 'warning');
    const notes = await numberOf(page, 'note');
    assert.ok(usual > 0 && notes > 0);
    assert.equal(await shown(page), usual);
    await page.locator('.toggle.note').click();
    assert.equal(await shown(page), usual + notes);
    await page.locator('.toggle.error').click();
    await page.locator('.toggle.warning').click();
    assert.equal(await shown(page), notes);
    assert.match(await status(page), new RegExp('^' + notes + ' of ' + (usual + notes) + ' findings in '));
  }));

  test('every word that is searched for has to be there', () => visit('examples.html', {}, async page => {
    await page.locator('#query').fill('POD matches');
    assert.equal(await shown(page), 1);
    assert.match(await page.locator('#list .message').textContent(), /matches no pod/);
    await page.locator('#query').fill('matches nonsense');
    assert.equal(await shown(page), 0);
    assert.equal(await status(page), 'No finding is like this.');
    await page.locator('#reset').click();
    assert.ok(await shown(page) > 10);
  }));

  test('a rule and a grouping can be chosen', () => visit('examples.html', {}, async page => {
    await page.locator('#rule').selectOption('unknown-field');
    assert.ok(await shown(page) >= 2);
    assert.deepEqual(new Set(await page.locator('#list .where .rule').allTextContents()), new Set(['unknown-field']));
    await page.locator('#group').selectOption('rule');
    assert.match(await page.locator('#list h3').textContent(), /^unknown-field/);
    for (const [group, expected] of [['file', /\.yaml/], ['object', /"/], ['severity', /^error/]]) {
      await page.locator('#group').selectOption(group);
      assert.match(await page.locator('#list h3').first().textContent(), expected);
    }
  }));

  test('state stands in the address and survives a reload', () => visit('examples.html', {}, async page => {
    await page.locator('#query').fill('web');
    await page.locator('.toggle.note').click();
    await page.locator('#group').selectOption('rule');
    await page.locator('#list .finding > summary').nth(1).click();
    await page.waitForURL(/finding=/);
    const before = [page.url(), await shown(page), await status(page), await page.locator('#list h3').allTextContents()];
    const opened = await page.locator('#list .finding[open]').last().getAttribute('id');
    await page.reload();
    assert.deepEqual([page.url(), await shown(page), await status(page), await page.locator('#list h3').allTextContents()], before);
    assert.equal(await page.locator('#query').inputValue(), 'web');
    assert.equal(await page.locator('#group').inputValue(), 'rule');
    assert.equal(await page.locator('#' + opened).evaluate(element => element.open), true);
  }));

  test('a link to a finding opens it, whatever was filtered', () => visit('examples.html', {}, async page => {
    await page.locator('.toggle.note').click();
    const id = await page.locator('#list .finding.note').last().getAttribute('id');
    for (const hash of ['#' + id, '#q=nonsense&finding=' + id]) {
      await page.goto(address('examples.html') + hash);
      await page.reload();
      assert.equal(await page.locator('#' + id).evaluate(element => element.open), true);
      assert.equal(await page.locator('#' + id).evaluate(element => element.contains(document.activeElement)), true);
    }
  }));

  test('back leads to the view before', () => visit('examples.html', {}, async page => {
    await page.locator('[data-view=coverage]').click();
    assert.equal(await page.locator('#coverage').isVisible(), true);
    assert.equal(await page.locator('#findings').isVisible(), false);
    await page.goBack();
    assert.equal(await page.locator('#findings').isVisible(), true);
    assert.equal(await page.locator('[aria-current=page]').getAttribute('data-view'), 'findings');
  }));
});

describe('chart', () => {
  const chart = body => visit('examples.html', {hash: '#view=chart'}, async page => {
    await page.locator('#sea').scrollIntoViewIfNeeded();
    await body(page);
  });
  const box = page => page.locator('#sea > svg').getAttribute('viewBox');
  const broken = '#sea .node[data-health=error]:not(.ghost)';

  test('zooms, moves and fits', () => chart(async page => {
    const start = await box(page);
    await page.locator('#closer').click();
    const closer = await box(page);
    assert.ok(Number(closer.split(' ')[2]) < Number(start.split(' ')[2]));
    await page.locator('#sea').hover({position: {x: 400, y: 200}});
    await page.mouse.down();
    await page.mouse.move(500, 500, {steps: 4});
    await page.mouse.up();
    assert.notEqual(await box(page), closer);
    await page.locator('#sea').focus();
    for (const key of ['ArrowLeft', 'ArrowDown', '+', '-']) {
      const was = await box(page);
      await page.keyboard.press(key);
      assert.notEqual(await box(page), was, key);
    }
    await page.locator('#whole').click();
    assert.equal(await box(page), start);
    await page.locator('#sea').hover({position: {x: 300, y: 200}});
    await page.mouse.wheel(0, -100);
    assert.equal(await box(page), start); // the page scrolls, until someone has gone into the chart
    await page.locator('#sea').focus();
    await page.mouse.wheel(0, -200);
    await page.waitForFunction(was => document.querySelector('#sea > svg').getAttribute('viewBox') !== was, start);
  }));

  test('shows the neighbours of what is pointed at', () => chart(async page => {
    await page.locator('#whole').click();
    const node = page.locator(broken).first();
    await node.focus();
    assert.equal(await node.evaluate(element => element.classList.contains('faint')), false);
    assert.ok(await page.locator('#sea .node.faint').count() > 0);
    await page.locator('#find').focus();
    assert.equal(await page.locator('#sea .node.faint').count(), 0);
  }));

  test('leads from an object to its findings, by mouse and by keyboard', () => chart(async page => {
    const node = page.locator(broken).first();
    const id = await node.getAttribute('data-id');
    await node.dispatchEvent('click');
    assert.match(await page.locator('.card').innerText(), /finding/);
    await page.keyboard.press('Escape');
    await node.focus();
    await page.keyboard.press('Enter');
    await page.locator('#to-findings').click();
    assert.equal(await page.locator('#findings').isVisible(), true);
    assert.ok(await shown(page) > 0);
    assert.deepEqual([...new Set(await page.locator('#list .finding').evaluateAll(all => all.map(one => one.dataset.node)))], [id]);
    await page.reload();
    assert.deepEqual([...new Set(await page.locator('#list .finding').evaluateAll(all => all.map(one => one.dataset.node)))], [id]);
    await page.locator('.chip').click();
    assert.ok(await shown(page) > 10);
  }));

  test('hides what is healthy and finds by name, and the address remembers both', () => chart(async page => {
    const all = await page.locator('#sea .node[data-id]').count();
    await page.locator('label:has(#unwell)').click();
    const left = await page.locator('#sea .node[data-id]:not(.gone)').count();
    assert.ok(left > 0 && left < all, left + ' of ' + all);
    assert.equal(await page.locator('#sea .edge[data-from]:not(.gone):not([data-state=broken])').count(), 0);
    await page.locator('#find').fill('service myapp');
    const found = await page.locator('#sea .node.found').count();
    assert.ok(found > 0);
    await page.reload();
    assert.equal(await page.locator('#sea .node[data-id]:not(.gone)').count(), left);
    assert.equal(await page.locator('#sea .node.found').count(), found);
    assert.match(await page.locator('#chart-status').textContent(), /found; \d+ of \d+ objects shown/);
  }));

  test('can be taken along as SVG', () => chart(async page => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#export').click()]);
    assert.equal(download.suggestedFilename(), 'portolan.svg');
    const svg = fs.readFileSync(await download.path(), 'utf8');
    const root = await page.evaluate(text => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return [parsed.documentElement.nodeName, parsed.querySelectorAll('parsererror').length, parsed.querySelectorAll('.node[data-id]').length];
    }, svg);
    assert.deepEqual(root, ['svg', 0, await page.locator('#sea .node[data-id]').count()]);
    assert.doesNotMatch(svg, /tabindex/);
  }));

  test('is a picture and a table without scripts', () => visit('examples.html', {javaScriptEnabled: false}, async page => {
    assert.equal(await page.locator('#sea > svg').isVisible(), true);
    await page.locator('.links > summary').click();
    assert.ok(await page.locator('.links tbody tr').count() > 10);
  }));
});

test('a group of a large chart leads to the findings of its members', () => visit('many.html', {hash: '#view=chart'}, async page => {
  const group = page.locator('#sea .node[data-id="default/Service/*"]');
  await group.dispatchEvent('click');
  const count = (await page.locator('#to-findings').innerText()).match(/Show (\d+) findings/)[1];
  assert.ok(Number(count) >= 3000, count);
  await page.locator('#to-findings').click();
  assert.ok((await status(page)).startsWith(count + ' findings in 1 group'), await status(page));
}));

describe('keyboard', () => {
  test('slash searches, j and k walk, Enter opens', () => visit('examples.html', {}, async page => {
    await page.keyboard.press('/');
    await page.keyboard.type('web');
    assert.equal(await page.locator('#query').inputValue(), 'web');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const second = page.locator('#list .finding').nth(1);
    assert.equal(await second.evaluate(element => element.firstElementChild === document.activeElement), true);
    await page.keyboard.press('Enter');
    assert.equal(await second.evaluate(element => element.open), true);
  }));

  test('everything can be reached with Tab, and what has the focus shows it', () => visit('examples.html', {}, async page => {
    const reached = new Set();
    await page.locator('#query').fill('pod');
    await page.locator('h1').click();
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement === document.body)) {
        break;
      }
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        const marked = element.matches('.toggle input') ? element.nextElementSibling : element;
        return {name: element.id || element.className || element.dataset.view || element.value || element.tagName, outline: getComputedStyle(marked).outlineStyle};
      });
      assert.notEqual(focused.outline, 'none', focused.name);
      reached.add(focused.name);
    }
    for (const name of ['query', 'rule', 'group', 'fold', 'reset', 'error', 'frame', 'self']) {
      assert.ok(reached.has(name), name + ' in ' + [...reached]);
    }
  }));
});

describe('hostile manifests', () => {
  test('stay text', () => visit('hostile.html', {}, async page => {
    await page.locator('.toggle.note').click();
    await page.locator('#fold').click();
    assert.match(await page.locator('#list').innerText(), /<\/script><script>/);
    assert.equal(await page.evaluate(() => window.pwned), undefined);
    assert.equal(await page.locator('script').count(), 1);
    assert.equal(await page.locator('img').count(), 0);
    for (const view of await page.locator('[data-view]').all()) {
      await view.click();
    }
    assert.equal(await page.evaluate(() => window.pwned), undefined);
  }));

  test('could not run a script if they got one in', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const refused = [];
    page.on('console', message => refused.push(message.text()));
    await page.goto(address('hostile.html'));
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.pwned = true';
      document.body.append(script);
    });
    assert.equal(await page.evaluate(() => window.pwned), undefined);
    assert.match(refused.join(), /Content Security Policy/);
    await context.close();
  });
});

describe('addresses in hostile manifests', () => {
  const calls = [];
  const server = net.createServer(socket => {
    calls.push(socket.remotePort);
    socket.on('error', () => {});
    socket.destroy();
  });
  before(() => new Promise(listening => server.listen(Number(process.env.LISTEN), '127.0.0.1', listening)));
  after(() => server.close());

  for (const name of ['hostile.html', 'hostile-chart.html', 'hostile-chart.svg']) {
    test(name + ' asks for none, and runs nothing', () => visit(name, {}, async page => {
      assert.match(fs.readFileSync(path.join(pages, name), 'utf8'), new RegExp('127.0.0.1:' + process.env.LISTEN));
      await page.waitForTimeout(500);
      assert.equal(await page.evaluate(() => window.pwned), undefined);
      assert.deepEqual(calls, []);
    }));
  }

  test('would be seen to be asked for', async () => {
    const page = await browser.newPage();
    await page.setContent(`<img src="http://127.0.0.1:${process.env.LISTEN}/">`);
    for (let i = 0; i < 50 && calls.length === 0; i++) {
      await page.waitForTimeout(100);
    }
    await page.close();
    assert.notEqual(calls.length, 0);
  });
});

describe('thousands of findings', () => {
  test('are drawn as someone comes to them', () => visit('many.html', {}, async page => {
    const all = Number((await page.locator('[data-view=findings] .tally').textContent()));
    assert.ok(all >= 3000, all);
    const first = await shown(page);
    assert.ok(first < 200, first);
    await page.locator('#next').scrollIntoViewIfNeeded();
    await page.waitForFunction(before => document.querySelectorAll('#list .finding').length > before, first);
    const start = Date.now();
    await page.locator('#query').fill('web-2999');
    assert.equal(await shown(page), 1);
    assert.ok(Date.now() - start < 5000);
  }));

  test('of which the first stand in the page without scripts', () => visit('many.html', {javaScriptEnabled: false}, async page => {
    assert.equal(await shown(page), 500);
    assert.match(await page.locator('.bound.unscripted').textContent(), /^Without scripts the first 500 of \d+ findings are shown\.$/);
  }));
});

describe('without scripts', () => {
  test('tables and details tell everything', () => visit('examples.html', {javaScriptEnabled: false}, async page => {
    assert.equal(await page.locator('table.index').isVisible(), true);
    assert.equal(await page.locator('table.index tbody tr').count(), await shown(page));
    for (const section of ['#findings', '#chart', '#coverage', '#unchecked']) {
      assert.equal(await page.locator(section).isVisible(), true, section);
    }
    assert.equal(await page.locator('#query').isVisible(), false);
    await page.locator('#list .finding > summary').first().click();
    assert.equal(await page.locator('#list .finding .frame').first().isVisible(), true);
  }));

  test('print shows every part', () => visit('examples.html', {}, async page => {
    await page.emulateMedia({media: 'print'});
    for (const section of ['#findings', '#chart', '#coverage', '#unchecked']) {
      assert.equal(await page.locator(section).isVisible(), true, section);
    }
    assert.equal(await page.locator('#query').isVisible(), false);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await page.locator('#list .finding:not([open])').count(), 0);
  }));
});

describe('looks', () => {
  for (const viewport of SIZES) {
    for (const colorScheme of ['light', 'dark']) {
      test(`${viewport.width} wide, ${colorScheme}: nothing is cut off, and nothing offends against accessibility`, () =>
        visit('examples.html', {viewport, colorScheme}, async page => {
          await page.locator('.toggle.note').click();
          await page.locator('#fold').click();
          for (const view of await page.locator('[data-view]').evaluateAll(links => links.map(link => link.dataset.view))) {
            await page.locator(`[data-view=${view}]`).click();
            assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), view + ' is too wide');
            if (process.env.SHOTS) {
              await page.screenshot({path: path.join(process.env.SHOTS, `${view}-${viewport.width}-${colorScheme}.png`)});
            }
            if ((viewport.width > 1000) !== (colorScheme === 'light')) {
              continue; // it takes seconds, and asks the same of the other pairs
            }
            await page.evaluate(axe);
            const found = await page.evaluate(() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}));
            const offences = found.violations.map(one => one.id + ': ' + one.help + ' at ' + one.nodes.slice(0, 3).map(node => node.target + ' ' + node.failureSummary).join(', '));
            assert.deepEqual(offences, [], view);
          }
        }));
    }
  }
});
