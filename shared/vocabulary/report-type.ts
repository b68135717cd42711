import { z } from 'zod';

/** 紧急, 建议, 问题, 决策反馈, 经验, 动态: the types by which offices tell reports apart and ask different parts of them. */
export const REPORT_TYPES = ['urgent', 'suggestion', 'problem', 'feedback', 'experience', 'update'] as const;
export const ReportType = z.enum(REPORT_TYPES);
export type ReportType = z.infer<typeof ReportType>;
