import { percent, type Theme, wan } from './scene.ts';

/** 养老服务股. */
export const elderly: Theme[] = [
  {
    genre: 'problem',
    write: (s) => {
      const points = s.int(20, 32);
      const closed = s.int(4, 7);
      const mean = s.int(38, 56);
      const cost = s.int(135, 155);
      return {
        title: `城区老年助餐点“建得起、开不久”：${points}个已停业${closed}个`,
        paragraphs: [
          `${s.date(6)}至${s.date(2)}，县民政局对城区${points}个老年助餐点逐一走访，日均就餐${points * mean}人次，平均每点${mean}人次。截至${s.date(1)}，已有${closed}个停业，占${percent(closed, points)}。`,
          `主要原因：一是补贴盖不住成本，每餐成本约${cost / 10}元，老年人自付8元、财政补贴3元，差额由助餐点承担；二是配送半径大，城郊6个社区单程配送超过40分钟；三是客源不足，午餐之外少有人来。`,
          `建议：由县民政局会同县财政局，${s.year}年底前把按点补贴改为按实际就餐人次补贴；依托卫生院和机关食堂向城郊6个社区集中配送；由城关街道对停业的${closed}个点逐点提出转型或撤并意见。`,
        ],
      };
    },
  },
  {
    genre: 'experience',
    write: (s) => {
      const town = s.town();
      const volunteers = s.int(160, 320);
      const hours = s.int(40, 90) * 100;
      return {
        title: `${town}“时间银行”互助养老存入服务${hours}小时`,
        paragraphs: [
          `${town}有60岁以上老年人${s.int(3200, 5200)}人，其中独居、空巢老年人${s.int(420, 900)}人。${s.year}年${s.int(1, 4)}月起，该镇在${s.int(5, 9)}个村试行互助养老“时间银行”，截至${s.date(2)}，注册志愿者${volunteers}人，存入服务时间${hours}小时。`,
          `主要做法：一是低龄服务高龄，由60至69岁的老年人为75岁以上老年人代买、做饭、陪诊；二是记账看得见，每次服务由受助老人按指印、村干部签字，按月公示；三是兑换有用处，存满50小时可换理发、体检和本人将来的服务。`,
          `成效：受助老年人${s.int(210, 360)}人，走失、跌倒无人发现的情况由上年的${s.int(5, 8)}起降到${s.int(1, 3)}起。`,
        ],
      };
    },
  },
  {
    genre: 'news',
    write: (s) => {
      const homes = s.int(17, 24);
      const [fixed, pending] = [s.int(52, 88), s.int(6, 15)];
      return {
        title: `全县${homes}家养老机构查出安全隐患${fixed + pending}处 已整改${fixed}处`,
        paragraphs: [
          `${s.date(8)}至${s.date(3)}，县民政局会同消防、市场监管部门对全县${homes}家养老机构开展冬季安全检查，查出隐患${fixed + pending}处，已整改${fixed}处，整改率${percent(fixed, fixed + pending)}，其余${pending}处限期整改。`,
          `隐患主要有三类：一是疏散通道堆放杂物，二是电气线路私拉乱接，三是食堂留样记录不全。对问题较多的${s.town()}敬老院下达整改通知书。`,
          `县民政局将于${s.month(0)}底前对未整改的${pending}处逐一复查销号，逾期不改的由县消防部门依法处理。`,
        ],
      };
    },
  },
  {
    genre: 'problem',
    write: (s) => {
      const [beds, people] = [s.int(1500, 2100), s.int(780, 1150)];
      const disabled = s.int(240, 420);
      const carers = s.int(68, 104);
      return {
        title: `乡镇敬老院${disabled}名失能老人护理人手不足`,
        paragraphs: [
          `全县12所乡镇敬老院有床位${beds}张，入住${people}人，其中失能、半失能老人${disabled}人，护理员${carers}人。按规定配比测算，缺护理员${Math.max(9, Math.round(disabled / 3) - carers + 40)}人。`,
          `主要原因：一是工资低，护理员月均到手${s.int(22, 28) * 100}元，低于县城家政服务；二是年龄大，50岁以上的占七成；三是无晋升通道，取得等级证书后待遇不变。`,
          `建议：由县财政局、县民政局研究，从下年度起把护理员岗位补贴按等级分档，每月100元至400元；由县人社局把养老护理列入职业培训补贴目录；相邻乡镇敬老院合并运营，先在${s.town()}、${s.town()}试点。`,
        ],
      };
    },
  },
  {
    genre: 'news',
    write: (s) => {
      const [finished, planned] = [s.int(260, 410), s.int(420, 520)];
      const each = s.int(22, 31) * 100;
      return {
        title: `特殊困难老年人家庭适老化改造完成${finished}户`,
        paragraphs: [
          `${s.year}年全县计划为${planned}户特殊困难老年人家庭实施适老化改造，截至${s.date(1)}完成${finished}户，占${percent(finished, planned)}，户均投入${each}元，共${wan(finished * each)}万元。`,
          `改造内容由老人自选，安装扶手、防滑地面和紧急呼叫器的最多。验收由乡镇、村和老人家属三方签字，不合格的${s.int(3, 12)}户已返工。`,
          `其余${planned - finished}户由县民政局督促施工单位在年底前完成，每半月通报一次进度。`,
        ],
      };
    },
  },
  {
    genre: 'proposal',
    write: (s) => ({
      title: '关于把农村留守老人探访关爱纳入网格的建议',
      paragraphs: [
        `${s.date(7)}，县民政局对${s.towns(3).join('、')}的农村留守老人探访关爱情况开展调查。三个乡镇有留守老人${s.int(1800, 2600)}人，${s.month(1)}没有探访记录的${s.int(120, 260)}人。`,
        `主要原因：一是探访由村干部兼做，农忙时顾不上；二是记录靠纸质表，是否上门无从核对；三是部分老人随子女短期外出，名册没有及时更新。`,
        `建议：由县民政局会同县委社会工作部，${s.month(0)}内把留守老人名册交网格员，独居、高龄的每周探访一次，其他的每月探访一次；由乡镇每月抽查不少于5%；对连续两次联系不上的，由村医当日上门。`,
      ],
    }),
  },
  {
    genre: 'urgent',
    write: (s) => {
      const town = s.town();
      const moved = s.int(16, 34);
      const [hour, minute] = [s.int(9, 16), s.int(10, 49)];
      return {
        title: `${town}中心敬老院锅炉房起火 ${moved}名老人已转移`,
        paragraphs: [
          `${s.fullDate(0)}${hour}时${minute}分，${town}中心敬老院锅炉房起火，现场转移老人${moved}人，没有人员伤亡。${hour}时${minute + 9}分，消防救援人员到场，明火已扑灭。`,
          `接报后，县民政局主要负责同志赶到现场，县消防、公安、卫健部门参与处置。转移的${moved}名老人安置在${town}卫生院，经检查身体状况平稳。`,
          `起火原因正在调查，财产损失正在核实。现场负责人：${town}副镇长，电话待核实。后续情况续报。`,
        ],
      };
    },
  },
];

/** 社会福利中心. */
export const welfareCentre: Theme[] = [
  {
    genre: 'problem',
    write: (s) => {
      const [total, heavy] = [s.int(160, 230), s.int(62, 98)];
      return {
        title: `县社会福利中心失能老人占比达${percent(heavy, total)} 护理压力增大`,
        paragraphs: [
          `截至${s.date(1)}，县社会福利中心在院老人${total}人，其中失能老人${heavy}人，占${percent(heavy, total)}。夜间每名护理员照护${s.int(14, 19)}人。`,
          `主要原因：一是入住老人平均年龄上升到${s.int(76, 82)}岁；二是护理员流动大，${s.year}年离职${s.int(7, 13)}人；三是康复设备老旧，部分老人卧床时间延长。`,
          `建议：由县民政局商县人社局，${s.month(0)}内核定夜班补贴标准；由中心与县中医院签订协议，康复医师每周到院两次；更换电动护理床${s.int(20, 40)}张，列入下年度预算。`,
        ],
      };
    },
  },
  {
    genre: 'news',
    write: (s) => {
      const stay = s.int(160, 220);
      return {
        title: `县社会福利中心${stay}名老人过冬物资到位`,
        paragraphs: [
          `${s.date(3)}，县社会福利中心完成过冬准备，为${stay}名在院老人每人添置棉被1床、棉衣1套，采购取暖设备${s.int(30, 60)}台，检修供暖管道${s.int(400, 900)}米。`,
          `中心实行每日早晚两次测温，居室温度保持在20摄氏度以上；食堂每天供应热汤，每周公布菜谱，家属代表可到后厨查看。`,
        ],
      };
    },
  },
  {
    genre: 'experience',
    write: (s) => {
      const visits = s.int(420, 760);
      return {
        title: `县社会福利中心“开门办院”接待家属${visits}人次`,
        paragraphs: [
          `县社会福利中心从${s.year}年${s.int(1, 4)}月起实行“开门办院”，每周三、周六为家属开放日。截至${s.date(2)}，接待家属${visits}人次，收到意见${s.int(48, 96)}条，采纳${s.int(20, 46)}条。`,
          `主要做法：一是护理记录当面看，每名老人的翻身、用药、饮食记录由家属签阅；二是膳食委员会有老人和家属代表${s.int(5, 9)}人，每月定菜谱；三是投诉当日答复，超过一天的由中心主任说明。`,
          `成效：家属满意度由上年的${s.int(82, 88)}%提高到${s.int(93, 97)}%，有效投诉由${s.int(9, 14)}件减少到${s.int(2, 5)}件。`,
        ],
      };
    },
  },
];
