// The client `atrium`: what the shell gives to every function's pages. Described in ../README.md.
import './atrium.css';

export { api, ApiProblem, apiUrl, download, newKey } from './http.js';
export { session, project, hasRole, inGroup, page } from './session.js';
export { language, setLanguage, t, known, addMessages } from './language.js';
export { money, decimal, date, dateTime, today, since, addStates, toneOf } from './format.js';
export { useList } from './use-list.js';
export { useLoad } from './use-load.js';
export { useForm } from './use-form.js';
export { useJob } from './use-job.js';
export { useNarrow, tell, ask } from './surface.js';
export { default as DataTable } from './components/DataTable.vue';
export { default as ExportButton } from './components/ExportButton.vue';
export { default as FactList } from './components/FactList.vue';
export { default as Field } from './components/Field.vue';
export { default as FilterBar } from './components/FilterBar.vue';
export { default as FormBox } from './components/FormBox.vue';
export { default as FormDialog } from './components/FormDialog.vue';
export { default as HousePicker } from './components/HousePicker.vue';
export { default as JobProgress } from './components/JobProgress.vue';
export { default as MoneyText } from './components/MoneyText.vue';
export { default as PageHeader } from './components/PageHeader.vue';
export { default as Panel } from './components/Panel.vue';
export { default as ProblemNote } from './components/ProblemNote.vue';
export { default as PhotoField } from './components/PhotoField.vue';
export { default as PhotoList } from './components/PhotoList.vue';
export { default as StateTag } from './components/StateTag.vue';
export { default as TimeLine } from './components/TimeLine.vue';
