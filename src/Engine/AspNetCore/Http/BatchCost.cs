using Qplet.GraphQL.Execution;

namespace Qplet.GraphQL.AspNetCore;

/// <summary>Adds the costs of the operations of a batch, which are limited together. The sum is known when each operation has been counted.</summary>
internal sealed class BatchCost(int count)
{
    private readonly TaskCompletionSource<OperationCost> _total = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly bool[] _areCounted = new bool[count];
    private readonly Lock _gate = new();
    private OperationCost _sum;
    private int _left = count;

    /// <summary>Counts an operation with its cost. Returns the cost of the batch.</summary>
    public Task<OperationCost> AddAsync(int position, OperationCost cost)
    {
        Count(position, cost);
        return _total.Task;
    }

    /// <summary>Counts an operation that has ended. Does nothing if it is counted already.</summary>
    public void End(int position) => Count(position, default);

    private void Count(int position, OperationCost cost)
    {
        lock (_gate)
        {
            if (_areCounted[position])
            {
                return;
            }
            _areCounted[position] = true;
            _sum += cost;
            if (--_left > 0)
            {
                return;
            }
        }
        _total.TrySetResult(_sum);
    }
}
