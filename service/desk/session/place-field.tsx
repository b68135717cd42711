import { say } from '../../../shared/interface/messages/desk.ts';
import { placeInName } from '../../../shared/vocabulary/office-place.ts';
import { Field } from '../frame/field.tsx';

interface PlaceFieldProps {
  officeName: string;
  place: string;
  wrong: string | null;
  onChange: (place: string) => void;
}

/** 所在地; while it is empty it shows what the name says. */
export function PlaceField({ officeName, place, wrong, onChange }: PlaceFieldProps) {
  return (
    <Field label={say('officePlace')} help={say('officePlaceHelp')} wrong={wrong}>
      {(attributes) => (
        <input
          {...attributes}
          autocomplete="off"
          placeholder={placeInName(officeName) ?? say('officePlaceExample')}
          value={place}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
