import { asker } from './ask.js'

const MOST_LETTERS = 60

/**
 * Letters on their way to Chinese words.
 *
 * @param bar where they and what they may mean are shown
 * @param about says what is asked for: a name is read otherwise
 * @param put takes the words that were chosen
 */
export function reading (screen, bar, about, put) {
  let letters = ''
  let takes = false
  const questions = asker(screen, '/typing', (html, fields) => bar.show(html, fields.letters))
  const ask = async () => {
    bar.spell(letters)
    await questions.ask(letters ? { letters, about: about() } : { empty: true })
    if (takes && !questions.isAsking()) takeFirst()
  }
  const choose = one => {
    put(one.textContent)
    letters = letters.slice(Number(one.dataset.takes))
    ask()
  }
  /** The likeliest, once it is known; the letters themselves where they are no Chinese. */
  const takeFirst = () => {
    takes = questions.isAsking()
    if (takes || !letters) return
    const first = bar.at(0)
    if (first) choose(first)
    else {
      put(letters)
      letters = ''
      ask()
    }
  }
  return {
    isEmpty: () => letters === '',
    add (letter) {
      if (letters.length >= MOST_LETTERS) return
      letters += letter
      ask()
    },
    back () {
      letters = letters.slice(0, -1)
      ask()
    },
    clear () {
      letters = ''
      ask()
    },
    take (place) {
      const one = bar.at(place)
      if (one) choose(one)
    },
    choose,
    takeFirst,
  }
}
