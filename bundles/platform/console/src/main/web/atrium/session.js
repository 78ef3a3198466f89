import { reactive } from 'vue';

/**
 * Who is logged in: {user, name, csrfToken, groupRoles: [...], projects: [{code, name, roles}]};
 * `user` is null before login. `projectCode` is the project on the screen. `clockAheadMillis` is how
 * far the server's business clock is ahead of this machine's. `lost` says that the server ended the
 * session, not the user. `blockedBy` is the code of what the user has to do before anything else.
 */
export const session = reactive({
  user: null,
  name: '',
  csrfToken: null,
  groupRoles: [],
  projects: [],
  projectCode: null,
  blockedBy: null,
  clockAheadMillis: 0,
  lost: false,
});

/** The project on the screen: {code, name, roles}; null where there is none. */
export function project() {
  return session.projects.find((each) => each.code === session.projectCode) ?? null;
}

/** Whether the user has one of these roles in the project on the screen. */
export function hasRole(...roles) {
  const mine = project()?.roles ?? [];
  return roles.some((role) => mine.includes(role));
}

/** Whether the user has this role in the whole group: 'group-it' or 'auditor'. */
export function inGroup(role) {
  return session.groupRoles.includes(role);
}

/** The address of a page of this project: page('repairs/orders/17'). */
export function page(path) {
  return `/p/${session.projectCode}/${path.replace(/^\//, '')}`;
}
