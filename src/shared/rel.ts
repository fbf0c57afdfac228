/** A reference to a class in a cycle of modules: keeps emitted decorator metadata from touching it too early. */
export type Rel<T> = T;
