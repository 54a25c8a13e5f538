namespace Qplet.GraphQL.TypeSystem;

/// <summary>A directive that the schema supports (<see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives">section 3.13</see>).</summary>
public sealed class DirectiveDefinition(
    string name,
    DirectiveLocations locations,
    IReadOnlyList<InputValueDefinition>? arguments = null,
    bool isRepeatable = false,
    string? description = null
)
{
    /// <summary>The name, without the <c>@</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The locations where the directive is allowed.</summary>
    public DirectiveLocations Locations { get; } = locations;

    /// <summary>The arguments, in the order of their declaration.</summary>
    public NamedMap<InputValueDefinition> Arguments { get; } = new(arguments ?? [], static argument => argument.Name);

    /// <summary>Whether the directive may be applied more than once at one place.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>The description, in Markdown.</summary>
    public string? Description { get; } = description;

    /// <summary>Creates <see cref="CoercedDirective.Instance" /> from the arguments; null if the directive has no class.</summary>
    public Func<ArgumentValues, object>? CreateInstance { get; init; }

    /// <summary>
    /// Runs around fields that a client applies the directive to, or whose definition in SDL carries it; null if the directive is only metadata.
    /// </summary>
    public DirectiveMiddleware? Middleware { get; init; }

    /// <summary>The syntax node of the definition; null if it was not built from SDL.</summary>
    public Language.SyntaxNode? SyntaxNode { get; init; }
}
