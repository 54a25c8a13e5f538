namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The types of <c>__service</c>, which belongs to a proposal
/// (<see href="https://github.com/graphql/graphql-spec/pull/1208">Service capabilities</see>).
/// </summary>
/// <remarks>
/// They are not among the types of a schema. Tools of today do not know them, and refuse an introspection result with types whose names begin with two
/// underscores.
/// </remarks>
public static class ServiceTypes
{
    /// <summary>The <c>__Capability</c> type.</summary>
    public static ObjectType Capability { get; } =
        new(
            "__Capability",
            static () =>
                [
                    Define<ServiceCapability>(
                        "identifier",
                        new NonNullType(BuiltInScalars.String),
                        "The unique name of the capability, such as `graphql.onError`.",
                        static capability => capability.Identifier
                    ),
                    Define<ServiceCapability>("description", BuiltInScalars.String, null, static capability => capability.Description),
                    Define<ServiceCapability>(
                        "value",
                        BuiltInScalars.String,
                        "The value of the capability. Null if it has none.",
                        static capability => capability.Value
                    ),
                ],
            description: "A feature of the service that is not part of the schema.",
            runtimeType: typeof(ServiceCapability)
        );

    /// <summary>The <c>__Service</c> type.</summary>
    public static ObjectType Service { get; } =
        new(
            "__Service",
            static () =>
                [
                    new FieldDefinition(
                        "capabilities",
                        new NonNullType(new ListType(new NonNullType(Capability))),
                        description: "The features of the service, each with a unique identifier."
                    )
                    {
                        Execution = new()
                        {
                            Resolver = static context => FieldResult.FromValue(context.Capabilities),
                            ParentRequirements = [],
                            KeepsContext = false,
                        },
                    },
                ],
            description: "The service that executes the request."
        );

    /// <summary>Returns whether a type is one of them.</summary>
    public static bool Contains(NamedType type) => ReferenceEquals(type, Service) || ReferenceEquals(type, Capability);

    private static FieldDefinition Define<T>(string name, IType type, string? description, Func<T, object?> read) =>
        new(name, type, description: description)
        {
            Execution = new()
            {
                Resolver = context => FieldResult.FromValue(read((T)context.ParentValue!)),
                ParentRequirements = [],
                KeepsContext = false,
            },
        };
}
