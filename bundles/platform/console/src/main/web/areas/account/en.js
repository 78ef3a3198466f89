export default {
  account: {
    title: 'My account', particulars: 'Particulars', saved: 'Saved', present: 'This one', revokeOthers: 'Sign out the others', everywhere: 'Sign out everywhere', everywhereAsk: 'You are signed out on all devices, this one too. Go on?', deputies: 'My deputies',
    password: { title: 'Change password', old: 'Present password', new: 'New password', hint: 'At least 10 characters, none of your last five', done: 'Password changed; other devices are signed out' },
    factor: { title: 'Second factor', off: 'With it, signing in takes the code of the authenticator app on your phone beside the password.', on: 'It is on. {count} recovery codes are left.', begin: 'Set up', next: 'Next', type: 'Scan the QR code with the authenticator app, or type the key into it, then type the code that it shows.', picture: 'QR code', link: 'Open in the authenticator of this device', code: 'Code', confirm: 'Confirm', keep: 'Keep these recovery codes. Without the phone each of them opens one login. They are not shown again.', kept: 'Kept', renew: 'New recovery codes', remove: 'Remove second factor' },
    blocked: { 'password-must-change': 'This is a one-time password; please change it first', 'password-expired': 'Your password is too old; please change it first', 'second-factor-needed': 'Your role needs a second factor; please set it up first' },
  },
};
