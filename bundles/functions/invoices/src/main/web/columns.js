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
