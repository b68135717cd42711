import { messages } from './messages.ts';

/** Why the service can't be reached, as the extension tells it. */
export const say = messages({
  noService: {
    zh: '连不上办公室服务，可能没有开机或网络不通。稿件都在本机，连上后自动报送。',
    en: 'The office service cannot be reached: it may be switched off, or the network is down. Everything is safe here and goes out once it is back.',
  },
  timeout: {
    zh: '办公室服务没有及时答复。稿件都在本机，会自动再送，不会重复。',
    en: 'The office service did not answer in time. Everything is safe here and is sent again, never twice.',
  },
  otherServer: {
    zh: '这个地址上答话的不是信达服务。稿件都在本机；请核对地址，或看是不是要先登录网络。',
    en: 'What answers at this address is not Xinda. Everything is safe here; check the address, or whether the network wants a sign-in first.',
  },
  unreadable: {
    zh: '服务的答复看不懂，不当作已收到。稿件在本机，会自动再送。',
    en: "The service's answer could not be understood and does not count as received. Your text is safe and is sent again.",
  },
  permission: {
    zh: '浏览器没有允许访问这个地址，还没有配对。请再点一次“配对”，在提示中选“允许”。',
    en: 'The browser did not allow access to this address, so nothing was paired. Press Pair again and choose Allow.',
  },
  badAddress: {
    zh: '地址不对。请照办公室给的填，例如 http://10.36.8.20:8735 。',
    en: 'This is not an address. Type it as the office gave it, e.g. http://10.36.8.20:8735 .',
  },
  notSaved: {
    zh: '本机存储写不进去，没有报送，稿子还在原处。请先复制留底，再看磁盘是否已满。',
    en: 'This machine could not store it, so nothing was sent and your text is where it was. Copy it first, then see whether the disk is full.',
  },
  keptAside: {
    zh: '这一版正在发送或已经送达，先到的算数。您改过的这份已存成新草稿。',
    en: 'This revision is on its way or has arrived, and the first one counts. What you changed is kept as a new draft.',
  },
  notPaired: {
    zh: '还没有配对。请向办公室要一个配对码，在信达的弹窗里填上。',
    en: 'Not paired yet. Ask the office for a pairing code and enter it in the popup.',
  },
});
