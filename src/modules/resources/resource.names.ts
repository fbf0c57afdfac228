import type { BookingStateName } from './booking.enums.js';
import type { CentreRole, Condition, ResourceKind, RoomKind, VenueKind } from './resource.enums.js';

type Names<V extends string> = Readonly<Record<V, readonly [en: string, zh: string, ...more: string[]]>>;

/** The values of the enums as tables name them: English, Chinese, then other names in use. */
export const RESOURCE_KIND_NAMES: Names<keyof typeof ResourceKind> = {
  VENUE: ['venue', '场所', '阵地'],
  ROOM: ['room', '房间', '分区'],
  EQUIPMENT: ['equipment', '设备'],
  STAFF_POST: ['staff post', '岗位', '统筹岗位'],
};

export const VENUE_KIND_NAMES: Names<keyof typeof VenueKind> = {
  SERVICE_CENTRE: ['service centre', '党群服务中心'],
  SQUARE: ['square', '广场'],
  CORRIDOR: ['corridor', '长廊', '廊亭'],
  HISTORY_HALL: ['history hall', '村史馆'],
  PARK: ['park', '园区', '示范园'],
  PRODUCTION_BASE: ['production base', '生产基地'],
  STATION: ['station', '站点'],
  OTHER: ['other', '其他'],
};

export const ROOM_KIND_NAMES: Names<keyof typeof RoomKind> = {
  SERVICE_HALL: ['service hall', '办事大厅', '便民服务室'],
  MEETING: ['meeting room', '会议室'],
  MEMBER_ACTIVITY: ['member activity room', '党员活动室', '党员之家'],
  EXHIBITION: ['exhibition', '展厅', '文化墙', '宣传走廊'],
  READING: ['reading room', '农家书屋', '阅览室'],
  LEGAL: ['legal service room', '法律服务室'],
  GOVERNANCE: ['governance centre', '综合治理中心'],
  CIVILIZATION_STATION: ['civilization practice station', '新时代文明实践站'],
  CLINIC: ['clinic', '卫生室', '医务室'],
  CARE: ['day care', '日间照料', '日间照料室'],
  ARTS: ['arts', '文艺室', '舞蹈室', '书画室'],
  STAGE: ['stage', '舞台'],
  OUTDOOR: ['outdoor', '室外活动场地', '健身广场', '儿童乐园'],
  OTHER: ['other', '其他'],
};

export const CENTRE_ROLE_NAMES: Names<keyof typeof CentreRole> = {
  ACTIVITY: ['activity', '活动中心'],
  CONVENIENCE: ['convenience', '便民中心'],
  RECEPTION: ['reception', '接待中心'],
  GOVERNANCE: ['governance', '治理中心'],
  INNOVATION: ['innovation', '创新中心'],
};

export const CONDITION_NAMES: Names<keyof typeof Condition> = {
  SOUND: ['sound', '完好'],
  NEEDS_REPAIR: ['needs repair', '需维修', '可用，需维修'],
  UNSOUND: ['unsound', '不可使用', '不安全'],
};

/** Without the states of holds, which live for minutes. */
export const BOOKING_STATE_NAMES: Names<Exclude<BookingStateName, 'HELD' | 'EXPIRED'>> = {
  CONFIRMED: ['confirmed', '已确认'],
  CHECKED_IN: ['checked in', '使用中'],
  FINISHED: ['finished', '已结束', '已使用'],
  CANCELLED: ['cancelled', '已取消'],
  NO_SHOW: ['no show', '未到场'],
};
