// What nobody should ever see: words without a meaning, a page wider than its panel, a lost picture.
() => {
  const found = []
  const screen = document.getElementById('screen')
  for (const odd of ['undefined', 'null', 'NaN', 'Optional', '${', '[object', '�']) {
    if (screen.innerText.includes(odd)) found.push('the page says ' + odd)
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push('wider than its panel')
  for (const picture of screen.querySelectorAll('img')) {
    if (picture.complete && picture.naturalWidth === 0) found.push('a lost picture: ' + picture.getAttribute('src'))
  }
  return JSON.stringify(found)
}
