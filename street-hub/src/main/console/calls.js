// The bar of calls. Its question is held by the hub until there is something else to show: a hidden
// tab, whose timers the browser slows down, hears as soon as one that is looked at.
const LISTENER = 'leju-calls';
const AGAIN_MILLIS = 2000;
const FLASH_MILLIS = 1000;

/** Listens for as long as the page is there. */
export function listenForCalls(bar) {
  const me = String(Math.random());
  const title = document.title;
  const token = document.querySelector('meta[name=csrf]').content;
  let shown = '';
  let failed = 0;
  let running = false;
  let flashing = 0;

  // A browser holds six connections to a hub: of the hidden tabs the one seen last listens.
  const listens = () => !document.hidden || localStorage.getItem(LISTENER) === me;
  const claim = () => localStorage.setItem(LISTENER, me);

  const mark = rings => {
    clearInterval(flashing);
    document.title = rings ? bar.dataset.mark + title : title;
    if (rings) {
      let on = true;
      flashing = setInterval(() => {
        on = !on;
        document.title = on ? bar.dataset.mark + title : title;
      }, FLASH_MILLIS);
    }
  };
  const say = sentence => {
    shown = '';
    bar.replaceChildren(Object.assign(document.createElement('p'), {className: 'call lost', textContent: sentence}));
    mark(false);
  };
  const show = async answer => {
    const tag = answer.headers.get('X-Shown');
    const html = await answer.text();
    if (tag === shown) return;
    shown = tag;
    bar.innerHTML = html;
    mark(bar.querySelector('.rings') !== null);
  };

  async function listen() {
    if (running) return;
    running = true;
    while (listens()) {
      try {
        const answer = await fetch('/calls/bar?shown=' + shown);
        if (answer.status === 401) {
          say(bar.dataset.lost);
          return;
        }
        if (!answer.ok) throw new Error(answer.status);
        failed = 0;
        await show(answer);
      } catch {
        failed += 1;
        if (failed === 2) say(bar.dataset.broken);
        await new Promise(then => setTimeout(then, AGAIN_MILLIS));
      }
    }
    running = false;
  }

  // What is being written on the page must not be lost to a form that goes elsewhere.
  bar.addEventListener('submit', async event => {
    event.preventDefault();
    try {
      const answer = await fetch(event.target.action, {method: 'POST', headers: {'X-Leju-Token': token}});
      if (answer.status === 401) say(bar.dataset.lost);
      else if (answer.ok) await show(answer);
      else throw new Error(answer.status);
    } catch {
      bar.querySelectorAll('button').forEach(button => (button.disabled = false));
    }
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      claim();
      listen();
    }
  });
  addEventListener('storage', event => {
    if (event.key === LISTENER && event.newValue === null) {
      claim();
      listen();
    }
  });
  addEventListener('pagehide', () => {
    if (localStorage.getItem(LISTENER) === me) localStorage.removeItem(LISTENER);
  });
  addEventListener('pageshow', event => {
    if (event.persisted) {
      claim();
      listen();
    }
  });
  claim();
  listen();
}
