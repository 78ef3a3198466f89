export default {
  state: { REQUESTED: '待开票', ISSUED: '已开票', REFUSED: '开票被拒', WITHDRAWN: '已撤回', RED_REQUESTED: '待红冲', RED_ISSUED: '已红冲' },
  kind: { PERSON: '个人', COMPANY: '单位' },
  red: { WRONG: '开票有误', RETURNED: '销货退回', STOPPED: '服务中止', ALLOWANCE: '销售折让' },
  col: { number: '申请编号', state: '状态', receipt: '收据编号', buyer: '购买方', taxId: '纳税人识别号', seller: '销售方', net: '不含税金额', tax: '税额', gross: '价税合计', taxNumber: '发票号码', issuedOn: '开票日期', redNumber: '红字发票号码', redOn: '红冲日期', redReason: '红冲原因', requestedOn: '申请日期', requestedBy: '申请人', service: '项目名称', code: '税收分类编码', period: '账期', rate: '税率（%）', ground: '免税依据', address: '地址、电话', bank: '开户行及账号', contact: '交付手机或邮箱', reason: '原因', month: '月份', red: '其中红冲（价税合计）' },
  list: { title: '发票', add: '申请开票', search: '申请编号、收据编号、购买方或发票号码', from: '申请日期自', to: '申请日期至', none: '没有发票。可从“申请开票”按收据编号开票' },
  create: { title: '申请开票', receipt: '收据编号', hint: '照收据填写，如 JG-RC-PM-2026-000001', find: '查找', unknown: '没有这张收据', lines: '开票内容', left: '不开票的款项（押金、违约金）：{amount}', none: '这张收据没有可开票的款项', buyer: '购买方', kind: '类型', name: '名称', taxHint: '单位必填', submit: '申请开票', done: '已申请，编号 {number}；收据在红冲前不能冲销' },
  one: { lines: '开票内容', facts: '发票信息', day: '日期（不填为今天）' },
  step: { issued: '登记发票号码', refused: '登记开票被拒', withdraw: '撤回申请', red: '申请红冲', keep: '取消红冲', 'red-issued': '登记红字发票号码' },
  sure: { withdraw: '请先确认税务平台上没有开出这张发票。撤回后收据可以冲销。', refused: '登记后收据可以重新申请开票。', red: '红字发票开出之前，收据不能冲销。', keep: '红字发票不再开具，原发票继续有效。', 'red-issued': '登记后收据可以冲销或重新开票。' },
  wait: { title: '待开发票', note: '导出后在税务平台开具，再上传开票结果，或到发票页逐张登记号码', none: '没有等待开具的发票' },
  result: { title: '开票结果', take: '上传开票结果', before: '以前的上传', drop: '把税务平台或开票平台导出的表拖到这里，或点击选择', hint: 'XLSX 或 CSV，列顺序不限：申请编号（或在备注中）、发票号码、开票日期、开票状态、失败原因；红字发票可用对应蓝字发票号码', none: '还没有上传过', noLines: '没有这样的行', file: '文件', lines: '行数', by: '上传人', when: '上传时间', row: '行', said: '结果', why: '说明', at: '{column}：{message}', state: { WAITING: '待处理', APPLIED: '已登记', UNCHANGED: '无变化', REJECTED: '未通过' }, outcome: { ISSUED: '已开票', RED_ISSUED: '已红冲', REFUSED: '被拒', PENDING: '尚无结果' } },
  tax: { title: '销项税额', from: '开票日期自', to: '开票日期至', none: '这段时间没有开票' },
};
