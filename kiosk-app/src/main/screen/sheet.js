/** Buttons beside dragging: a page larger than the screen is moved by most of what is seen of it. */
export function sheet (screen) {
  const box = screen.querySelector('[data-sheet]')
  if (!box) return null
  for (const key of screen.querySelectorAll('[data-move]')) {
    const [right, down] = key.dataset.move.split(' ').map(Number)
    key.addEventListener('click', () => {
      box.scrollLeft += right * box.clientWidth * 0.7
      box.scrollTop += down * box.clientHeight * 0.7
    })
  }
  return null
}
