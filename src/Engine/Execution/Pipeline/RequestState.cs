using System.Diagnostics;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>One request on its way through the pipeline, with what the engine keeps of it besides what middleware sees.</summary>
internal sealed class RequestState(GraphQLSchema schema, OperationRequest request, CancellationToken requestAborted)
    : RequestContext(schema, request, requestAborted)
{
    /// <summary>The kind of a request error now, which says which step the request has reached.</summary>
    public RequestErrorKind Step { get; set; } = RequestErrorKind.Internal;

    /// <summary>The operation with its plans; null until it is chosen.</summary>
    public ExecutableOperation? ExecutableOperation { get; private set; }

    /// <summary>The plan that is executed; null until it is known.</summary>
    public OperationPlan? Plan { get; set; }

    /// <summary>The span of the request, once it has ended; null if nobody listens.</summary>
    public Activity? Span { get; set; }

    /// <summary>Returns the state of a request, which every context is.</summary>
    public static RequestState Of(RequestContext context) => (RequestState)context;

    /// <summary>Returns what a run of the operation needs, when the plan and the variables are known.</summary>
    public PreparedOperation Prepare() => new(this, Plan!, ExecutableOperation!.FlagsOf(Variables!));

    /// <summary>Notes the document.</summary>
    public void SetDocument(ExecutableDocument document)
    {
        Document = document.Syntax;
        DocumentHash = document.Hash;
    }

    /// <summary>Notes the operation.</summary>
    public void SetOperation(ExecutableOperation operation)
    {
        ExecutableOperation = operation;
        Operation = operation.Definition;
    }
}
