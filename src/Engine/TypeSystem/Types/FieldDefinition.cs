namespace Qplet.GraphQL.TypeSystem;

/// <summary>A field of an object or interface type (<see href="https://spec.graphql.org/September2025/#sec-Objects">section 3.6</see>).</summary>
public sealed class FieldDefinition
{
    /// <summary>Creates a field.</summary>
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

    /// <summary>The name, unique within the type.</summary>
    public string Name { get; }

    /// <summary>The output type.</summary>
    public IType Type { get; }

    /// <summary>The arguments, in the order of their declaration.</summary>
    public NamedMap<InputValueDefinition> Arguments { get; }

    /// <summary>The description, in Markdown.</summary>
    public string? Description { get; }

    /// <summary>The reason for the deprecation; null if the field is not deprecated.</summary>
    public string? DeprecationReason { get; }

    /// <summary>The directives applied to the definition.</summary>
    public IReadOnlyList<AppliedDirective> Directives { get; }

    /// <summary>The type that the field belongs to; set when the type's fields are completed.</summary>
    public ComplexType DeclaringType { get; internal set; } = null!;

    /// <summary>How an executor resolves the value of the field.</summary>
    public FieldExecution Execution { get; init; } = FieldExecution.Default;

    /// <summary>Data that higher layers attach to the field, such as paging settings, the entity type of a connection or the cost, by key.</summary>
    public IReadOnlyDictionary<string, object?> Features { get; init; } = System.Collections.Frozen.FrozenDictionary<string, object?>.Empty;

    /// <summary>The syntax node of the definition; null if it was not built from SDL.</summary>
    public Language.SyntaxNode? SyntaxNode { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{DeclaringType?.Name ?? "<meta>"}.{Name}";
}
