export default {
  notices: {
    state: { TO_POST: '待张贴', QUEUED: '待发送', SENT: '已发送', PROVED: '已送达', FAILED: '发送失败', CANCELLED: '已取消' },
    outcome: { BEGUN: '发送中', ACCEPTED: '已接收', UNREACHED: '无应答', REFUSED: '被拒收' },
    list: {
      title: '通知', note: '发给业主和住户的每一条通知，以及送达或失败的证据', toPost: '待张贴', all: '全部', search: '姓名、房号或标题', state: '状态', channel: '渠道', from: '开始日期', to: '结束日期',
      made: '生成时间', house: '房号', name: '收件人', kind: '类型', subject: '标题', address: '号码/地址', proved: '送达时间', reason: '说明', open: '查看', pending: '（待生成）',
      empty: '没有通知。费用催缴等功能会自动生成通知，也可以点“写通知”发给一户。', emptyToPost: '没有待张贴的通知。', print: '打印全部待张贴', printing: '请打印后逐户张贴，再上传照片登记', write: '写通知', templates: '模板与渠道', POSTED: '张贴/上门',
    },
    write: { title: '写通知', lead: '发给该房屋当前的缴费人，渠道按项目规则', house: '房屋', subject: '标题', text: '内容', submit: '生成通知' },
    detail: {
      title: '通知', text: '通知原文', source: '来源', language: '语言', made: '生成', madeBy: '经办', sent: '发送时间', proved: '送达时间', provider: '对方回执号', postedOn: '张贴日期', provedBy: '登记人', due: '下次尝试', reason: '说明', attempts: '发送记录', proof: '张贴照片',
      print: '打印', post: '登记张贴', retry: '重新发送', cancel: '取消通知', cancelReason: '取消原因', photos: '张贴或签收照片', photosHint: '拍下张贴位置和通知全文，或住户签收的通知', on: '张贴日期', saved: '已登记', retried: '已重新排队', cancelled: '已取消', begun: '开始', channel: '渠道', outcome: '结果', said: '对方答复',
    },
    optOuts: {
      title: '拒收营销信息名单', note: '名单中的客户不再收到营销信息；法定通知（如催缴、停止服务）和服务通知不可拒收，仍会发送', link: '拒收名单', name: '客户', reason: '原因', by: '登记人', at: '登记时间', find: '姓名或电话', add: '登记拒收', remove: '取消拒收', added: '已登记', removed: '已取消', empty: '没有客户拒收营销信息',
    },
    posting: {
      chosen: '登记所选张贴（{count} 条）', all: '登记全部张贴', title: '批量登记张贴', note: '同一组照片作为每条通知的张贴证据；已送达、其他项目的通知不能登记，有一条不符合则全部不登记', choose: '选择', done: '已登记 {count} 条',
    },
    templates: {
      title: '通知模板与渠道', note: '每种通知对业主怎么说；花括号中的占位符发送时自动填写', own: '已改写', theirs: '系统默认', edit: '修改', subject: '标题', text: '内容', zh: '中文', en: '英文', preview: '预览（示例数据）', places: '可用占位符', save: '保存', saved: '已保存', empty: '没有模板',
      LEGAL: '法定（不可拒收）', SERVICE: '服务', MARKETING: '营销（可拒收）', importance: '性质', name: '模板',
    },
    channels: {
      title: '渠道', name: '名称', kind: '方式', audience: '对象', enabled: '启用', place: '法定通知顺序', failed: '最近失败', why: '原因', test: '测试', to: '测试号码或邮箱', ACCEPTED: '对方已接收', UNREACHED: '对方无应答', REFUSED: '对方拒收', MAIL: '邮件', HTTP: '网关', POSTED: '张贴/上门', HOUSEHOLD: '业主', STAFF: '员工',
      note: '渠道由集团信息部在服务器 etc 目录配置；使用哪些渠道及顺序见业务规则 notices.channels。', POSTEDname: '张贴/上门',
    },
  },
};
