namespace Qplet.GraphQL.Schema.Errors;

/// <summary>The object does not exist, or the caller may not see it. Nothing was changed.</summary>
public sealed class NotFoundException : DomainException
{
    internal NotFoundException(string typeName, object key, string path, string message)
        : base("NOT_FOUND", message, path) => (TypeName, Key) = (typeName, key);

    /// <summary>The name of the GraphQL type of the object.</summary>
    public string TypeName { get; }

    /// <summary>The key that was not found.</summary>
    public object Key { get; }
}
