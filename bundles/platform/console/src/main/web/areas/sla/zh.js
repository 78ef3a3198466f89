export default {
  console: {
    sla: {
      title: '时效分析',
      note: '办理时长不含挂起时间；“按时”指办结前从未超时',
      by: '统计方式', byMONTH: '按月', byFLOW: '按业务', byROLE: '按岗位',
      flow: '业务', allFlows: '全部业务', from: '开始日期', to: '结束日期',
      group: '分组', opened: '新增', closed: '办结', onTime: '按时办结', late: '超时办结', percent: '按时率',
      median: '办理时长中位数', p90: '九成办结时长', open: '期末未结', longest: '最久未结', held: '挂起时长',
      minutes: '{count} 分钟', hours: '{count} 小时', days: '{count} 天',
      noRole: '未分派', chart: '办结与新增', empty: '这段时间没有事项',
    },
  },
};
