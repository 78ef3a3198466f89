export default {
  console: {
    case: {
      due: '期限 {at}（{left}）',
      provisional: '期限暂定：该年度放假安排尚未公布',
      ownPage: '打开业务页面',
    },
  },
};
