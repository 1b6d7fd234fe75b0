/**
 * The bar above the keys: what was typed or drawn may mean one of these. Null where the page has none.
 *
 * @param chosen takes the one that was touched
 */
export function candidates (screen, chosen) {
  const bar = screen.querySelector('.meant')
  if (!bar) return null
  const spelt = bar.querySelector('.spelt')
  const list = bar.querySelector('.candidates')
  const [before, after] = bar.querySelectorAll('[data-leaf]')

  const measure = () => {
    before.disabled = list.scrollTop < 4
    after.disabled = list.scrollTop + list.clientHeight > list.scrollHeight - 4
  }
  // Rows have one height, so a page is as many whole rows as can be seen.
  const turn = by => {
    list.scrollTop += by * (list.clientHeight + parseFloat(getComputedStyle(list).rowGap))
    measure()
  }
  list.addEventListener('click', event => {
    const one = event.target.closest('[data-takes]')
    if (one) chosen(one)
  })
  before.addEventListener('click', () => turn(-1))
  after.addEventListener('click', () => turn(1))
  return {
    turn,
    spell (letters) {
      spelt.textContent = letters
      // Of letters the last are of interest, of a hint the first.
      spelt.scrollLeft = /^[a-z']/.test(letters) ? spelt.scrollWidth : 0
    },
    /** Of those letters, where it is letters. */
    show (html, letters = '') {
      list.innerHTML = html
      list.dataset.of = letters
      list.scrollTop = 0
      measure()
      if (html) document.dispatchEvent(new CustomEvent('leju:candidates', { detail: list.firstElementChild?.textContent }))
    },
    at: place => list.children[place],
    visible (isVisible) {
      bar.hidden = !isVisible
      if (isVisible) measure()
    },
    isThere: () => bar.isConnected,
  }
}
