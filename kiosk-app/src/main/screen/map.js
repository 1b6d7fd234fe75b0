import htmx from 'htmx.org'
import { keyOf } from './keys.js'

// A drawing is moved by its viewBox: by buttons, or dragged once it is larger than its window.
const STEP = 1.5
const LARGEST = 6
const MOVE = 0.3
const SLOP_PX = 12

/** ＋, －, arrows and touches for plans, maps and charts. */
export function map (screen) {
  const figure = screen.querySelector('[data-map]')
  if (!figure) return null
  const svg = figure.querySelector('svg')
  const keys = figure.querySelector('.lj-map-keys')
  const [left, top, width, height] = svg.getAttribute('viewBox').split(' ').map(Number)
  const view = { x: left, y: top, zoom: 1 }

  const show = () => {
    const w = width / view.zoom
    const h = height / view.zoom
    view.x = Math.min(Math.max(view.x, left), left + width - w)
    view.y = Math.min(Math.max(view.y, top), top + height - h)
    svg.setAttribute('viewBox', [view.x, view.y, w, h].map(n => Math.round(n)).join(' '))
    const moved = view.zoom > 1.01
    svg.classList.toggle('moved', moved)
    // At rest a drag turns the page; a larger drawing is dragged itself.
    svg.toggleAttribute('data-nopan', moved)
    keys.querySelectorAll('[data-move], [data-whole], [data-zoom="-1"]').forEach(key => { key.disabled = !moved })
    keys.querySelector('[data-zoom="1"]').disabled = view.zoom >= LARGEST
  }
  const zoom = by => {
    const middleX = view.x + width / view.zoom / 2
    const middleY = view.y + height / view.zoom / 2
    view.zoom = Math.min(LARGEST, Math.max(1, by > 0 ? view.zoom * STEP : view.zoom / STEP))
    view.x = middleX - width / view.zoom / 2
    view.y = middleY - height / view.zoom / 2
    show()
  }
  keys.hidden = false
  keys.addEventListener('click', event => {
    const key = event.target.closest('button')
    if (!key) return
    if (key.dataset.zoom) zoom(Number(key.dataset.zoom))
    if (key.dataset.move) {
      const [x, y] = key.dataset.move.split(',').map(Number)
      view.x += x * MOVE * width / view.zoom
      view.y += y * MOVE * height / view.zoom
      show()
    }
    if ('whole' in key.dataset) {
      view.zoom = 1
      show()
    }
  })

  let drag = null
  let dragged = false
  svg.addEventListener('pointerdown', event => {
    dragged = false
    if (view.zoom > 1.01) drag = { x: event.clientX, y: event.clientY, fromX: view.x, fromY: view.y }
  })
  const moving = event => {
    if (!drag) return
    const x = event.clientX - drag.x
    const y = event.clientY - drag.y
    if (!dragged && Math.hypot(x, y) < SLOP_PX) return
    dragged = true
    const unit = Math.max(width / view.zoom / svg.clientWidth, height / view.zoom / svg.clientHeight)
    view.x = drag.fromX - x * unit
    view.y = drag.fromY - y * unit
    show()
  }
  const stop = () => { drag = null }
  document.addEventListener('pointermove', moving)
  document.addEventListener('pointerup', stop)
  document.addEventListener('pointercancel', stop)

  const sheet = screen.querySelector('.lj-sheet')
  const close = () => {
    svg.querySelector('.chosen')?.classList.remove('chosen')
    if (sheet) sheet.hidden = true
  }
  const open = spot => {
    close()
    const fact = screen.querySelector('template[data-fact="' + spot.dataset.spot + '"]')
    if (!fact || !sheet) return
    spot.classList.add('chosen')
    sheet.querySelector('[data-sheet]').replaceChildren(fact.content.cloneNode(true))
    sheet.hidden = false
  }
  const touch = target => {
    const box = target.closest('[data-go]')
    if (box) htmx.ajax('GET', box.dataset.go, { target: '#screen', swap: 'outerHTML show:none' })
    const spot = target.closest('[data-spot]')
    if (spot) open(spot)
    else close()
  }
  svg.addEventListener('click', event => { if (!dragged) touch(event.target) })
  svg.addEventListener('keydown', event => {
    if (['Enter', ' '].includes(keyOf(event))) touch(event.target)
  })
  sheet?.querySelector('[data-sheet-close]').addEventListener('click', close)
  show()
  return () => {
    document.removeEventListener('pointermove', moving)
    document.removeEventListener('pointerup', stop)
    document.removeEventListener('pointercancel', stop)
  }
}
