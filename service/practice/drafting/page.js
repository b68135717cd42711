const sentences = JSON.parse(document.getElementById('sentences').textContent);
const form = document.getElementById('draft');
const plain = form.dataset.plain === '1';
const place = `xinda-practice-draft-${plain ? 'plain' : 'rich'}`;
const title = document.getElementById('title');
const status = document.getElementById('status');

const tell = (key) => {
  status.textContent = sentences[key];
};

/** The document of the rich editor, once its frame has loaded. */
const editor = () => document.getElementById('editor').contentDocument;
const body = () => (plain ? document.getElementById('body').value : editor().body.innerHTML);

function keep() {
  localStorage.setItem(place, JSON.stringify({ title: title.value, body: body() }));
  tell('kept');
}

function restore() {
  const kept = localStorage.getItem(place);
  if (kept === null) return;
  const draft = JSON.parse(kept);
  title.value = draft.title;
  if (plain) document.getElementById('body').value = draft.body;
  else editor().body.innerHTML = draft.body;
}

async function reset() {
  const answer = await fetch('/api/practice/resets', { method: 'POST' }).catch(() => null);
  if (answer?.ok) tell('reset');
  else tell(answer?.status === 401 || answer?.status === 403 ? 'signIn' : 'notReset');
}

const acts = {
  keep,
  reset,
  original: () => {
    localStorage.removeItem(place);
    location.reload();
  },
};

form.addEventListener('submit', (event) => {
  event.preventDefault();
  tell('submitted');
});
for (const button of form.querySelectorAll('[data-act]')) button.addEventListener('click', () => acts[button.dataset.act]());

if (plain) restore();
else {
  const frame = document.getElementById('editor');
  if (editor()?.readyState === 'complete' && editor().body.isContentEditable) restore();
  else frame.addEventListener('load', restore, { once: true });
  for (const button of form.querySelectorAll('[data-command]')) {
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      frame.contentWindow.focus();
      editor().execCommand(button.dataset.command);
    });
  }
}
