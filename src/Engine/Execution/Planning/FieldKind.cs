namespace Qplet.GraphQL.Execution;

/// <summary>How a field's value is come by.</summary>
internal enum FieldKind
{
    /// <summary><c>__typename</c>: the plan knows it.</summary>
    TypeName,

    /// <summary>Written from the source when the response is written.</summary>
    Direct,

    /// <summary>Read from the source when the object is executed.</summary>
    Property,

    /// <summary>Given by a resolver.</summary>
    Resolver,
}
