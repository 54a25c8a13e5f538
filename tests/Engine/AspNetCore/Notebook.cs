namespace Qplet.GraphQL.AspNetCore;

/// <summary>The events of the operations of one server, in order.</summary>
internal sealed class Notebook
{
    private readonly List<string?> _notes = [];
    private readonly TaskCompletionSource _met = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _waiting;

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
}
