namespace Qplet.GraphQL.TypeSystem;

/// <summary>A directive that the schema supports (section 3.13).</summary>
public sealed class DirectiveDefinition(
    string name,
    DirectiveLocations locations,
    IReadOnlyList<InputValueDefinition>? arguments = null,
    bool isRepeatable = false,
    string? description = null
)
{
    /// <summary>The name, without the at sign.</summary>
    public string Name { get; } = name;

    /// <summary>Where the directive may stand.</summary>
    public DirectiveLocations Locations { get; } = locations;

    /// <summary>The arguments in the order of their declaration.</summary>
    public NamedMap<InputValueDefinition> Arguments { get; } = new(arguments ?? [], static argument => argument.Name);

    /// <summary>Whether it may stand more than once at one place.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>What the directive does, in Markdown.</summary>
    public string? Description { get; } = description;

    /// <summary>Makes the object that <see cref="CoercedDirective.Instance" /> is, of the arguments; null where the directive has no class.</summary>
    public Func<ArgumentValues, object>? CreateInstance { get; init; }

    /// <summary>
    /// What the directive does to a field that a client puts it on, or whose definition in SDL text carries it; null where it only says something, which other
    /// code may read.
    /// </summary>
    public DirectiveMiddleware? Middleware { get; init; }

    /// <summary>Where it was defined, when it comes from SDL text.</summary>
    public Language.SyntaxNode? SyntaxNode { get; init; }
}
