namespace Qplet.GraphQL.Execution;

/// <summary>What completing a value of a type comes to (section 6.4.3).</summary>
internal enum TypeShape
{
    /// <summary>A scalar or enum: serialised.</summary>
    Leaf,

    /// <summary>A list: each item completed.</summary>
    List,

    /// <summary>An object type: its selections executed.</summary>
    Object,

    /// <summary>An interface or union: resolved to an object type first.</summary>
    Abstract,
}
