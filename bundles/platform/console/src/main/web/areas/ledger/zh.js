export default {
  console: {
    ledger: {
      item: { PROPERTY_FEE: '物业费', HOT_WATER: '热水费', PARKING: '车位费', WATER: '代收水费', POWER: '代收电费', HEAT: '代收供热费', GAS: '代收燃气费', HANDOVER: '收楼费用', OTHER: '其他费用', DUNNING_COST: '催缴费用', RENT: '租金', DEPOSIT: '押金' },
      house: '房产', open: '未缴', credit: '预存', balance: '应缴余额', total: '合计', houses: '房产数', entity: '收款单位', due: '缴费期限', period: '账期', itemTitle: '费项', amount: '金额', note: '说明',
      payers: { title: '缴费人账户', note: '每位缴费人在本项目名下全部房产的账户合计', search: '姓名或名称', name: '缴费人', houses: '各房产', charges: '未缴费用', statement: '对账单', file: '客户档案', paid: '没有未缴费用' },
      pay: {
        title: '一并收款', open: '收款', order: '按项目的抵充顺序缴清各房产未缴费用，同类中先到期者先缴；开一张收据。', amount: '金额', left: '余款存入', leftHint: '多收的部分转为这处房产的预存；不选则不能多收', leftNone: '不多收', method: '收款方式', ref: '流水号', entityHint: '不选为物业公司', more: '更多', received: '收款日期',
        take: '收款 {amount}', state: { RECORDED: '有效', REVERSED: '已冲销' }, over: '{name} · {count} 处房产', print: '打印', reprint: '补打', reverse: '整张冲销', reverseNote: '各房产由本收据抵缴的费用全部恢复为未缴；收据号不再使用。', reason: '冲销原因', reversed: '{on} 由 {by} 冲销：{reason}',
        lines: '缴费明细', capitals: '大写', by: '收款人', ahead: '转入预存', none: '收据已冲销，没有缴费明细', lateFee: '另计违约金', several: '多处房产',
      },
      settle: {
        title: '渠道对账', one: '渠道结算文件', note: '导入收单机构、微信、支付宝、银行的结算文件，按日与收据核对', take: '导入结算文件', channel: '渠道', day: '结算日', drop: '拖入或点选结算文件（xlsx、csv）', hint: '有交易金额、流水号两列即可，可另有手续费、净额、交易时间；列序不限。特殊列名在业务规则“收单结算渠道”中填写。',
        days: '近 30 天', noDays: '近 30 天没有非现金收款', cell: '已核对 {matched} · 待处理 {open}', noFile: '未导入', booked: '账面金额', files: '结算文件', file: '文件', stateTitle: '状态', lines: '行数', matched: '已核对', open: '待处理差异', gross: '交易金额', fee: '手续费', net: '净额', payoutOn: '到账日', from: '结算日从', to: '结算日到',
        empty: '还没有结算文件；选渠道和结算日后导入', state: { READING: '核对中', OPEN: '有差异', CLOSED: '已结清', DISCARDED: '已作废' },
        line: { NEW: '核对中', MATCHED: '一致', AMOUNT_DIFFERS: '金额不符', NOT_IN_BOOKS: '账上没有', MISSING_AT_CHANNEL: '渠道没有', FOUND_LATER: '后续文件已有', TAKEN_BACK: '收据已冲销', REPEATED: '以前文件已有' },
        row: '行', result: '核对结果', by: '导入人', closedAt: '结清时间', settledBy: '签认', onlyOpen: '只看待处理', noLines: '没有符合条件的行', settle: '签认差异', settleNote: '写明差异的原因和处理办法；经手这笔款的人不能签认。', reason: '原因', again: '重新核对', discard: '作废文件', discardAsk: '作废后，这份文件的核对结果全部取消，可重新导入。确认作废？',
      },
      ageing: {
        title: '账龄分析', note: '截至所选日期的未缴金额，按逾期天数分段；分段天数可在业务规则中设置', by: '统计方式', byBUILDING: '按楼栋', byITEM: '按费项', byHOUSE: '按房产', byDEBTOR: '按缴费人',
        BUILDING: '楼栋', ITEM: '费项', HOUSE: '房产', DEBTOR: '缴费人', asOf: '截止日期', building: '楼栋', item: '费项', search: '名称', notDue: '未到期', oldest: '最早到期', empty: '这一天没有未缴费用', sum: '本页合计',
      },
      late: {
        title: '违约金', note: '逾期费用截至所选日期的违约金；“入账”把尚未入账的部分记入各账户', debtor: '缴费人', days: '逾期天数', percent: '年化（%）', fee: '违约金', posted: '已入账', toPost: '待入账', asOf: '计至', charges: '笔数', by: '经办', started: '时间',
        post: '违约金入账', ask: '将截至 {day} 的违约金记入各账户。确定吗？', court: '有费用的违约金年化率超过提示线，可能被法院调减（民法典第585条）', empty: '没有逾期费用', runs: '入账记录', noRuns: '还没有入账',
      },
      method: { CASH: '现金', WECHAT: '微信', ALIPAY: '支付宝', POS: '刷卡', TRANSFER: '转账', DIRECT_DEBIT: '代扣' },
      adjust: {
        title: '减免与核销', note: '折扣、减免、坏账核销与更正；已入账的“坏账核销”就是坏账清单', number: '单号', kindTitle: '方式', stateTitle: '状态', debtor: '缴费人', reason: '原因', by: '申请人', asked: '申请时间', posted: '入账日期', from: '入账日期从', to: '入账日期到', empty: '没有费用调整',
        kind: { DISCOUNT: '折扣', WAIVER: '减免', WRITE_OFF: '坏账核销', CORRECTION_DOWN: '更正调减', CORRECTION_UP: '更正调增', CANCELLATION: '冲销费用' },
        state: { REQUESTED: '待审批', POSTED: '已入账', REJECTED: '已驳回', WITHDRAWN: '已撤回' },
      },
      refund: {
        title: '退款', one: '退款', note: '退还账户的预存款：申请、审批、付款；付款时才记账', number: '退款单号', stateTitle: '状态', debtor: '缴费人', payee: '收款人', payeeAccount: '收款账号', reason: '退款原因', by: '申请人', asked: '申请时间', method: '付款方式', ref: '交易号',
        paidOn: '付款日期', paidBy: '付款人', credit: '账户预存', owed: '未缴费用', print: '打印退款单', from: '付款日期从', to: '付款日期到', empty: '没有退款；在账户页点“退预存款”申请',
        state: { REQUESTED: '待审批', APPROVED: '待付款', PAID: '已付款', REJECTED: '已驳回', WITHDRAWN: '已撤回' },
      },
      shift: {
        stateTitle: '状态', title: '收银交班', one: '收银班次', note: '开班填备用金，收退款自动记入当班；交班按收款方式点款，由他人签收', state: { OPEN: '当班', COUNTED: '待签收', SIGNED: '已签收' },
        open: '开班', float: '备用金', floatHint: '抽屉里现有的零钱，没有填 0', number: '班次号', cashier: '收银员', openedAt: '开班时间', countedAt: '点款时间', expected: '账面应有', counted: '实点', difference: '差额', reason: '差额原因', signedBy: '签收人',
        method: '收款方式', entries: '笔数', taken: '收入', returned: '红冲', count: '点款交班', again: '重新点款', countNote: '按收款方式填写实际点到的金额，现金含备用金；没有的留空。', reasonHint: '与账面一致时不用填', sign: '签收', signAsk: '确认已核对 {cashier} 的班次 {number}，差额 {difference}？',
        print: '打印交班单', receipts: '本班收退款', receipt: '收据', payer: '交款人', at: '时间', from: '开班日期从', to: '开班日期到', noEntries: '本班还没有收退款', empty: '还没有班次', history: '经过', mine: '我的当班',
      },
      statement: {
        choose: '先选择房屋',
        title: '对账单', allHouses: '名下全部房产', period: '期间', from: '开始日期', to: '结束日期', opening: '期初欠费', charged: '本期应收', paid: '本期已收及减免', closing: '期末欠费',
        date: '日期', text: '摘要', number: '单据号', chargedCol: '应收', paidCol: '已收/减免', balanceCol: '余额', print: '打印 PDF', empty: '这段时间没有往来', negative: '余额为负表示预存；押金不计入',
      },
    },
  },
};
