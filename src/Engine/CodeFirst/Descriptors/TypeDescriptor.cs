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

    /// <summary>The CLR type of the values; <see cref="object" /> for a root type.</summary>
    public Type ClrType { get; }

    /// <summary>The classes that describe the type by their attributes and documentation, in order, excluding the CLR type itself.</summary>
    public IReadOnlyList<Type> Extensions { get; init; } = [];

    /// <summary>The type itself; its fields are completed after it has been described.</summary>
    public NamedType Type { get; internal set; } = null!;

    /// <summary>The directives applied to the definition, including those of its attributes.</summary>
    public IList<AppliedDirective> Directives => _directives;

    /// <summary>Data that higher layers attach to the type, by key.</summary>
    public IDictionary<string, object?> Features { get; } = new Dictionary<string, object?>();

    /// <summary>The list behind <see cref="Directives" />, passed to the type, which is created before all of them are known.</summary>
    internal IReadOnlyList<AppliedDirective> AppliedDirectives => _directives;

    internal bool IsDescribed { get; set; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
