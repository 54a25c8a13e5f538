namespace Qplet.GraphQL.TypeSystem;

/// <summary>A value of an enum type (<see href="https://spec.graphql.org/September2025/#sec-Enums">section 3.9</see>).</summary>
public sealed class EnumValue(
    string name,
    object? runtimeValue = null,
    string? description = null,
    string? deprecationReason = null,
    IReadOnlyList<AppliedDirective>? directives = null
)
{
    /// <summary>The name used in documents and responses.</summary>
    public string Name { get; } = name;

    /// <summary>The CLR value that resolvers receive and return: the CLR enum's member, or the name itself.</summary>
    public object RuntimeValue { get; } = runtimeValue ?? name;

    /// <summary>The description, in Markdown.</summary>
    public string? Description { get; } = description;

    /// <summary>The reason for the deprecation; null if the value is not deprecated.</summary>
    public string? DeprecationReason { get; } = deprecationReason;

    /// <summary>The directives applied to the definition.</summary>
    public IReadOnlyList<AppliedDirective> Directives { get; } = directives ?? [];

    /// <summary>The syntax node of the definition; null if it was not built from SDL.</summary>
    public Language.SyntaxNode? SyntaxNode { get; init; }
}
