const NOTES = [880, 660, 880];
const NOTE = 0.18;
const BLINK = 900;

/** Three short tones. A browser that lets a page sound only after a click stays silent; the title flashes all the same. */
export function ring(): void {
  try {
    const audio = new AudioContext();
    for (const [index, frequency] of NOTES.entries()) {
      const tone = new OscillatorNode(audio, { frequency });
      tone.connect(new GainNode(audio, { gain: 0.12 })).connect(audio.destination);
      tone.start(audio.currentTime + index * NOTE * 1.4);
      tone.stop(audio.currentTime + index * NOTE * 1.4 + NOTE);
    }
    setTimeout(() => void audio.close(), 2_000);
  } catch {
    return;
  }
}

/** Shows the words in the tab's title by turns with what stands there, until the page is looked at. Returns how to end it. */
export function flashTitle(words: string): () => void {
  const usual = document.title;
  let shown = false;
  const turn = () => {
    shown = !shown;
    document.title = shown ? words : usual;
  };
  turn();
  const timer = setInterval(turn, BLINK);
  const end = () => {
    clearInterval(timer);
    if (document.title === words) document.title = usual;
    removeEventListener('focus', end);
    removeEventListener('pointerdown', end);
    removeEventListener('keydown', end);
  };
  addEventListener('focus', end);
  addEventListener('pointerdown', end);
  addEventListener('keydown', end);
  return end;
}
