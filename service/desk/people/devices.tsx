import { useState } from 'preact/hooks';
import type { DeviceList } from '../../../shared/contract/people.ts';
import { Empty } from '../../../shared/interface/components/notices.tsx';
import { say as sayDesk } from '../../../shared/interface/messages/desk.ts';
import { say } from '../../../shared/interface/messages/desk-people.ts';
import { moment } from '../../../shared/interface/moment.ts';
import { revokeDevice } from '../client/people.ts';
import { Dialog } from '../frame/dialog.tsx';
import { useDoing } from '../frame/loaded.ts';
import { Problem } from '../frame/problem.tsx';
import { address } from '../frame/router.ts';
import { toast } from '../frame/toasts.tsx';
import { mayReview, serviceNow } from '../session/session.ts';

type KnownDevice = DeviceList['items'][number];

/** Paired browsers, each with its last use; any of them can be revoked. */
export function Devices({ devices, onChanged }: { devices: readonly KnownDevice[]; onChanged: () => void }) {
  const [asked, ask] = useState<KnownDevice | null>(null);
  const now = serviceNow();
  if (devices.length === 0) {
    return (
      <Empty title={say('noDevices')} text={say('noDevicesText')}>
        <a class="btn" href={address('people')}>
          {say('members')}
        </a>
      </Empty>
    );
  }
  return (
    <>
      <table class="table">
        <caption class="vh">{say('devicesCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('member')}</th>
            <th scope="col">{say('device')}</th>
            <th scope="col">{say('pairedAt')}</th>
            <th scope="col">{say('lastUsed')}</th>
            <th scope="col">
              <span class="vh">{say('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {devices.map((device) => (
            <tr key={device.id} class={device.revokedAt === null ? undefined : 'is-inactive'}>
              <th scope="row">{device.memberName}</th>
              <td>{device.name}</td>
              <td class="nowrap">{moment(device.pairedAt, { now })}</td>
              <td class="nowrap">{device.lastUsedAt === null ? say('never') : moment(device.lastUsedAt, { now })}</td>
              <td class="row-acts">
                {device.revokedAt !== null && <span class="muted">{say('revokedAt', { at: moment(device.revokedAt, { now }) })}</span>}
                {device.revokedAt === null && mayReview.value && (
                  <button
                    type="button"
                    class="btn btn--s btn--quiet"
                    aria-label={say('revokeOf', { name: device.memberName, device: device.name })}
                    onClick={() => ask(device)}
                  >
                    {say('revoke')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked && <RevokeDialog device={asked} onClose={() => ask(null)} onRevoked={onChanged} />}
    </>
  );
}

function RevokeDialog({ device, onClose, onRevoked }: { device: KnownDevice; onClose: () => void; onRevoked: () => void }) {
  const doing = useDoing();
  const revoke = async () => {
    const settled = await doing.run(async () => {
      await revokeDevice(device.id);
      toast(say('revoked'));
    });
    if (!settled) return;
    onRevoked();
    onClose();
  };
  return (
    <Dialog title={say('revokeQuestion')} onClose={onClose}>
      <p>{say('revokeText', { name: device.memberName, device: device.name })}</p>
      <Problem problem={doing.problem} />
      <div class="btnbar dialog-acts">
        <button type="button" class="btn btn--main" disabled={doing.busy} onClick={() => void revoke()}>
          {say('revokeDo')}
        </button>
        <button type="button" class="btn btn--quiet" onClick={onClose}>
          {sayDesk('cancel')}
        </button>
      </div>
    </Dialog>
  );
}
