/** 上一页, 下一页 beside dragging, wherever a page is longer than the screen. */
export function pager (screen) {
  const bar = screen.querySelector('.pager')
  const scroll = screen.querySelector('.scroll')
  if (!bar || !scroll) return null
  const [up, down] = bar.querySelectorAll('[data-page]')
  const place = bar.querySelector('[data-place]')
  const show = () => {
    // The bar takes room itself: it is measured as if it were there.
    const long = scroll.scrollHeight > scroll.clientHeight + (bar.hidden ? 4 : 0)
    if (bar.hidden && long) bar.hidden = false
    const page = scroll.clientHeight
    const pages = Math.max(1, Math.ceil((scroll.scrollHeight - 4) / page))
    const atEnd = scroll.scrollTop + page >= scroll.scrollHeight - 4
    const at = atEnd ? pages : Math.min(pages, Math.floor(scroll.scrollTop / page) + 1)
    const words = at + ' / ' + pages
    if (place.textContent !== words) place.textContent = words
    up.disabled = scroll.scrollTop < 4
    down.disabled = atEnd
  }
  const turn = by => {
    scroll.scrollTop += by * (scroll.clientHeight * 0.88)
    show()
  }
  up.addEventListener('click', () => turn(-1))
  down.addEventListener('click', () => turn(1))
  scroll.addEventListener('scroll', show)
  // Not within the observer: the bar takes room, and the engine would report a loop.
  const watcher = new ResizeObserver(() => requestAnimationFrame(show))
  watcher.observe(scroll)
  show()
  return () => watcher.disconnect()
}
