import { percent, type Theme, wan } from './scene.ts';

/** 社会救助股. */
export const relief: Theme[] = [
  {
    genre: 'problem',
    write: (s) => {
      const [a, b] = s.towns(2);
      const [urban, rural] = [s.int(300, 620), s.int(640, 1180)];
      const left = s.int(23, 68);
      return {
        title: `${a}、${b}${left}名分散供养特困人员取暖燃料尚未到户`,
        paragraphs: [
          `县民政局会同县财政局开展困难群众取暖救助。截至${s.date(1)}，全县已发放取暖补助${urban + rural}户，其中城市${urban}户、农村${rural}户，每户300元，共${wan((urban + rural) * 300)}万元。${s.date(2)}走访发现，${a}、${b}仍有${left}名分散供养特困人员没有领到燃料。`,
          `主要原因：一是统计口径不一，两个乡镇的村级名册与民政系统名册有${s.int(9, 20)}人对不上；二是山路结冰，配送车辆到不了${s.int(4, 9)}个自然村；三是部分照料护理人没有按协议代领。`,
          `建议：由县民政局会同两个乡镇，在3日内逐人核对名册；由乡镇政府组织村干部和照料护理人，一周内把燃料送到户；县交通运输部门优先清理通往高寒村组的道路。`,
        ],
      };
    },
  },
  {
    genre: 'problem',
    write: (s) => {
      const families = s.int(38, 76);
      const heavy = s.int(11, 24);
      const cost = s.int(31, 58);
      const paid = s.int(12, 20);
      return {
        title: `${s.town()}低保边缘家庭重病自付负担重的问题值得关注`,
        paragraphs: [
          `${s.date(5)}至${s.date(3)}，县民政局对${families}户低保边缘家庭入户调查，有重病患者的${heavy}户，占${percent(heavy, families)}。患者年均住院总费用${cost / 10}万元，经基本医保、大病保险和医疗救助后，户均自付${paid / 10}万元。`,
          `主要原因：一是部分特效药和辅助治疗不在目录内，报销不到；二是异地就医备案不及时，报销比例低；三是低保边缘家庭不能享受低保金，患病后收入减少没有补充。`,
          `建议：县民政局对自付超过1万元的家庭逐户启动临时救助，年底前完成；县医保局在乡镇便民服务中心设异地就医备案窗口；县慈善会设立重病帮扶专项，每户每年补助不超过5000元。`,
        ],
      };
    },
  },
  {
    genre: 'experience',
    write: (s) => {
      const [accepted, done] = [s.int(420, 760), 0];
      const fast = accepted - s.int(20, 60) - done;
      return {
        title: `岚溪县临时救助“一件事”办理${accepted}件`,
        paragraphs: [
          `针对群众反映临时救助材料多、跑路多的问题，岚溪县${s.year}年起推行临时救助“一件事”办理。截至${s.date(1)}，受理${accepted}件，当月办结${fast}件，占${percent(fast, accepted)}。`,
          `主要做法：一是减材料，把身份、收入、住房等7项证明改为部门核对，群众只填一张表；二是放权限，${s.int(2, 4) * 1000}元以下的由乡镇审批，事后报县民政局备案；三是建备用金，12个乡镇（街道）各安排备用金${s.int(3, 6)}万元，急难情形24小时内先行救助。`,
          `成效：申请材料由11项减到4项，平均办理时间由15个工作日缩短到6个工作日，群众投诉比上年同期减少${s.int(9, 24)}件。`,
        ],
      };
    },
  },
  {
    genre: 'news',
    write: (s) => {
      const [low, edge, hardship] = [s.int(6200, 7400), s.int(1300, 1900), s.int(260, 420)];
      const warned = s.int(180, 360);
      const helped = warned - s.int(40, 120);
      return {
        title: `${s.month(0)}低收入人口动态监测发现预警信息${warned}条`,
        paragraphs: [
          `截至${s.date(1)}，全县监测低收入人口${low + edge + hardship}人，其中低保对象${low}人、低保边缘人口${edge}人、刚性支出困难人口${hardship}人。`,
          `${s.month(0)}比对医保、残联、人社等部门数据，产生预警信息${warned}条，乡镇入户核实${warned}条，新纳入救助${helped}人，不符合条件的${warned - helped}人已说明理由并继续监测。`,
          `下一步，县民政局于月底前对新纳入对象逐户复核，${s.town()}、${s.town()}的核实情况在全县通报。`,
        ],
      };
    },
  },
  {
    genre: 'problem',
    write: (s) => {
      const out = s.int(60, 130);
      const [job, child, other] = s.split(out, 3) as [number, number, number];
      return {
        title: `农村低保渐退期政策在${s.town()}落实难`,
        paragraphs: [
          `${s.year}年以来，全县收入超过低保标准而退出的家庭${out}户，其中务工增收${job}户、子女就业${child}户、其他原因${other}户。${s.date(4)}，县民政局抽查${s.int(18, 30)}户，有${s.int(5, 11)}户没有享受渐退期。`,
          `主要原因：一是经办人员对渐退期的起算时间理解不一；二是务工收入按月波动，核定口径不明；三是系统停发后恢复发放要两级审批，乡镇嫌麻烦。`,
          `建议：由县民政局${s.month(0)}内印发渐退期操作口径，明确自停发次月起算6个月；由核对中心按季推送务工收入数据；对应享未享的家庭由乡镇在10个工作日内补发。`,
        ],
      };
    },
  },
  {
    genre: 'proposal',
    write: (s) => {
      const carers = s.int(300, 480);
      const trained = s.int(90, 180);
      return {
        title: '关于规范分散供养特困人员照料护理协议的建议',
        paragraphs: [
          `全县分散供养特困人员签订照料护理协议${carers}份。${s.date(6)}抽查${s.towns(3).join('、')}，发现三个问题：一是协议写得笼统，没有写明每周上门次数；二是护理人多为亲属，参加过培训的${trained}人，只占${percent(trained, carers)}；三是护理费按季发放，与服务情况不挂钩。`,
          `主要原因：乡镇缺少检查人手，全县12个乡镇（街道）专职经办人员共${s.int(21, 30)}人；护理服务没有记录表，做没做说不清。`,
          `建议：一是由县民政局统一协议文本，写明每周上门不少于3次及服务内容；二是由乡镇每季度检查一次，结果与护理费挂钩；三是由县社会福利中心年底前对没有培训过的${carers - trained}人分批培训。`,
        ],
      };
    },
  },
];

/** 核对中心. */
export const verification: Theme[] = [
  {
    genre: 'problem',
    write: (s) => {
      const asked = s.int(2100, 3600);
      const late = s.int(210, 520);
      return {
        title: '家庭经济状况核对跨部门数据返回慢的问题亟待解决',
        paragraphs: [
          `${s.month(1)}，县核对中心受理核对${asked}人次，超过10个工作日才返回的${late}人次，占${percent(late, asked)}，其中最长的用了${s.int(18, 29)}个工作日。`,
          `主要原因：一是不动产、公积金数据仍靠每周人工导出；二是银行存款信息由省级平台统一查询，月末排队；三是各部门字段不统一，姓名中有生僻字的需要人工比对。`,
          `建议：由县数据部门牵头，${s.month(0)}底前把不动产、公积金接口接入共享平台；由县核对中心错开月末提交；对生僻字姓名以身份证件号码为准，部门间不再退回。`,
        ],
      };
    },
  },
  {
    genre: 'news',
    write: (s) => {
      const families = s.int(760, 1240);
      const wrong = s.int(24, 66);
      const [car, house, deposit] = s.split(wrong, 3) as [number, number, number];
      return {
        title: `县核对中心${s.month(1)}核对家庭${families}户 发现不符${wrong}户`,
        paragraphs: [
          `${s.month(1)}，县核对中心对新申请和在保家庭${families}户开展经济状况核对，发现不符合条件的${wrong}户，其中车辆超标${car}户、房产超标${house}户、存款超标${deposit}户，不符率${percent(wrong, families)}。`,
          `核对结果已于${s.date(2)}反馈12个乡镇（街道），对有异议的${s.int(5, 14)}户进行复核，其中${s.int(1, 4)}户因信息滞后予以更正。`,
        ],
      };
    },
  },
  {
    genre: 'experience',
    write: (s) => ({
      title: `县核对中心“一次授权、季度复核”减少群众跑路`,
      paragraphs: [
        `岚溪县核对中心从${s.year}年${s.int(1, 3)}月起试行“一次授权、季度复核”，在保家庭签一次授权书，三年内按季度自动核对。截至${s.date(1)}，已签授权书${s.int(5200, 6600)}份。`,
        `主要做法：一是授权书随申请表一并签订，乡镇当场扫描上传；二是每季度首月15日前完成自动核对，只对有变化的家庭入户；三是核对结果只推送到经办人，查询留痕，防止信息外泄。`,
        `成效：每季度入户核查由全部在保家庭减到有变化的${s.int(320, 560)}户，乡镇经办人员每季度少跑${s.int(11, 19)}个工作日。`,
      ],
    }),
  },
];
