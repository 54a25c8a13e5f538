namespace Qplet.GraphQL.TypeSystem;

/// <summary>A value of an enum type (section 3.9).</summary>
public sealed class EnumValue(
    string name,
    object? runtimeValue = null,
    string? description = null,
    string? deprecationReason = null,
    IReadOnlyList<AppliedDirective>? directives = null
)
{
    /// <summary>The name, as it stands in documents and responses.</summary>
    public string Name { get; } = name;

    /// <summary>What resolvers see and return: the CLR enum's member, or the name itself.</summary>
    public object RuntimeValue { get; } = runtimeValue ?? name;

    /// <summary>What the value stands for, in Markdown.</summary>
    public string? Description { get; } = description;

    /// <summary>Why the value should no longer be used; null where it may be.</summary>
    public string? DeprecationReason { get; } = deprecationReason;

    /// <summary>The directives that the definition carries.</summary>
    public IReadOnlyList<AppliedDirective> Directives { get; } = directives ?? [];

    /// <summary>Where the value was defined, when it comes from SDL text.</summary>
    public Language.SyntaxNode? SyntaxNode { get; init; }
}
