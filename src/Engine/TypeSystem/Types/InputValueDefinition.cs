using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// An argument of a field or directive, or a field of an input object (sections
/// <see href="https://spec.graphql.org/September2025/#sec-Field-Arguments">3.6.1</see> and
/// <see href="https://spec.graphql.org/September2025/#sec-Input-Objects">3.10</see>).
/// </summary>
public sealed class InputValueDefinition(
    string name,
    IType type,
    ValueNode? defaultValue = null,
    string? description = null,
    string? deprecationReason = null,
    IReadOnlyList<AppliedDirective>? directives = null
)
{
    /// <summary>The name, unique among the arguments of its field or directive, or the fields of its input object.</summary>
    public string Name { get; } = name;

    /// <summary>The input type of the value.</summary>
    public IType Type { get; } = type;

    /// <summary>The default as a literal; null without a default (a default of null is a <see cref="NullValueNode" />).</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The description, in Markdown.</summary>
    public string? Description { get; } = description;

    /// <summary>The reason for the deprecation; null if the value is not deprecated.</summary>
    public string? DeprecationReason { get; } = deprecationReason;

    /// <summary>The directives applied to the definition.</summary>
    public IReadOnlyList<AppliedDirective> Directives { get; } = directives ?? [];

    /// <summary>The weight of the value in the cost of an operation (<c>@cost</c>); null if it is not specified.</summary>
    public double? CostWeight { get; } = AppliedCost.WeightOf(directives ?? []);

    /// <summary>
    /// Names that other systems use for the value, such as <c>limit</c> for <c>first</c>. They are not accepted; errors suggest <see cref="Name" /> for them.
    /// </summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The CLR type that a resolver or input class expects; null for the runtime type of <see cref="Type" />.</summary>
    public Type? RuntimeType { get; init; }

    /// <summary>Converts the coerced value for resolvers, for example by decoding a global ID; null if no conversion is needed.</summary>
    /// <remarks>A <see cref="GraphQLException" /> thrown by the function becomes a field error at the argument.</remarks>
    public Func<object, object?>? Formatter { get; init; }

    /// <summary>The syntax node of the definition; null if it was not built from SDL.</summary>
    public SyntaxNode? SyntaxNode { get; init; }

    /// <summary>
    /// Whether a value is required: the type is non-null and there is no default
    /// (<see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives">section 3.13</see>).
    /// </summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;

    /// <summary>The coerced default of a scalar or enum type, cached on first use.</summary>
    internal object? LeafDefault { get; set; }
}
