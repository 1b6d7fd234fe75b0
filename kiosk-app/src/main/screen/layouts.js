// The keys of each kind of field, row by row; what is in braces has a word of its own on it.
const DIGITS = '1 2 3 4 5 6 7 8 9 0'
const TOP = 'q w e r t y u i o p'
const HOME = 'a s d f g h j k l'

export const LAYOUTS = {
  text: {
    chinese: [DIGITS, TOP, HOME, "z x c v b n m ' {bksp}", '{letters} {draw} {marks} {space} {clear}'],
    default: [DIGITS, TOP, HOME, '{shift} z x c v b n m {bksp}', '{chinese} {draw} {marks} {space} {clear}'],
    shift: [DIGITS, TOP.toUpperCase(), HOME.toUpperCase(), '{shift} Z X C V B N M {bksp}',
      '{chinese} {draw} {marks} {space} {clear}'],
    marks: [DIGITS, '， 。 、 ？ ！ ： ； … —', '（ ） “ ” 《 》 ‘ ’ ·', '. , ? ! : @ # & / {bksp}',
      '{chinese} {letters} {draw} - {space} {clear}'],
  },
  search: {
    default: [DIGITS, TOP, HOME, 'z x c v b n m {bksp}', '{draw} {space} {clear}'],
  },
  digits: { default: ['1 2 3', '4 5 6', '7 8 9', '{clear} 0 {bksp}'] },
}

const NAMED = ['bksp', 'space', 'shift', 'clear', 'chinese', 'letters', 'draw', 'marks']

/** What stands on the named keys, from the page's words. */
export const words = board => Object.fromEntries(NAMED.map(name => ['{' + name + '}', board.dataset[name]]))
