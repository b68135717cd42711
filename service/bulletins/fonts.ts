/** A font for Chinese and one for what is not. */
const font = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia });

/** Fonts of official documents, by what they are set for. */
export const FONTS = {
  title: font('方正小标宋简体'),
  body: font('仿宋_GB2312'),
  heading: font('黑体'),
  second: font('楷体_GB2312'),
  number: font('宋体'),
};

/** Where a font is not installed, Word and WPS take one of these: the old names first, then what newer systems have. */
const FALL_BACKS: Record<string, string> = {
  方正小标宋简体: 'FZXiaoBiaoSong-B05S,小标宋,宋体',
  仿宋_GB2312: '仿宋,FangSong,STFangsong',
  楷体_GB2312: '楷体,KaiTi,STKaiti',
  黑体: 'SimHei,Heiti SC',
  宋体: 'SimSun,Songti SC',
};

/** The document's font table with the fall-backs, in place of the empty one that is made otherwise. */
export const FONT_TABLE = {
  path: 'word/fontTable.xml',
  data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.entries(
    FALL_BACKS,
  )
    .map(
      ([name, others]) => `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
    )
    .join('')}</w:fonts>`,
};
