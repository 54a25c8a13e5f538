using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// States that a field is null only because of errors, although its type allows null (<c>@semanticNonNull</c>). The resolver must never return null, and each
/// error must have the path of its field.
/// </summary>
/// <param name="levels">The positions: 0 for the field itself, 1 for the items of its list. Only 0 if none are given.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class SemanticNonNullAttribute(params int[] levels) : Attribute, IDirectiveAttribute
{
    /// <summary>The positions.</summary>
    public IReadOnlyList<int> Levels { get; } = levels;

    /// <inheritdoc />
    public AppliedDirective ToDirective() => NullabilityDirectives.SemanticNonNullOf(Levels);
}
