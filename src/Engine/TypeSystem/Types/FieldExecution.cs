using System.Reflection;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>How an executor gets the value of a field (section 6.4). The definition of the field says nothing of it.</summary>
public sealed record FieldExecution
{
    /// <summary>The execution of a field that the executor's default resolver reads from its parent by name.</summary>
    public static FieldExecution Default { get; } = new();

    /// <summary>The property that the field reads if it does nothing else: the executor then reads it from the parent and calls no resolver.</summary>
    public PropertyInfo? Property { get; init; }

    /// <summary>Returns the field's value. Null if <see cref="Property" /> is set, or for the executor's default resolver.</summary>
    public FieldResolver? Resolver { get; init; }

    /// <summary>
    /// The middleware around <see cref="Resolver" />, <see cref="Property" /> or the executor's default resolver, the first one outermost: the directives
    /// of SDL text. The resolver of a class includes its middleware already.
    /// </summary>
    public IReadOnlyList<FieldMiddleware> Middleware { get; init; } = [];

    /// <summary>
    /// Writes the value that <see cref="Resolver" /> would return, without calling it. The executor may use it if nothing else needs the value. It never fails,
    /// and the value is never null. Only set if the field reads nothing but <see cref="ParentRequirements" /> of the parent.
    /// </summary>
    public PropertyWriter? Writer { get; init; }

    /// <summary>Opens the source stream, for fields of the subscription type (section 6.2.3.1).</summary>
    public FieldSubscriber? Subscriber { get; init; }

    /// <summary>
    /// The names of the parent's CLR properties that <see cref="Resolver" /> reads, for projections; null if it may read any. A field with a
    /// <see cref="Property" /> reads only that.
    /// </summary>
    public IReadOnlyList<string>? ParentRequirements { get; init; }

    /// <summary>
    /// Whether the resolver keeps its <see cref="ResolverContext" /> beyond the call (takes it as a parameter, or runs middleware). The executor reuses
    /// contexts that are not kept.
    /// </summary>
    public bool KeepsContext { get; init; } = true;

    /// <summary>
    /// Whether <see cref="Resolver" /> may still call a DataLoader after it returned its task (an <c>async</c> method). The executor then follows it, and holds
    /// the DataLoaders back until its keys are known. False saves that for resolvers that only pass on a value or a task.
    /// </summary>
    public bool RunsAsynchronously { get; init; } = true;
}
