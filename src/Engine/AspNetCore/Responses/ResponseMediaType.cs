namespace Qplet.GraphQL.AspNetCore;

/// <summary>The media types of a response.</summary>
internal enum ResponseMediaType
{
    /// <summary>None: the client accepts no media type that can represent the result.</summary>
    None,

    /// <summary><c>application/json</c>: a well-formed request has the status 200, regardless of its result (GraphQL over HTTP, appendix A).</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status depends on the result of the request (GraphQL over HTTP, section 5.4).</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>: each result is an event (GraphQL over SSE).</summary>
    EventStream,

    /// <summary><c>multipart/mixed</c>: each result is a part.</summary>
    MultipartMixed,

    /// <summary>
    /// <c>multipart/mixed; subscriptionSpec=1.0</c>: each event of a subscription is a part with a <c>payload</c> (Apollo's multipart subscriptions).
    /// </summary>
    MultipartSubscription,

    /// <summary><c>application/jsonl</c>: each result is a line.</summary>
    JsonLines,

    /// <summary><c>application/graphql-response+jsonl</c>: the same format with a GraphQL media type.</summary>
    GraphQLResponseLines,
}
