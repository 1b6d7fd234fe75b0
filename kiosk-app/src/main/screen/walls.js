const INPUTS = 'input:not([type=button]), textarea'

/** What a page must not be used for, whatever window it is in: menus, files, the way back. */
export function walls () {
  const stop = event => event.preventDefault()
  for (const name of ['dragstart', 'dragover', 'drop', 'contextmenu', 'auxclick', 'gesturestart']) {
    document.addEventListener(name, stop)
  }
  document.addEventListener('click', event => {
    if (event.target.closest('input[type=file], a[download]')) stop(event)
  }, true)
  document.addEventListener('wheel', event => { if (event.ctrlKey) stop(event) }, { passive: false })
  document.addEventListener('keydown', event => {
    // Outside of a field an engine may take it for the way back.
    if (event.key === 'Backspace' && !event.target.closest(INPUTS)) stop(event)
  })
}
