import htmx from 'htmx.org'

// One that waited longer is asked for anew.
const FRESH_MILLIS = 3000
// One that takes longer is asked for the usual way, which knows what to do when nobody answers.
const PATIENCE_MILLIS = 2000

/** Asks for the page behind a key while the finger is still on it; one that slides off has changed nothing. */
export function ahead (screen, put) {
  let asked = null
  let putting = false

  const ask = link => {
    const path = link.getAttribute('hx-get')
    const { path: from, visit } = screen().dataset
    const signal = AbortSignal.timeout(PATIENCE_MILLIS)
    const page = fetch(path, { headers: { 'X-Visit': visit, 'X-From': from, 'X-Ahead': 'yes' }, signal })
      // A page that changes something when it is asked for answers 204: it waits for the real request.
      .then(answer => answer.status === 200 ? answer.text() : null)
      .catch(() => null)
    return { link, path, visit, page, at: performance.now() }
  }

  /** What opens a drawer is no page; nor is what another listener has just taken off it. */
  const isPage = link => link.closest('[hx-target], [data-hx-target]')?.getAttribute('hx-target') === '#screen'

  const fits = ({ link, path, visit, at }, elt) =>
    link === elt && path === elt.getAttribute('hx-get') && visit === screen().dataset.visit &&
    performance.now() - at < FRESH_MILLIS

  document.addEventListener('pointerdown', event => {
    const link = event.target.closest('[hx-get]')
    asked = link && !link.disabled && isPage(link) ? ask(link) : null
  })
  document.addEventListener('htmx:beforeRequest', async event => {
    const { elt } = event.detail
    if (putting) event.preventDefault()
    if (putting || !asked || !fits(asked, elt)) return
    event.preventDefault()
    const { visit, page } = asked
    // A further touch asks for another while this one is on its way.
    asked = null
    putting = true
    const html = await page
    putting = false
    if (!elt.isConnected || visit !== screen().dataset.visit) return
    if (html === null) htmx.trigger(elt, 'click')
    else put(html)
  })
  return () => putting
}
