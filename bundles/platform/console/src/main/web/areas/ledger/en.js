export default {
  console: {
    ledger: {
      item: { PROPERTY_FEE: 'Property fee', HOT_WATER: 'Hot water', PARKING: 'Parking', WATER: 'Water (for the supplier)', POWER: 'Power (for the supplier)', HEAT: 'Heating (for the supplier)', GAS: 'Gas (for the supplier)', HANDOVER: 'Fees at move-in', OTHER: 'Other', DUNNING_COST: 'Costs of collecting', RENT: 'Rent', DEPOSIT: 'Deposit' },
      house: 'House', open: 'Open', credit: 'Paid ahead', balance: 'Balance', total: 'Total', houses: 'Houses', entity: 'Company', due: 'Due', period: 'Period', itemTitle: 'Item', amount: 'Amount', note: 'Note',
      payers: { title: 'Payer accounts', note: 'What each payer owes over all houses in this project', search: 'Name', name: 'Payer', houses: 'Houses', charges: 'Open charges', statement: 'Statement', file: 'Customer file', paid: 'Nothing is open' },
      pay: {
        title: 'Take one payment', open: 'Take a payment', order: 'Pays what is open on all houses in the project\'s order, within a part the oldest due first; one receipt.', amount: 'Amount', left: 'Rest paid ahead for', leftHint: 'What exceeds the open charges; none: no more than is open', leftNone: 'nothing left over', method: 'Method', ref: 'Reference', entityHint: 'The property company where empty', more: 'More', received: 'Received on',
        take: 'Take {amount}', state: { RECORDED: 'valid', REVERSED: 'reversed' }, over: '{name} · {count} houses', print: 'Print', reprint: 'Reprint', reverse: 'Take all back', reverseNote: 'Everything it paid on any of the houses is open again; its number is not used any more.', reason: 'Reason', reversed: 'Reversed on {on} by {by}: {reason}',
        lines: 'What it paid', capitals: 'In words', by: 'Taken by', ahead: 'Paid ahead', none: 'Taken back, it pays nothing', lateFee: 'Late fees besides', several: 'several houses',
      },
      settle: {
        title: 'Channel settlements', one: 'Settlement file', note: 'Files of the acquirer, WeChat, Alipay and the bank, matched with the receipts day by day', take: 'Take a settlement file', channel: 'Channel', day: 'Day', drop: 'Drop or choose a settlement file (xlsx, csv)', hint: 'Columns for amount and reference are enough, in any order; fee, net and time may stand beside them. Name unusual columns in the rule "Settlement channels".',
        days: 'Last 30 days', noDays: 'No payments but cash in the last 30 days', cell: '{matched} matched · {open} open', noFile: 'no file', booked: 'In the books', files: 'Files', file: 'File', stateTitle: 'State', lines: 'Rows', matched: 'Matched', open: 'Open differences', gross: 'Gross', fee: 'Fee', net: 'Net', payoutOn: 'Paid out on', from: 'Day from', to: 'Day to',
        empty: 'No files yet; choose channel and day, then the file', state: { READING: 'being matched', OPEN: 'differs', CLOSED: 'closed', DISCARDED: 'discarded' },
        line: { NEW: 'being matched', MATCHED: 'matched', AMOUNT_DIFFERS: 'amount differs', NOT_IN_BOOKS: 'not in the books', MISSING_AT_CHANNEL: 'missing at the channel', FOUND_LATER: 'in a later file', TAKEN_BACK: 'receipt taken back', REPEATED: 'in an earlier file' },
        row: 'Row', result: 'Result', by: 'Brought by', closedAt: 'Closed', settledBy: 'Settled', onlyOpen: 'Open ones only', noLines: 'No such rows', settle: 'Settle', settleNote: 'Say why they differ and what was done; not by who took the money.', reason: 'Reason', again: 'Match again', discard: 'Discard', discardAsk: 'All that was matched by this file is undone; it can be taken again. Discard it?',
      },
      ageing: {
        title: 'Ageing', note: 'Open money at the end of the chosen day, by days overdue; the bands are a policy', by: 'Added up by', byBUILDING: 'Building', byITEM: 'Item', byHOUSE: 'House', byDEBTOR: 'Payer',
        BUILDING: 'Building', ITEM: 'Item', HOUSE: 'House', DEBTOR: 'Payer', asOf: 'As of', building: 'Building', item: 'Item', search: 'Name', notDue: 'Not due', oldest: 'Oldest due', empty: 'Nothing was open on this day', sum: 'Total of this page',
      },
      late: {
        title: 'Late fees', note: 'Late fees of overdue charges at the end of the chosen day; posting writes what is missing into the accounts', debtor: 'Payer', days: 'Days overdue', percent: '% a year', fee: 'Late fee', posted: 'In the books', toPost: 'To post', asOf: 'Up to', charges: 'Charges', by: 'By', started: 'When',
        post: 'Post late fees', ask: 'Write late fees up to {day} into the accounts?', court: 'Some late fees are above the yearly line at which a court may lower them (Civil Code art. 585)', empty: 'Nothing is overdue', runs: 'Postings', noRuns: 'Nothing was posted yet',
      },
      method: { CASH: 'Cash', WECHAT: 'WeChat', ALIPAY: 'Alipay', POS: 'Card', TRANSFER: 'Transfer', DIRECT_DEBIT: 'Direct debit' },
      adjust: {
        title: 'Waivers and write-offs', note: 'Discounts, waivers, write-offs and corrections; posted write-offs are the bad debts', number: 'Number', kindTitle: 'Kind', stateTitle: 'State', debtor: 'Payer', reason: 'Reason', by: 'Asked by', asked: 'Asked at', posted: 'Posted on', from: 'Posted from', to: 'Posted to', empty: 'No adjustments',
        kind: { DISCOUNT: 'Discount', WAIVER: 'Waiver', WRITE_OFF: 'Write-off', CORRECTION_DOWN: 'Correction down', CORRECTION_UP: 'Correction up', CANCELLATION: 'Cancellation' },
        state: { REQUESTED: 'waits for approval', POSTED: 'posted', REJECTED: 'rejected', WITHDRAWN: 'withdrawn' },
      },
      refund: {
        title: 'Refunds', one: 'Refund', note: 'Credit given back: asked for, approved, paid out; the books change with the payment', number: 'Refund', stateTitle: 'State', debtor: 'Payer', payee: 'Payee', payeeAccount: 'Payee\'s account', reason: 'Reason', by: 'Asked by', asked: 'Asked at', method: 'Paid by', ref: 'Reference',
        paidOn: 'Paid on', paidBy: 'Paid out by', credit: 'Credit', owed: 'Still open', print: 'Print', from: 'Paid from', to: 'Paid to', empty: 'No refunds; ask for one on the page of the account',
        state: { REQUESTED: 'waits for approval', APPROVED: 'to be paid', PAID: 'paid', REJECTED: 'rejected', WITHDRAWN: 'withdrawn' },
      },
      shift: {
        stateTitle: 'State', title: 'Cash desk shifts', one: 'Cash desk shift', note: 'Open with the change in the drawer; what you take and give back is entered by itself; count by method, somebody else takes it over', state: { OPEN: 'open', COUNTED: 'counted', SIGNED: 'taken over' },
        open: 'Open a shift', float: 'Opening float', floatHint: 'Change in the drawer; 0 for none', number: 'Shift', cashier: 'Cashier', openedAt: 'Opened', countedAt: 'Counted', expected: 'By the books', counted: 'Counted', difference: 'Difference', reason: 'Reason', signedBy: 'Taken over by',
        method: 'Method', entries: 'Entries', taken: 'Taken', returned: 'Given back', count: 'Count and hand over', again: 'Count again', countNote: 'What you counted by each method, cash with the opening float; leave empty what there is none of.', reasonHint: 'Only where it differs from the books', sign: 'Take over', signAsk: 'Have you checked shift {number} of {cashier}, difference {difference}?',
        print: 'Print', receipts: 'Taken and given back', receipt: 'Receipt', payer: 'Paid by', at: 'When', from: 'Opened from', to: 'Opened to', noEntries: 'Nothing taken in this shift yet', empty: 'No shifts yet', history: 'History', mine: 'My shift',
      },
      statement: {
        choose: 'Choose a house first',
        title: 'Statement of account', allHouses: 'All houses', period: 'Period', from: 'First day', to: 'Last day', opening: 'Opening balance', charged: 'Charged', paid: 'Paid or waived', closing: 'Closing balance',
        date: 'Date', text: 'Text', number: 'Number', chargedCol: 'Charged', paidCol: 'Paid', balanceCol: 'Balance', print: 'Print PDF', empty: 'Nothing happened in this period', negative: 'A negative balance is money paid ahead; deposits are not included',
      },
    },
  },
};
