import { lastKey } from './keys.js'
import { marker } from './mark.js'
import { sentencesOf, spokenName } from './sentences.js'

/** What is asked of the voice at once: a long chapter goes in several parts. */
const MOST_SENTENCES = 60
const MOST_CHARS = 3000
const ECHO_MILLIS = 350

let turn = 0

/**
 * Reads pages aloud: each as it comes while that is switched on, what the keyboard moves to, and what
 * is typed. The voice is the machine's own; the page says what, and shows where it is.
 *
 * @param screen the present page
 * @param events news from the server
 */
export function aloud (screen, events) {
  let reading = null
  let echo = 0
  const isOn = () => screen().classList.contains('aloud')
  const post = (path, fields = {}) => fetch('/aloud/' + path, {
    method: 'POST',
    headers: { 'X-Visit': screen().dataset.visit },
    body: new URLSearchParams(fields),
  }).catch(() => null)
  const mark = marker(() => screen().querySelector('main'))
  const next = () => {
    const part = []
    for (let chars = 0; reading.left.length && part.length < MOST_SENTENCES && chars < MOST_CHARS;) {
      part.push(reading.left.shift())
      chars += part.at(-1).text.length
    }
    reading.now = part
    reading.turn = ++turn
    post('read', { turn, sentences: part.map(({ lang, text }) => lang + ' ' + text).join('\n') })
  }
  const read = sentences => {
    if (!sentences.length) return
    reading = { left: sentences }
    next()
  }
  const stop = () => {
    if (!reading) return
    reading = null
    mark(null)
    post('stop')
  }
  const readPage = () => read(sentencesOf(screen().querySelector('main')))

  events.addEventListener('aloud', event => {
    const [number, what] = event.data.split(' ')
    if (!reading || Number(number) !== reading.turn) return
    if (/^\d+$/.test(what)) mark(reading.now[Number(what)])
    else if (what === 'finished' && reading.left.length) next()
    else {
      reading = null
      mark(null)
      if (what === 'failed') say(screen().querySelector('.aloud-says'))
    }
  })
  /** Where no sound comes out the strip says so: a silent machine looks broken. */
  const say = strip => { if (strip) strip.lastElementChild.textContent = strip.dataset.failed }

  document.addEventListener('click', event => {
    const wish = event.target.closest('[data-aloud]')?.dataset.aloud
    switch (wish) {
      case 'again': readPage(); break
      case 'softer': case 'louder': post(wish); break
      case 'stop': stop(); break
      default:
    }
  })
  // A finger or a click moves the focus too; only the keyboard's way is told.
  document.addEventListener('focusin', event => {
    if (!isOn() || !/^(Tab|Arrow)/.test(lastKey())) return
    const name = spokenName(event.target, { empty: screen().dataset.empty })
    if (name) read([{ ...name, ranges: [] }])
  })
  // What is typed: the first of what it may mean, else what stands in the field.
  const repeat = text => {
    clearTimeout(echo)
    echo = setTimeout(() => { if (isOn() && text()) read([{ text: text(), lang: 'zh', ranges: [] }]) }, ECHO_MILLIS)
  }
  document.addEventListener('input', event => repeat(() => event.target.matches('[data-silent]') ? '' : event.target.value.slice(-40)))
  document.addEventListener('leju:candidates', event => repeat(() => event.detail))

  return {
    /** A sentence that is not the page's. */
    tell (text) {
      if (isOn()) read([{ text, lang: screen().lang.slice(0, 2), ranges: [] }])
    },
    /** A page came: the last one's sentences are not this one's. */
    arrive (again) {
      mark(null)
      clearTimeout(echo)
      if (!isOn()) stop()
      else if (!again) readPage()
    },
  }
}
