using System.Diagnostics;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>One request in the pipeline, with the state that the engine keeps for it in addition to what middleware can see.</summary>
internal sealed class RequestState(GraphQLSchema schema, OperationRequest request, CancellationToken requestAborted)
    : RequestContext(schema, request, requestAborted)
{
    /// <summary>The kind of the error if the request fails in the current step.</summary>
    public RequestErrorKind Step { get; set; } = RequestErrorKind.Internal;

    /// <summary>The operation with its plans. Null until it is selected.</summary>
    public ExecutableOperation? ExecutableOperation { get; private set; }

    /// <summary>The plan that is executed. Null until it is chosen.</summary>
    public OperationPlan? Plan { get; set; }

    /// <summary>The span of the request after it has ended. Null if there are no listeners.</summary>
    public Activity? Span { get; set; }

    /// <summary>Returns the state of a request. Every context is one.</summary>
    public static RequestState Of(RequestContext context) => (RequestState)context;

    /// <inheritdoc />
    private protected override OperationCost ComputeCost() => Plan!.GetCost().Evaluate(Variables!);

    /// <summary>Returns the operation, ready to run. Requires the plan and the variables.</summary>
    public PreparedOperation Prepare() => new(this, Plan!, ExecutableOperation!.FlagsOf(Variables!));

    /// <summary>Sets the document.</summary>
    public void SetDocument(ExecutableDocument document)
    {
        Document = document.Syntax;
        DocumentHash = document.Hash;
    }

    /// <summary>Sets the operation.</summary>
    public void SetOperation(ExecutableOperation operation)
    {
        ExecutableOperation = operation;
        Operation = operation.Definition;
    }
}
