using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>
/// Orders the operations of a batch as if they ran one after the other: a mutation waits for all operations before it, and all operations after it wait for
/// the mutation. Queries between mutations run concurrently.
/// </summary>
internal sealed class BatchOrder(int count)
{
    private readonly TaskCompletionSource<bool>[] _areMutations =
    [
        .. Enumerable.Range(0, count).Select(static _ => new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)),
    ];
    private readonly TaskCompletionSource[] _ends =
    [
        .. Enumerable.Range(0, count).Select(static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)),
    ];

    /// <summary>Waits until the operation may run.</summary>
    public async Task AwaitTurnAsync(int position, OperationType type)
    {
        var isMutation = type == OperationType.Mutation;
        _areMutations[position].TrySetResult(isMutation);
        for (var i = 0; i < position; i++)
        {
            if (await _areMutations[i].Task || isMutation)
            {
                await _ends[i].Task;
            }
        }
    }

    /// <summary>Records that an operation has ended, or was not executed.</summary>
    public void End(int position)
    {
        _areMutations[position].TrySetResult(false);
        _ends[position].TrySetResult();
    }
}
