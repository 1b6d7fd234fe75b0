const MOST = 10
let told = 0

const say = (what, line, column) => {
  if (told++ >= MOST) return
  const place = new URLSearchParams({ what, line: line ?? 0, column: column ?? 0 })
  fetch('/oops?' + place, { method: 'POST' }).catch(() => {})
}

/** Says to the log that a script failed, of what kind and where, never its words: they may be somebody's. */
export function oops () {
  window.addEventListener('error', event => say(event.error?.name ?? 'error', event.lineno, event.colno))
  window.addEventListener('unhandledrejection', ({ reason }) => {
    const [, line, column] = /:(\d+):(\d+)/.exec(reason?.stack ?? '') ?? []
    say('rejected ' + (reason?.name ?? ''), line ?? reason?.line, column ?? reason?.column)
  })
  for (const name of ['htmx:swapError', 'htmx:targetError', 'htmx:onLoadError']) {
    document.addEventListener(name, () => say(name))
  }
}
