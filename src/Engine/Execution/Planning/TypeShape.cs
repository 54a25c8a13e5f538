namespace Qplet.GraphQL.Execution;

/// <summary>How a value of a type is completed (<see href="https://spec.graphql.org/September2025/#CompleteValue()">CompleteValue</see>).</summary>
internal enum TypeShape
{
    /// <summary>A scalar or enum: the value is serialized.</summary>
    Leaf,

    /// <summary>A list: each item is completed.</summary>
    List,

    /// <summary>An object type: the selections are executed.</summary>
    Object,

    /// <summary>An interface or union: the object type is resolved first.</summary>
    Abstract,
}
