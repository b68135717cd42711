import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeviceList } from '../../../shared/contract/people.ts';
import { Note } from '../../../shared/interface/components/notices.tsx';
import { say } from '../../../shared/interface/messages/desk-people.ts';
import { timeLeft } from '../../../shared/interface/moment.ts';
import type { Member } from '../../../shared/vocabulary/people.ts';
import { newPairingCode } from '../client/people.ts';
import { Dialog } from '../frame/dialog.tsx';
import { useLoaded } from '../frame/loaded.ts';
import { Shown } from '../frame/page.tsx';
import { serviceNow } from '../session/session.ts';

interface PairingDialogProps {
  member: Member;
  devices: readonly DeviceList['items'][number][];
  onClose: () => void;
  /** Looks for newly paired devices. */
  onLook: () => void;
}

/** How often the dialog looks whether the code has been used. */
const EVERY = 2_000;

/** A pairing code, large, with the time it is still good for; says when it has been used. */
export function PairingDialog({ member, devices, onClose, onLook }: PairingDialogProps) {
  const [known] = useState(() => new Set(devices.map(({ id }) => id)));
  const loaded = useLoaded(`pairing ${member.id}`, () => newPairingCode(member.id));
  const [now, setNow] = useState(serviceNow);
  const look = useRef(onLook);
  look.current = onLook;
  useEffect(() => {
    const second = setInterval(() => setNow(serviceNow()), 1_000);
    const looking = setInterval(() => look.current(), EVERY);
    return () => {
      clearInterval(second);
      clearInterval(looking);
    };
  }, []);
  const paired = devices.find(({ id, memberId }) => memberId === member.id && !known.has(id));
  return (
    <Dialog title={say('pairTitle', { name: member.name })} onClose={onClose} class="pairing">
      {paired ? (
        <div role="status">
          <Note icon="check">{say('pairedNow', { name: member.name, device: paired.name })}</Note>
        </div>
      ) : (
        <Shown loaded={loaded}>
          {({ code, expiresAt }) => {
            const expired = new Date(expiresAt).getTime() <= now.getTime();
            return (
              <>
                <p class="muted">{say('pairSteps', { name: member.name })}</p>
                <Copied label={say('serviceAddress')} value={location.origin} />
                <Copied label={say('code')} value={code} large={!expired} />
                <p class="muted small" role="timer">
                  {expired ? say('expired') : say('expires', { left: timeLeft(expiresAt, now) })}
                </p>
                <div class="btnbar dialog-acts">
                  <button type="button" class={expired ? 'btn btn--main' : 'btn'} onClick={loaded.reload}>
                    {say('newCode')}
                  </button>
                </div>
              </>
            );
          }}
        </Shown>
      )}
    </Dialog>
  );
}

/** A value to be carried elsewhere. Without a clipboard (plain HTTP in the office's network) it is selected for Ctrl+C. */
function Copied({ label, value, large = false }: { label: string; value: string; large?: boolean }) {
  const output = useRef<HTMLOutputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setSaid(say('copied'));
    } catch {
      if (output.current) getSelection()?.selectAllChildren(output.current);
      setSaid(say('copyByHand'));
    }
  };
  return (
    <div class={large ? 'copied copied--large' : 'copied'}>
      <span class="label">{label}</span>
      <output ref={output}>{value}</output>
      <button type="button" class="btn btn--s" aria-label={`${say('copy')} ${label}`} onClick={() => void copy()}>
        {say('copy')}
      </button>
      <span class="muted small" role="status">
        {said}
      </span>
    </div>
  );
}
