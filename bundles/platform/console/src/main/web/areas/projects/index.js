import ProjectPage from './ProjectPage.vue';
import Projects from './Projects.vue';
import en from './en.js';
import zh from './zh.js';

export const routes = [
  { path: '/projects', component: Projects },
  { path: '/projects/:code', component: ProjectPage },
];

export const group = [{ page: 'projects', title: 'console.projects.title', icon: 'Collection', order: 10 }];

export const messages = { zh, en };
