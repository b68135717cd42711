import { describe, expect, it } from 'vitest';
import { placeInName } from '../../../shared/vocabulary/office-place.ts';

describe('the place that an office’s name says', () => {
  it.each([
    ['江东市平安县民政局', '江东市平安县'],
    ['青石县民政局', '青石县'],
    [' 青石县民政局 ', '青石县'],
    ['湖南省长沙市岳麓区民政局', '湖南省长沙市岳麓区'],
    ['内蒙古自治区锡林郭勒盟正蓝旗民政局', '内蒙古自治区锡林郭勒盟正蓝旗'],
    ['恩施土家族苗族自治州巴东县人民政府办公室', '恩施土家族苗族自治州巴东县'],
    ['平安县城市管理局', '平安县'],
    ['江东市市场监督管理局', '江东市'],
    ['𠮷水县民政局', '𠮷水县'],
    ['中共青石县委办公室', '青石县'],
    ['民政局', null],
    ['社区服务中心', null],
    ['市场监督管理局', null],
    ['Civil Affairs Bureau', null],
    ['', null],
  ])('%s: %s', (name, place) => {
    expect(placeInName(name)).toBe(place);
  });
});
