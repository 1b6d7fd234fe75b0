/** Asks one question at a time; what was meant meanwhile is asked next. Posted: it is no address. */
export function asker (screen, path, answered) {
  let asking = false
  let next = null
  return {
    isAsking: () => asking,
    async ask (fields) {
      next = fields
      if (asking) return
      asking = true
      while (next && screen.isConnected) {
        const fields = next
        next = null
        const html = fields.empty ? '' : await post(screen, path, fields)
        // Of a visit that is over: the page will be swapped.
        if (html === null) break
        if (!next && screen.isConnected) answered(html, fields)
      }
      asking = false
    },
  }
}

async function post (screen, path, fields) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'X-Visit': screen.dataset.visit },
    body: new URLSearchParams(fields),
  }).catch(() => null)
  if (!answer || answer.redirected) return null
  return answer.ok ? answer.text() : ''
}
