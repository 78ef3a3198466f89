export default {
  console: {
    flows: {
      title: '流程图',
      note: '本项目正在使用的业务流程，由系统按流程定义自动绘制',
      timed: '限时办理',
      none: '本项目还没有启用任何业务流程',
      steps: '各步骤由谁办理',
      approval: '按金额审批（{key}）',
      handler: '经办人',
      'handler-role': '受派岗位',
      signer: '审批人',
    },
  },
};
