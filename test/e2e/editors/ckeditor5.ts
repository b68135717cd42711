import { build } from 'vite';

const ENTRY = 'virtual:ckeditor5';
const PARTS = {
  'editor-classic': ['ClassicEditor'],
  essentials: ['Essentials'],
  'basic-styles': ['Bold'],
  paragraph: ['Paragraph'],
  heading: ['Heading'],
  list: ['List'],
  table: ['Table'],
  image: ['Image'],
  'paste-from-office': ['PasteFromOffice'],
};

/** CKEditor 5 comes as many modules; an office system builds one script of those it needs, and so does this one. */
export async function ckeditor5(): Promise<string> {
  const lines = Object.entries(PARTS).map(([part, names]) => `export { ${names} } from '@ckeditor/ckeditor5-${part}';`);
  const made = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : undefined),
        load: (id) => (id === `\0${ENTRY}` ? lines.join('\n') : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'exports-only', output: { format: 'iife', name: 'CKEDITOR5' } },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}
