namespace Qplet.GraphQL.CodeFirst;

/// <summary>An input object type while the schema is being built.</summary>
public sealed class InputTypeDescriptor : TypeDescriptor
{
    internal InputTypeDescriptor(string name, Type clrType)
        : base(name, clrType) { }

    /// <summary>The fields, in order.</summary>
    public IList<ArgumentDescriptor> Fields { get; } = [];
}
