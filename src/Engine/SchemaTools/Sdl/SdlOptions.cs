using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>
/// What gives types that are defined as SDL text their behaviour. Everything may be left out: fields are then read from the parent by their name, and scalars
/// take any value.
/// </summary>
public sealed record SdlOptions
{
    /// <summary>Finds the resolver of a field by the names of its type and itself; null for a field without one.</summary>
    public Func<string, string, FieldResolver?>? Resolvers { get; init; }

    /// <summary>Finds the source of a subscription field by the names of its type and itself; null for a field without one.</summary>
    public Func<string, string, FieldSubscriber?>? Subscribers { get; init; }

    /// <summary>Finds the function that names the object type of a value, by the name of the interface or union; null for a type without one.</summary>
    public Func<string, Func<object, string?>?>? TypeResolvers { get; init; }

    /// <summary>
    /// Finds what a directive does to fields, by its name: to those that clients put it on, and to those whose definition, or whose object type's, carries it.
    /// Null for a directive that does nothing.
    /// </summary>
    public Func<string, DirectiveMiddleware?>? Directives { get; init; }

    /// <summary>
    /// What scalars do, by their names; <see cref="BuiltInScalars.All" /> gives those that the engine brings along. A scalar that is not among them takes any
    /// value.
    /// </summary>
    public IReadOnlyList<ScalarType> Scalars { get; init; } = [];

    /// <summary>
    /// Whether the definitions were checked before, so only references to unknown types are looked for again. Of things with the same name the first then
    /// counts.
    /// </summary>
    public bool AssumeValid { get; init; }
}
