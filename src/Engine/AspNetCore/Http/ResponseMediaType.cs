namespace Qplet.GraphQL.AspNetCore;

/// <summary>The media types of a response.</summary>
internal enum ResponseMediaType
{
    /// <summary><c>application/json</c>: a well-formed request is answered with 200, whatever its result (GraphQL over HTTP, section 6.4.1).</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status tells what became of the request (section 6.4.2).</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>: every result is an event (GraphQL over SSE).</summary>
    EventStream,
}
