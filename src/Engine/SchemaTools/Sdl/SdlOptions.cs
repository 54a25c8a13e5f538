using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>
/// The behaviour of types that are defined in SDL. All options may be omitted: fields are then read from the parent by name, and scalars accept any value.
/// </summary>
public sealed record SdlOptions
{
    /// <summary>Finds the resolver of a field by the names of its type and of the field; returns null for the default resolver.</summary>
    public Func<string, string, FieldResolver?>? Resolvers { get; init; }

    /// <summary>Finds the source stream of a subscription field by the names of its type and of the field; returns null for a field without one.</summary>
    public Func<string, string, FieldSubscriber?>? Subscribers { get; init; }

    /// <summary>
    /// Finds the function that returns the name of a value's object type, by the name of the interface or union; returns null for a type without one.
    /// </summary>
    public Func<string, Func<object, string?>?>? TypeResolvers { get; init; }

    /// <summary>
    /// Finds the middleware of a directive by its name. It runs around fields that clients apply the directive to, and fields whose definition or whose object
    /// type carries it. Returns null for a directive without middleware.
    /// </summary>
    public Func<string, DirectiveMiddleware?>? Directives { get; init; }

    /// <summary>
    /// The behaviour of scalars, by name; <see cref="BuiltInScalars.All" /> contains those provided by the engine. Scalars that are not in the list accept any
    /// value.
    /// </summary>
    public IReadOnlyList<ScalarType> Scalars { get; init; } = [];

    /// <summary>
    /// Whether to skip all checks except those for references to unknown types. If a name is defined several times, the first definition is used.
    /// </summary>
    public bool AssumeValid { get; init; }
}
