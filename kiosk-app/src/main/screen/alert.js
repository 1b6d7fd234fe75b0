import { pager } from './pager.js'
import { tell } from './tell.js'

/** An alert lies over the page; the page under it, and what was typed there, stays as it is. */
export function alerts (screen, refresh) {
  const box = document.getElementById('alert')
  let leave = null
  let shown = ''

  const ask = path => fetch(path, { headers: { 'X-Visit': screen().dataset.visit } })

  const banner = () => {
    screen().querySelector('.alert-banner')?.remove()
    const made = box.querySelector('[data-banner]')
    if (made) screen().querySelector('main').before(made.content.cloneNode(true))
  }

  const draw = html => {
    leave?.()
    leave = null
    box.innerHTML = html
    const page = box.querySelector('.alert-page')
    const open = page?.dataset.open === 'yes'
    box.className = screen().className
    box.hidden = !open
    shown = open ? page.dataset.path : ''
    if (open) leave = pager(box)
    banner()
  }

  const look = async (path = '/alert') => {
    const answer = await ask(path).catch(() => null)
    // The line of news opens again when the server is there, and then the page looks again.
    if (!answer) return
    // One that has ended while it was being asked for: the next one, or none.
    if (answer.status !== 200 && path !== '/alert') return look()
    draw(answer.status === 200 ? await answer.text() : '')
  }

  document.addEventListener('click', async event => {
    const wish = event.target.closest('[data-alert], [data-alert-seen], [data-alert-language]')
    if (!wish) return
    const { visit } = screen().dataset
    if (wish.dataset.alert) {
      await look('/alert/' + wish.dataset.alert)
    } else if (wish.dataset.alertSeen) {
      await tell('/alert/' + wish.dataset.alertSeen + '/seen', visit)
      await look()
    } else {
      const path = shown || '/alert'
      await tell('/prefer/language', visit)
      await refresh()
      await look(path)
    }
  })
  return look
}
