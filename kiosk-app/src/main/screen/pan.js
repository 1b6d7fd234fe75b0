// On Linux a finger's drag reaches the page as a mouse's: it would select text and scroll nothing.
// So dragging is done here, with a little momentum, and a drag that ends on a button is no click.
const SLOP_PX = 12
const FRICTION = 0.94
const STILL_PX = 0.4

export function pan () {
  let drag = null
  let coast = 0
  let swallow = false

  const stop = () => { cancelAnimationFrame(coast); coast = 0 }

  document.addEventListener('pointerdown', event => {
    swallow = false
    if (event.button !== 0 || event.target.closest('[data-nopan]')) return
    const box = event.target.closest('[data-pan]')
    if (coast) swallow = true // A touch that stops a coasting list means stop, not press.
    stop()
    if (box) drag = { box, id: event.pointerId, x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop, at: event.timeStamp, speed: 0, last: event.clientY, moved: false }
  })

  document.addEventListener('pointermove', event => {
    if (!drag || event.pointerId !== drag.id) return
    const by = event.clientY - drag.y
    const aside = event.clientX - drag.x
    if (!drag.moved && Math.hypot(by, aside) < SLOP_PX) return
    drag.moved = true
    drag.box.scrollTop = drag.top - by
    drag.box.scrollLeft = drag.left - aside
    const millis = Math.max(1, event.timeStamp - drag.at)
    drag.speed = 0.6 * (drag.last - event.clientY) / millis * 16 + 0.4 * drag.speed
    drag.last = event.clientY
    drag.at = event.timeStamp
  })

  const end = event => {
    if (!drag || event.pointerId !== drag.id) return
    const { box, moved, at } = drag
    let speed = event.timeStamp - at > 80 ? 0 : drag.speed
    drag = null
    if (!moved) return
    swallow = true
    const glide = () => {
      box.scrollTop += speed
      speed *= FRICTION
      coast = Math.abs(speed) > STILL_PX && box.isConnected ? requestAnimationFrame(glide) : 0
    }
    if (Math.abs(speed) > 1) coast = requestAnimationFrame(glide)
  }
  document.addEventListener('pointerup', end)
  document.addEventListener('pointercancel', () => { drag = null })

  document.addEventListener('click', event => {
    if (!swallow) return
    swallow = false
    event.preventDefault()
    event.stopImmediatePropagation()
  }, true)
}
