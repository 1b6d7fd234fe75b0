import htmx from 'htmx.org'
import { asker } from './ask.js'

/** Asks with every key. */
export function search (screen) {
  const found = screen.querySelector('#found')
  const input = screen.querySelector('[data-keys="search"]')
  if (!found || !input) return null
  const pager = screen.querySelector('.pager')
  const measure = () => found.dispatchEvent(new Event('scroll'))
  const show = html => {
    found.innerHTML = html
    htmx.process(found)
    found.scrollTop = 0
    // The bar stays as long as there is a further page: it would be laid out anew with every key.
    if (!pager.hidden && found.scrollHeight <= found.clientHeight) pager.hidden = true
    measure()
  }
  const questions = asker(screen, '/search/found', show)
  found.addEventListener('htmx:afterSwap', measure)
  input.addEventListener('input', () => questions.ask({ q: input.value }))
  found.addEventListener('click', event => {
    const word = event.target.closest('[data-word]')
    if (!word) return
    input.value = word.dataset.word
    input.dispatchEvent(new Event('input'))
  })
  return null
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
