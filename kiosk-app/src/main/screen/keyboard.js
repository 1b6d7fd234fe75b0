import Keyboard from 'simple-keyboard/build/index.modern.esm.js'
import { candidates } from './candidates.js'
import { keyOf } from './keys.js'
import { LAYOUTS, words } from './layouts.js'
import { pad } from './pad.js'
import { reading } from './reading.js'

/**
 * Puts words in place of what is marked, as fingers on a plugged-in keyboard would: where a value is
 * set, the engine paints the whole screen.
 */
function type (input, words) {
  input.focus()
  const room = input.maxLength - input.value.length + input.selectionEnd - input.selectionStart
  const fitting = [...words].slice(0, room).join('')
  if (fitting) document.execCommand('insertText', false, fitting)
}

/** Takes the last character away, or all of them; one beyond the basic plane is two units. */
function erase (input, all) {
  input.focus()
  const length = input.value.length
  const last = [...input.value].at(-1) ?? ''
  input.setSelectionRange(all ? 0 : length - last.length, length)
  if (length) document.execCommand('delete')
}

/** The keys below a question. The field stays a real one: a plugged-in keyboard works too. */
export function keyboard (screen) {
  const board = screen.querySelector('.simple-keyboard')
  const input = screen.querySelector('[data-keys]')
  if (!board || !input) return null
  const layout = board.dataset.layout
  const put = words => type(input, words)
  // Behind a digit stands 弄, 号 or 室.
  const about = () => /\d$/.test(input.value) ? 'number' : input.dataset.about ?? ''
  const bar = candidates(screen, one => (mode === 'draw' ? drawn : chinese).choose(one))
  const chinese = bar && LAYOUTS[layout].chinese ? reading(screen, bar, about, put) : null
  const drawn = bar && pad(screen, bar, put)
  const capital = () => layout === 'text' && (input.value === '' || input.value.endsWith(' '))
  // Beside Chinese its place is kept for letters too: the question would jump with every change of keys.
  const hasBar = () => chinese !== null || mode === 'draw'
  const letters = () => capital() ? 'shift' : 'default'
  let mode = chinese && board.dataset.first === 'chinese' ? 'chinese' : letters()
  const keys = new Keyboard(board, {
    layout: LAYOUTS[layout],
    layoutName: mode,
    theme: 'hg-theme-default keys-' + layout,
    display: words(board),
    useButtonTag: true,
    preventMouseDownDefault: true,
    disableCaretPositioning: true,
    onKeyPress: press,
  })
  function show (next) {
    if (next === mode) return
    chinese?.clear()
    mode = next
    board.hidden = mode === 'draw'
    drawn?.show(mode === 'draw')
    bar?.show('')
    bar?.spell(mode === 'draw' ? board.dataset.drawHint : '')
    bar?.visible(hasBar())
    if (mode !== 'draw') keys.setOptions({ layoutName: mode })
    input.focus()
  }
  function press (key) {
    switch (key) {
      case '{bksp}': chinese?.isEmpty() === false ? chinese.back() : erase(input, false); break
      case '{clear}': chinese?.clear(); erase(input, true); break
      case '{space}': chinese?.isEmpty() === false ? chinese.takeFirst() : put(' '); break
      case '{shift}': show(mode === 'shift' ? 'default' : 'shift'); break
      case '{letters}': show(letters()); break
      case '{chinese}': case '{marks}': case '{draw}': show(key.slice(1, -1)); break
      default:
        if (mode === 'chinese' && /[a-z']/.test(key)) chinese.add(key)
        else put(key)
    }
  }
  drawn?.box.addEventListener('click', event => {
    switch (event.target.closest('[data-pad]')?.dataset.pad) {
      case 'undo': drawn.undo(); break
      case 'wipe': drawn.wipe(); break
      // What is on the pad goes first, as letters do.
      case 'bksp': drawn.isEmpty() ? erase(input, false) : drawn.wipe(); break
      case 'back': show(chinese ? 'chinese' : letters()); break
      default:
    }
  })
  // Letters of a plugged-in keyboard are read as Chinese too; with a modifier they are something else.
  input.addEventListener('keydown', event => {
    if (mode !== 'chinese' || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    const pending = !chinese.isEmpty()
    const key = keyOf(event)
    if (/^[a-z']$/i.test(key) && (pending || key !== "'")) chinese.add(key.toLowerCase())
    else if (!pending) return
    else if (key === 'Backspace') chinese.back()
    else if (key === 'Escape') chinese.clear()
    else if (key === ' ' || key === 'Enter') chinese.takeFirst()
    else if (/^[1-9]$/.test(key)) chinese.take(Number(key) - 1)
    else if (key === 'PageDown' || key === 'PageUp') bar.turn(key === 'PageDown' ? 1 : -1)
    else return
    event.preventDefault()
  })
  input.addEventListener('input', () => {
    if (layout === 'text' && (mode === 'shift' || mode === 'default')) show(letters())
    input.scrollLeft = input.scrollWidth
  })
  // Letters that wait are read first: who meant something else sees it before it is sent.
  input.form?.addEventListener('htmx:beforeRequest', event => {
    if (chinese?.isEmpty() !== false) return
    event.preventDefault()
    chinese.takeFirst()
  })
  bar?.visible(hasBar())
  input.focus()
  input.setSelectionRange(input.value.length, input.value.length)
  return () => {
    // Under a finger it would go on repeating that key, into whatever field comes next.
    keys.isMouseHold = false
    keys.destroy()
  }
}
