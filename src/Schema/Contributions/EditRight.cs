namespace Qplet.GraphQL.Schema.Contributions;

/// <summary>How a user may change a release.</summary>
internal enum EditRight
{
    /// <summary>The user is the publisher.</summary>
    Publisher,

    /// <summary>The user is an admin. The changes are recorded in the audit.</summary>
    Admin,

    /// <summary>The user is someone else, whose changes take effect immediately.</summary>
    Contributor,

    /// <summary>The user is someone else, whose changes the publisher must approve.</summary>
    Proposer,
}
