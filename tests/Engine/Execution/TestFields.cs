using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Short functions that create fields and types in tests.</summary>
internal static class TestFields
{
    public static IType NonNull(IType type) => new NonNullType(type);

    public static IType ListOf(IType type) => new ListType(type);

    public static IType NonNullListOf(IType type) => new NonNullType(new ListType(new NonNullType(type)));

    /// <summary>Returns a field whose value is available.</summary>
    public static FieldDefinition Value(string name, IType type, Func<ResolverContext, object?> resolve, params InputValueDefinition[] arguments) =>
        new(name, type, arguments)
        {
            Execution = new()
            {
                Resolver = context => FieldResult.FromValue(resolve(context)),
                KeepsContext = false,
                RunsAsynchronously = false,
            },
        };

    /// <summary>Returns a field whose resolver returns a task.</summary>
    public static FieldDefinition Passing<T>(string name, IType type, Func<ResolverContext, Task<T>> resolve, params InputValueDefinition[] arguments) =>
        new(name, type, arguments)
        {
            Execution = new()
            {
                Resolver = context => FieldResult.FromTask(resolve(context)),
                KeepsContext = false,
                RunsAsynchronously = false,
            },
        };

    /// <summary>Returns a field whose resolver is an asynchronous method.</summary>
    public static FieldDefinition Async<T>(string name, IType type, Func<ResolverContext, Task<T>> resolve, params InputValueDefinition[] arguments) =>
        new(name, type, arguments) { Execution = new() { Resolver = context => FieldResult.FromTask(resolve(context)) } };

    /// <summary>Returns a field that reads a property.</summary>
    public static FieldDefinition Property<T>(string property, IType type) =>
        new(char.ToLowerInvariant(property[0]) + property[1..], type) { Execution = new() { Property = typeof(T).GetProperty(property) } };

    public static ObjectType Object(string name, params FieldDefinition[] fields) => new(name, () => fields);

    public static ObjectType Object<T>(string name, params FieldDefinition[] fields) => new(name, () => fields, runtimeType: typeof(T));

    public static GraphQLSchema Query(params FieldDefinition[] fields) => SchemaAssembler.Assemble(Object("Query", fields));
}
