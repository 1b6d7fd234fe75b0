// The page's own script: one document, whose #screen is swapped for the next page by htmx.
import htmx from 'htmx.org'
import { ahead } from './ahead.js'
import { alerts } from './alert.js'
import { aloud } from './aloud.js'
import { attract, wake } from './attract.js'
import { beat } from './beat.js'
import { chart } from './chart.js'
import { clock } from './clock.js'
import { hero } from './hero.js'
import { hint } from './hint.js'
import { keyboard } from './keyboard.js'
import { lastKey } from './keys.js'
import { map } from './map.js'
import { listen } from './news.js'
import { oops } from './oops.js'
import { pager } from './pager.js'
import { pan } from './pan.js'
import { sheet } from './sheet.js'
import { technician } from './technician.js'
import { turn } from './turn.js'
import { backToSearch, search } from './search.js'
import { tell } from './tell.js'
import { walls } from './walls.js'

oops()

htmx.config.allowEval = false
htmx.config.allowScriptTags = false
htmx.config.includeIndicatorStyles = false
htmx.config.historyEnabled = false
htmx.config.historyCacheSize = 0
// Until it settles a page's keys are dead: a quick finger's touch would be lost.
htmx.config.defaultSettleDelay = 0
// A page comes as it is: else it would wear the last one's classes for a moment, and be laid out twice.
htmx.config.attributesToSettle = []
htmx.config.scrollIntoViewOnBoost = false
htmx.config.selfRequestsOnly = true
htmx.config.timeout = 10000
htmx.config.globalViewTransitions = false
htmx.config.responseHandling = [
  { code: '204', swap: false },
  { code: '.*', swap: true },
]

// The server is in the same machine: if it does not answer, it is starting again.
const AGAIN_MILLIS = 1500

const screen = () => document.getElementById('screen')
let leave = () => {}
let lastPath = ''
let lastWays = ''

// What brings a page to life; each gives back how to end it, or nothing where it has nothing to do.
const PARTS = [
  attract,
  clock,
  hero,
  keyboard,
  map,
  pager,
  search,
  sheet,
  technician,
  turn,
  chart,
]

/** Brings a page to life, after it was swapped in. */
function arrive () {
  leave()
  backToSearch(screen())
  const parts = PARTS.map(part => part(screen(), refresh))
  leave = () => parts.forEach(part => part && part())
  // Who goes by keyboard goes on from the page's beginning, not from the document's.
  if (lastKey() && document.activeElement === document.body) screen().querySelector('main').focus({ preventScroll: true })
  // The same page asked for again, by news or by the clock, is not read from its beginning.
  const { path, visit } = screen().dataset
  const ways = screen().className + screen().lang + visit
  voice.arrive(path === lastPath && ways === lastWays)
  lastPath = path
  lastWays = ways
}

// A page that is swapped under a finger swallows its tap; one that is swapped while the next is being
// asked for has that next page put where nobody sees it.
const asking = () => putting() || document.querySelector('.htmx-request') !== null
let touched = false
let lifted = 0
document.addEventListener('pointerdown', () => {
  // A quick finger is down again before the last touch is over.
  clearTimeout(lifted)
  touched = true
}, true)
for (const end of ['pointerup', 'pointercancel']) {
  // The click comes after.
  document.addEventListener(end, () => { lifted = setTimeout(() => { touched = false }, 60) }, true)
}

/** Puts a page in the place of the present one. */
function put (html) {
  htmx.swap(screen(), html, { swapStyle: 'outerHTML', swapDelay: 0, settleDelay: 0 })
}

const putting = ahead(screen, html => {
  put(html)
  // Home forgets what was answered, once somebody is there.
  const { path, visit } = screen().dataset
  if (path === '/home') tell(path, visit)
})

/** Asks for the present page again; what was typed and how far it was read stay. */
export async function refresh (path = screen().dataset.path) {
  const wipes = path !== screen().dataset.path
  const later = () => !wipes && (touched || asking())
  const before = screen()
  // By then another page may be there: one that asks for no news, such as a field, is not swapped by them.
  const again = () => setTimeout(() => {
    if (screen() === before || screen().dataset.refresh) refresh()
  }, 60)
  if (later()) {
    again()
    return
  }
  const typed = before.querySelector('[data-keys]')?.value
  const html = await fetch(path, { headers: { 'X-Visit': before.dataset.visit } })
    .then(answer => answer.text())
    .catch(() => null)
  if (html === null) {
    setTimeout(() => refresh(wipes ? path : undefined), AGAIN_MILLIS)
    return
  }
  if (screen() !== before) {
    // Somebody touched meanwhile: theirs is the newer page. Not so where it was the news before
    // this one that was put, asked for a moment too early.
    if (screen().dataset.path === before.dataset.path) await refresh(path)
    return
  }
  if (later()) {
    again()
    return
  }
  const top = before.querySelector('.scroll')?.scrollTop
  put(html)
  const scroll = screen().querySelector('.scroll')
  if (scroll && top) scroll.scrollTop = top
  const input = screen().querySelector('[data-keys]')
  if (input && typed !== undefined) {
    input.value = typed
    input.dispatchEvent(new Event('input'))
  }
}

document.addEventListener('htmx:configRequest', event => {
  event.detail.headers['X-Visit'] = screen().dataset.visit
  event.detail.headers['X-From'] = screen().dataset.path
})
document.addEventListener('htmx:afterSwap', arrive)
document.addEventListener('htmx:sendError', () => setTimeout(() => location.reload(), AGAIN_MILLIS))

document.addEventListener('click', async event => {
  const wish = event.target.closest('[data-prefer]')
  if (!wish) return
  await tell('/prefer/' + wish.dataset.prefer, screen().dataset.visit)
  await refresh()
})

// A pressed button looks pressed at once, and a second tap on it changes nothing.
document.addEventListener('htmx:beforeRequest', event => event.detail.elt.classList.add('pressed'))

walls()
pan()
const look = alerts(screen, refresh)
const events = listen(screen, refresh, look)
events.addEventListener('present', wake)
const voice = aloud(screen, events)
hint(screen, events, voice)
arrive()
beat(screen)
