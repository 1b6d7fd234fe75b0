import { calibration } from './calibration.js'
import { cleaning } from './cleaning.js'
import { held } from './hold.js'

const HOLD_MILLIS = 5000
const AGAIN_MILLIS = 5000

/** The way in, which nothing tells of: the seal, held. */
function entrance (screen, refresh) {
  const seal = screen.querySelector('.seal')
  return seal && held(seal, HOLD_MILLIS, async () => {
    await fetch('/technician', { method: 'POST', redirect: 'manual', headers: { 'X-Visit': screen.dataset.visit } })
    refresh('/technician')
  })
}

/** A table that is asked for again, and no sign of a person. */
function again (screen) {
  const table = screen.querySelector('[data-again]')
  if (!table) return null
  const timer = setInterval(async () => {
    const answer = await fetch(table.dataset.again, { headers: { 'X-Visit': screen.dataset.visit } }).catch(() => null)
    if (answer?.status === 200 && table.isConnected) table.innerHTML = await answer.text()
  }, AGAIN_MILLIS)
  return () => clearInterval(timer)
}

/** Counts down, then asks for the PIN anew. */
function countdown (screen, refresh) {
  const box = screen.querySelector('[data-countdown]')
  if (!box) return null
  const endMillis = performance.now() + Number(box.dataset.countdown) * 1000
  const timer = setInterval(() => {
    const left = Math.max(0, Math.ceil((endMillis - performance.now()) / 1000))
    box.querySelector('[data-left]').textContent = Math.floor(left / 60) + ':' + String(left % 60).padStart(2, '0')
    if (left > 0) return
    clearInterval(timer)
    refresh()
  }, 250)
  return () => clearInterval(timer)
}

export function technician (screen, refresh) {
  const parts = [entrance, again, countdown, cleaning, calibration].map(part => part(screen, refresh))
  return () => parts.forEach(part => part && part())
}
