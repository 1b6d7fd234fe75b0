/** The time in the station's zone, counted on from the server's word. */
export function clock (screen) {
  const face = screen.querySelector('[data-clock]')
  const skew = Number(screen.dataset.now) - Date.now()
  const format = new Intl.DateTimeFormat('en-GB',
    { timeZone: screen.dataset.zone, hour: '2-digit', minute: '2-digit' })
  const show = () => {
    const text = format.format(new Date(Date.now() + skew))
    if (face.textContent !== text) face.textContent = text
  }
  const timer = setInterval(show, 1000)
  return () => clearInterval(timer)
}
