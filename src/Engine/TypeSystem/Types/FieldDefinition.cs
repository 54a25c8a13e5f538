using System.Reflection;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A field of an object or interface type (section 3.6), with the way to its value.</summary>
public sealed class FieldDefinition
{
    /// <summary>Makes a field.</summary>
    public FieldDefinition(
        string name,
        IType type,
        IReadOnlyList<InputValueDefinition>? arguments = null,
        string? description = null,
        string? deprecationReason = null,
        IReadOnlyList<AppliedDirective>? directives = null
    )
    {
        Name = name;
        Type = type;
        Arguments = new NamedMap<InputValueDefinition>(arguments ?? [], static argument => argument.Name);
        Description = description;
        DeprecationReason = deprecationReason;
        Directives = directives ?? [];
    }

    /// <summary>The name, unique in its type.</summary>
    public string Name { get; }

    /// <summary>The output type.</summary>
    public IType Type { get; }

    /// <summary>The arguments in the order of their declaration.</summary>
    public NamedMap<InputValueDefinition> Arguments { get; }

    /// <summary>What the field gives, in Markdown.</summary>
    public string? Description { get; }

    /// <summary>Why the field should no longer be used; null where it may be.</summary>
    public string? DeprecationReason { get; }

    /// <summary>The directives that the definition carries.</summary>
    public IReadOnlyList<AppliedDirective> Directives { get; }

    /// <summary>The type that the field belongs to; set when that type's fields are completed.</summary>
    public ComplexType DeclaringType { get; internal set; } = null!;

    /// <summary>
    /// The property that the field reads, where it does nothing else: the executor then reads it straight from the parent, without a call of a resolver.
    /// </summary>
    public PropertyInfo? Property { get; init; }

    /// <summary>Gives the field's value. Null where <see cref="Property" /> is set, or where the executor's default resolver is meant.</summary>
    public FieldResolver? Resolver { get; init; }

    /// <summary>
    /// What runs around <see cref="Resolver" />, <see cref="Property" /> or the executor's default resolver, the first the outermost: the directives of SDL
    /// text. A resolver of classes holds its middleware already.
    /// </summary>
    public IReadOnlyList<FieldMiddleware> Middleware { get; init; } = [];

    /// <summary>
    /// Writes what <see cref="Resolver" /> would give, without calling it; the executor may use it wherever nothing else looks at the value. It never fails and
    /// the value is never null.
    /// Only set where the field reads nothing but <see cref="ParentRequirements" /> of the parent.
    /// </summary>
    public PropertyWriter? Writer { get; init; }

    /// <summary>Opens the source stream, on fields of the subscription type (section 6.2.3.1).</summary>
    public FieldSubscriber? Subscriber { get; init; }

    /// <summary>
    /// The names of the parent's CLR properties that <see cref="Resolver" /> reads, so that a projection fetches them; null where it may read any.
    /// A field with a <see cref="Property" /> reads just that.
    /// </summary>
    public IReadOnlyList<string>? ParentRequirements { get; init; }

    /// <summary>
    /// Whether the resolver keeps its <see cref="ResolverContext" /> beyond the call (takes it as a parameter, or runs middleware); the executor reuses
    /// contexts that are not kept.
    /// </summary>
    public bool KeepsContext { get; init; } = true;

    /// <summary>
    /// Whether <see cref="Resolver" /> may still call a DataLoader after it returned its task (an <c>async</c> method): the executor then follows where it goes
    /// on, and holds the DataLoaders back until its keys are there.
    /// False saves that for resolvers that only pass on a value or a task.
    /// </summary>
    public bool RunsAsynchronously { get; init; } = true;

    /// <summary>What a layer above attached to the field (paging settings, the entity type of a connection, cost), by a key of its own.</summary>
    public IReadOnlyDictionary<string, object?> Features { get; init; } = System.Collections.Frozen.FrozenDictionary<string, object?>.Empty;

    /// <summary>Where it was defined, when it comes from SDL text.</summary>
    public Language.SyntaxNode? SyntaxNode { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{DeclaringType?.Name ?? "<meta>"}.{Name}";
}
