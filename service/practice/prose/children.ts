import { percent, type Theme, wan } from './scene.ts';

/** 儿童福利股. */
export const children: Theme[] = [
  {
    genre: 'problem',
    write: (s) => {
      const cases = s.int(34, 62);
      const stuck = s.int(7, 15);
      return {
        title: `${stuck}名事实无人抚养儿童父母失联情况跨省核实难`,
        paragraphs: [
          `${s.year}年以来，全县受理事实无人抚养儿童认定申请${cases}件，其中父母一方户籍在外省的${stuck}件，平均办理${s.int(41, 68)}个工作日，最长的${s.int(90, 140)}个工作日。`,
          `主要原因：一是公安机关出具的查找情况各省格式不一，对方不认；二是村委会只能证明在本村的情况，外省父母的下落无处可问；三是法院宣告失踪耗时长，监护人不愿起诉。`,
          `建议：由县民政局商县公安局，${s.month(0)}内统一查找不到的书面告知格式；对满6个月仍无结果的，由乡镇政府书面承诺后先行纳入保障；提请省民政厅建立跨省协查函3个工作日答复的办法。`,
        ],
      };
    },
  },
  {
    genre: 'news',
    write: (s) => {
      const keepers = s.int(190, 240);
      const paid = s.int(140, 180);
      return {
        title: `全县${keepers}名儿童主任${paid}名补贴已发放`,
        paragraphs: [
          `截至${s.date(1)}，全县${keepers}名村（社区）儿童主任中，${s.month(1)}补贴已发放${paid}名，每名每月${s.int(2, 3) * 100}元，发放率${percent(paid, keepers)}。`,
          `未发放的${keepers - paid}名集中在${s.towns(3).join('、')}，原因是人员变动后名册未更新、银行卡信息有误。县民政局要求三个乡镇在${s.month(0)}底前更正并补发。`,
        ],
      };
    },
  },
  {
    genre: 'problem',
    write: (s) => {
      const community = s.community();
      const kids = s.int(120, 260);
      const alone = s.int(32, 78);
      return {
        title: `${community}流动儿童假期无人照护问题突出`,
        paragraphs: [
          `${s.date(6)}，县民政局在${community}入户调查，社区内6至14岁流动儿童${kids}人，假期白天无成年人照护的${alone}人，占${percent(alone, kids)}。`,
          `主要原因：一是父母多在物流园和商铺务工，每天工作10小时以上；二是公益托管班只开到上午，且名额${s.int(30, 50)}个；三是收费托管每月${s.int(9, 14)}00元，家长承担不起。`,
          `建议：由县教育局在寒假前开放社区附近1所小学的操场和图书室；由县民政局购买服务，在${community}设全天托管点，每班不超过30人；由县总工会动员物流园企业分担午餐费用。`,
        ],
      };
    },
  },
  {
    genre: 'experience',
    write: (s) => {
      const town = s.town();
      const kids = s.int(180, 320);
      const calls = s.int(900, 1900);
      return {
        title: `${town}“一周一通话”连起${kids}名留守儿童与父母`,
        paragraphs: [
          `${town}有农村留守儿童${kids}人。${s.year}年${s.int(1, 4)}月起，该镇在${s.int(6, 11)}个村设亲情通话点，截至${s.date(2)}，组织视频通话${calls}次。`,
          `主要做法：一是固定时间，每周五放学后由儿童主任值守；二是先看后说，把作业、体检情况拍给父母；三是有事必报，通话中发现情绪异常的${s.int(6, 14)}名儿童，由学校心理老师跟进。`,
          `成效：父母每月主动联系的比例由${s.int(41, 55)}%提高到${s.int(78, 91)}%，儿童主任入户发现的监护缺失情形由${s.int(9, 16)}起减少到${s.int(2, 6)}起。`,
        ],
      };
    },
  },
  {
    genre: 'news',
    write: (s) => {
      const [orphans, cases] = [s.int(38, 66), s.int(160, 260)];
      const standard = s.int(12, 15) * 100;
      return {
        title: `${s.month(0)}孤儿和事实无人抚养儿童基本生活费发放到位`,
        paragraphs: [
          `${s.date(2)}，县民政局发放${s.month(0)}儿童基本生活费，孤儿${orphans}人、事实无人抚养儿童${cases}人，共${orphans + cases}人，每人每月${standard}元，共${wan((orphans + cases) * standard)}万元。`,
          `发放前逐人核对在校、户籍和监护情况，新增${s.int(2, 7)}人、停发${s.int(1, 4)}人，停发的均已书面告知监护人。`,
        ],
      };
    },
  },
];

/** 社会事务股. */
export const affairs: Theme[] = [
  {
    genre: 'problem',
    write: (s) => {
      const [poor, heavy] = [s.int(2300, 3100), s.int(3100, 4200)];
      const lost = s.int(36, 88);
      return {
        title: `残疾人两项补贴资格认定中${lost}人证件过期未换`,
        paragraphs: [
          `截至${s.date(2)}，全县享受困难残疾人生活补贴${poor}人、重度残疾人护理补贴${heavy}人。比对发现，残疾人证到期未换的${lost}人，补贴面临停发。`,
          `主要原因：一是换证要到县医院评定，重度残疾人出行不便；二是评定每月只安排两天，${s.int(18, 40)}人排队；三是乡镇提醒只打电话，部分号码已停用。`,
          `建议：由县残联会同县医院，${s.month(0)}底前组织评定医生到${s.towns(2).join('、')}上门评定；由县民政局对已预约评定的暂缓停发，最长3个月；由村（社区）逐户送达书面提醒。`,
        ],
      };
    },
  },
  {
    genre: 'experience',
    write: (s) => {
      const people = s.int(90, 170);
      const work = s.int(16, 38);
      return {
        title: `岚溪县“精康融合”服务让${work}名精神障碍患者重返岗位`,
        paragraphs: [
          `岚溪县${s.year}年建成社区康复点${s.int(4, 8)}个，截至${s.date(3)}，登记服务精神障碍患者${people}人，${work}人经评估后上岗，占${percent(work, people)}。`,
          `主要做法：一是医院转介，出院三日内由社区康复点建档；二是小步训练，从做饭、记账到种菜、装配分五级；三是企业留岗，县内${s.int(5, 9)}家企业提供简单岗位${s.int(40, 70)}个，由康复点派人陪岗两周。`,
          `成效：登记对象${s.year}年住院${s.int(12, 24)}人次，比上年同期减少${s.int(8, 20)}人次，家属陪护负担明显减轻。`,
        ],
      };
    },
  },
  {
    genre: 'experience',
    write: (s) => {
      const town = s.town();
      const couples = s.int(46, 118);
      return {
        title: `${town}${couples}对新人签约“低彩礼”`,
        paragraphs: [
          `${town}把治理高额彩礼写入${s.int(9, 16)}个村的村规民约。截至${s.date(4)}，${couples}对新人签订承诺书，户均彩礼由${s.int(16, 21)}.8万元降到${s.int(6, 9)}.6万元。`,
          `主要做法：一是红白理事会先谈，订婚前上门说政策；二是村里给实惠，免费提供礼堂和集体婚礼；三是干部先承诺，${s.int(60, 110)}名村干部带头并公示。`,
          `成效：因彩礼引发的纠纷由上年的${s.int(11, 19)}起减少到${s.int(1, 5)}起。`,
        ],
      };
    },
  },
  {
    genre: 'news',
    write: (s) => ({
      title: `县民政局部署${s.month(0)}社会事务重点工作`,
      paragraphs: [
        `${s.date(1)}，县民政局召开社会事务工作会，12个乡镇（街道）分管负责人参加，对残疾人补贴复核、婚俗改革和殡葬惠民政策落实进行部署。`,
        `会议明确三项时限：残疾人两项补贴复核${s.month(0)}25日前完成，殡葬惠民资金月底前拨付到户，婚俗改革试点村${s.month(0)}底前报送做法。`,
      ],
    }),
  },
];
