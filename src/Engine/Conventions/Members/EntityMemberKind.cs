namespace Qplet.GraphQL.Conventions;

/// <summary>The kind of a member's value.</summary>
internal enum EntityMemberKind
{
    /// <summary>A scalar or enum value.</summary>
    Leaf,

    /// <summary>Another entity.</summary>
    Reference,

    /// <summary>A list of entities.</summary>
    List,
}
