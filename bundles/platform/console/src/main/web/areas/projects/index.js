import { addStates } from 'atrium';
import DocumentPage from './DocumentPage.vue';
import ProjectPage from './ProjectPage.vue';
import ProjectForm from './ProjectForm.vue';
import Projects from './Projects.vue';
import en from './en.js';
import zh from './zh.js';

addStates('console.document.kind', { added: 'good', removed: 'bad', changed: 'warn' });
addStates('console.document.file', { APPLIED: 'good', REFUSED: 'bad' });

export const routes = [
  { path: '/projects', component: Projects },
  { path: '/projects/new', component: ProjectForm },
  { path: '/projects/document', component: DocumentPage },
  { path: '/projects/:code', component: ProjectPage },
  { path: '/projects/:code/document', component: DocumentPage },
  { path: '/projects/:code/edit', component: ProjectForm },
];

export const group = [{ page: 'projects', title: 'console.projects.title', icon: 'Collection', order: 10 }];

export const messages = { zh, en };
