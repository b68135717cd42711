import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say } from '../../../shared/interface/messages/desk-record.ts';

/** Saves the table of the page as a file for spreadsheets. */
export function SaveButton({ onSave }: { onSave: () => void }) {
  return (
    <button type="button" class="btn no-print" onClick={onSave}>
      <Icon name="download" />
      {say('save')}
    </button>
  );
}
