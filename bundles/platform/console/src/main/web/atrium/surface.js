import { onBeforeUnmount, ref } from 'vue';
import { ElMessage, ElMessageBox } from 'element-plus';
import { t } from './language.js';

const NARROW = '(max-width: 767px)';

/** Whether the screen is narrow (a phone). */
export function useNarrow() {
  const query = window.matchMedia(NARROW);
  const narrow = ref(query.matches);
  const follow = (event) => (narrow.value = event.matches);
  query.addEventListener('change', follow);
  onBeforeUnmount(() => query.removeEventListener('change', follow));
  return narrow;
}

/** Says in passing that something was done; a problem is said until it is closed. */
export function tell(message) {
  if (message instanceof Error) {
    ElMessage({ type: 'error', message: message.message, duration: 0, showClose: true });
  } else {
    ElMessage({ type: 'success', message, duration: 3000 });
  }
}

/** Asks before something that cannot be taken back; true where the user agreed. */
export async function ask(message, { title, agree, tone = 'warning' } = {}) {
  try {
    await ElMessageBox.confirm(message, title ?? t('atrium.ask.title'), {
      type: tone,
      confirmButtonText: agree ?? t('atrium.ask.agree'),
      cancelButtonText: t('atrium.cancel'),
    });
    return true;
  } catch {
    return false;
  }
}
