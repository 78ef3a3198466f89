export default {
  console: {
    flows: {
      title: 'Flows',
      note: 'The flows that run in this project, drawn from their declarations',
      timed: 'has a deadline',
      none: 'No flow runs in this project yet',
      steps: 'Who takes which step',
      approval: 'signed by amount ({key})',
      handler: 'person in charge',
      'handler-role': 'role in charge',
      signer: 'whose signature is next',
    },
  },
};
