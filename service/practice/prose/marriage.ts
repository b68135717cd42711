import { percent, type Theme } from './scene.ts';

/** 婚姻登记处. */
export const marriage: Theme[] = [
  {
    genre: 'problem',
    write: (s) => {
      const all = s.int(260, 420);
      const cross = s.int(70, 150);
      return {
        title: `婚姻登记“全国通办”群众反映的三个堵点`,
        paragraphs: [
          `${s.month(1)}，县婚姻登记处办理登记${all}对，其中当事人户籍均不在本县的${cross}对，占${percent(cross, all)}。对${s.int(40, 60)}对当事人回访，反映问题较集中。`,
          `一是历史档案查不到，早年登记只有纸质档案，补领证件要回原籍；二是预约号紧，周六和节日前后要提前${s.int(6, 12)}天；三是部分乡镇仍要求开具无配偶证明，当事人多跑一趟。`,
          `建议：由县民政局年底前完成${s.int(1985, 1998)}年以来纸质档案补录；周六增设1个窗口，${s.month(0)}起实行；由县民政局发文明确不再要求无配偶证明，公布监督电话。`,
        ],
      };
    },
  },
  {
    genre: 'news',
    write: (s) => {
      const couples = s.int(26, 66);
      return {
        title: `县婚姻登记处开展集中颁证 ${couples}对新人参加`,
        paragraphs: [
          `${s.date(1)}，县婚姻登记处在户外颁证点举行集中颁证，${couples}对新人参加。工作人员讲解婚姻家庭权利和义务，赠送家庭辅导手册${couples * 2}册。`,
          `现场设咨询台，${s.int(3, 6)}名志愿者解答登记、户口和生育服务问题${s.int(40, 120)}人次。`,
        ],
      };
    },
  },
  {
    genre: 'experience',
    write: (s) => {
      const families = s.int(130, 280);
      const back = s.int(48, 110);
      return {
        title: `婚姻家庭辅导室劝和${back}对`,
        paragraphs: [
          `县婚姻登记处婚姻家庭辅导室由${s.int(6, 11)}名心理咨询师和律师轮值，${s.year}年截至${s.date(2)}，辅导${families}对，离婚冷静期内撤回申请${back}对，占${percent(back, families)}。`,
          `主要做法：一是登记前必问，工作人员询问是否愿意先谈一次；二是一对一保密，辅导记录不进登记档案；三是一月一回访，对撤回申请的电话回访三次。`,
        ],
      };
    },
  },
];
