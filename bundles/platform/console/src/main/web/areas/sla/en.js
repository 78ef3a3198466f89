export default {
  console: {
    sla: {
      title: 'Service levels',
      note: 'Times leave holds out; on time means never late before it was closed',
      by: 'Group by', byMONTH: 'By month', byFLOW: 'By flow', byROLE: 'By role',
      flow: 'Flow', allFlows: 'All flows', from: 'From', to: 'To',
      group: 'Group', opened: 'Opened', closed: 'Closed', onTime: 'Closed on time', late: 'Closed late', percent: 'On time',
      median: 'Median time', p90: 'Nine of ten within', open: 'Still open', longest: 'Longest open', held: 'On hold',
      minutes: '{count} min', hours: '{count} h', days: '{count} d',
      noRole: 'not given', chart: 'Closed and opened', empty: 'No cases in this period',
    },
  },
};
