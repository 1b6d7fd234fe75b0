// A finger that rests trembles; one that wanders means something else.
const STILL_PX = 16

/** Calls back when a finger has rested that long on an element, and gives back how to stop asking. */
export function held (element, millis, then) {
  let timer = 0
  let from = null
  const stop = () => { clearTimeout(timer); from = null }
  const begin = event => {
    stop()
    if (event.button !== 0 || !element.contains(event.target)) return
    from = event
    timer = setTimeout(then, millis)
  }
  const moved = event => {
    if (from && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > STILL_PX) stop()
  }
  const on = { pointerdown: begin, pointermove: moved, pointerup: stop, pointercancel: stop }
  for (const [type, listener] of Object.entries(on)) window.addEventListener(type, listener, true)
  return () => {
    stop()
    for (const [type, listener] of Object.entries(on)) window.removeEventListener(type, listener, true)
  }
}
