import { setFlagsFromString } from 'node:v8';

// Answers are buffers, and V8 sees little of a buffer but its handle: it would let a hundred megabytes of them lie
// before it looks. Now it looks after some eight megabytes; memory that is used again soon is faster, too.
setFlagsFromString('--scavenger-max-new-space-capacity-mb=2');

// Of a hub that joins partners' answers, V8 would let two hundred megabytes lie that lived a little longer.
setFlagsFromString('--heap-growing-percent=60');
