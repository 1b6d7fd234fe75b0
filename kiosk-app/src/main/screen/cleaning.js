import { held } from './hold.js'

const HOLD_MILLIS = 3000
const ALIVE_MILLIS = 10000
const DEAF = ['pointerdown', 'pointermove', 'pointerup', 'click', 'mousedown', 'mouseup', 'wheel', 'keydown', 'keyup']

/** For a minute a cloth may go over the screen: no touch reaches anything but the marked corner. */
export function cleaning (screen, refresh) {
  const box = screen.querySelector('[data-cleaning]')
  if (!box) return null
  const count = box.querySelector('[data-left]')
  const end = () => refresh('/technician')
  const letGo = held(screen.querySelector('[data-hold]'), HOLD_MILLIS, end)
  const swallow = event => { event.preventDefault(); event.stopPropagation() }
  for (const type of DEAF) window.addEventListener(type, swallow, { capture: true, passive: false })
  // Whoever cleans is there, though no touch says so.
  const alive = () => fetch('/alive', { method: 'POST', headers: { 'X-Visit': screen.dataset.visit } }).catch(() => null)
  const beat = setInterval(alive, ALIVE_MILLIS)
  alive()
  const endMillis = performance.now() + Number(box.dataset.cleaning) * 1000
  const timer = setInterval(() => {
    const left = Math.max(0, Math.ceil((endMillis - performance.now()) / 1000))
    count.textContent = String(left)
    if (left > 0) return
    clearInterval(timer)
    end()
  }, 250)
  return () => {
    clearInterval(timer)
    clearInterval(beat)
    letGo()
    for (const type of DEAF) window.removeEventListener(type, swallow, { capture: true })
  }
}
