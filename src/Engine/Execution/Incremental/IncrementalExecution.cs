using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>
/// One execution of an operation whose response may be delivered in parts: <c>@defer</c> and <c>@stream</c> are executed after the first response, in the
/// same run and with the same DataLoaders.
/// </summary>
internal sealed class IncrementalExecution : IDeferredParts, IAsyncDisposable
{
    private readonly OperationType _type;
    private readonly IncrementalDelivery _delivery;
    private readonly OperationExecution _execution;
    private readonly ItemReader _items;

    /// <param name="environment">The services and options that all runs share.</param>
    /// <param name="operation">The operation, planned for incremental delivery.</param>
    /// <param name="rootValue">The value that the root fields are resolved on.</param>
    /// <param name="clientAborted">Cancelled when the client disconnects.</param>
    public IncrementalExecution(ExecutionEnvironment environment, in PreparedOperation operation, object? rootValue, CancellationToken clientAborted)
    {
        _type = operation.Plan.Type;
        _delivery = new IncrementalDelivery(operation.Plan.Format);
        _execution = new OperationExecution(environment, operation, rootValue, this, clientAborted);
        _items = new ItemReader(_execution, _delivery, environment.Logger);
    }

    /// <summary>Whether more responses follow.</summary>
    public bool HasNext => _delivery.HasNext;

    /// <inheritdoc />
    public bool IsReady => _delivery.IsReady;

    /// <summary>Runs the operation up to its first response.</summary>
    /// <exception cref="OperationCanceledException">The client has disconnected, or the operation has timed out.</exception>
    public ValueTask<OperationResult> RunAsync() => _execution.RunAsync();

    /// <summary>Continues until a part can be delivered.</summary>
    /// <exception cref="OperationCanceledException">The client has disconnected, or the operation has timed out.</exception>
    public async ValueTask<OperationResult> ContinueAsync()
    {
        _execution.Scope.ThrowIfAborted();
        while (true)
        {
            while (_delivery.StartableGroups.TryDequeue(out var group))
            {
                Start(group);
            }
            while (_delivery.StartableStreams.TryDequeue(out var stream))
            {
                _items.Start(stream);
            }
            if (!_delivery.IsReady)
            {
                if (_execution.Pending.IsEmpty)
                {
                    throw new InvalidOperationException(ExecutionErrors.DeliveryStalled);
                }
                await _execution.CompletePendingAsync();
            }

            if (_delivery.IsReady)
            {
                return OperationResult.FromContinuation(_delivery.Continue(), _type);
            }
        }
    }

    /// <summary>Ends the delivery with an error for each pending part.</summary>
    public OperationResult End(IReadOnlyList<GraphQLError> errors) => OperationResult.FromContinuation(_delivery.Fail(errors), _type);

    /// <summary>Cancels the resolvers when the client has cancelled the rest of the response.</summary>
    public void Abort() => _execution.Scope.Abort();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _execution.DisposeAsync();

    /// <inheritdoc />
    public void Defer(ObjectResult target) => _delivery.Find(target);

    /// <inheritdoc />
    public bool TryOpen(FieldPlan field, object value, [NotNullWhen(true)] out Task? reading, [NotNullWhen(true)] out Func<Task, object?>? unwrap) =>
        _items.TryOpen(field, value, out reading, out unwrap);

    /// <inheritdoc />
    public int CountFirst(FieldPlan field, int count) => Math.Min(count, field.Stream!.GetInitialCount(_execution.Values.Variables));

    /// <inheritdoc />
    public void DeferRest(FieldPlan field, ListResult list, IEnumerable items) => _items.Find(field, list, items);

    /// <inheritdoc />
    public ResultPart? FindPart(ResultNode node) => IncrementalDelivery.FindPart(node);

    /// <inheritdoc />
    public ResponseContinuation? Begin() => _delivery.Begin() is { HasNext: true } payload ? payload : null;

    /// <inheritdoc />
    public ValueTask CloseAsync() => _items.CloseAsync();

    private void Start(DeferredGroup group)
    {
        if (group.BelongsTo.All(static fragment => fragment.IsOver))
        {
            return;
        }
        group.Root = new ObjectResult(group.Plan, group.Target.Source, group, 0);
        if (!_execution.Execute(group.Root))
        {
            _execution.Errors.MarkNulled(group);
        }
        if (group.Outstanding == 0 || group.IsNulled)
        {
            _delivery.Finish(group);
        }
    }
}
