// How the kiosks are, asked for again and again: whoever looks after them need not press anything.
const AGAIN_MILLIS = 10000;

/** Keeps the lines of the kiosks as they are now. */
export function watchFleet(fleet) {
  const title = document.title;
  const entry = document.querySelector('nav a[href="/kiosks"]');

  const count = () => {
    const needy = Number(fleet.querySelector('[data-needy]')?.dataset.needy ?? 0);
    document.title = needy > 0 ? '(' + needy + ') ' + title : title;
    entry?.querySelector('.badge')?.remove();
    if (needy > 0) entry?.append(' ', Object.assign(document.createElement('b'), {className: 'badge', textContent: needy}));
  };
  const look = async () => {
    const answer = await fetch('/kiosks/lines');
    if (answer.status === 401) {
      clearInterval(looking);
      fleet.prepend(Object.assign(document.createElement('p'), {className: 'flash bad', textContent: fleet.dataset.lost}));
      return;
    }
    // Whoever is asked whether they are sure must not have the question taken away.
    if (!answer.ok || fleet.querySelector('details[open]') || fleet.contains(document.activeElement)) return;
    const html = await answer.text();
    if (html !== shown) {
      shown = html;
      fleet.innerHTML = html;
      count();
    }
  };
  let shown = '';
  const looking = setInterval(() => look().catch(() => {}), AGAIN_MILLIS);
  count();
}
