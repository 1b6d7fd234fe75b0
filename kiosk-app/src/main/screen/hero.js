const STEP_MILLIS = 8000

/** Steps through the newest notices: a change now and then, never a moving picture. */
export function hero (screen) {
  const box = screen.querySelector('[data-hero]')
  if (!box) return null
  const slides = [...box.querySelectorAll('.slide')]
  const dots = [...box.querySelectorAll('.dots i')]
  let at = 0
  const show = next => {
    at = (next + slides.length) % slides.length
    slides.forEach((slide, i) => {
      slide.classList.toggle('now', i === at)
      slide.setAttribute('aria-hidden', String(i !== at))
    })
    dots.forEach((dot, i) => dot.classList.toggle('now', i === at))
  }
  let timer = 0
  const pause = box.querySelector('[data-pause]')
  const run = on => {
    clearInterval(timer)
    timer = on && slides.length > 1 ? setInterval(() => show(at + 1), STEP_MILLIS) : 0
    pause?.setAttribute('aria-pressed', String(!on))
  }
  box.querySelectorAll('[data-step]').forEach(button =>
    button.addEventListener('click', () => { run(false); show(at + Number(button.dataset.step)) }))
  pause?.addEventListener('click', () => run(!timer))
  run(true)
  return () => clearInterval(timer)
}
