// Rich text by TipTap: what a notice needs and no more. The HTML goes into a form field.
import {Editor} from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

const zh = document.documentElement.lang.startsWith('zh');

const TOOLS = [
  ['bold', zh ? '加粗' : 'Bold', chain => chain.toggleBold(), ['bold']],
  ['h2', zh ? '小标题' : 'Heading', chain => chain.toggleHeading({level: 2}), ['heading', {level: 2}]],
  ['ul', zh ? '列表' : 'List', chain => chain.toggleBulletList(), ['bulletList']],
  ['ol', zh ? '编号' : 'Numbers', chain => chain.toggleOrderedList(), ['orderedList']],
  ['undo', zh ? '撤销' : 'Undo', chain => chain.undo(), null],
  ['redo', zh ? '重做' : 'Redo', chain => chain.redo(), null],
];

export function richText(holder, field, locked, changed) {
  const bar = document.createElement('div');
  bar.className = 'tools';
  bar.setAttribute('role', 'toolbar');
  const place = document.createElement('div');
  place.className = 'text';
  holder.append(bar, place);
  let buttons = [];
  const editor = new Editor({
    element: place,
    content: field.value,
    editable: !locked,
    injectCSS: false,
    extensions: [
      StarterKit.configure({
        heading: {levels: [2, 3]},
        codeBlock: false,
        code: false,
        link: false,
        strike: false,
      }),
    ],
    editorProps: {
      attributes: {
        'role': 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': holder.dataset.labelledby,
      },
    },
    onUpdate: () => {
      field.value = editor.isEmpty ? '' : editor.getHTML();
      field.dispatchEvent(new Event('input', {bubbles: true}));
      changed();
    },
    onTransaction: () => paint(),
  });
  buttons = TOOLS.map(([name, label, act, active]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.dataset.tool = name;
    button.disabled = locked;
    // The text keeps the focus, so that whoever types on at once loses no letter.
    button.addEventListener('mousedown', event => event.preventDefault());
    button.addEventListener('click', () => act(editor.chain().focus()).run());
    bar.append(button);
    return [button, active];
  });
  function paint() {
    buttons.forEach(([button, active]) => {
      if (active) {
        button.setAttribute('aria-pressed', editor.isActive(...active));
      }
    });
  }
}
