namespace Qplet.GraphQL.TypeSystem;

/// <summary>A field of an object or interface type (section 3.6).</summary>
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

    /// <summary>How an executor gets the value of the field.</summary>
    public FieldExecution Execution { get; init; } = FieldExecution.Default;

    /// <summary>What a layer above attached to the field (paging settings, the entity type of a connection, cost), by a key of its own.</summary>
    public IReadOnlyDictionary<string, object?> Features { get; init; } = System.Collections.Frozen.FrozenDictionary<string, object?>.Empty;

    /// <summary>Where it was defined, when it comes from SDL text.</summary>
    public Language.SyntaxNode? SyntaxNode { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{DeclaringType?.Name ?? "<meta>"}.{Name}";
}
