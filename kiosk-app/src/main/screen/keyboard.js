import Keyboard from 'simple-keyboard/build/index.modern.esm.js'

const LAYOUTS = {
  name: {
    default: ['1 2 3 4 5 6 7 8 9 0', 'q w e r t y u i o p', 'a s d f g h j k l',
      '{shift} z x c v b n m {bksp}', '{clear} {space} -'],
    shift: ['1 2 3 4 5 6 7 8 9 0', 'Q W E R T Y U I O P', 'A S D F G H J K L',
      '{shift} Z X C V B N M {bksp}', '{clear} {space} -'],
  },
  search: {
    default: ['1 2 3 4 5 6 7 8 9 0', 'q w e r t y u i o p', 'a s d f g h j k l', 'z x c v b n m {bksp}',
      '{clear} {space}'],
  },
  digits: { default: ['1 2 3', '4 5 6', '7 8 9', '{clear} 0 {bksp}'] },
}

/**
 * Changes the field as fingers on a plugged-in keyboard would. The engine paints the whole screen
 * where a value is set.
 */
function type (input, value) {
  const before = input.value
  let same = 0
  while (same < before.length && before[same] === value[same]) same++
  if (same === before.length && same === value.length) return
  input.focus()
  input.setSelectionRange(same, before.length)
  if (same < value.length) document.execCommand('insertText', false, value.slice(same))
  else document.execCommand('delete')
}

/** The keys below a question. The field stays a real one: a plugged-in keyboard works too. */
export function keyboard (screen) {
  const board = screen.querySelector('.simple-keyboard')
  const input = screen.querySelector('[data-keys]')
  if (!board || !input) return null
  const layout = board.dataset.layout
  const capital = () => layout === 'name' && (input.value === '' || input.value.endsWith(' '))
  const keys = new Keyboard(board, {
    layout: LAYOUTS[layout],
    layoutName: capital() ? 'shift' : 'default',
    theme: 'hg-theme-default keys-' + layout,
    display: {
      '{bksp}': board.dataset.delete,
      '{space}': board.dataset.space,
      '{shift}': board.dataset.shift,
      '{clear}': board.dataset.clear,
    },
    maxLength: input.maxLength,
    useButtonTag: true,
    preventMouseDownDefault: true,
    disableCaretPositioning: true,
    onChange: value => type(input, value),
    onKeyPress: key => {
      if (key === '{clear}') {
        type(input, '')
      } else if (key === '{shift}') {
        const now = keys.options.layoutName
        keys.setOptions({ layoutName: now === 'shift' ? 'default' : 'shift' })
      }
    },
  })
  const follow = () => {
    if (layout === 'name') keys.setOptions({ layoutName: capital() ? 'shift' : 'default' })
    input.scrollLeft = input.scrollWidth
  }
  keys.setInput(input.value)
  input.addEventListener('input', () => { keys.setInput(input.value); follow() })
  input.focus()
  input.setSelectionRange(input.value.length, input.value.length)
  return () => keys.destroy()
}
