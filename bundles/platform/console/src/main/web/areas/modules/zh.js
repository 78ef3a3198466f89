export default {
  console: {
    modules: {
      title: '功能模块',
      note: '安装后可在各项目中启用；卸载只移除功能，不删除数据',
      name: '功能',
      id: '代码',
      version: '版本',
      state: '状态',
      projects: '启用的项目',
      flows: '流程',
      install: '安装',
      uninstall: '卸载',
      installDone: '“{name}”已安装',
      uninstallDone: '“{name}”已卸载，数据保留',
      uninstallAsk: '卸载后所有项目都不能使用“{name}”，数据保留。确定卸载吗？',
    },
    module: { AVAILABLE: '可安装', INSTALLED: '运行中', FAILED: '故障', SWAPPING: '更新中' },
  },
};
