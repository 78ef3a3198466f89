export default {
  console: {
    inbox: {
      title: 'Inbox',
      note: 'What waits to be done in all functions, the earliest due first',
      whose: 'Scope',
      mine: 'My tasks',
      all: 'Whole project',
      overdue: 'Overdue only',
      empty: 'Nothing to do',
    },
    task: {
      number: 'Number',
      flow: 'Flow',
      escalated: 'escalated to {role}',
      title: 'Matter',
      house: 'House',
      state: 'State',
      due: 'Due',
      handler: 'Handled by',
    },
  },
};
