namespace Qplet.GraphQL.Conventions;

/// <summary>What the value of a member is.</summary>
internal enum EntityMemberKind
{
    /// <summary>A scalar or enum value.</summary>
    Leaf,

    /// <summary>Another entity.</summary>
    Reference,

    /// <summary>A list of entities.</summary>
    List,
}
