const STEP_MILLIS = 8000
const PLACES = 4

let touchedAt = performance.now()
let at = 0
let on = false

/** Somebody stands before the screen: home comes. Nothing is pressed by that, and no visit begins. */
export function wake () {
  touchedAt = performance.now()
  if (!on) return
  on = false
  document.querySelector('.attract')?.remove()
}

const touch = event => {
  touchedAt = performance.now()
  const loop = document.querySelector('.attract')
  if (!on || !loop || event.target.closest?.('[data-attract-pause]')) return
  on = false
  loop.remove()
  // An alert lies over the loop: the press is meant for it.
  if (!document.getElementById('alert').hidden) return
  event.preventDefault()
  event.stopPropagation()
  // Who wakes the screen presses nothing that lies under it.
  const swallow = click => { click.preventDefault(); click.stopImmediatePropagation() }
  window.addEventListener('click', swallow, { capture: true })
  const release = () => setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 80)
  if (event.type === 'keydown') release()
  else for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, release, { capture: true, once: true })
}
window.addEventListener('pointerdown', touch, { capture: true })
window.addEventListener('keydown', touch, { capture: true })

/** The home page that nobody has touched for long: its notices in large type, one after the other. */
export function attract (screen) {
  const template = screen.querySelector('[data-attract]')
  if (!template) {
    on = false
    return null
  }
  const afterMillis = Number(template.dataset.attract) * 1000
  let stepping = 0
  const show = () => {
    on = true
    screen.append(template.content.cloneNode(true))
    const loop = screen.querySelector('.attract')
    const slides = [...loop.querySelectorAll('.attract-slide')]
    const clock = loop.querySelector('[data-attract-clock]')
    const face = screen.querySelector('[data-clock]')
    const step = by => {
      at = (at + by) % (slides.length * PLACES)
      slides.forEach((slide, i) => slide.classList.toggle('now', i === at % slides.length))
      // Nothing may burn into the panel: every step stands a little elsewhere.
      loop.dataset.place = String(Math.floor(at / slides.length + at) % PLACES)
    }
    const run = () => {
      clearInterval(stepping)
      stepping = setInterval(() => step(1), STEP_MILLIS)
    }
    const pause = loop.querySelector('[data-attract-pause]')
    pause.addEventListener('click', () => {
      const paused = pause.getAttribute('aria-pressed') !== 'true'
      pause.setAttribute('aria-pressed', String(paused))
      if (paused) clearInterval(stepping)
      else run()
    })
    clock.textContent = face.textContent
    new MutationObserver(() => { clock.textContent = face.textContent })
      .observe(face, { childList: true, characterData: true, subtree: true })
    step(0)
    run()
  }
  // The home page is swapped by news while nobody is there: the loop goes on.
  if (on && afterMillis > 0) show()
  const look = setInterval(() => {
    const covered = ['idle', 'alert'].some(id => !document.getElementById(id).hidden)
    const long = performance.now() - touchedAt >= afterMillis
    if (!on && afterMillis > 0 && long && !covered) show()
  }, 500)
  return () => { clearInterval(look); clearInterval(stepping) }
}
