import { asker } from './ask.js'

const MOST_STROKES = 60
const MOST_POINTS = 400
/** Points nearer than this say nothing new. */
const LEAST_PX = 4

/**
 * The pad on which characters are written with a finger, one at a time. Null where the page has none.
 *
 * @param bar where what may be meant is shown
 * @param put takes the character that was chosen
 */
export function pad (screen, bar, put) {
  const box = screen.querySelector('.pad')
  if (!box) return null
  const canvas = box.querySelector('canvas')
  const brush = canvas.getContext('2d')
  const questions = asker(screen, '/handwriting', html => bar.show(html))
  let strokes = []
  let drawing = null

  const line = (from, to) => {
    brush.beginPath()
    brush.moveTo(from.x, from.y)
    brush.lineTo(to.x, to.y)
    brush.stroke()
  }
  const draw = () => {
    brush.clearRect(0, 0, canvas.width, canvas.height)
    for (const stroke of strokes) stroke.forEach((point, i) => line(stroke[Math.max(0, i - 1)], point))
  }
  const ask = () => {
    const lines = strokes.map(stroke => stroke.map(({ x, y }) => x + '-' + y).join(' '))
    questions.ask(strokes.length
      ? { drawing: [canvas.width + '-' + canvas.height, ...lines].join('_') }
      : { empty: true })
  }
  /** As large as it is shown: a canvas that is stretched draws beside the finger. */
  const fit = () => {
    const { width, height } = canvas.getBoundingClientRect()
    if (canvas.width === Math.round(width) && canvas.height === Math.round(height)) return
    canvas.width = Math.round(width)
    canvas.height = Math.round(height)
    brush.lineWidth = Math.max(6, canvas.height / 36)
    brush.lineCap = brush.lineJoin = 'round'
    brush.strokeStyle = getComputedStyle(canvas).color
    draw()
  }
  const point = event => {
    const { left, top } = canvas.getBoundingClientRect()
    const within = (value, most) => Math.min(most - 1, Math.max(0, Math.round(value)))
    return { x: within(event.clientX - left, canvas.width), y: within(event.clientY - top, canvas.height) }
  }
  const wipe = () => {
    strokes = []
    draw()
    ask()
  }
  canvas.addEventListener('pointerdown', event => {
    if (event.button !== 0 || strokes.length >= MOST_STROKES) return
    canvas.setPointerCapture(event.pointerId)
    drawing = [point(event)]
    strokes.push(drawing)
    line(drawing[0], drawing[0])
  })
  canvas.addEventListener('pointermove', event => {
    if (!drawing || drawing.length >= MOST_POINTS) return
    const last = drawing.at(-1)
    const next = point(event)
    if (Math.hypot(next.x - last.x, next.y - last.y) < LEAST_PX) return
    drawing.push(next)
    line(last, next)
  })
  for (const end of ['pointerup', 'pointercancel']) {
    canvas.addEventListener(end, () => {
      if (drawing) ask()
      drawing = null
    })
  }
  return {
    box,
    choose (one) {
      put(one.textContent)
      wipe()
    },
    undo () {
      strokes.pop()
      draw()
      ask()
    },
    wipe,
    isEmpty: () => strokes.length === 0,
    show (visible) {
      box.hidden = !visible
      if (visible) fit()
      strokes = []
      draw()
    },
  }
}
