namespace Qplet.GraphQL.Execution;

/// <summary>The format in which <c>@defer</c> and <c>@stream</c> are delivered after the first response.</summary>
public enum IncrementalFormat
{
    /// <summary>No incremental delivery: the transport sends one response, and the directives are ignored.</summary>
    None,

    /// <summary>Version 0.1: <c>incremental</c> identifies each part by its path and label.</summary>
    V01,

    /// <summary>
    /// Version 0.2, the latest: <c>pending</c>, <c>incremental</c> and <c>completed</c> identify the parts by IDs, and no field is sent twice.
    /// </summary>
    V02,
}
