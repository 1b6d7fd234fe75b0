/** Asks for the page again when its own answer changes: somebody comes on duty, the day ends. */
export function turn (screen, refresh) {
  const at = screen.querySelector('[data-turn]')?.dataset.turn
  if (!at) return
  const left = Number(at) - Number(screen.dataset.now)
  const timer = setTimeout(() => refresh(), Math.max(1000, left + 500))
  return () => clearTimeout(timer)
}
