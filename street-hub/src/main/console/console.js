// The console's script. Pages work by forms; this adds the rich text, pictures and the preview.
import 'htmx.org';
import {listenForCalls} from './calls.js';
import {setUpEditor} from './editor.js';
import {watchFleet} from './fleet.js';
import {show} from './preview.js';

const form = document.querySelector('#bulletin');
if (form) {
  setUpEditor(form);
}

const calls = document.querySelector('#calls');
if (calls) {
  listenForCalls(calls);
}

const fleet = document.querySelector('#fleet');
if (fleet) {
  watchFleet(fleet);
}

const drawn = document.querySelector('#preview[data-page]');
if (drawn) {
  show(drawn, drawn.dataset.page);
}

// A hand scanner ends with Enter: that is "check", not a new line.
document.querySelector('[data-scan]')?.addEventListener('keydown', event => {
  if (event.key === 'Enter') {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
});

// A second press on a slow line would send the form twice.
document.addEventListener('submit', event => {
  const buttons = event.target.querySelectorAll('button');
  setTimeout(() => buttons.forEach(button => (button.disabled = true)));
});
addEventListener('pageshow', () =>
  document.querySelectorAll('main button, header button').forEach(b => (b.disabled = false)));
