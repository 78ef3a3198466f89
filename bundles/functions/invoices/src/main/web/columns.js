/** What each line of an invoice shows. */
export const LINES = [
  { key: 'taxName', label: 'invoices.col.service' },
  { key: 'taxCode', label: 'invoices.col.code' },
  { key: 'period', label: 'invoices.col.period' },
  { key: 'net', label: 'invoices.col.net', as: 'money' },
  { key: 'ratePercent', label: 'invoices.col.rate', end: true },
  { key: 'tax', label: 'invoices.col.tax', as: 'money' },
  { key: 'gross', label: 'invoices.col.gross', as: 'money' },
  { key: 'exemptGround', label: 'invoices.col.ground' },
];

/** What a sheet of results came to. */
export const COUNTS = [
  { key: 'lines', label: 'invoices.result.lines', as: 'number' },
  { key: 'applied', label: 'invoices.result.state.APPLIED', as: 'number' },
  { key: 'unchanged', label: 'invoices.result.state.UNCHANGED', as: 'number' },
  { key: 'rejected', label: 'invoices.result.state.REJECTED', as: 'number' },
  { key: 'uploadedBy', label: 'invoices.result.by' },
  { key: 'uploadedAt', label: 'invoices.result.when', as: 'dateTime' },
];
