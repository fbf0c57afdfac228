import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { HubContext } from '../../auth/context.js';
import { doc } from '../../shared/graphql/doc.js';
import {
  AdvanceBookingInput,
  BookingPayload,
  BookingSeriesPayload,
  BookResourcesInput,
  BookSeriesInput,
  MoveBookingSeriesInput,
  RescheduleBookingInput,
} from './booking.inputs.js';
import { advanceBooking, bookResources, rescheduleBooking } from './booking.service.js';
import { bookSeries } from './booking-series.service.js';
import { moveBookingSeries } from './booking-series-move.service.js';

const INPUT = doc('What is to be done.', '要办理的事项。');

@Resolver()
export class BookingResolver {
  @Mutation(() => BookingPayload, { description: doc('Books resources for a time.', '预约资源。') })
  bookResources(
    @Arg('input', () => BookResourcesInput, { description: INPUT }) input: BookResourcesInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => bookResources(change, input));
  }

  @Mutation(() => BookingSeriesPayload, {
    description: doc('Books a series, whole or as far as it is free.', '预约一个系列，全部或能约的部分。'),
  })
  bookSeries(
    @Arg('input', () => BookSeriesInput, { description: INPUT }) input: BookSeriesInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => bookSeries(change, input));
  }

  @Mutation(() => BookingPayload, { description: doc('Moves a booking to another time.', '更改预约时间。') })
  rescheduleBooking(
    @Arg('input', () => RescheduleBookingInput, { description: INPUT }) input: RescheduleBookingInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => rescheduleBooking(change, input));
  }

  @Mutation(() => BookingSeriesPayload, {
    description: doc(
      'Moves what is still to come of a series, all of it or nothing.',
      '将系列中尚未办理的各次预约整体改期；任一次不成即全部不成。',
    ),
  })
  moveBookingSeries(
    @Arg('input', () => MoveBookingSeriesInput, { description: INPUT }) input: MoveBookingSeriesInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => moveBookingSeries(change, input));
  }

  @Mutation(() => BookingPayload, {
    description: doc(
      'Confirms or cancels a booking (who booked), or checks it in, finishes it or records a no-show (who keeps the room).',
      '确认或取消预约（预约方）；办理入场、结束或登记未到场（场所方）。',
    ),
  })
  advanceBooking(
    @Arg('input', () => AdvanceBookingInput, { description: INPUT }) input: AdvanceBookingInput,
    @Ctx() context: HubContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.change(info, input, (change) => advanceBooking(change, input));
  }
}
