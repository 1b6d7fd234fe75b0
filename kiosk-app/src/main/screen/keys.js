const CODES = {
  8: 'Backspace', 9: 'Tab', 13: 'Enter', 27: 'Escape', 32: ' ', 33: 'PageUp', 34: 'PageDown',
  37: 'ArrowLeft', 38: 'ArrowUp', 39: 'ArrowRight', 40: 'ArrowDown', 222: "'",
}

/** The key of a keydown event; the WebView says neither its name nor its place, only the old number. */
export function keyOf (event) {
  const { key, keyCode, shiftKey } = event
  if (key) return key
  if (keyCode >= 65 && keyCode <= 90) return String.fromCharCode(shiftKey ? keyCode : keyCode + 32)
  if (keyCode >= 48 && keyCode <= 57 && !shiftKey) return String.fromCharCode(keyCode)
  return keyCode === 222 && shiftKey ? '"' : CODES[keyCode] ?? ''
}

let last = ''
document.addEventListener('keydown', event => { last = keyOf(event) || '?' }, true)
document.addEventListener('pointerdown', () => { last = '' }, true)

/** The last key that was pressed; empty where a finger or a pointer came after it. */
export const lastKey = () => last
