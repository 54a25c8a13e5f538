namespace Qplet.GraphQL.AspNetCore;

/// <summary>The media types of a response.</summary>
internal enum ResponseMediaType
{
    /// <summary>None: the client takes nothing that could carry the result.</summary>
    None,

    /// <summary><c>application/json</c>: a well-formed request is answered with 200, whatever its result (GraphQL over HTTP, appendix A).</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status tells what became of the request (GraphQL over HTTP, section 5.4).</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>: every result is an event (GraphQL over SSE).</summary>
    EventStream,

    /// <summary><c>multipart/mixed</c>: every result is a part.</summary>
    MultipartMixed,

    /// <summary><c>application/jsonl</c>: every result is a line.</summary>
    JsonLines,

    /// <summary><c>application/graphql-response+jsonl</c>: the same under GraphQL's own name.</summary>
    GraphQLResponseLines,
}
