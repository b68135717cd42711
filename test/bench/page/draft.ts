/** 截止 for 截至, and parts that don't make the total: some findings in every faulty sentence. */
const FAULTY = '截止10月底，全县共有低保对象1200户，其中城市500户、农村800户。';
const SOUND = '走访东岭镇、石桥镇的困难群众家庭，核对收入变化，当场说明政策，登记需要帮扶的事项，由乡镇经办人员逐户回访。';

export const LENGTH = 20_000;
const PARAGRAPH = 480;

/** A draft of 20,000 characters in paragraphs of up to 500, with some 300 findings. */
export function longDraft(): string {
  const paragraphs: string[] = [];
  let length = 0;
  while (length < LENGTH) {
    let paragraph = '';
    while (paragraph.length < PARAGRAPH - FAULTY.length - 2 * SOUND.length) paragraph += FAULTY + SOUND + SOUND;
    paragraphs.push(paragraph);
    length += paragraph.length + 1;
  }
  return paragraphs.join('\n').slice(0, LENGTH);
}
