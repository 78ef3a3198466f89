export default {
  console: {
    modules: {
      title: 'Functions',
      note: 'An installed function can be enabled per project; removing one keeps its data',
      name: 'Function',
      id: 'Id',
      version: 'Version',
      state: 'State',
      projects: 'Enabled in',
      flows: 'Flows',
      install: 'Install',
      uninstall: 'Remove',
      installDone: '"{name}" is installed',
      uninstallDone: '"{name}" was removed; its data stays',
      uninstallAsk: 'No project will have "{name}" any more; its data stays. Remove it?',
    },
    module: { AVAILABLE: 'Available', INSTALLED: 'Running', FAILED: 'Failed', SWAPPING: 'Swapping' },
  },
};
