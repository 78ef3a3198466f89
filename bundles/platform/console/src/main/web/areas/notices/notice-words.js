import { t } from 'atrium';

/** The name of a channel: paper has words, the others are called as group IT named them. */
export function channelText(channel) {
  return channel === 'POSTED' ? t('notices.list.POSTED') : channel;
}

/** The state as people see it: what waits for staff is not waiting for a channel. */
export function shownState(row) {
  return row.toPost ? 'TO_POST' : row.state;
}
