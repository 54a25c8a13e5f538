namespace Qplet.GraphQL.TypeSystem;

/// <summary>A type while the schema is being built. Interceptors may change it until it is completed.</summary>
public abstract class TypeDescriptor
{
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

    /// <summary>What layers above note about the type, by a key of their own.</summary>
    public IDictionary<string, object?> Features { get; } = new Dictionary<string, object?>();

    internal bool IsDescribed { get; set; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
