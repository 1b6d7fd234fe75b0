// Shows a page as the kiosk draws it, scaled to the column it stands in.
const PANEL_WIDTH = 1080;

export function show(frame, html) {
  frame.onload = () => fit(frame);
  frame.srcdoc = html;
}

function fit(frame) {
  const scale = frame.parentElement.clientWidth / PANEL_WIDTH;
  const page = frame.contentDocument?.documentElement;
  const height = Math.min(4000, Math.max(1400, page ? page.scrollHeight : 0));
  frame.style.width = `${PANEL_WIDTH}px`;
  frame.style.height = `${height}px`;
  frame.style.transform = `scale(${scale})`;
  frame.parentElement.style.height = `${Math.min(height, 1920) * scale}px`;
}
