export default {
  console: {
    inbox: {
      title: '待办事项',
      note: '各项业务中等待处理的事项，最先到期的在前',
      whose: '范围',
      mine: '我的待办',
      all: '本项目全部',
      overdue: '只看超时',
      empty: '没有待办事项',
    },
    task: {
      number: '单号',
      flow: '业务',
      escalated: '已上报{role}',
      title: '事项',
      house: '房屋',
      state: '状态',
      due: '期限',
      handler: '处理人',
    },
  },
};
