using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>A type while the schema is being built. Interceptors may change it until it is completed.</summary>
public abstract class TypeDescriptor
{
    private readonly List<AppliedDirective> _directives = [];

    private protected TypeDescriptor(string name, Type clrType)
    {
        Name = name;
        ClrType = clrType;
    }

    /// <summary>The GraphQL name, unique in the schema.</summary>
    public string Name { get; }

    /// <summary>The CLR type of the values; for a root type <see cref="object" />.</summary>
    public Type ClrType { get; }

    /// <summary>The classes that describe the type by their attributes and documentation, in order; the CLR type itself is not among them.</summary>
    public IReadOnlyList<Type> Extensions { get; init; } = [];

    /// <summary>The type itself; its fields are completed after it was described.</summary>
    public NamedType Type { get; internal set; } = null!;

    /// <summary>The directives that the definition carries; those of the attributes are there already.</summary>
    public IList<AppliedDirective> Directives => _directives;

    /// <summary>What layers above note about the type, by a key of their own.</summary>
    public IDictionary<string, object?> Features { get; } = new Dictionary<string, object?>();

    /// <summary><see cref="Directives" /> for the type, which is made before they are all known.</summary>
    internal IReadOnlyList<AppliedDirective> AppliedDirectives => _directives;

    internal bool IsDescribed { get; set; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
