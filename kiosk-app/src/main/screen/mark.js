const MOST_LINES = 40

/**
 * A line under the sentence that sounds, wherever it is scrolled to. The engine knows the standard's
 * highlights and paints none of them; a tint over the letters it would paint slowly.
 */
export function marker (within) {
  const box = document.createElement('div')
  box.className = 'sounding'
  document.body.insertBefore(box, document.getElementById('alert'))
  let ranges = []
  const line = ({ left, bottom, width }) => {
    const line = document.createElement('i')
    Object.assign(line.style, { left: left + 'px', top: bottom + 'px', width: width + 'px' })
    return line
  }
  const draw = () => {
    const { top, bottom } = within().getBoundingClientRect()
    const seen = ranges.flatMap(range => [...range.getClientRects()])
      .filter(one => one.width > 1 && one.top >= top && one.bottom <= bottom)
    box.replaceChildren(...seen.slice(0, MOST_LINES).map(line))
  }
  document.addEventListener('scroll', () => { if (ranges.length) draw() }, true)
  return sentence => {
    ranges = sentence?.ranges ?? []
    const [first] = ranges
    ;(first?.startContainer?.parentElement ?? first)?.scrollIntoView({ block: 'nearest' })
    draw()
  }
}
