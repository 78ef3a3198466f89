import { reactive, ref } from 'vue';
import en from './messages/en.js';
import zh from './messages/zh.js';

const KEPT = 'atrium.language';
const texts = reactive({ zh: {}, en: {} });

/** The language of the screen, 'zh' or 'en'; Chinese unless the user chose otherwise. */
export const language = ref(localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh');

/** Switches the screen, and the language that the server is asked for. */
export function setLanguage(code) {
  language.value = code === 'en' ? 'en' : 'zh';
  localStorage.setItem(KEPT, language.value);
  document.documentElement.lang = language.value === 'en' ? 'en' : 'zh-CN';
}

/** What the server is asked for. */
export function acceptLanguage() {
  return language.value === 'en' ? 'en' : 'zh-CN';
}

/** Adds texts: {zh: {...}, en: {...}}, nested or with dotted keys; keys start with the module id. */
export function addMessages(messages) {
  for (const code of ['zh', 'en']) {
    flatten(messages?.[code] ?? {}, '', texts[code]);
  }
}

/** Whether a text exists in the present language. */
export function known(key) {
  return key in texts[language.value];
}

/** The text of this key with its {name} places filled; the key itself where there is none. */
export function t(key, args = {}) {
  const text = texts[language.value][key] ?? texts.zh[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (place, name) => args[name] ?? place);
}

function flatten(tree, prefix, into) {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'object') {
      flatten(value, `${prefix}${name}.`, into);
    } else {
      into[prefix + name] = value;
    }
  }
}

addMessages({ zh, en });
setLanguage(language.value);
