/* The board: one page, no framework. Texts come in two languages; what neighbours wrote is shown as they wrote it. */
const TEXTS = {
  zh: {
    skip: '跳到公告板', community: '社区', other: 'English', logout: '退出', login: '登录', search: '找一件东西，例如：电钻',
    welcome: '门口那块公告板，搬到了这里。',
    welcomeText: '每一格是一户人家，写着愿意借出、交换或送人的东西。看一看，然后去敲门。',
    free: '只看在家的', floor: n => `${n} 层`, nothing: '还没有登记',
    counts: b => `${b.households} 户 · ${b.sharingHouseholds} 户在分享 · ${b.items} 件物品`,
    found: (items, doors) => `找到 ${items} 件，在 ${doors} 户`,
    lend: days => `借 ${days} 天`, swap: '交换', give: '赠送', available: '', promised: '已答应', out: '借出中',
    paused: '暂停', closed: '已关闭', lost: '遗失',
    gone: '这件物品已不在公告板上。', elsewhere: '这个码属于您看不到的公告板；下面是您自己的。', trouble: '现在读不到公告板，请稍后再试。', noBoard: '这里还没有公告板。', failed: '登录没有成功，请再试一次。',
  },
  en: {
    skip: 'Skip to the board', community: 'Community', other: '中文', logout: 'Log out', login: 'Log in', search: 'Find a thing, such as 电钻',
    welcome: 'The board at the entrance has moved here.',
    welcomeText: 'Each cell is a household with what it lends, swaps or gives. Have a look, then walk up and knock.',
    free: 'Only what is at home', floor: n => `floor ${n}`, nothing: 'nothing listed yet',
    counts: b => `${b.households} doors · ${b.sharingHouseholds} sharing · ${b.items} items`,
    found: (items, doors) => `${items} items behind ${doors} doors`,
    lend: days => `lent for ${days} d`, swap: 'to swap', give: 'to give', available: '', promised: 'promised', out: 'out',
    paused: 'paused', closed: 'closed', lost: 'lost',
    gone: 'This thing is not on the board any more.', elsewhere: 'That code belongs to a board that you cannot see; here is your own.', trouble: 'The board cannot be read at the moment. Try again shortly.', noBoard: 'There is no board here yet.', failed: 'Logging in did not work. Try again.',
  },
};
const byId = id => document.getElementById(id);
const stored = localStorage.getItem('language');
let language = stored ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');
let board = null;
const text = () => TEXTS[language];

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

async function read(path) {
  const answer = await fetch(path, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${answer.status} ${path}`);
  return answer.json();
}

function say(key) {
  byId('trouble').textContent = text()[key];
  byId('trouble').dataset.text = key;
  byId('trouble').hidden = false;
}

function translate() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.querySelectorAll('[data-text]').forEach(e => { e.textContent = text()[e.dataset.text]; });
  document.querySelectorAll('[data-label]').forEach(e => { e.ariaLabel = text()[e.dataset.label]; });
  document.querySelectorAll('[data-hint]').forEach(e => { e.placeholder = e.ariaLabel = text()[e.dataset.hint]; });
  byId('language').textContent = text().other;
  if (board) show();
}

function marked(name, wanted) {
  const at = wanted ? name.toLowerCase().indexOf(wanted) : -1;
  if (at < 0) return [name];
  return [name.slice(0, at), element('mark', { textContent: name.slice(at, at + wanted.length) }), name.slice(at + wanted.length)];
}

function itemLine(item, wanted) {
  const mode = item.mode === 'lend' ? text().lend(item.loanDays) : text()[item.mode];
  const state = text()[item.availability];
  return element('li', { id: `item-${item.id}` },
    element('span', {}, ...marked(item.name, wanted)),
    element('small', { className: item.availability, textContent: state || mode }));
}

function doorCell(door, items, wanted) {
  const head = element('h4', {}, door.door, element('small', { textContent: text().floor(door.floor) }));
  if (door.items.length === 0) {
    return element('li', { className: 'door empty' }, head, element('small', { textContent: text().nothing }));
  }
  return element('li', { className: 'door' }, head,
    element('ul', { className: 'items' }, ...items.map(item => itemLine(item, wanted))));
}

function show() {
  const wanted = byId('search').value.trim().toLowerCase();
  const onlyFree = byId('free').checked;
  const isFiltered = wanted !== '' || onlyFree;
  const fits = item => (!onlyFree || item.availability === 'available')
    && (wanted === '' || item.name.toLowerCase().includes(wanted) || item.category.toLowerCase().includes(wanted));
  let items = 0;
  let doors = 0;
  const units = [];
  for (const unit of board.units) {
    const cells = [];
    for (const door of unit.doors) {
      const here = door.items.filter(fits);
      if (isFiltered && here.length === 0) continue;
      items += here.length;
      doors += 1;
      cells.push(doorCell(door, here, wanted));
    }
    if (cells.length > 0) {
      units.push(element('section', { className: 'unit' },
        element('h3', { textContent: unit.unit }), element('ul', { className: 'doors' }, ...cells)));
    }
  }
  byId('name').textContent = board.name;
  byId('counts').textContent = text().counts(board);
  byId('found').textContent = isFiltered ? text().found(items, doors) : '';
  byId('board').replaceChildren(...units);
}

async function open(path) {
  board = await read(`${path}/board`);
  byId('shown').hidden = false;
  show();
}

/* What a printed code names: ?district=…&community=…&item=…; kept across a login, which leads back without it. */
function printed() {
  const here = new URLSearchParams(location.search);
  if (here.has('community')) sessionStorage.setItem('printed', here.toString());
  return new URLSearchParams(sessionStorage.getItem('printed') ?? '');
}

function pointAt(item) {
  const line = byId(`item-${item}`);
  if (line) {
    line.classList.add('pointed');
    line.scrollIntoView({ block: 'center' });
  } else {
    say('gone');
  }
}

async function start() {
  translate();
  const code = printed();
  const session = await read('/session');
  if (!session.loggedIn) {
    byId('welcome').hidden = false;
    if (new URLSearchParams(location.search).get('login') === 'failed') say('failed');
    return;
  }
  byId('who').textContent = session.name ?? '';
  byId('who').hidden = false;
  byId('logout').hidden = false;
  byId('logout').elements._csrf.value = session.csrf;
  const choices = [];
  for (const district of session.districts) {
    const { communities } = await read(`/api/districts/${district}/communities`);
    // compounds first; a village has no board at its door
    communities.sort((a, b) => (a.kind === 'village') - (b.kind === 'village'));
    communities.forEach(c => choices.push({ path: `/api/districts/${district}/communities/${c.community}`, name: c.name }));
  }
  if (choices.length === 0) {
    say('noBoard');
    return;
  }
  const chooser = byId('community');
  chooser.replaceChildren(...choices.map(c => element('option', { value: c.path, textContent: c.name })));
  chooser.hidden = choices.length < 2;
  chooser.addEventListener('change', () => open(chooser.value).catch(() => say('trouble')));
  const path = `/api/districts/${code.get('district')}/communities/${code.get('community')}`;
  const chosen = choices.find(c => c.path === path) ?? choices[0];
  chooser.value = chosen.path;
  sessionStorage.removeItem('printed');
  await open(chosen.path);
  if (code.has('community') && chosen.path !== path) say('elsewhere');
  else if (code.has('item')) pointAt(code.get('item'));
}

byId('language').addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh';
  localStorage.setItem('language', language);
  translate();
});
byId('finder').addEventListener('submit', event => event.preventDefault());
byId('search').addEventListener('input', () => board && show());
byId('free').addEventListener('change', () => board && show());
start().catch(() => say('trouble'));
