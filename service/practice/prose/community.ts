import { percent, type Theme, wan } from './scene.ts';

/** 基层政权和区划地名股. */
export const places: Theme[] = [
  {
    genre: 'experience',
    write: (s) => {
      const names = s.int(180, 420);
      const goods = s.int(6, 14);
      return {
        title: `“乡村著名行动”命名乡村地名${names}条 带动${goods}个农产品`,
        paragraphs: [
          `岚溪县开展“乡村著名行动”，截至${s.date(2)}，命名乡村道路、桥梁、农田等地名${names}条，设标${names + s.int(40, 90)}块。`,
          `主要做法：一是请村里老人说地名，采集故事${s.int(90, 160)}个；二是地名上地图，与地图平台核对${names}条，快递可送到组；三是地名变招牌，${s.towns(2).join('、')}用地名注册商标${goods}个。`,
          `成效：${goods}个农产品网上年销售额${wan(s.int(380, 960) * 10_000)}万元，救护车平均找路时间由${s.int(12, 16)}分钟缩短到${s.int(6, 9)}分钟。`,
        ],
      };
    },
  },
  {
    genre: 'problem',
    write: (s) => {
      const estates = s.int(36, 58);
      const same = s.int(9, 17);
      const [sound, foreign, none] = s.split(same, 3) as [number, number, number];
      return {
        title: `新建住宅区${same}处名称不规范影响办证和救援`,
        paragraphs: [
          `${s.date(5)}，县民政局对城区近五年建成的${estates}处住宅区逐一核查，名称不规范的${same}处，占${percent(same, estates)}，其中重名同音${sound}处、使用洋名${foreign}处、未备案${none}处。`,
          `主要原因：一是开发企业先用推广名售房，备案时不愿改；二是部门间没有互认，规划、房管、公安各用各名；三是罚则不明，责令改正后无下文。`,
          `建议：由县民政局会同自然资源、住建部门，把地名备案作为预售许可的前置核对项；对${same}处由街道${s.month(0)}底前完成更名或备案；更名产生的门牌、证照换发免收费用。`,
        ],
      };
    },
  },
  {
    genre: 'news',
    write: (s) => {
      const town = s.town();
      const stories = s.int(24, 58);
      return {
        title: `${town}探索“老地名进村史馆” 整理地名故事${stories}个`,
        paragraphs: [
          `截至${s.date(1)}，${town}${s.int(3, 6)}个村史馆陈列老地名图片${stories * 2}幅、地名故事${stories}个，接待参观${s.int(600, 1500)}人次。`,
          `该镇由${s.int(5, 9)}名退休教师组成采集组，走访80岁以上老人${s.int(30, 60)}名，录音${s.int(40, 90)}小时，整理成册后送县档案馆保存。`,
        ],
      };
    },
  },
  {
    genre: 'news',
    write: (s) => {
      const km = s.int(42, 96);
      const stakes = s.int(8, 19);
      return {
        title: `${s.year}年县级行政区域界线联检完成${km}公里`,
        paragraphs: [
          `${s.date(9)}至${s.date(2)}，县民政局与邻县民政局联合检查行政区域界线${km}公里，检查界桩${stakes}棵，修复${s.int(1, 4)}棵，界线走向清楚。`,
          `双方走访沿线${s.int(5, 11)}个村，签订睦邻协议${s.int(3, 8)}份，对${s.village()}一处放牧争议当场调解。`,
        ],
      };
    },
  },
];

/** 慈善社会组织股. */
export const charity: Theme[] = [
  {
    genre: 'news',
    write: (s) => {
      const homes = s.int(180, 420);
      const each = s.int(3, 6) * 100;
      return {
        title: `县慈善会走访慰问困难家庭${homes}户`,
        paragraphs: [
          `${s.date(3)}至${s.date(1)}，县慈善会到${s.towns(3).join('、')}走访困难家庭${homes}户，每户送去慰问金${each}元，共${wan(homes * each)}万元。`,
          `慰问对象由村（社区）推荐、乡镇审核、县慈善会入户核实，名单在村务公开栏公示5天，没有收到异议。`,
        ],
      };
    },
  },
  {
    genre: 'problem',
    write: (s) => {
      const all = s.int(140, 210);
      const idle = s.int(26, 52);
      return {
        title: `${idle}家社会组织长期不开展活动问题值得关注`,
        paragraphs: [
          `截至${s.date(4)}，全县登记社会组织${all}家，${s.year}年年检发现连续两年没有开展活动的${idle}家，占${percent(idle, all)}。`,
          `主要原因：一是发起人变动，印章和账目无人移交；二是注销要清算审计，费用${s.int(4, 8)}000元左右，无人承担；三是业务主管单位只管登记时审查，平时不过问。`,
          `建议：由县民政局会同业务主管单位，${s.month(0)}底前逐家约谈；对无资产、无债务的实行简易注销，由财政购买审计服务；对失联的依法列入活动异常名录并公告。`,
        ],
      };
    },
  },
  {
    genre: 'experience',
    write: (s) => {
      const funds = s.int(18, 36);
      const money = s.int(46, 98) * 10_000;
      return {
        title: `${funds}个社区慈善基金募集${wan(money)}万元办成小事`,
        paragraphs: [
          `岚溪县从${s.year}年初起推动村（社区）设立慈善基金，截至${s.date(2)}设立${funds}个，募集${wan(money)}万元，资助项目${s.int(60, 140)}个。`,
          `主要做法：一是居民议事定项目，一事一议，票决通过；二是小额随手捐，${s.community()}设线上捐款码，人均${s.int(11, 26)}元；三是每季度晒账，支出逐笔贴在公开栏。`,
          `成效：楼道照明、独居老人紧急呼叫等${s.int(30, 60)}件小事在社区内解决，居民向上反映的同类问题减少${s.int(18, 36)}件。`,
        ],
      };
    },
  },
  {
    genre: 'proposal',
    write: (s) => ({
      title: '关于引导慈善资源参与社会救助的建议',
      paragraphs: [
        `${s.year}年截至${s.date(3)}，县慈善会收到捐赠${s.int(180, 320)}万元，用于困难群众救助的${s.int(60, 110)}万元。临时救助对象中，救助后仍有困难的${s.int(70, 160)}户。`,
        `主要问题：一是信息不通，慈善组织不掌握救助后仍有困难的名单；二是捐赠多集中在节日，平时项目少；三是捐赠人指定用途的比例高，急难情形难以动用。`,
        `建议：由社会救助股每月5日前向县慈善会推送经本人同意的名单；由县慈善会设急难帮扶专项，单笔不超过1万元，3个工作日内拨付；由县民政局每半年公布一次使用情况。`,
      ],
    }),
  },
];

/** 救助管理站. */
export const shelter: Theme[] = [
  {
    genre: 'experience',
    write: (s) => {
      const people = s.int(28, 52);
      const found = s.int(15, 27);
      return {
        title: `县救助管理站“方言听音”为${found}名滞留人员找到亲人`,
        paragraphs: [
          `县救助管理站${s.year}年接收身份不明滞留人员${people}名，截至${s.date(2)}为${found}名找到亲人，占${percent(found, people)}。`,
          `主要做法：一是录方言，把受助人员口音发给${s.int(9, 16)}个省的志愿者辨认；二是看习惯，从饮食、手艺和唱的歌推断地域；三是比数据，会同公安机关开展人脸和DNA比对。`,
          `成效：平均寻亲时间由${s.int(120, 180)}天缩短到${s.int(36, 70)}天，送返后回访${found}户，没有再次走失。`,
        ],
      };
    },
  },
  {
    genre: 'news',
    write: (s) => {
      const trips = s.int(36, 88);
      const helped = s.int(18, 46);
      return {
        title: `“寒冬送温暖”街面巡查${trips}次 救助${helped}人次`,
        paragraphs: [
          `${s.month(0)}以来，截至${s.date(1)}，县救助管理站会同公安、城管开展街面巡查${trips}次，救助流浪乞讨人员${helped}人次，其中护送返乡${Math.floor(helped / 3)}人次。`,
          `巡查重点是桥洞、车站、地下通道等${s.int(16, 30)}处，夜间气温低于5摄氏度时加密到每晚两次。对不愿进站的发放棉衣和联系卡。`,
        ],
      };
    },
  },
  {
    genre: 'problem',
    write: (s) => {
      const stay = s.int(18, 34);
      const ill = s.int(9, 16);
      return {
        title: `滞留受助人员${ill}名需长期治疗 站内照护能力不足`,
        paragraphs: [
          `截至${s.date(3)}，县救助管理站滞留超过3个月的${stay}名，其中需长期治疗的${ill}名，占${percent(ill, stay)}。站内没有医护编制，夜间由2名值班人员照看。`,
          `主要原因：一是落户安置手续需多部门会签，平均${s.int(5, 9)}个月；二是托养机构收费高于救助标准；三是疑似精神障碍患者鉴定排队。`,
          `建议：由县民政局商县公安局、县卫健局，${s.month(0)}内建立会签单，每个环节不超过5个工作日；与县精神卫生中心签订协议，预留床位${s.int(4, 8)}张；托养差额列入年度预算。`,
        ],
      };
    },
  },
  {
    genre: 'urgent',
    write: (s) => {
      const [hour, minute] = [s.int(7, 10), s.int(10, 50)];
      return {
        title: `县救助管理站1名受助人员走失 正在扩大搜寻`,
        paragraphs: [
          `${s.fullDate(0)}${hour}时${minute}分，县救助管理站工作人员早查房时发现1名受助人员不在房内。该人员男性，约60岁，听力障碍，${s.date(4)}由${s.town()}派出所护送到站。`,
          `站内立即调看监控，该人员当日${hour - 1}时许从后门离开，往${s.community()}方向步行。县公安局、县民政局共出动${s.int(26, 60)}人，沿${s.int(3, 5)}条线路搜寻，并通知周边客运站。`,
          `目前没有人员伤亡报告。现场负责人：县救助管理站站长，电话待核实。后续情况续报。`,
        ],
      };
    },
  },
];

/** 殡葬管理所. */
export const funeral: Theme[] = [
  {
    genre: 'problem',
    write: (s) => {
      const halls = s.int(28, 46);
      const cells = s.int(280, 420) * 100;
      const used = Math.round(cells * (s.int(21, 36) / 100));
      return {
        title: '农村公益性骨灰堂空置与“一位难求”并存',
        paragraphs: [
          `截至${s.date(4)}，全县建成农村公益性骨灰堂${halls}处，格位${cells}个，使用${used}个，使用率${percent(used, cells)}；同期城区公益性公墓剩余墓位仅${s.int(110, 260)}个。`,
          `主要原因：一是选址偏，${s.int(6, 12)}处离集镇10公里以上；二是管理弱，平时锁门，祭扫要找村干部拿钥匙；三是群众有顾虑，担心建好后收费。`,
          `建议：由县民政局会同自然资源部门，对离集镇远的骨灰堂安排班车；由乡镇落实1名管护员，每周开放不少于5天；由县发改部门${s.month(0)}内公布收费标准，公益性格位20年内不涨价。`,
        ],
      };
    },
  },
  {
    genre: 'news',
    write: (s) => {
      const items = s.int(26, 38);
      return {
        title: `县殡仪馆公示服务收费${items}项`,
        paragraphs: [
          `${s.date(2)}，县殡仪馆在大厅、网站和村务公开栏公示服务收费${items}项，其中基本服务${s.int(4, 6)}项免费。`,
          `县民政局会同市场监管部门抽查票据${s.int(120, 260)}份，没有发现清单外收费，对${s.int(1, 4)}份项目名称填写不规范的当场更正。`,
        ],
      };
    },
  },
  {
    genre: 'experience',
    write: (s) => {
      const town = s.town();
      const tombs = s.int(60, 180);
      return {
        title: `${town}以奖促改推行节地生态安葬${tombs}例`,
        paragraphs: [
          `${town}从${s.year}年初起推行树葬、花坛葬等节地生态安葬，截至${s.date(3)}共${tombs}例，节约土地${s.int(2, 9)}亩。`,
          `主要做法：一是给奖励，每例奖补${s.int(10, 20)}00元，从县级殡葬惠民资金列支；二是办仪式，村红白理事会免费主持告别；三是留念想，设纪念墙刻名，家属可随时祭扫。`,
        ],
      };
    },
  },
];

/** 规划财务股. */
export const finance: Theme[] = [
  {
    genre: 'news',
    write: (s) => {
      const [budget, spent] = [s.int(9200, 11800), s.int(6900, 9100)];
      return {
        title: `困难群众救助补助资金支付进度${percent(spent, budget)}`,
        paragraphs: [
          `截至${s.date(1)}，${s.year}年困难群众救助补助资金下达${budget}万元，支付${spent}万元，支付进度${percent(spent, budget)}，比序时进度${s.int(1, 2) === 1 ? '快' : '慢'}${s.int(1, 4)}个百分点。`,
          `进度靠后的是${s.towns(2).join('、')}的临时救助备用金，已要求两地${s.month(0)}25日前对账并说明原因。`,
        ],
      };
    },
  },
  {
    genre: 'problem',
    write: (s) => {
      const projects = s.int(9, 16);
      const slow = s.int(3, 6);
      return {
        title: `民政服务设施项目${slow}个进度滞后`,
        paragraphs: [
          `${s.year}年全县民政服务设施建设项目${projects}个，截至${s.date(2)}，完工${projects - slow - 2}个、在建2个、进度滞后${slow}个，滞后的占${percent(slow, projects)}。`,
          `主要原因：一是用地手续未批，涉及${s.town()}、${s.town()}；二是设计变更，概算增加${s.int(6, 14)}%；三是施工队伍同时承接多个项目，人员不足。`,
          `建议：由县民政局会同县自然资源局，${s.month(0)}底前办结用地手续；由规划财务股每周调度，对连续两周无进展的约谈施工单位；概算调整报县发改局一次审定。`,
        ],
      };
    },
  },
];
