// The bulletin's editor: two rich texts, pictures, the live preview.
import {richText} from './rich.js';
import {show} from './preview.js';

const PREVIEW_PAUSE_MILLIS = 400;
const SIGN_OF_LIFE_MILLIS = 4 * 60 * 1000;

const token = () => document.querySelector('meta[name=csrf]').content;

export function setUpEditor(form) {
  const locked = form.dataset.locked === 'true';
  const preview = livePreview(form);
  form.querySelectorAll('[data-rich]').forEach(holder => {
    const field = form.elements[holder.dataset.rich];
    richText(holder, field, locked, preview);
  });
  setUpPictures(form, preview);
  form.addEventListener('input', preview);
  stayAlive(form);
  warnBeforeLeaving(form);
  preview();
}

/** Draws the form's content a moment after the last change; an older answer never wins. */
function livePreview(form) {
  const frame = document.querySelector('#preview');
  let timer;
  let latest = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const mine = ++latest;
      const answer = await fetch('/bulletins/preview', {
        method: 'POST',
        headers: {'X-Leju-Token': token()},
        body: new URLSearchParams(new FormData(form)),
      });
      if (answer.ok && mine === latest) {
        show(frame, await answer.text());
      }
    }, PREVIEW_PAUSE_MILLIS);
  };
}

function setUpPictures(form, preview) {
  const list = form.querySelector('#pictures');
  const problem = form.querySelector('#upload-problem');
  list.addEventListener('click', event => {
    if (event.target.closest('[data-remove]')) {
      event.target.closest('.picture').remove();
      preview();
    }
  });
  const upload = form.querySelector('#upload');
  upload?.addEventListener('change', async () => {
    const [file] = upload.files;
    upload.value = '';
    if (!file) {
      return;
    }
    problem.hidden = true;
    try {
      const answer = await fetch('/pictures', {
        method: 'POST',
        headers: {'X-Leju-Token': token(), 'Content-Type': file.type},
        body: file,
      });
      const said = await answer.json();
      if (!answer.ok) {
        throw new Error(said.error);
      }
      list.append(pictureOf(form, said, file.name));
      preview();
    } catch (e) {
      problem.textContent = e.message;
      problem.hidden = false;
    }
  });
}

function pictureOf(form, said, name) {
  const picture = form.querySelector('#picture-template').content.cloneNode(true);
  picture.querySelector('img').src = said.address;
  picture.querySelector('[name=picture]').value = said.spec;
  picture.querySelector('[name=alt]').value = name.replace(/\.[^.]*$/, '').slice(0, 100);
  return picture;
}

/** Somebody who types for an hour is not idle. */
function stayAlive(form) {
  let last = Date.now();
  form.addEventListener('input', () => {
    if (Date.now() - last > SIGN_OF_LIFE_MILLIS) {
      last = Date.now();
      fetch('/session');
    }
  });
}

function warnBeforeLeaving(form) {
  let changed = false;
  form.addEventListener('input', () => (changed = true));
  form.addEventListener('submit', () => (changed = false));
  addEventListener('beforeunload', event => {
    if (changed) {
      event.preventDefault();
    }
  });
}
