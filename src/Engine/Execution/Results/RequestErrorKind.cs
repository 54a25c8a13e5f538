namespace Qplet.GraphQL.Execution;

/// <summary>
/// The reason why a request was not executed (a <see href="https://spec.graphql.org/September2025/#sec-Errors.Request-Errors">request error</see>).
/// Transports choose the status by it.
/// </summary>
public enum RequestErrorKind
{
    /// <summary>The request was executed. Any errors belong to fields.</summary>
    None,

    /// <summary>A parameter of the request has a value that the server does not know, such as another error behavior.</summary>
    Parameters,

    /// <summary>The document is not GraphQL, or exceeds the parser's limits.</summary>
    Syntax,

    /// <summary>The document is not valid for the schema.</summary>
    Validation,

    /// <summary>The document does not contain the operation, or the operation name is missing and the document has several.</summary>
    OperationSelection,

    /// <summary>This type of operation is not allowed for the request, such as a mutation by GET or a subscription without a stream.</summary>
    OperationNotAllowed,

    /// <summary>The variables are not valid for their types.</summary>
    Variables,

    /// <summary>The document is not stored, or may not be executed because it is not trusted.</summary>
    DocumentNotFound,

    /// <summary>The operation exceeded the timeout.</summary>
    Timeout,

    /// <summary>Too many operations are already queued.</summary>
    Busy,

    /// <summary>Something that the server depends on, such as its database, cannot be reached, so no field has a value.</summary>
    Unavailable,

    /// <summary>The source stream of a subscription could not be opened.</summary>
    Subscription,

    /// <summary>The application's middleware rejected the request.</summary>
    Refused,

    /// <summary>The credentials of the request are not valid. The application's middleware sets it.</summary>
    NotAuthenticated,

    /// <summary>The client has reached a limit of requests. The application's middleware sets it.</summary>
    RateLimited,

    /// <summary>An unexpected error, which is logged.</summary>
    Internal,
}
