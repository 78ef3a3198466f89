export default {
  console: {
    case: {
      due: 'Due {at} ({left})',
      provisional: 'Provisional: the calendar of that year is not known yet',
      ownPage: 'Open its own page',
    },
  },
};
