import { tell } from './tell.js'

const ALIVE_MILLIS = 4000
// The ring's length in its own units: this engine does not know pathLength.
const ROUND = 2 * Math.PI * 52

/** Hears from the server: the shelf has changed, nobody has touched for long, all is wiped. */
export function listen (screen, refresh, look) {
  const events = new EventSource('/events')
  const idle = document.getElementById('idle')
  let ring = 0
  let aliveAt = 0
  let opened = false

  const awake = () => {
    clearInterval(ring)
    idle.hidden = true
    idle.replaceChildren()
  }
  const alive = () => {
    aliveAt = performance.now()
    tell('/alive', screen().dataset.visit)
  }
  const warn = seconds => {
    awake()
    idle.append(screen().querySelector('[data-idle]').content.cloneNode(true))
    idle.className = screen().className
    idle.hidden = false
    const count = idle.querySelector('b')
    const arc = idle.querySelector('.left')
    let left = seconds
    const show = () => {
      count.textContent = String(Math.max(0, left))
      arc.setAttribute('stroke-dasharray', Math.max(0, ROUND * left / seconds) + ' ' + ROUND)
      left--
    }
    show()
    ring = setInterval(show, 1000)
  }

  events.addEventListener('told', event => {
    // What happened while the line was away, or before this page had one, was missed.
    if (opened || event.data !== document.body.dataset.told) refresh()
    opened = true
    look()
  })
  events.addEventListener('news', event => {
    const wanted = (screen().dataset.refresh || '').split(' ')
    if (wanted.includes(event.data)) refresh()
  })
  events.addEventListener('printing', event => {
    for (const bar of document.querySelectorAll('svg.printing')) {
      bar.setAttribute('aria-valuenow', event.data)
      bar.querySelector('.done').setAttribute('width', event.data + '%')
    }
  })
  events.addEventListener('idle', event => warn(Number(event.data)))
  events.addEventListener('awake', awake)
  events.addEventListener('wiped', () => { awake(); refresh('/home').then(() => look()) })
  events.addEventListener('alert', () => look())
  // Whoever pressed the panel's button looks at the screen.
  events.addEventListener('show', event => refresh(event.data))

  document.addEventListener('pointerdown', () => {
    if (!idle.hidden) {
      awake()
      alive()
    } else if (performance.now() - aliveAt > ALIVE_MILLIS) {
      alive()
    }
  }, true)
  document.addEventListener('keydown', () => {
    if (performance.now() - aliveAt > ALIVE_MILLIS) alive()
  }, true)
  return events
}
