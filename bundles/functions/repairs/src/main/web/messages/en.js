export default {
  repairs: {
    orders: {
      title: 'Repair orders', new: 'New request', search: 'Number, name, phone, text, place', overdue: 'Overdue only', late: 'Late only', oneHouse: 'One house only', empty: 'No such orders',
    },
    figures: { open: 'Open', overdue: 'Overdue', late: 'Late orders', onTime: 'On time', satisfaction: 'Satisfied', rework: 'Reworked' },
    tag: { overdue: 'Overdue', late: 'Late', rework: 'Reworked {count}×', unreached: 'Unreached' },
    order: {
      stop: 'Stop of service', number: 'Number', state: 'State', where: 'Where', what: 'What', path: 'Path', timeClass: 'Time class', area: 'Area', category: 'Category', channel: 'Channel',
      handler: 'Handled by', handlerRole: 'Department', responsible: 'Responsible', occurredAt: 'Requested at', dueAt: 'Due', standardDueAt: 'Standard time', visitDueAt: 'Call back from',
      agreedUntil: 'Time agreed with the customer', appointmentAt: 'Appointment', promise: 'Sorting and times', dueLine: 'Due {at} ({left})',
    },
    clear: {
      who: 'Who (name)', phone: 'Phone', house: 'Where (house)', place: 'Where (in words)', placeHint: 'Words are enough in public areas', noticedAt: 'When (noticed at)', what: 'What is wrong', wanted: 'Wanted result',
    },
    new: {
      title: 'New request', note: 'Ask five things clearly: who, where, when, what, wanted result', fiveClear: 'Five clear', sorting: 'Sorting', submit: 'Register', done: '{number} registered', clear: 'Clear',
      late: 'Late entry (network or power was out)', lateHint: 'All deadlines run from here', lateReason: 'Reason for the late entry', lateNote: 'In words',
    },
    route: { role: 'Goes to: {role}', standsIn: 'Goes to: {role} (stands in for {company})', company: 'Belongs to {company}: refer it out', none: 'Not in the routing table: choose a role when dispatching', asTable: 'By the routing table' },
    step: {
      title: 'What you may do', more: 'More', done: 'Done; now "{state}"',
      dispatch: 'Dispatch', assign: 'Assign', go: 'Go to the spot', solve: 'Fill in the slip', return: 'Return to desk', visit: 'Call back', 'no-answer': 'No answer', archive: 'Archive',
      cancel: 'Cancel order', duplicate: 'Mark as duplicate', refer: 'Refer out', hold: 'Put on hold', resume: 'Resume',
    },
    field: {
      role: 'Role', note: 'Note', responsible: 'Responsible person', reportedTo: 'Reported to', reportedAt: 'Reported at', arriveAt: 'Arrived at', doneAt: 'Done at', worker: 'Worker', materials: 'Materials',
      noticeGivenAt: 'Written notice given at', result: 'Result', satisfaction: 'Satisfaction', agreedUntil: 'New time agreed', comment: 'What the customer said', reason: 'Reason', duplicateOf: 'Duplicate of', company: 'Company',
    },
    slip: { title: 'Dispatch slip', arriveAt: 'Arrived', doneAt: 'Done', worker: 'Worker', materials: 'Materials', noticeGivenAt: 'Written notice', result: 'Result' },
    photo: { title: 'Photos', BEFORE: 'Before', AFTER: 'After', none: 'None' },
    history: { reported: 'Reported to {to}, {at}', tries: 'Call {count} without answer' },
    house: { orders: 'Repair orders', report: 'New request' },
    state: {
      REGISTERED: 'Registered', DISPATCHED: 'Dispatched', ASSIGNED: 'Assigned', ON_SITE: 'On site', SLIP_COMPLETE: 'Slip complete', RETURNED_TO_DESK: 'Returned to desk', ON_HOLD: 'On hold',
      RECORDED: 'Recorded', ARCHIVED: 'Archived', CANCELLED: 'Cancelled', DUPLICATE: 'Duplicate', REFERRED: 'Referred',
    },
    channel: { PHONE: 'Phone', VISIT: 'Visit', PATROL: 'Patrol', OTHER: 'Other' },
    area: { NON_PUBLIC: 'Inside the home', PUBLIC: 'Public area', PUBLIC_FACILITY: 'Public facility', EXTERNAL: 'Outside utility' },
    category: {
      HOME_DAILY: 'Daily repairs at home', GAS: 'Gas', HOUSE_QUALITY: 'House quality', NEIGHBOUR: 'Neighbours (noise, leaks)', ACCESS: 'People and vehicle access', PUBLIC_ORDER: 'Public order', FIRE_SAFETY: 'Fire and theft',
      CLEANING: 'Cleaning', GREENING: 'Greening', PESTS: 'Pests', FEES: 'Fees', WATER: 'Public water pipes', POWER: 'Public power', PAID_HOME_REPAIR: 'Paid repair at home',
      HEATING: 'Heating, shop power', TELECOM: 'TV, broadband, phone', OTHER: 'Other',
    },
    path: { GENERAL: 'General', URGENT: 'Urgent or complex', MAJOR: 'Major emergency' },
    timeClass: { GENERAL: 'General (30 minutes)', MODERATE: 'Moderate (3 hours)', COMPLEX: 'Complex (3 days, written notice)', SPECIAL: 'Special (as agreed)' },
    lateReason: { NETWORK_OUT: 'Network out', POWER_OUT: 'Power out', OTHER: 'Other' },
    satisfaction: { SATISFIED: 'Satisfied', DISSATISFIED: 'Dissatisfied' },
  },
};
