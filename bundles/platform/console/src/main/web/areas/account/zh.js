export default {
  account: {
    title: '我的账号', particulars: '基本信息', saved: '已保存', present: '当前', revokeOthers: '注销其他登录', everywhere: '全部退出', everywhereAsk: '将在所有设备上退出，包括本设备。确定吗？', deputies: '我的代理人',
    password: { title: '修改密码', old: '现密码', new: '新密码', hint: '至少 10 个字符，不能与最近五次相同', done: '密码已修改，其他设备已退出' },
    factor: { title: '二次验证', off: '启用后，登录时除密码外还需输入手机身份验证器中的验证码。', on: '已启用。剩余 {count} 个恢复码。', begin: '启用', next: '下一步', type: '用身份验证器应用扫描二维码，或手工输入下面的密钥，然后填写显示的验证码。', picture: '二维码', link: '在本机的身份验证器中打开', code: '验证码', confirm: '确认', keep: '请妥善保存以下恢复码。手机不在身边时，每个恢复码可登录一次。关闭后不再显示。', kept: '已保存', renew: '更换恢复码', remove: '停用二次验证' },
    blocked: { 'password-must-change': '这是一次性密码，请先修改密码', 'password-expired': '密码已过期，请先修改密码', 'second-factor-needed': '您的岗位要求二次验证，请先完成设置' },
  },
};
