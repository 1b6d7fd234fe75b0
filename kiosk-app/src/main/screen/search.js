import htmx from 'htmx.org'

/** Asks with every key; of several answers on their way, only the newest is shown. */
export function search (screen) {
  const found = screen.querySelector('#found')
  const input = screen.querySelector('[data-keys="search"]')
  if (!found || !input) return null
  const pager = screen.querySelector('.pager')
  let newest = 0
  let asking = null
  const ask = async () => {
    const mine = ++newest
    asking?.abort()
    asking = new AbortController()
    try {
      // Posted: what somebody looks for is no address.
      const answer = await fetch('/search/found', {
        method: 'POST',
        headers: { 'X-Visit': screen.dataset.visit },
        body: new URLSearchParams({ q: input.value }),
        signal: asking.signal,
      })
      const html = await answer.text()
      // Of a visit that is over: the page will be swapped.
      if (mine !== newest || answer.redirected || !found.isConnected) return
      found.innerHTML = html
      htmx.process(found)
      found.scrollTop = 0
      pager.hidden = true
      found.dispatchEvent(new Event('scroll'))
    } catch (e) {
      if (e.name !== 'AbortError') throw e
    }
  }
  input.addEventListener('input', ask)
  input.addEventListener('typed', ask)
  found.addEventListener('click', event => {
    const word = event.target.closest('[data-word]')
    if (!word) return
    input.value = word.dataset.word
    input.dispatchEvent(new Event('input'))
  })
  return () => asking?.abort()
}

let opening = false
let opened = ''

document.addEventListener('htmx:beforeRequest', event => {
  opening = event.detail.elt.closest('[data-hit]') !== null
})

/** From a page that was found, 返回 leads to what else was found. */
export function backToSearch (screen) {
  if (opening) opened = screen.dataset.path
  opening = false
  if (opened !== screen.dataset.path) opened = ''
  if (opened) screen.querySelector('.bar .key').setAttribute('hx-get', '/search')
}
