// The platform's own pages. Each folder in areas/ is one: its index.js exports `routes` (whole paths),
// `messages` and, for entries below "Group" in the menu, `group`: {page, title, icon, order, groups}.
export const areas = Object.values(import.meta.glob('../areas/*/index.js', { eager: true }));

/** The menu entries of the group, in order. */
export const groupEntries = areas.flatMap((each) => each.group ?? []).sort((a, b) => a.order - b.order);
