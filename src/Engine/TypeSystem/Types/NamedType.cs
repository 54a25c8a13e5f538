namespace Qplet.GraphQL.TypeSystem;

/// <summary>A type with a name that is unique in its schema (<see href="https://spec.graphql.org/September2025/#sec-Types">section 3.4</see>).</summary>
public abstract class NamedType : IType
{
    private protected NamedType(string name, string? description, IReadOnlyList<AppliedDirective>? directives, Type? runtimeType)
    {
        Name = name;
        Description = description;
        Directives = directives ?? [];
        RuntimeType = runtimeType ?? typeof(object);
    }

    /// <inheritdoc />
    public abstract TypeKind Kind { get; }

    /// <summary>The name, unique within the schema.</summary>
    public string Name { get; }

    /// <summary>The description, in Markdown.</summary>
    public string? Description { get; }

    /// <summary>The directives applied to the definition, in order.</summary>
    public IReadOnlyList<AppliedDirective> Directives { get; private set; }

    /// <summary>The CLR type of the values, or <see cref="object" /> for a type built from SDL.</summary>
    public Type RuntimeType { get; }

    /// <summary>The syntax node of the definition; null if it was not built from SDL.</summary>
    public Language.SyntaxNode? SyntaxNode { get; init; }

    /// <summary>The syntax nodes of the type's extensions in SDL.</summary>
    public IReadOnlyList<Language.SyntaxNode> ExtensionNodes { get; init; } = [];

    /// <summary>Applies further directives to the definition. Allowed only before the type becomes part of a schema.</summary>
    public void AddDirectives(IEnumerable<AppliedDirective> directives) => Directives = [.. Directives, .. directives];

    /// <inheritdoc />
    public sealed override string ToString() => Name;
}
