export default {
  console: {
    opening: {
      title: 'Opening balances', note: 'Arrears, prepayments and deposits out of the old system: import, compare the control totals, sign, post',
      file: 'File', asOf: 'As of', lines: 'Balances', rejected: 'Refused rows', stateTitle: 'State',
      drop: 'Drop an .xlsx or .csv file here, or click to choose one', columns: 'Columns: house (or building, entrance, room), kind (arrears, prepayment, deposit), item, period, due, amount; payer, phone and entity if needed',
      state: { READING: 'Being read', DRAFT: 'Draft', CHECKED: 'Checked', SIGNED: 'Signed', POSTED: 'Posted', REVERSED: 'Taken back', DISCARDED: 'Discarded' },
      work: { READING: 'Reading the sheet', SIGNED: 'Posting', POSTED: 'Taking back' }, mayLeave: 'You may leave this page; the work goes on.',
      kind: { ARREARS: 'Arrears', PREPAYMENT: 'Prepayment', DEPOSIT: 'Deposit' },
      step: { IMPORTED: 'Imported', CHECKED: 'Checked', SIGNED: 'Signed', POSTED: 'Posted', REVERSED: 'Taken back' },
      totals: 'Control totals', totalsNote: 'As the old system prints them; the set passes only where they are the same as in the file',
      kindTitle: 'Kind', item: 'Item', entity: 'Entity', foundCount: 'Count in the file', foundAmount: 'Amount in the file', count: 'Count in the old system', amount: 'Amount in the old system', same: 'same', differs: 'differs',
      saveTotals: 'Save the control totals', check: 'Compare', sign: 'Sign', post: 'Post', reverse: 'Take all back', discard: 'Discard', print: 'Print the control list',
      signQuestion: 'Sign {count} balances: arrears {arrears}, prepayments {prepayments}, deposits {deposits}', postQuestion: 'Post {count} opening balances? They can then only be taken back as a whole.', discardQuestion: 'Discard these opening balances?', reason: 'Reason', ownNote: 'Whoever imported the balances cannot sign them; somebody else from finance must.',
      linesTitle: 'Balances', house: 'House', debtor: 'Payer', period: 'Period', due: 'Due', sum: 'Amount', rejectedTitle: 'Refused rows', row: 'Row', column: 'Column', why: 'Reason', save: 'Download the refused rows', steps: 'Steps',
    },
  },
};
