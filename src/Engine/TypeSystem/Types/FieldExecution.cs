using System.Reflection;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// How an executor resolves the value of a field (<see href="https://spec.graphql.org/September2025/#sec-Executing-Fields">section 6.4</see>).
/// </summary>
public sealed record FieldExecution
{
    /// <summary>The execution of a field that the executor's default resolver reads from its parent by name.</summary>
    public static FieldExecution Default { get; } = new();

    /// <summary>
    /// The property that the field reads, if it does nothing else. The executor reads it directly from the parent, without calling a resolver.
    /// </summary>
    public PropertyInfo? Property { get; init; }

    /// <summary>Resolves the field's value. Null if <see cref="Property" /> is set, or to use the executor's default resolver.</summary>
    public FieldResolver? Resolver { get; init; }

    /// <summary>
    /// The middleware around <see cref="Resolver" />, <see cref="Property" /> or the executor's default resolver, the first one outermost. Used for directives
    /// in SDL; a resolver compiled from a class already includes its middleware.
    /// </summary>
    public IReadOnlyList<FieldMiddleware> Middleware { get; init; } = [];

    /// <summary>
    /// Writes the value that <see cref="Resolver" /> would return, without calling it. Never fails and never writes null. The executor may use it if the value
    /// is not needed otherwise. Only set if the field reads only the <see cref="ParentRequirements" /> of the parent.
    /// </summary>
    public PropertyWriter? Writer { get; init; }

    /// <summary>
    /// Opens the source stream of a field of the subscription type (<see href="https://spec.graphql.org/September2025/#sec-Source-Stream">section
    /// 6.2.3.1</see>).
    /// </summary>
    public FieldSubscriber? Subscriber { get; init; }

    /// <summary>
    /// Whether a root field of a query is resolved before the query's other fields start, such as a position that the other fields must not have been read
    /// before. Ignored below the root and in mutations.
    /// </summary>
    public bool RunsFirst { get; init; }

    /// <summary>
    /// The names of the parent's CLR properties that <see cref="Resolver" /> reads, used to build projections; null if it may read any property. A field
    /// with a <see cref="Property" /> reads only that property.
    /// </summary>
    public IReadOnlyList<string>? ParentRequirements { get; init; }

    /// <summary>
    /// Whether the resolver may keep its <see cref="ResolverContext" /> beyond the call (it takes the context as a parameter, or runs middleware). The executor
    /// reuses contexts that are not kept.
    /// </summary>
    public bool KeepsContext { get; init; } = true;

    /// <summary>
    /// Whether <see cref="Resolver" /> may call a DataLoader after it has returned its task (an <c>async</c> method). The executor then tracks its
    /// continuations and delays the dispatch of DataLoaders until their keys are known. False avoids that cost for resolvers that only return a value or pass
    /// on a task.
    /// </summary>
    public bool RunsAsynchronously { get; init; } = true;
}
