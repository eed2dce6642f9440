declare const brand: unique symbol;
/** A `Base` that cannot be mixed up with another one: the name exists for the type checker only. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
