// Where a finger touches the first link to an address: its middle, if nothing lies over it there.
address => {
  const screen = document.getElementById('screen')
  for (const link of screen.querySelectorAll('[hx-get]:not(:disabled), a[href]')) {
    if ((link.getAttribute('hx-get') || link.getAttribute('href')) !== address) continue
    const scroll = link.closest('.scroll')
    const clip = scroll ? scroll.getBoundingClientRect() : { top: 0, bottom: innerHeight, left: 0, right: innerWidth }
    const box = link.getBoundingClientRect()
    const top = Math.max(box.top, clip.top)
    const bottom = Math.min(box.bottom, clip.bottom)
    if (bottom - top < Math.min(40, box.height / 2)) continue
    const x = (Math.max(box.left, clip.left) + Math.min(box.right, clip.right)) / 2
    for (const part of [0.5, 0.3, 0.7, 0.15, 0.85]) {
      const y = top + (bottom - top) * part
      const hit = document.elementFromPoint(x, y)
      if (hit && (hit === link || link.contains(hit))) return JSON.stringify({ found: true, x, y })
    }
  }
  return JSON.stringify({ found: false })
}
