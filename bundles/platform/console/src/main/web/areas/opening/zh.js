export default {
  console: {
    opening: {
      title: '期初余额', note: '从原系统带入的欠费、预存和押金：导入、核对控制总数、财务签字、入账',
      file: '文件', asOf: '启用日期', lines: '笔数', rejected: '退回行数', stateTitle: '状态',
      drop: '将 .xlsx 或 .csv 文件拖到这里，或点击选择', columns: '列：房屋（或楼栋、单元、房号）、类型（欠费/预存/押金）、费项、账期、到期日、金额；缴费人、电话、收费主体可选',
      state: { READING: '读取中', DRAFT: '草稿', CHECKED: '已核对', SIGNED: '已签字', POSTED: '已入账', REVERSED: '已冲回', DISCARDED: '已作废' },
      work: { READING: '正在读取文件', SIGNED: '正在入账', POSTED: '正在冲回' }, mayLeave: '可以离开本页，处理在后台继续。',
      kind: { ARREARS: '欠费', PREPAYMENT: '预存', DEPOSIT: '押金' },
      step: { IMPORTED: '导入', CHECKED: '核对', SIGNED: '签字', POSTED: '入账', REVERSED: '冲回' },
      totals: '控制总数', totalsNote: '按原系统打印的合计填写；与导入文件完全一致才能核对通过',
      kindTitle: '类型', item: '费项', entity: '收费主体', foundCount: '文件笔数', foundAmount: '文件金额', count: '原系统笔数', amount: '原系统金额', same: '一致', differs: '不一致',
      saveTotals: '保存控制总数', check: '核对', sign: '签字', post: '入账', reverse: '整批冲回', discard: '作废', print: '打印控制表',
      signQuestion: '确认签字：{count} 笔，欠费 {arrears}，预存 {prepayments}，押金 {deposits}', postQuestion: '确认将 {count} 笔期初余额入账？入账后只能整批冲回。', discardQuestion: '确认作废这批期初余额？', reason: '冲回原因', ownNote: '导入人不能签字，请由另一位财务人员签字。',
      linesTitle: '余额明细', house: '房屋', debtor: '缴费人', period: '账期', due: '到期日', sum: '金额', rejectedTitle: '退回的行', row: '行', column: '列', why: '原因', save: '下载退回清单', steps: '经过',
    },
  },
};
