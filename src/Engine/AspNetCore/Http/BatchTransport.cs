using Microsoft.AspNetCore.Http;
using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Executes batches and responds with all results: as a list in the order of the batch, or as a stream in the order of completion.</summary>
internal sealed class BatchTransport(RequestExecutor executor, HttpResults results, ResultStreams streams)
{
    /// <summary>Executes a batch. An operation that fails does not affect the others. The costs of the operations are limited as a sum.</summary>
    /// <param name="context">The request.</param>
    /// <param name="batch">The operations.</param>
    /// <param name="mediaType">The media type of the response.</param>
    /// <param name="toRequest">Creates the executor's request for an operation.</param>
    public async Task ExecuteAsync(HttpContext context, RequestBatch batch, ResponseMediaType mediaType, Func<BatchItem, OperationRequest> toRequest)
    {
        if (mediaType is ResponseMediaType.Json or ResponseMediaType.GraphQLResponse)
        {
            await results.WriteAsync(context.Response, await Task.WhenAll(Start(batch, toRequest, context.RequestAborted)), mediaType);
            return;
        }

        await streams.StreamAsync(
            context,
            mediaType,
            async (writer, ended) =>
            {
                var runs = Start(batch, toRequest, ended);
                try
                {
                    await Task.WhenAll(runs.Select(async (run, position) => await writer.NextAsync(await run, batch.Items[position].Index)));
                }
                catch (OperationCanceledException) when (ended.IsCancellationRequested)
                {
                    // The server is stopping or the token has expired. The stream is completed if the client is still connected.
                }
            }
        );
    }

    private Task<OperationResult>[] Start(RequestBatch batch, Func<BatchItem, OperationRequest> toRequest, CancellationToken cancellationToken)
    {
        var order = new BatchOrder(batch.Items.Count);
        var cost = new BatchCost(batch.Items.Count);
        return
        [
            .. batch.Items.Select(
                (item, position) => Task.Run(() => RunAsync(item, position, order, cost, toRequest, cancellationToken), CancellationToken.None)
            ),
        ];
    }

    private async Task<OperationResult> RunAsync(
        BatchItem item,
        int position,
        BatchOrder order,
        BatchCost cost,
        Func<BatchItem, OperationRequest> toRequest,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (item.Error is { } error)
            {
                return OperationResult.FromErrors(RequestErrorKind.Syntax, error);
            }
            var request = toRequest(item) with { SumCosts = own => cost.AddAsync(position, own), AwaitTurn = type => order.AwaitTurnAsync(position, type) };
            return (OperationResult)await executor.ExecuteAsync(request, cancellationToken);
        }
        finally
        {
            cost.End(position);
            order.End(position);
        }
    }
}
