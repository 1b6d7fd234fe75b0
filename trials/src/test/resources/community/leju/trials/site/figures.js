// Text, line spacing, where lines begin, targets and the gaps between them, in millimetres of the panel.
order => {
  const { panel, text: least } = JSON.parse(order)
  const mm = Math.hypot(innerWidth, innerHeight) / panel
  const found = []
  const screen = document.getElementById('screen')
  const isShown = element => {
    const box = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    return box.width > 0 && box.height > 0 && style.visibility !== 'hidden'
  }
  const short = element => element.outerHTML.replace(/\s+/g, ' ').slice(0, 140)

  const boxOf = (node, at) => {
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    return [...range.getClientRects()].find(box => box.width > 1)
  }
  const begunByMark = node => [...node.data.matchAll(/(?<=[^\s，。；：、！？）》”])[，。；：、！？）》”]/g)].some(mark => {
    const [before, box] = [boxOf(node, mark.index - 1), boxOf(node, mark.index)]
    return before && box && box.top > before.bottom - 1
  })

  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT)
  const seen = new Set()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    // The seal is a picture of two words. A drawing's text grows with its zoom keys; what it says stands beside it in words.
    if (!node.data.trim() || element.closest('svg, template, .seal, .unseen') || !isShown(element)) continue
    if (begunByMark(node)) found.push('a line begins with a closing mark: ' + short(element))
    if (seen.has(element)) continue
    seen.add(element)
    const style = getComputedStyle(element)
    const size = parseFloat(style.fontSize)
    if (size < least * mm - 0.2) found.push('text of ' + (size / mm).toFixed(1) + ' mm: ' + short(element))
    const range = document.createRange()
    range.selectNodeContents(element)
    const lines = new Set([...range.getClientRects()].map(rect => Math.round(rect.top / (size / 2))))
    if (lines.size > 1 && parseFloat(style.lineHeight) / size < 1.299) {
      found.push('lines ' + (parseFloat(style.lineHeight) / size).toFixed(2) + ' apart: ' + short(element))
    }
  }

  // A drawing's rooms and houses are as large as they are; beside it each stands in a list as well.
  const targets = [...screen.querySelectorAll('button, a[href], [role=button], input, summary')]
    .filter(one => isShown(one) && !one.closest('svg'))
  for (const target of targets) {
    const box = target.getBoundingClientRect()
    if (Math.min(box.width, box.height) < 15 * mm - 0.6) {
      found.push('target of ' + (box.width / mm).toFixed(1) + ' x ' + (box.height / mm).toFixed(1) + ' mm: ' + short(target))
    }
  }
  // For who sits. The hero's news and an alert's banner lead to what the notices below lead to, too.
  if (screen.classList.contains('low') && innerHeight > innerWidth) {
    for (const target of targets.filter(one => !one.closest('.hero, .alert-banner, .skip'))) {
      const { top, bottom } = target.getBoundingClientRect()
      const view = target.closest('.scroll')?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight }
      const isInView = bottom > view.top && top < view.bottom
      if (isInView && Math.max(top, view.top) < innerHeight / 2 - 1) found.push('out of reach: ' + short(target))
    }
  }
  for (let i = 0; i < targets.length; i++) {
    for (let k = i + 1; k < targets.length; k++) {
      const gap = between(targets[i].getBoundingClientRect(), targets[k].getBoundingClientRect())
      const related = targets[i].contains(targets[k]) || targets[k].contains(targets[i])
      const sameScroll = targets[i].closest('.scroll') === targets[k].closest('.scroll')
      if (!related && sameScroll && gap >= 0 && gap < 3 * mm - 0.6) {
        found.push('gap of ' + (gap / mm).toFixed(1) + ' mm: ' + short(targets[i]) + ' and ' + short(targets[k]))
      }
    }
  }
  return JSON.stringify(found.slice(0, 20))

  // Negative where one lies over the other, as the hero's steps lie on the hero.
  function between (a, b) {
    const x = Math.max(a.left, b.left) - Math.min(a.right, b.right)
    const y = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom)
    if (x < 0 && y < 0) return -1
    return x < 0 ? y : y < 0 ? x : Math.hypot(x, y)
  }
}
