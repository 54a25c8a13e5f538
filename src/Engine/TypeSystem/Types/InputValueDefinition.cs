using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>An argument of a field or directive, or a field of an input object (sections 3.6.1 and 3.10).</summary>
public sealed class InputValueDefinition(
    string name,
    IType type,
    ValueNode? defaultValue = null,
    string? description = null,
    string? deprecationReason = null,
    IReadOnlyList<AppliedDirective>? directives = null
)
{
    /// <summary>The name, unique beside its siblings.</summary>
    public string Name { get; } = name;

    /// <summary>The input type of the value.</summary>
    public IType Type { get; } = type;

    /// <summary>The default as a literal; null if there is none (a default of null is a <see cref="NullValueNode" />).</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>What the value is for, in Markdown.</summary>
    public string? Description { get; } = description;

    /// <summary>Why it should no longer be used; null where it may be.</summary>
    public string? DeprecationReason { get; } = deprecationReason;

    /// <summary>The directives that the definition carries.</summary>
    public IReadOnlyList<AppliedDirective> Directives { get; } = directives ?? [];

    /// <summary>What the value adds to the cost of an operation (<c>@cost</c>); null where that is not said.</summary>
    public double? CostWeight { get; } = AppliedCost.WeightOf(directives ?? []);

    /// <summary>The CLR type that a resolver or input class expects; null where the type's own is meant.</summary>
    public Type? RuntimeType { get; init; }

    /// <summary>Turns the coerced value into what resolvers see (decodes a global ID, for example); null where nothing is to be done.</summary>
    /// <remarks>A <see cref="GraphQLException" /> thrown here becomes a field error at the argument.</remarks>
    public Func<object, object?>? Formatter { get; init; }

    /// <summary>Where it was defined, when it comes from SDL text.</summary>
    public SyntaxNode? SyntaxNode { get; init; }

    /// <summary>Whether a value must be given: non-null without a default (section 3.13).</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;

    /// <summary>The default's value where the type is a scalar or enum, once it was needed.</summary>
    internal object? LeafDefault { get; set; }
}
