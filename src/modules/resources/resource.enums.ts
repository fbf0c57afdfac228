import { defineEnum } from '../../shared/graphql/enums.js';

export const ResourceKind = defineEnum('ResourceKind', ['What kind of resource it is.', '资源类别。'], {
  VENUE: ['A venue: a service centre, a square, a park.', '阵地场所：党群服务中心、广场、园区等。'],
  ROOM: ['A room or part of a venue.', '场所内的房间或分区。'],
  EQUIPMENT: ['Equipment that can be lent.', '可借用的设备。'],
  STAFF_POST: ['A post that is pooled; never a person.', '统筹使用的岗位，不涉及个人。'],
});

export const VenueKind = defineEnum('VenueKind', ['Kind of venue.', '场所类别。'], {
  SERVICE_CENTRE: ['Party-mass service centre (党群服务中心).', '党群服务中心。'],
  SQUARE: ['Square.', '广场。'],
  CORRIDOR: ['Corridor or pavilion.', '长廊、廊亭。'],
  HISTORY_HALL: ['Village history hall.', '村史馆。'],
  PARK: ['Park or demonstration park.', '园区、示范园。'],
  PRODUCTION_BASE: ['Production base.', '生产基地。'],
  STATION: ['Station.', '站点。'],
  OTHER: ['Any other.', '其他。'],
});

export const RoomKind = defineEnum('RoomKind', ['Kind of room.', '房间类别。'], {
  SERVICE_HALL: ['Service hall.', '办事大厅、便民服务室。'],
  MEETING: ['Meeting room.', '会议室。'],
  MEMBER_ACTIVITY: ['Room for activities of Party members.', '党员活动室、党员之家。'],
  EXHIBITION: ['Exhibition hall or wall.', '展厅、文化墙、宣传走廊。'],
  READING: ['Reading room.', '农家书屋。'],
  LEGAL: ['Legal service room.', '法律服务室。'],
  GOVERNANCE: ['Governance centre.', '综合治理中心。'],
  CIVILIZATION_STATION: ['Civilization practice station.', '新时代文明实践站。'],
  CLINIC: ['Clinic.', '医务室、卫生室。'],
  CARE: ['Day care.', '日间照料。'],
  ARTS: ['Dance, painting or calligraphy.', '舞蹈室、书画室。'],
  STAGE: ['Stage.', '舞台。'],
  OUTDOOR: ['Open-air ground: fitness ground, playground.', '室外活动场地：健身广场、儿童乐园。'],
  OTHER: ['Any other.', '其他。'],
});

export const CentreRole = defineEnum(
  'CentreRole',
  ['Five roles of a service centre.', '党群服务中心的五个“中心”定位。'],
  {
    ACTIVITY: ['Activity centre.', '活动中心。'],
    CONVENIENCE: ['Convenience centre.', '便民中心。'],
    RECEPTION: ['Reception centre.', '接待中心。'],
    GOVERNANCE: ['Governance centre.', '治理中心。'],
    INNOVATION: ['Innovation centre.', '创新中心。'],
  },
);

export const Condition = defineEnum('ResourceCondition', ['State of repair.', '完好状况。'], {
  SOUND: ['Sound.', '完好。'],
  NEEDS_REPAIR: ['Usable, in need of repair.', '可用，需维修。'],
  UNSOUND: ['Not safe to use.', '不安全，不可使用。'],
});

export const PremisesList = defineEnum(
  'PremisesList',
  ['How far the premises that a co-location freed are known.', '合署办公腾出房屋的已知程度。'],
  {
    COMPLETE: ['All are recorded; an empty list means none.', '全部已登记；空表示没有。'],
    PARTIAL: ['Some are recorded.', '部分已登记。'],
    UNKNOWN: ['No source names any.', '没有来源载明。'],
  },
);

const USE = {
  UTILISATION: ['Utilisation (M1).', '使用率（M1）。'],
  SHARED_USE: ['Shared use (M2).', '共享率（M2）。'],
  BOOKED_MINUTES: ['Minutes booked.', '预约分钟数。'],
} as const;

export const ResourceSeriesMeasure = defineEnum(
  'ResourceSeriesMeasure',
  ['What a series of resources measures.', '资源序列的度量。'],
  {
    ...USE,
    OPEN_MINUTES: ['Minutes open.', '开放分钟数。'],
    COUNT: ['How many there are on the last day.', '期末数量。'],
  },
);

export const ResourceMeasure = defineEnum(
  'ResourceMeasure',
  ['By what resources are ranked.', '资源排名的依据。'],
  {
    COUNT: ['How many there are.', '数量。'],
    FLOOR_AREA: ['Floor area as far as it is stated.', '已载明的面积。'],
    ...USE,
    FAIRNESS: ['Fairness (M2b); of committees only.', '均衡度（M2b），仅用于联合党委。'],
  },
);

export const RankedResourceHolder = defineEnum(
  'RankedResourceHolder',
  ['Whose resources are ranked.', '资源排名的对象。'],
  {
    COMMITTEE: ['Joint committees: what each may use.', '联合党委：各自可使用的资源。'],
    COUNTY: ['Counties.', '县级区划。'],
    TOWNSHIP: ['Townships.', '乡级区划。'],
    VILLAGE: ['Villages and communities.', '村（社区）。'],
    VENUE: ['Venues with their rooms.', '场所（含房间）。'],
  },
);
