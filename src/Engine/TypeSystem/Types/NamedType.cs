namespace Qplet.GraphQL.TypeSystem;

/// <summary>A type with a name that is unique in its schema (section 3.4).</summary>
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

    /// <summary>The name, unique among the types of the schema.</summary>
    public string Name { get; }

    /// <summary>What the type stands for, in Markdown.</summary>
    public string? Description { get; }

    /// <summary>The directives that the definition carries, in order.</summary>
    public IReadOnlyList<AppliedDirective> Directives { get; private set; }

    /// <summary>The CLR type of the values, or <see cref="object" /> for a type that comes from SDL text.</summary>
    public Type RuntimeType { get; }

    /// <summary>Where the type was defined, when it comes from SDL text.</summary>
    public Language.SyntaxNode? SyntaxNode { get; init; }

    /// <summary>Where the type was extended, when the extensions come from SDL text.</summary>
    public IReadOnlyList<Language.SyntaxNode> ExtensionNodes { get; init; } = [];

    /// <summary>Adds directives to the definition. Only for a type that no schema contains yet.</summary>
    public void AddDirectives(IEnumerable<AppliedDirective> directives) => Directives = [.. Directives, .. directives];

    /// <inheritdoc />
    public sealed override string ToString() => Name;
}
