import { createApp } from 'vue';
import ElementPlus from 'element-plus';
import { addMessages, addStates } from 'atrium';
import Shell from './Shell.vue';
import { router } from './router.js';
import { restore } from './sign-in.js';
import en from './messages/en.js';
import zh from './messages/zh.js';
import './house-words.js';
import './shell.css';

addMessages({ zh, en });
addStates('console.module', { INSTALLED: 'good', AVAILABLE: 'neutral', FAILED: 'bad', SWAPPING: 'warn' });

await restore().catch((problem) => console.error('the session could not be read', problem.message));
createApp(Shell).use(router).use(ElementPlus).mount('#app');
