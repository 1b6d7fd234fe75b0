// What a page says, cut into sentences that know where they stand.
const MOST_CHARS = 300
// A portrait stands beside its name.
const SILENT = '[aria-hidden="true"], [data-silent], .dock, .lj-portrait, template, script, style, [hidden]'
// Said by their label, not by what is drawn in them.
const LABELLED = 'button[aria-label], [role="img"][aria-label], img, input, svg'
// Said box by box: no list beside them says the same.
const CHARTS = '.lj-chart, .lj-tree'
const BOXES = '[role="button"], [role="img"]'
const ENDS = /[^。！？；!?;\n]+[。！？；!?;”’）]*|[。！？；!?;\n]+/g

/** The sentences of an element, in its order; what is wrong is said first. */
export function sentencesOf (root) {
  const all = blocksOf(root).flatMap(cut)
  const urgent = all.filter(one => one.element.closest('[role="alert"]'))
  return [...urgent, ...all.filter(one => !urgent.includes(one))]
}

/** What the keyboard is on: its label, what is in it, whether it is on. */
export function spokenName (element, words) {
  const text = element.matches('input')
    ? [labelOf(element), valueOf(element, words)].join('。')
    : element.getAttribute('aria-label') || element.getAttribute('aria-description') || element.alt || element.innerText
  const name = (text ?? '').replace(/\s+/g, ' ').trim()
  return name && { text: name.slice(0, MOST_CHARS), lang: langOf(element), element, ranges: [] }
}

/** A PIN is nobody's to hear. */
const valueOf = (input, words) => input.matches('[data-silent]') ? '' : input.value || words.empty

function labelOf (input) {
  return input.getAttribute('aria-label') || input.labels?.[0]?.innerText || ''
}

// A chart has its language as an attribute, and no property of that name.
const langOf = element => element.closest('[lang]')?.getAttribute('lang').startsWith('en') ? 'en' : 'zh'

/** Runs of text that nothing breaks but inline elements: a list of pieces each, with their nodes. */
function blocksOf (root) {
  const blocks = []
  let block = null
  const end = () => {
    if (block && block.text.trim()) blocks.push(block)
    block = null
  }
  const add = (text, element, node) => {
    block ??= { text: '', pieces: [], element }
    block.pieces.push({ from: block.text.length, node })
    block.text += text
  }
  const visit = element => {
    if (element.matches(SILENT) || !element.checkVisibility()) return
    if (element.matches(LABELLED)) {
      end()
      const name = spokenName(element, { empty: '' })
      if (name && element.matches('[aria-label], img, input')) blocks.push({ ...name, ranges: [element] })
      if (element.matches(CHARTS)) element.querySelectorAll(BOXES).forEach(box => blocks.push({ ...spokenName(box, {}), ranges: [box] }))
      return
    }
    const isInline = getComputedStyle(element).display.startsWith('inline')
    if (!isInline) end()
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) add(child.data, element, child)
      else if (child.nodeType === Node.ELEMENT_NODE) visit(child)
    }
    if (!isInline) end()
  }
  visit(root)
  end()
  return blocks
}

function cut (block) {
  const lang = langOf(block.element)
  if (!block.pieces) return [block]
  const sentences = []
  for (const { 0: text, index } of block.text.matchAll(ENDS)) {
    for (let at = 0; at < text.length; at += MOST_CHARS) {
      const part = text.slice(at, at + MOST_CHARS)
      if (!/[\p{L}\p{N}]/u.test(part)) continue
      const ranges = rangesOf(block, index + at, index + at + part.length)
      sentences.push({ text: part.replace(/\s+/g, ' ').trim(), lang, element: block.element, ranges })
    }
  }
  return sentences
}

function rangesOf ({ pieces }, from, to) {
  return pieces.flatMap(({ from: start, node }) => {
    const first = Math.max(0, from - start)
    const last = Math.min(node.length, to - start)
    if (first >= last) return []
    const range = document.createRange()
    range.setStart(node, first)
    range.setEnd(node, last)
    return [range]
  })
}
