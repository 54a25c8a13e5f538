namespace Qplet.GraphQL.AspNetCore;

/// <summary>The events of the operations of one server, in order.</summary>
internal sealed class Notebook
{
    private readonly List<string?> _notes = [];
    private readonly TaskCompletionSource _met = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _waits = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _waiting;
    private int _openStreams;

    /// <summary>The number of open source streams.</summary>
    public int OpenStreams => Volatile.Read(ref _openStreams);

    /// <summary>Completes when an operation begins to wait without end.</summary>
    public Task Waits => _waits.Task;

    /// <summary>Completes when an operation that waited without end was cancelled.</summary>
    public Task Cancelled => _cancelled.Task;

    public string Text
    {
        get
        {
            lock (_notes)
            {
                return string.Join(' ', _notes);
            }
        }
    }

    /// <summary>Records the start of an operation, and its end.</summary>
    public async Task<string?> NoteAsync(string? text)
    {
        Add($"<{text}");
        await Task.Delay(5);
        Add($"{text}>");
        return text;
    }

    /// <summary>Waits until the operation is cancelled.</summary>
    public async Task<string> WaitAsync(CancellationToken cancellationToken)
    {
        _waits.TrySetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            _cancelled.TrySetResult();
        }
        return "never";
    }

    /// <summary>Counts a source stream as open until the returned object is disposed.</summary>
    public IDisposable OpenStream()
    {
        Interlocked.Increment(ref _openStreams);
        return new Stream(this);
    }

    /// <summary>Waits until two operations have started.</summary>
    public async Task<string> MeetAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _waiting) == 2)
        {
            _met.SetResult();
        }
        await _met.Task.WaitAsync(cancellationToken);
        return "met";
    }

    private void Add(string note)
    {
        lock (_notes)
        {
            _notes.Add(note);
        }
    }

    private sealed class Stream(Notebook notebook) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref notebook._openStreams);
    }
}
