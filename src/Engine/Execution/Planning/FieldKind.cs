namespace Qplet.GraphQL.Execution;

/// <summary>How a field's value is obtained.</summary>
internal enum FieldKind
{
    /// <summary><c>__typename</c>: the value is known from the plan.</summary>
    TypeName,

    /// <summary>Written from the source when the response is written.</summary>
    Direct,

    /// <summary>Read from the source when the object is executed.</summary>
    Property,

    /// <summary>Returned by a resolver.</summary>
    Resolver,
}
