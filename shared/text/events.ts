import type { EventKind, EventReading } from './reading.ts';
import { compileTerms, eachTerm, type TermAutomaton } from './terms.ts';

/** Words that tell of something that happens or is done, by what sort of happening it is. */
const WORDS: Record<EventKind, string> = {
  accident:
    '事故 交通事故 安全事故 生产安全事故 车祸 火灾 森林火灾 山火 大火 起火 失火 着火 爆炸 爆燃 燃爆 坍塌 垮塌 倒塌 塌方 塌陷 冒顶 透水 瓦斯爆炸 泄漏 侧翻 翻车 翻覆 追尾 相撞 碰撞 撞上 撞向 坠楼 坠落 坠崖 坠机 沉船 溺水 触电 坠亡 踩踏 断裂 失控 煤气中毒 一氧化碳中毒',
  disaster:
    '地震 余震 震感 洪水 洪涝 洪灾 山洪 内涝 暴雨 强降雨 特大暴雨 大暴雨 暴雪 冰雹 台风 龙卷风 大风 沙尘暴 干旱 旱灾 泥石流 滑坡 山体滑坡 崩塌 雪崩 寒潮 霜冻 低温冷冻 高温 决口 溃坝 管涌 漫堤 受灾 成灾 绝收 进水 倒灌 灾害',
  health: '疫情 食物中毒 中毒 呕吐 腹泻 发病 感染 确诊 聚集性 传染病 群体性不明原因疾病 禽流感 非洲猪瘟 就诊 住院 出院',
  security:
    '袭击 恐怖袭击 爆炸袭击 枪击 砍人 持刀 劫持 绑架 斗殴 冲突 聚集 上访 集体上访 群体性事件 游行 示威 罢工 骚乱 抢劫 盗窃 诈骗 电信诈骗 非法集资 走失 失联 自杀 轻生 打砸',
  casualty: '死亡 遇难 身亡 丧生 罹难 去世 牺牲 殉职 重伤 轻伤 轻微伤 受伤 伤亡 失踪 被困 被埋 骨折 昏迷 病危',
  response:
    '报警 接警 接报 接到报告 出警 赶赴 赶到 赶往 抵达 到达现场 救援 抢险 抢救 救治 扑救 扑灭 灭火 施救 救出 营救 解救 搜救 搜寻 疏散 转移 撤离 安置 转移安置 送医 送往 治疗 封控 管控 警戒 排查 抢修 抢通 恢复 恢复供电 恢复通车 启动应急响应 启动预案 处置 善后 调查 立案 侦查 抓获 拘留 通报 上报 批示 慰问 核查 核灾 救助 临时救助 调拨 增援',
  meeting:
    '召开 会议 座谈会 推进会 动员会 现场会 调度会 部署会 专题会 电视电话会议 全体会议 常务会议 约谈 会商 听证会 新闻发布会 论坛 揭牌 开幕 闭幕 启动仪式',
  inspection: '检查 督查 督导 巡查 调研 考察 视察 暗访 走访 入户 摸排 摸底 普查 审计 评估 验收 考核 抽查 回访 巡视 巡察 慰问走访',
  activity: '开展 举办 组织 培训 宣传 演练 比赛 竞赛 义诊 志愿服务 征集 评选 表彰 签约 捐赠 捐款 募捐 祭扫 联欢 讲座 观摩 学习',
  document: '印发 出台 发布 制定 修订 下发 公布 公示 公告 批复 转发 废止 实施 施行 审议 通过 报送 提请',
  payment: '发放 拨付 下达 下拨 补助 补贴 投入 支付 兑现 追缴 清退 缴纳 募集 筹集 减免 核减',
  construction: '开工 动工 建成 竣工 投产 投用 投入使用 启用 通车 改造 新建 扩建 改建 搬迁 拆除 修缮 揭幕 挂牌 上线 启动',
  personnel: '任命 任免 免去 当选 选举 换届 辞职 调任 录用 招聘 退休 处分 开除 问责 立案审查 成立 设立 组建 撤销 合并 更名 登记 注销',
};

const KINDS = Object.keys(WORDS) as EventKind[];
/** Kinds of which a word is an event wherever it is not denied; words of an office's daily work are often nouns of plans. */
const PLAIN = new Set<EventKind>(['accident', 'disaster', 'security', 'casualty']);
/** What stands before a word of something that did not happen. */
const DENIED =
  /(?:预防|防范|防止|严防|谨防|避免|杜绝|遏制|减少|未发生|没有发生|无|没有|未造成|未出现|一旦|如遇|假如|模拟|易发|应对|抗击|防御)[^，。；]{0,4}$/;
/** What makes a plan, a drill or an institution of it: 火灾演练, 地震局. */
const INSTITUTED =
  /^(?:演练|预案|应急预案|防控|防治|防范|预警|隐患|风险|知识|条例|局|台网|保险|救援队|指挥部|中心|科|制度|机制|工作|方案|计划|规划)/;

interface Lexicon {
  terms: TermAutomaton;
  kinds: EventKind[];
}

let lexicon: Lexicon | null = null;

/** Compiled when events are first asked for: most checks never do. */
function words(): Lexicon {
  if (lexicon) return lexicon;
  const all = KINDS.flatMap((kind) => WORDS[kind].split(' ').map((word) => ({ word, kind })));
  lexicon = { terms: compileTerms(all.map(({ word }) => word)), kinds: all.map(({ kind }) => kind) };
  return lexicon;
}

function certaintyOf(text: string, start: number, end: number, kind: EventKind): EventReading['certainty'] {
  if (DENIED.test(text.slice(Math.max(0, start - 10), start)) || INSTITUTED.test(text.slice(end, end + 5))) return 'guess';
  return PLAIN.has(kind) ? 'sure' : 'likely';
}

/** Words of events in a paragraph, in order; of words that overlap the longest. Linear in its length. */
export function eventsIn(text: string): EventReading[] {
  const { terms, kinds } = words();
  const found: EventReading[] = [];
  eachTerm(terms, text, (term, start, end) => {
    while (found.length > 0 && found[found.length - 1]!.start >= start) found.pop();
    const last = found[found.length - 1];
    if (last && last.end > start) return;
    const kind = kinds[term]!;
    const word = text.slice(start, end);
    found.push({ text: word, start, end, value: word, certainty: certaintyOf(text, start, end, kind), kind });
  });
  return found;
}
