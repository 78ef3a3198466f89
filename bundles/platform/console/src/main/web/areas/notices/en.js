export default {
  notices: {
    state: { TO_POST: 'To post', QUEUED: 'Waiting', SENT: 'Sent', PROVED: 'Delivered', FAILED: 'Failed', CANCELLED: 'Cancelled' },
    outcome: { BEGUN: 'Going on', ACCEPTED: 'Accepted', UNREACHED: 'No answer', REFUSED: 'Refused' },
    list: {
      title: 'Notices', note: 'Each message to a household, with proof of its delivery or its failure', toPost: 'To post', all: 'All', search: 'Name, house or subject', state: 'State', channel: 'Channel', from: 'From', to: 'To',
      made: 'Made', house: 'House', name: 'To', kind: 'Kind', subject: 'Subject', address: 'Address', proved: 'Delivered', reason: 'Why', open: 'Open', pending: '(not written yet)',
      empty: 'There are no notices. Functions such as dunning make them; "Write a notice" tells one house something.', emptyToPost: 'There is nothing to post.', print: 'Print all to post', printing: 'Post each at its house, then record it with a photo', write: 'Write a notice', templates: 'Templates and channels', POSTED: 'Paper',
    },
    write: { title: 'Write a notice', lead: 'To whoever pays for the house today, on the channels of the project', house: 'House', subject: 'Subject', text: 'Text', submit: 'Make the notice' },
    detail: {
      title: 'Notice', text: 'What was said', source: 'Belongs to', language: 'Language', made: 'Made', madeBy: 'Made by', sent: 'Sent', proved: 'Delivered', provider: "Receiver's number", postedOn: 'Posted on', provedBy: 'Recorded by', due: 'Next attempt', reason: 'Why', attempts: 'Attempts', proof: 'Photos',
      print: 'Print', post: 'Record the posting', retry: 'Send again', cancel: 'Cancel the notice', cancelReason: 'Reason', photos: 'Photos', photosHint: 'The posted notice and where it hangs, or the signed one', on: 'Posted on', saved: 'Recorded', retried: 'Waiting again', cancelled: 'Cancelled', begun: 'Begun', channel: 'Channel', outcome: 'Outcome', said: 'Answer',
    },
    optOuts: {
      title: 'No advertising', note: 'These customers get no advertising. Legal notices (such as reminders of debts) and those of the service cannot be opted out of and still go to them.', link: 'Opt-outs', name: 'Customer', reason: 'Reason', by: 'Recorded by', at: 'Recorded', find: 'Name or phone', add: 'Record an opt-out', remove: 'Remove', added: 'Recorded', removed: 'Removed', empty: 'Nobody has opted out of advertising',
    },
    posting: {
      chosen: 'Record the chosen postings ({count})', all: 'Record all postings', title: 'Record postings', note: 'The photos prove each of the notices. Where one is delivered already or of another project, none is recorded.', choose: 'Choose', done: '{count} recorded',
    },
    templates: {
      title: 'Templates and channels', note: 'What each kind of notice says; places in braces are filled when it is sent', own: 'Own words', theirs: 'As delivered', edit: 'Change', subject: 'Subject', text: 'Text', zh: 'Chinese', en: 'English', preview: 'Preview with samples', places: 'Places', save: 'Save', saved: 'Saved', empty: 'There are no templates',
      LEGAL: 'Legal (no opting out)', SERVICE: 'Service', MARKETING: 'Advertising (may be opted out of)', importance: 'Nature', name: 'Template',
    },
    channels: {
      title: 'Channels', name: 'Name', kind: 'Way', audience: 'For', enabled: 'On', place: 'Order for legal notices', failed: 'Last failure', why: 'Why', test: 'Test', to: 'Number or mail address', ACCEPTED: 'Accepted', UNREACHED: 'No answer', REFUSED: 'Refused', MAIL: 'Mail', HTTP: 'Gateway', POSTED: 'Paper', HOUSEHOLD: 'Households', STAFF: 'Staff',
      note: 'Group IT sets channels up in the folder etc of the server; which are used, and in which order, says the policy notices.channels.', POSTEDname: 'Paper',
    },
  },
};
