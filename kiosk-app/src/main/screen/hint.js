const SHOWN_MILLIS = 8000

/**
 * Says a sentence for a moment, over the page and without touching it: what is typed there stays.
 *
 * @param screen the present page
 * @param events news from the server
 * @param voice reads it aloud where that is switched on
 */
export function hint (screen, events, voice) {
  const box = document.getElementById('hint')
  let hiding = 0
  events.addEventListener('hint', event => {
    clearTimeout(hiding)
    box.className = screen().className
    // Each sentence in one piece, so that a line ends where one does.
    const sentences = event.data.match(/[^。.]+[。.]?\s*/g) || []
    box.replaceChildren(...sentences.map(one => Object.assign(document.createElement('span'), { textContent: one })))
    box.hidden = false
    voice.tell(event.data)
    hiding = setTimeout(() => { box.hidden = true }, SHOWN_MILLIS)
  })
  const hide = () => { box.hidden = true }
  document.addEventListener('pointerdown', hide, true)
  events.addEventListener('wiped', hide)
  events.addEventListener('show', hide)
}
