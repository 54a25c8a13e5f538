using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The open source stream of one subscription, with its services.</summary>
internal sealed class SubscriptionSource : IAsyncDisposable
{
    private readonly ExecutionEnvironment _environment;
    private readonly OperationExecution _execution;
    private readonly CancellationTokenSource _abort;
    private readonly Action _ended;
    private IAsyncEnumerator<object?>? _events;
    private FieldPlan _field = null!;
    private int _isDisposed;

    /// <param name="environment">The services and options that all runs share.</param>
    /// <param name="operation">The subscription.</param>
    /// <param name="ended">Called once when the subscription ends.</param>
    public SubscriptionSource(ExecutionEnvironment environment, in PreparedOperation operation, Action ended)
    {
        _environment = environment;
        _ended = ended;
        _abort = CancellationTokenSource.CreateLinkedTokenSource(operation.Context.RequestAborted);
        Aborted = _abort.Token;

        // A stream may last for days. The timeout applies to each event.
        var unlimited = environment with
        {
            Options = environment.Options with { ExecutionTimeout = Timeout.InfiniteTimeSpan },
        };
        _execution = new OperationExecution(unlimited, operation, null, null, Aborted);
    }

    /// <summary>Cancelled when the subscription ends for any reason.</summary>
    public CancellationToken Aborted { get; }

    /// <summary>Calls the field's source resolver. Returns the errors if it fails, or null.</summary>
    /// <exception cref="Exception">It fails because of a fault that may soon be over.</exception>
    public async ValueTask<IReadOnlyList<GraphQLError>?> OpenAsync(FieldPlan field)
    {
        _field = field;
        try
        {
            var subscriber = field.Field.Execution.Subscriber ?? throw new GraphQLException(ExecutionErrors.NotSubscribable(field.Field));
            var source = await subscriber(_execution.CreateContext(field));
            _events = source.GetAsyncEnumerator(Aborted);
            ExecutionDiagnostics.SubscriptionOpened();
            return null;
        }
        catch (Exception exception)
            when ((exception is not OperationCanceledException || !Aborted.IsCancellationRequested) && !_environment.Options.IsTransientFault(exception))
        {
            var errors = Describe(exception);
            await DisposeAsync();
            return errors;
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads the events and converts each to a response with <paramref name="respond" />.</summary>
    public async IAsyncEnumerator<OperationResult> Read(Func<object?, ValueTask<OperationResult>> respond, CancellationToken cancellationToken)
    {
        await using var source = this;
        await using var registration = cancellationToken.UnsafeRegister(static state => ((SubscriptionSource)state!).Abort(), this);
        while (true)
        {
            IReadOnlyList<GraphQLError>? errors = null;
            try
            {
                if (!await MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (OperationCanceledException) when (Aborted.IsCancellationRequested)
            {
                yield break;
            }
            catch (GraphQLException exception)
            {
                errors = Describe(exception);
            }
            catch (Exception exception) when (exception is not SubscriptionInterruptedException)
            {
                throw Interrupt(exception);
            }

            if (errors is not null)
            {
                yield return OperationResult.FromErrors(RequestErrorKind.Subscription, errors);
                yield break;
            }

            OperationResult result;
            try
            {
                result = await respond(_events!.Current);
            }
            catch (OperationCanceledException) when (Aborted.IsCancellationRequested)
            {
                yield break;
            }

            yield return result;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }
        _ended();
        await _abort.CancelAsync();
        if (_events is { } events)
        {
            ExecutionDiagnostics.SubscriptionClosed();
            if (_moving is { IsCompleted: false } moving)
            {
                // An iterator cannot be disposed during MoveNextAsync. One that ignores its token is disposed when it returns.
                _ = moving.ContinueWith(_ => ReleaseAsync(events), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
                return;
            }

            await ReleaseAsync(events);
            return;
        }

        await ReleaseAsync(null);
    }

    private Task<bool>? _moving;

    private async ValueTask<bool> MoveNextAsync()
    {
        var move = _events!.MoveNextAsync();
        if (move.IsCompleted)
        {
            return await move;
        }
        _moving = move.AsTask();
        return await _moving.WaitAsync(Aborted);
    }

    private async Task ReleaseAsync(IAsyncDisposable? events)
    {
        try
        {
            if (events is not null)
            {
                await events.DisposeAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The source was cancelled, as requested.
        }
        finally
        {
            await _execution.DisposeAsync();
            _abort.Dispose();
        }
    }

    private void Abort()
    {
        if (Volatile.Read(ref _isDisposed) == 0)
        {
            _abort.Cancel();
        }
    }

    /// <summary>
    /// Returns the exception that interrupts the stream: the subscription is not over, and the client must not take it as completed.
    /// </summary>
    private SubscriptionInterruptedException Interrupt(Exception exception)
    {
        if (_environment.Options.IsTransientFault(exception))
        {
            return SubscriptionInterruptedException.Unavailable(exception);
        }
        var id = Guid.NewGuid().ToString("N");
        ExecutionLog.SourceStreamFailed(_environment.Logger, exception, _field.Field.ToString(), id);
        return SubscriptionInterruptedException.Failed(id, exception);
    }

    private IReadOnlyList<GraphQLError> Describe(Exception exception)
    {
        var path = ResponsePath.Field(null, _field.ResponseName);
        var locations = ExecutionErrors.LocationsOf(_field.Nodes);
        if (exception is GraphQLException shown)
        {
            return [.. shown.Errors.Select(error => error with { Path = error.Path ?? path, Locations = error.Locations ?? locations })];
        }
        var id = Guid.NewGuid().ToString("N");
        ExecutionLog.SourceStreamFailed(_environment.Logger, exception, _field.Field.ToString(), id);
        return [ExecutionErrors.Unexpected(exception, id, _environment.Options.IncludeExceptionDetails) with { Path = path, Locations = locations }];
    }
}
