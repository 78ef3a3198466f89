export default {
  repairs: {
    orders: {
      title: '报修工单', new: '登记报修', search: '单号、姓名、电话、内容、地点', overdue: '只看超时', late: '只看逾时完成', oneHouse: '仅一套房屋', empty: '没有符合条件的工单',
    },
    figures: { open: '未结', overdue: '未结超时', late: '累计逾时', onTime: '及时率', satisfaction: '满意率', rework: '返工率' },
    tag: { overdue: '超时', late: '逾时', rework: '返工 {count} 次', unreached: '未联系上' },
    order: {
      stop: '停止服务单', number: '单号', state: '状态', where: '地点', what: '内容', path: '路径', timeClass: '时限类别', area: '范围', category: '类别', channel: '来源',
      handler: '处理人', handlerRole: '处理岗位', responsible: '责任人', occurredAt: '报修时间', dueAt: '期限', standardDueAt: '标准完成时间', visitDueAt: '可回访时间',
      agreedUntil: '与客户商定的时间', appointmentAt: '预约时间', promise: '分类与时限', dueLine: '期限 {at}（{left}）',
    },
    clear: {
      who: '何人（姓名）', phone: '联系电话', house: '何地（房屋）', place: '何地（文字说明）', placeHint: '公共区域可只填文字说明', noticedAt: '何时（发现时间）', what: '何事（报修内容）', wanted: '何求（期望结果）',
    },
    new: {
      title: '登记报修', note: '问清五件事：何人、何地、何时、何事、何求', fiveClear: '五清楚', sorting: '分类', submit: '登记', done: '已登记 {number}', clear: '清空',
      late: '补录（断网、停电等原因未能当时登记）', lateHint: '各项时限从此时起算', lateReason: '补录原因', lateNote: '原因说明',
    },
    route: { role: '派往：{role}', standsIn: '派往：{role}（{company}的业务，暂由物业代管）', company: '属于{company}的业务，应对外转单', none: '派单范围中没有此类事项，派单时须选择岗位', asTable: '按派单范围' },
    step: {
      title: '可执行的操作', more: '更多', done: '已办理，现为“{state}”',
      dispatch: '派单', assign: '落实责任人', go: '到场', solve: '填写派工单', return: '返单', visit: '回访', 'no-answer': '未接通', archive: '存档',
      cancel: '取消', duplicate: '标记重复', refer: '对外转单', hold: '挂起', resume: '恢复',
    },
    field: {
      role: '处理岗位', note: '备注', responsible: '责任人', reportedTo: '上报给', reportedAt: '上报时间', arriveAt: '到场时间', doneAt: '完成时间', worker: '维修人员', materials: '用料',
      noticeGivenAt: '书面通知送达时间', result: '处理结果', satisfaction: '满意程度', agreedUntil: '重新商定的时间', comment: '客户意见', reason: '原因', duplicateOf: '重复于', company: '外部单位',
    },
    slip: { title: '派工单', arriveAt: '到场时间', doneAt: '完成时间', worker: '维修人员', materials: '用料', noticeGivenAt: '书面通知送达', result: '处理结果' },
    photo: { title: '照片', BEFORE: '维修前', AFTER: '维修后', none: '无' },
    history: { reported: '上报{to} {at}', tries: '第 {count} 次未接通' },
    house: { orders: '报修工单', report: '登记报修' },
    state: {
      REGISTERED: '已登记', DISPATCHED: '已派单', ASSIGNED: '已落实责任人', ON_SITE: '现场处理', SLIP_COMPLETE: '派工单已填', RETURNED_TO_DESK: '待回访', ON_HOLD: '挂起',
      RECORDED: '已记录', ARCHIVED: '已存档', CANCELLED: '已取消', DUPLICATE: '重复', REFERRED: '已转单',
    },
    channel: { PHONE: '电话', VISIT: '来访', PATROL: '巡查', OTHER: '其他' },
    area: { NON_PUBLIC: '非公共区域', PUBLIC: '公共区域', PUBLIC_FACILITY: '公共设施', EXTERNAL: '外部单位' },
    category: {
      HOME_DAILY: '日常生活报修', GAS: '燃气', HOUSE_QUALITY: '房屋质量', NEIGHBOUR: '相邻权（噪音、漏水）', ACCESS: '人员车辆出入', PUBLIC_ORDER: '公共秩序', FIRE_SAFETY: '消防、防火防盗',
      CLEANING: '环境卫生', GREENING: '绿化', PESTS: '四害消杀', FEES: '费用收取和查询', WATER: '公共水管道', POWER: '公共电设施', PAID_HOME_REPAIR: '室内有偿维修',
      HEATING: '供暖、商铺电增容', TELECOM: '电视、宽带、电话', OTHER: '其他',
    },
    path: { GENERAL: '一般', URGENT: '紧急或复杂', MAJOR: '重大紧急突发' },
    timeClass: { GENERAL: '一般（30 分钟）', MODERATE: '较复杂（3 小时）', COMPLEX: '复杂（3 天，书面通知）', SPECIAL: '特别复杂（另行商定）' },
    lateReason: { NETWORK_OUT: '断网', POWER_OUT: '停电', OTHER: '其他' },
    satisfaction: { SATISFIED: '满意', DISSATISFIED: '不满意' },
  },
};
