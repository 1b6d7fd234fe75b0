// Where a finger touches the first link to an address: its middle, if nothing lies over it there, and
// once it keeps still.
async address => {
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
  let before = ''
  for (let look = 0; look < 60; look++) {
    const place = JSON.stringify(find())
    if (place === before) return place
    before = place
    await frame()
    await frame()
  }
  return before

  function find () {
    const screen = document.getElementById('screen')
    for (const link of screen.querySelectorAll('[hx-get]:not(:disabled), [data-go], a[href]')) {
      if ((link.getAttribute('hx-get') || link.dataset.go || link.getAttribute('href')) !== address) continue
      const scroll = link.closest('.scroll, .chart-box')
      const clip = scroll ? scroll.getBoundingClientRect() : { top: 0, bottom: innerHeight, left: 0, right: innerWidth }
      const box = link.getBoundingClientRect()
      const top = Math.max(box.top, clip.top)
      const bottom = Math.min(box.bottom, clip.bottom)
      if (bottom - top < Math.min(40, box.height / 2)) continue
      const x = (Math.max(box.left, clip.left) + Math.min(box.right, clip.right)) / 2
      for (const part of [0.5, 0.3, 0.7, 0.15, 0.85]) {
        const y = top + (bottom - top) * part
        const hit = document.elementFromPoint(x, y)
        if (hit && (hit === link || link.contains(hit))) return { found: true, x, y }
      }
    }
    return { found: false }
  }
}
