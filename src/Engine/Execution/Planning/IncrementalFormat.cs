namespace Qplet.GraphQL.Execution;

/// <summary>How the parts that <c>@defer</c> and <c>@stream</c> hold back are sent after the first response.</summary>
public enum IncrementalFormat
{
    /// <summary>Not at all: the transport sends one response, and the directives change nothing.</summary>
    None,

    /// <summary>Version 0.1: <c>incremental</c> names each part by its path and label.</summary>
    V01,

    /// <summary>Version 0.2, the newest: <c>pending</c>, <c>incremental</c> and <c>completed</c> name the parts by ids, and nothing is sent twice.</summary>
    V02,
}
