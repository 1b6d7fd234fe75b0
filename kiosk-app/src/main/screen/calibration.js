const MOST_MM = 3

/** Five crosses are touched one after the other; how far beside them is said in millimetres. */
export function calibration (screen) {
  const page = screen.querySelector('[data-calibration]')
  if (!page) return null
  const diagonal = Number(getComputedStyle(document.documentElement).getPropertyValue('--diagonal-mm'))
  const mm = Math.hypot(window.innerWidth, window.innerHeight) / diagonal
  const crosses = [...page.querySelectorAll('.cross')]
  const ask = page.querySelector('[data-ask]')
  const found = page.querySelector('[data-found]')
  const rows = [...found.querySelectorAll('li')]
  let at = 0
  let worst = 0

  const show = () => {
    crosses.forEach((cross, i) => cross.classList.toggle('now', i === at))
    const done = at === crosses.length
    ask.hidden = done
    found.hidden = !done
    for (const one of found.querySelectorAll('[data-pass]')) one.hidden = worst > MOST_MM
    for (const one of found.querySelectorAll('[data-fail]')) one.hidden = worst <= MOST_MM
  }
  const begin = () => { at = 0; worst = 0; show() }

  page.addEventListener('pointerdown', event => {
    if (at === crosses.length) return
    const box = crosses[at].getBoundingClientRect()
    const right = (event.clientX - box.x - box.width / 2) / mm
    const down = (event.clientY - box.y - box.height / 2) / mm
    // Judged as it is said: nothing may fail at 3.0.
    const off = Math.round(Math.hypot(right, down) * 10) / 10
    rows[at].querySelector('b').textContent = off.toFixed(1) + ' mm  ' + arrow(right, '→', '←') + arrow(down, '↓', '↑')
    rows[at].classList.toggle('bad', off > MOST_MM)
    worst = Math.max(worst, off)
    at++
    // The key that comes up under this finger must not be pressed by it.
    if (at === crosses.length) setTimeout(show, 250)
    else show()
  })
  page.querySelector('[data-once-more]').addEventListener('click', begin)
  show()
  return null
}

const arrow = (by, more, less) => Math.abs(by) < 0.05 ? '' : (by > 0 ? more : less) + Math.abs(by).toFixed(1) + ' '
