using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>
/// Lets the operations of a batch run as if one came after the other: a mutation waits for all before it, and whatever follows waits for the mutation; queries
/// between mutations run side by side.
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

    /// <summary>Waits until an operation may run.</summary>
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

    /// <summary>Tells that an operation is over, or was none.</summary>
    public void End(int position)
    {
        _areMutations[position].TrySetResult(false);
        _ends[position].TrySetResult();
    }
}
