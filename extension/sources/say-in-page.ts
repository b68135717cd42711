/**
 * Says one sentence at the lower edge of a page for some seconds, in a closed shadow root beside the content, and leaves no trace.
 * The browser carries this function into the page by itself, so that it uses nothing from outside.
 */
export function sayInPage(words: string): void {
  const SHOWN = 4_000;
  const host = document.createElement('div');
  host.dataset.xinda = 'said';
  host.style.cssText = 'all:initial;position:fixed;left:0;right:0;bottom:24px;z-index:2147483647;pointer-events:none;text-align:center';
  const said = document.createElement('div');
  said.setAttribute('role', 'status');
  said.style.cssText =
    'display:inline-block;max-width:min(520px,86vw);padding:10px 16px;border-radius:6px;background:#1f2328;color:#fff;font:14px/1.6 "PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif;text-align:left;box-shadow:0 2px 10px rgba(0,0,0,.25)';
  host.attachShadow({ mode: 'closed' }).append(said);
  for (const earlier of document.querySelectorAll('[data-xinda=said]')) earlier.remove();
  document.documentElement.append(host);
  said.textContent = words;
  setTimeout(() => host.remove(), SHOWN);
}
