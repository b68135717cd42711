import type { Sentence } from '../interface/messages/messages.ts';

/** Chinese and English side by side, short enough to read as a line. */
export const both = (zh: string, en: string): Sentence => ({ zh, en });

/** The office's own measure, from its account of its information work. */
export const FOUR_DOS = '县民政局信息工作经验材料：“四要四不要”';
export const FOUR_PRINCIPLES = '县民政局信息工作经验材料：采编四条原则';
export const GUIDE = '政务信息写作规范（动态、经验、问题、建议类的结构）';
