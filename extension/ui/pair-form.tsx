import { useSignal } from '@preact/signals';
import { locale } from '../../shared/interface/messages/messages.ts';
import { say } from '../../shared/interface/messages/popup.ts';
import { isLoopback, permissionFor, readAddress } from '../link/address.ts';
import type { Trouble } from '../link/answer.ts';
import { type LinkState, sendMessage } from '../link/protocol.ts';
import { trouble } from '../link/trouble.ts';
import { browser } from '../seam/browser.ts';

interface PairFormProps {
  address: string;
  code?: string;
  onPaired: (state: LinkState) => void;
}

/** Address and pairing code; asks the browser for the address first, within the person's own click. */
export function PairForm({ address, code = '', onPaired }: PairFormProps) {
  const typedAddress = useSignal(address);
  const typedCode = useSignal(code);
  const busy = useSignal(false);
  const failed = useSignal<Trouble | null>(null);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy.value) return;
    busy.value = true;
    failed.value = null;
    const result = await pairWith(typedAddress.value, typedCode.value).catch(() => ({
      done: false as const,
      trouble: trouble('noService'),
    }));
    busy.value = false;
    if (result.done) onPaired(result.state);
    else failed.value = result.trouble;
  };

  return (
    <form onSubmit={submit} class="pair-form">
      <div class="field">
        <label for="pair-address">{say('address')}</label>
        <input
          class="input"
          id="pair-address"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={typedAddress}
          onInput={(event) => {
            typedAddress.value = event.currentTarget.value;
          }}
        />
      </div>
      <div class="field">
        <label for="pair-code">{say('code')}</label>
        <span class="pair">
          <input
            class="input"
            id="pair-code"
            inputMode="numeric"
            autocomplete="one-time-code"
            placeholder="0000-0000"
            maxLength={20}
            value={typedCode}
            aria-invalid={failed.value !== null}
            aria-describedby="pair-failed"
            onInput={(event) => {
              typedCode.value = event.currentTarget.value;
            }}
          />
          <button type="submit" class="btn btn--main" disabled={busy.value}>
            {busy.value ? say('pairing') : say('pair')}
          </button>
        </span>
        <p id="pair-failed" class="help help--error" role="alert">
          {failed.value?.[locale.value]}
        </p>
      </div>
    </form>
  );
}

/** Pairs by way of the background. The permission is asked before anything else is awaited, as the browser demands. */
export async function pairWith(typed: string, code: string) {
  const address = readAddress(typed);
  if (address === null) return { done: false as const, trouble: trouble('badAddress') };
  if (!isLoopback(address)) {
    const given = await browser.permissions.request({ origins: [permissionFor(address)] }).catch(() => false);
    if (!given) return { done: false as const, trouble: trouble('permission') };
  }
  return sendMessage('pair', { address, code, deviceName: deviceName() });
}

/** How the device is called in the office's list: browser and system. */
function deviceName(): string {
  const agent = navigator.userAgent;
  const browserName = /Edg\//.test(agent) ? 'Edge' : /Firefox\//.test(agent) ? 'Firefox' : 'Chrome';
  const system = /Windows/.test(agent) ? 'Windows' : /Mac OS/.test(agent) ? 'macOS' : 'Linux';
  return `${browserName} · ${system}`;
}
