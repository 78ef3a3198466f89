import { createApp } from 'vue';
import ElementPlus from 'element-plus';
import { addMessages } from 'atrium';
import Shell from './Shell.vue';
import { areas } from './areas.js';
import { router } from './router.js';
import { restore } from './sign-in.js';
import en from './messages/en.js';
import zh from './messages/zh.js';
import './shell.css';

addMessages({ zh, en });
for (const area of areas) {
  addMessages(area.messages);
  area.routes.forEach((route) => router.addRoute(route));
}

await restore().catch((problem) => console.error('the session could not be read', problem.message));
createApp(Shell).use(router).use(ElementPlus).mount('#app');
