namespace Qplet.GraphQL.Schema.Errors;

/// <summary>What the input names does not exist, or the caller may not know of it. Nothing was changed.</summary>
public sealed class NotFoundException : DomainException
{
    internal NotFoundException(string typeName, object key, string message)
        : base(message) => (TypeName, Key) = (typeName, key);

    /// <summary>The name of the GraphQL type that was looked for.</summary>
    public string TypeName { get; }

    /// <summary>The key that was looked for.</summary>
    public object Key { get; }
}
