import { markup } from '../html/markup.js';

/** The one script of the page: it sorts and filters the table and opens the report that a link leads to. */
export const SCRIPT = markup`
'use strict';
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const table = one('#list');
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const find = one('#find');
  const filters = all('select[data-filter]');
  const collator = new Intl.Collator('ja', { numeric: true });
  const language = () => one('input[name=language]:checked').id.slice('language-'.length);

  // What a row sorts by: undefined where the draft does not say it, and such rows stay last.
  const valueOf = (row, { sort, numeric }) => {
    const cell = one('.k' + sort, row);
    if (!cell) return undefined;
    if (numeric !== undefined) return Number(cell.dataset.s ?? cell.textContent.replaceAll(',', ''));
    if (language() === 'ja' && cell.dataset.s) return cell.dataset.s;
    return (one('[lang=' + (language() === 'ja' ? 'ja' : 'en') + ']', cell) ?? cell).textContent.trim();
  };
  const compare = (a, b, direction) => {
    if (a.value === undefined || b.value === undefined) return (a.value === undefined) - (b.value === undefined);
    if (a.unit !== b.unit) return collator.compare(a.unit, b.unit);
    return direction * (typeof a.value === 'number' ? a.value - b.value : collator.compare(a.value, b.value));
  };

  let order = null;
  const sortBy = (button) => {
    const direction = order && order.button === button ? -order.direction : 1;
    order = { button, direction };
    const keyed = rows.map((row) => ({
      row,
      value: valueOf(row, button.dataset),
      unit: one('.k' + button.dataset.sort, row)?.dataset.unit ?? '',
    }));
    keyed.sort((a, b) => compare(a, b, direction));
    const sorted = document.createDocumentFragment();
    for (const { row } of keyed) sorted.append(row);
    body.append(sorted);
    for (const each of all('[aria-sort]', table)) each.removeAttribute('aria-sort');
    for (const each of all('button.sort', table)) each.classList.remove('up', 'down');
    button.classList.add(direction > 0 ? 'up' : 'down');
    button.closest('th').setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending');
    one('#order-key').replaceChildren(...[...button.childNodes].map((node) => node.cloneNode(true)));
    one('#order .up').hidden = direction < 0;
    one('#order .down').hidden = direction > 0;
    one('#order').hidden = false;
  };

  // Made when it is first asked for: most readers never search.
  let texts;
  const folded = (text) => text.normalize('NFKC').toLowerCase();
  const filter = () => {
    const wanted = folded(find.value).split(' ').filter(Boolean);
    const chosen = filters.filter(({ value }) => value).map(({ dataset, value }) => [dataset.filter, value]);
    if (wanted.length > 0) texts ??= new Map(rows.map((row) => [row, folded(row.textContent)]));
    let shown = 0;
    for (const row of rows) {
      const fits =
        chosen.every(([name, value]) => row.dataset[name].split(' ').includes(value)) &&
        wanted.every((word) => texts.get(row).includes(word));
      if (fits) shown++;
      if (row.hidden === fits) row.hidden = !fits;
    }
    for (const each of all('#status .shown')) each.textContent = String(shown);
  };
  let asked = 0;
  const soon = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(filter);
  };

  const clear = () => {
    for (const each of [find, ...filters]) each.value = '';
    filter();
  };

  const label = () => {
    const shown = language();
    for (const option of all('select[data-filter] option')) {
      const { en, ja } = option.dataset;
      option.textContent = shown === 'both' && en !== ja ? en + ' / ' + ja : shown === 'ja' ? ja : en;
    }
  };

  // In a large run a report is text until it is opened.
  const fill = (report) => {
    const text = one('noscript', report);
    if (text) text.parentNode.innerHTML = text.textContent;
  };
  const open = (id) => {
    const target = document.getElementById(id);
    const report = target?.closest('details');
    if (report) {
      fill(report);
      report.open = true;
    }
    if (target?.hidden) clear();
    return target;
  };

  for (const place of all('.sort', table)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    Object.assign(button.dataset, place.dataset);
    button.append(...place.childNodes);
    button.addEventListener('click', () => sortBy(button));
    place.replaceWith(button);
  }
  // The event does not bubble; caught on its way down it needs one listener for all.
  document.addEventListener('toggle', ({ target }) => fill(target), true);
  find.addEventListener('input', soon);
  for (const each of filters) each.addEventListener('change', soon);
  for (const each of all('input[name=language]')) each.addEventListener('change', label);
  one('#clear').addEventListener('click', () => {
    clear();
    find.focus();
  });
  document.addEventListener('click', ({ target }) => {
    const link = target.closest('a[href^="#"]');
    if (link) open(link.hash.slice(1));
  });
  addEventListener('hashchange', () => open(location.hash.slice(1))?.scrollIntoView());
  label();
  open(location.hash.slice(1));
  one('#controls').hidden = false;
  one('#status').hidden = false;
})();
`;

/** Base64 of the SHA-256 of the script, for the policy of the page. A test holds it against the script. */
export const SCRIPT_HASH = 'qxcLODaM4nd3vyX2SKwj/jN4vi+L93LNFE40rRvN0Lw=';
