import { createRouter, createWebHistory } from 'vue-router';
import { inGroup, session } from 'atrium';
import { chooseProject } from './sign-in.js';
import Absent from './pages/Absent.vue';
import Login from './pages/Login.vue';

const routes = [
  { path: '/', component: Absent, beforeEnter: () => home() },
  { path: '/login', component: Login, meta: { open: true } },
  { path: '/p/:project', redirect: (to) => `/p/${to.params.project}/inbox` },
  { path: '/:rest(.*)*', name: 'absent', component: Absent },
];

export const router = createRouter({ history: createWebHistory('/console/'), routes });

router.beforeEach((to) => {
  if (to.meta.open) {
    return session.user ? '/' : true;
  }
  if (!session.user) {
    return { path: '/login', query: to.fullPath === '/' ? {} : { to: to.fullPath } };
  }
  if (session.blockedBy && to.path !== '/account') {
    return '/account';
  }
  // by its address, not its route: a function's pages may not be there yet
  const code = /^\/p\/([^/]+)/.exec(to.path)?.[1];
  if (code && !chooseProject(code) && to.name !== 'absent') {
    return { name: 'absent', params: { rest: to.path.slice(1).split('/') }, replace: true };
  }
  return true;
});

function home() {
  if (inGroup('security-admin')) {
    return '/access-requests';
  }
  const inProject = session.projects.some((each) => each.roles.length > 0);
  if (inProject && session.projectCode) {
    return `/p/${session.projectCode}/inbox`;
  }
  return inGroup('group-it') || !session.projectCode ? '/projects' : `/p/${session.projectCode}/houses`;
}
