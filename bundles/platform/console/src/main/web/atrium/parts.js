import { shallowReactive } from 'vue';

const held = shallowReactive(new Map());

/** The pages of a function came; null where they went. For the shell. */
export function holdParts(module, pages) {
  if (pages) {
    held.set(module, pages);
  } else {
    held.delete(module);
  }
}

/** What the functions that are there add to a page of this kind: 'house' or 'receipt'. */
export function partsOf(kind) {
  return [...held.values()].flatMap((pages) => pages[kind] ?? []);
}
