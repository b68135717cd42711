import { useState } from 'preact/hooks';
import { Icon } from '../../../shared/interface/components/icon.tsx';
import { say } from '../../../shared/interface/messages/desk-bulletins.ts';
import type { Block, Bulletin, BulletinText } from '../../../shared/vocabulary/bulletin.ts';
import { Field } from '../frame/field.tsx';

interface TextFormProps {
  bulletin: Bulletin;
  busy: boolean;
  onChange: (text: BulletinText) => void;
}

/** Head, paragraphs and signature of a draft to be changed; saved together. */
export function TextForm({ bulletin, busy, onChange }: TextFormProps) {
  const [text, setText] = useState<BulletinText>(bulletin.text);
  const change = (part: Partial<BulletinText>) => setText((former) => ({ ...former, ...part }));
  const changeBlock = (id: string, words: string) =>
    change({ blocks: text.blocks.map((block) => (block.id === id ? { ...block, text: words } : block)) });
  return (
    <form
      class="text-form"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(text);
      }}
    >
      <p class="small muted">{say('tokens')}</p>
      {text.blocks.map((block, index) => (
        <BlockField
          key={block.id}
          block={block}
          number={index + 1}
          onInput={(words) => changeBlock(block.id, words)}
          {...(text.blocks.length > 1 ? { onRemove: () => change({ blocks: text.blocks.filter(({ id }) => id !== block.id) }) } : {})}
        />
      ))}
      <button
        type="button"
        class="btn btn--s"
        onClick={() =>
          change({ blocks: [...text.blocks, { id: `n${Date.now().toString(36)}`, kind: 'paragraph', text: say('newBlock') }] })
        }
      >
        <Icon name="plus" />
        {say('addBlock')}
      </button>
      <h2 class="sec-h">{say('head')}</h2>
      {(['masthead', 'addressee', 'signature', 'signer'] as const).map((name) => (
        <Field key={name} label={say(name)}>
          {(attributes) => <input {...attributes} value={text[name]} onInput={(event) => change({ [name]: event.currentTarget.value })} />}
        </Field>
      ))}
      {text.title.map((line, index) => (
        <Field key={index} label={say('titleLine', { line: index + 1 })}>
          {(attributes) => (
            <input
              {...attributes}
              value={line}
              onInput={(event) => {
                const words = event.currentTarget.value;
                change({ title: text.title.map((each, place) => (place === index ? words : each)) });
              }}
            />
          )}
        </Field>
      ))}
      <Field label={say('dated')}>
        {(attributes) => (
          <input {...attributes} type="date" value={text.dated} onInput={(event) => change({ dated: event.currentTarget.value })} />
        )}
      </Field>
      <div class="btnbar">
        <button type="submit" class="btn btn--main" disabled={busy}>
          {say('save')}
        </button>
      </div>
    </form>
  );
}

interface BlockFieldProps {
  block: Block;
  number: number;
  onInput: (words: string) => void;
  onRemove?: () => void;
}

function BlockField({ block, number, onInput, onRemove }: BlockFieldProps) {
  return (
    <div class="block-field">
      <Field label={say(block.kind === 'heading' ? 'heading' : 'block', { number })}>
        {(attributes) =>
          block.kind === 'heading' ? (
            <input {...attributes} value={block.text} onInput={(event) => onInput(event.currentTarget.value)} />
          ) : (
            <textarea {...attributes} rows={4} value={block.text} onInput={(event) => onInput(event.currentTarget.value)} />
          )
        }
      </Field>
      {onRemove && (
        <button
          type="button"
          class="btn btn--icon btn--s"
          aria-label={say('removeBlock', { number })}
          title={say('removeBlock', { number })}
          onClick={onRemove}
        >
          <Icon name="x" />
        </button>
      )}
    </div>
  );
}
