// Where the page's links lead, each once, in the order of reading.
() => {
  const screen = document.getElementById('screen')
  const links = [...screen.querySelectorAll('[hx-get]:not(:disabled), [data-go], a[href]')]
    .filter(link => link.getClientRects().length > 0 || link.closest('.slide'))
    .map(link => link.getAttribute('hx-get') || link.dataset.go || link.getAttribute('href'))
  return JSON.stringify([...new Set(links)].filter(link => link))
}
