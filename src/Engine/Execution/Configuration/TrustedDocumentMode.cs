namespace Qplet.GraphQL.Execution;

/// <summary>How documents that are not trusted are handled.</summary>
public enum TrustedDocumentMode
{
    /// <summary>They are executed like trusted documents.</summary>
    Off,

    /// <summary>
    /// They are executed, counted, and logged by operation and hash the first time. Use this mode to find out which documents <see cref="Enforce" /> would
    /// reject.
    /// </summary>
    Log,

    /// <summary>They are rejected.</summary>
    Enforce,
}
