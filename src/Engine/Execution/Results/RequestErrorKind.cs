namespace Qplet.GraphQL.Execution;

/// <summary>Why a request was not executed (a request error, section 7.1.6), so a transport can choose its status.</summary>
public enum RequestErrorKind
{
    /// <summary>It was executed; errors, if any, belong to fields.</summary>
    None,

    /// <summary>The document is not GraphQL, or exceeds the parser's limits.</summary>
    Syntax,

    /// <summary>The document is not valid for the schema.</summary>
    Validation,

    /// <summary>There is no such operation in the document, or it is not clear which one is meant.</summary>
    OperationSelection,

    /// <summary>The operation's kind may not be run by this request: a mutation by GET, a subscription without a stream.</summary>
    OperationNotAllowed,

    /// <summary>The variables do not fit their types.</summary>
    Variables,

    /// <summary>The named document is not stored, or the document is none of those that may be executed.</summary>
    DocumentNotFound,

    /// <summary>The time allowed was used up.</summary>
    Timeout,

    /// <summary>Too many operations wait already.</summary>
    Busy,

    /// <summary>The source stream of a subscription could not be opened.</summary>
    Subscription,

    /// <summary>The application's middleware refused it.</summary>
    Refused,

    /// <summary>Something unexpected; the log has it.</summary>
    Internal,
}
