import { type ClassType, getMetadataStorage } from 'type-graphql';

/**
 * Gives a property of an object type arguments.
 *
 * type-graphql knows arguments on methods only, and calls such a method for every object.
 * Ours are read by the compiler together with the whole selection, so there is nothing to call:
 * the property declares its type and this decorator its arguments.
 */
export function Takes(args: () => ClassType<object>): PropertyDecorator {
  return (prototype, propertyKey) => {
    getMetadataStorage().collectHandlerParamMetadata({
      kind: 'args',
      target: prototype.constructor,
      methodName: String(propertyKey),
      index: 0,
      getType: args,
      typeOptions: {},
      validateFn: undefined,
      validateSettings: false,
    });
  };
}

/**
 * Adds a field to another module's type, from a class marked `@Resolver(() => ThatType)`.
 * Like every shaped field it is read by the compiler; the property only declares it.
 */
export function ExtensionField(
  type: () => unknown,
  options: { description: string; nullable?: boolean; args?: () => ClassType<object> },
): PropertyDecorator {
  return (prototype, propertyKey) => {
    const name = String(propertyKey);
    const returned = type();
    const array = Array.isArray(returned);
    getMetadataStorage().collectFieldResolverMetadata({
      kind: 'external',
      methodName: name,
      schemaName: name,
      target: prototype.constructor as ClassType,
      getType: (array ? () => (type() as unknown[])[0] : type) as () => ClassType,
      typeOptions: { nullable: options.nullable ?? false, ...(array ? { array: true, arrayDepth: 1 } : {}) },
      description: options.description,
      deprecationReason: undefined,
      complexity: undefined,
    } as never);
    if (options.args) Takes(options.args)(prototype, propertyKey);
  };
}
