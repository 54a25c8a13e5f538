namespace Qplet.GraphQL.Execution;

/// <summary>What becomes of documents that are not among the trusted ones.</summary>
public enum TrustedDocumentMode
{
    /// <summary>They are executed like the others.</summary>
    Off,

    /// <summary>
    /// They are executed, logged by operation and hash when they are first seen, and counted: the way to find out what <see cref="Enforce" /> would refuse.
    /// </summary>
    Log,

    /// <summary>They are refused.</summary>
    Enforce,
}
