using System.Net.WebSockets;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.AspNetCore;

/// <content>Operations.</content>
internal sealed partial class SocketConnection
{
    private void Subscribe(SocketMessage message)
    {
        try
        {
            if (!_isAcknowledged)
            {
                throw SocketCloseException.Unauthorized();
            }
            if (message.Id is not { Length: > 0 } id || message.Payload.IsEmpty)
            {
                throw SocketCloseException.InvalidMessage("Invalid subscribe message structure.");
            }

            var operation = new SocketOperation(id, _ended.Token);
            if (!_operations.TryAdd(id, operation))
            {
                operation.Dispose();
                throw SocketCloseException.SubscriberExists(id);
            }

            var isOneTooMany = _operations.Count > _options.WebSockets.MaxOperationsPerConnection;
            Track(isOneTooMany ? RefuseAsync(operation) : Task.Run(() => ExecuteAsync(operation, message)));
            if (isOneTooMany)
            {
                message.Dispose();
            }
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private void Complete(SocketMessage message)
    {
        if (message.Id is not { Length: > 0 } id)
        {
            throw SocketCloseException.InvalidMessage("Invalid complete message structure.");
        }
        if (!_operations.TryRemove(id, out var operation))
        {
            return;
        }
        operation.IsOver = true;
        operation.Cancel();
    }

    private async Task RefuseAsync(SocketOperation operation)
    {
        try
        {
            var error = TransportErrors.TooManyOperations(_options.WebSockets.MaxOperationsPerConnection);
            TransportDiagnostics.RecordRefusal(error);
            await _sender.ErrorAsync(operation, [error]);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // The client has disconnected.
        }
        finally
        {
            Remove(operation);
        }
    }

    private async Task ExecuteAsync(SocketOperation operation, SocketMessage message)
    {
        try
        {
            using var taken = message;
            using var parameters = RequestParametersReader.Read(message.Payload, _options.Http.MaxJsonDepth);
            var request = new OperationRequest
            {
                Document = parameters.Document,
                DocumentId = parameters.Document.IsEmpty ? parameters.DocumentId : null,
                OperationName = parameters.OperationName,
                Variables = parameters.Variables,
                OnError = parameters.OnError,
                Extensions = parameters.Extensions,
                Services = _services.Provider,
                User = _user!,
                Transport = _context,
                ClientOf = RequestClient.Of,
                IncrementalFormat = _incrementalFormat,
                AllowIntrospection = _options.AllowIntrospection,
                AllowSchemaSearch = _options.AllowSchemaSearch,
                CostMode = CostExtension.Read(parameters.Extensions),
            };
            var result = await _executor.ExecuteAsync(request, operation.Cancelled);
            await SendAsync(operation, result);
        }
        catch (MalformedRequestException)
        {
            BeginClose(SocketCloseException.InvalidMessage("Invalid subscribe message structure."));
        }
        catch (SubscriptionInterruptedException interruption)
        {
            BeginClose(SocketCloseException.Interrupted(interruption));
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // The client has completed the operation or has disconnected.
        }
        catch (Exception exception)
        {
            BeginClose(Unexpected(exception));
        }
        finally
        {
            Remove(operation);
        }
    }

    private async Task SendAsync(SocketOperation operation, ExecutionResult result)
    {
        if (result is ResponseStream stream)
        {
            await using var disposed = stream;
            try
            {
                await foreach (var item in stream.WithCancellation(operation.Cancelled))
                {
                    await _sender.NextAsync(operation, item);
                }
            }
            catch (ResponseTooLargeException exception)
            {
                // A part of an operation; the others cannot be read without it.
                await _sender.NextAsync(operation, OperationResult.TooLarge(exception.Limit));
            }
        }
        else
        {
            var single = (OperationResult)result;
            if (single.Kind != RequestErrorKind.None)
            {
                await _sender.ErrorAsync(operation, single.Errors);
                return;
            }

            await _sender.NextAsync(operation, single);
        }

        // The ID must be available again before the client can learn that the operation has ended.
        _operations.TryRemove(new KeyValuePair<string, SocketOperation>(operation.Id, operation));
        await _sender.CompleteAsync(operation);
    }

    private void Track(Task run)
    {
        _running[run] = true;
        _ = run.ContinueWith(
            static (task, state) => ((SocketConnection)state!)._running.TryRemove(task, out _),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
    }

    private void Remove(SocketOperation operation)
    {
        _operations.TryRemove(new KeyValuePair<string, SocketOperation>(operation.Id, operation));
        operation.Dispose();
    }
}
