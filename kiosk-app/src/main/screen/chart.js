const SLOP_PX = 12
const LEAST = 0.2
const MOST = 4
// A chart that is a little too wide is drawn a little smaller, rather than cut.
const NEARLY = 0.86

/** The whole chart: dragged in both directions, made larger and smaller by buttons. */
export function chart (screen) {
  const box = screen.querySelector('[data-chart]')
  const svg = box?.querySelector('svg')
  if (!svg) return null
  const { width, height } = svg.viewBox.baseVal
  const room = () => ({ x: (box.clientWidth - 4) / width, y: (box.clientHeight - 40) / height })
  // Letters of the chart are 20 units high: at first they are as high as the page's own.
  const reading = () => parseFloat(getComputedStyle(box).fontSize) / 20
  const show = scale => {
    const now = Math.min(MOST, Math.max(LEAST, scale))
    const before = Number(box.dataset.scale) || now
    const middle = { x: box.scrollLeft + box.clientWidth / 2, y: box.scrollTop + box.clientHeight / 2 }
    box.dataset.scale = String(now)
    svg.setAttribute('width', String(Math.round(width * now)))
    svg.setAttribute('height', String(Math.round(height * now)))
    box.scrollLeft = middle.x * now / before - box.clientWidth / 2
    box.scrollTop = middle.y * now / before - box.clientHeight / 2
  }
  // A drawer that opens arrives here too: what somebody has chosen stays.
  if (!box.dataset.scale) {
    show(room().x > NEARLY * reading() ? Math.min(room().x, reading()) : reading())
    const start = svg.querySelector('.lj-chart-start').getBoundingClientRect()
    const seen = box.getBoundingClientRect()
    box.scrollLeft += start.left + start.width / 2 - seen.left - seen.width / 2
    box.scrollTop = 0
  }
  const zoom = event => {
    const by = Number(event.currentTarget.dataset.zoom)
    show(by ? Number(box.dataset.scale) * by : Math.min(room().x, room().y))
  }
  const buttons = [...screen.querySelectorAll('[data-zoom]')]
  buttons.forEach(button => button.addEventListener('click', zoom))

  let drag = null
  let moved = false
  const down = event => {
    moved = false
    drag = { x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop }
  }
  const move = event => {
    if (!drag) return
    const by = { x: event.clientX - drag.x, y: event.clientY - drag.y }
    if (!moved && Math.hypot(by.x, by.y) < SLOP_PX) return
    moved = true
    box.scrollLeft = drag.left - by.x
    box.scrollTop = drag.top - by.y
  }
  const up = () => { drag = null }
  const click = event => {
    if (moved) {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    moved = false
  }
  box.addEventListener('pointerdown', down)
  document.addEventListener('pointermove', move)
  document.addEventListener('pointerup', up)
  box.addEventListener('click', click, true)
  const drawer = screen.querySelector('#drawer')
  const close = event => { if (event.target.closest('[data-drawer-close]')) drawer.replaceChildren() }
  drawer?.addEventListener('click', close)
  return () => {
    buttons.forEach(button => button.removeEventListener('click', zoom))
    box.removeEventListener('pointerdown', down)
    document.removeEventListener('pointermove', move)
    document.removeEventListener('pointerup', up)
    box.removeEventListener('click', click, true)
    drawer?.removeEventListener('click', close)
  }
}
