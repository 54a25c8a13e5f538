using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <content>Lists whose items come one by one: those with <c>@stream</c>, and asynchronous streams that are read as a whole.</content>
internal sealed partial class OperationExecution
{
    private List<IAsyncEnumerator<object?>>? _openSources;

    /// <summary>Begins to read a value that is an asynchronous stream; false for any other.</summary>
    private bool TryReadStream(ObjectResult parent, FieldPlan field, object value)
    {
        if (field.Stream is not { } stream)
        {
            if (!AsyncLists.TryRead(value, RequestAborted, out var reading))
            {
                return false;
            }
            Put(parent, field, reading, AsyncLists.Unwrap, null, -1);
            return true;
        }

        if (!AsyncLists.TryOpen(value, RequestAborted, out var source))
        {
            return false;
        }
        (_openSources ??= []).Add(source);
        Put(parent, field, ReadFirstAsync(stream, source), s_unwrapFirst, null, -1);
        return true;
    }

    private static readonly Func<Task, object?> s_unwrapFirst = static task => ((Task<StreamedItems>)task).GetAwaiter().GetResult();

    private async Task<StreamedItems> ReadFirstAsync(StreamPlan stream, IAsyncEnumerator<object?> source)
    {
        var count = stream.GetInitialCount(_variables);
        var items = new List<object?>();
        while (items.Count < count)
        {
            if (!await source.MoveNextAsync())
            {
                return new StreamedItems(items, null);
            }
            items.Add(source.Current);
        }

        return new StreamedItems(items, source);
    }

    private object CompleteStreamed(FieldPlan field, TypePlan type, StreamedItems streamed, ResultNode parent, int index)
    {
        var completed = CompleteItems(field, type, new ReadOnlyListItems(streamed.First), parent, index);
        if (completed is ListResult list && streamed.Rest is { } rest)
        {
            _incremental!.Find(new ItemStream(list, field.Stream!, type.Item!) { Source = rest });
        }
        return completed;
    }

    /// <summary>Works out how many items come with the list; false where that is an error.</summary>
    private bool TryCountFirst(FieldPlan field, TypePlan type, int count, ResultNode parent, int index, out int first)
    {
        first = count;

        // The directive is about the outermost list.
        if (field.Stream is not { } stream || !ReferenceEquals(type, field.Type))
        {
            return true;
        }
        try
        {
            first = Math.Min(count, stream.GetInitialCount(_variables));
            return true;
        }
        catch (GraphQLException exception)
        {
            AddException(exception, parent, index, field);
            return false;
        }
    }

    private void FindStream<T>(FieldPlan field, ListResult list, T items)
        where T : struct, IItems
    {
        var rest = new object?[items.Count - list.Items.Length];
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] = items[list.Items.Length + i];
        }
        _incremental!.Find(new ItemStream(list, field.Stream!, list.ItemType) { Items = rest });
    }

    private void Start(ItemStream stream)
    {
        if (stream.Items is not { } items)
        {
            Read(stream);
            return;
        }

        foreach (var item in items)
        {
            if (!Add(stream, item))
            {
                break;
            }
        }

        stream.IsExhausted = true;
        _incremental!.Touch(stream);
    }

    /// <summary>Completes the next item; false where an error ends the list.</summary>
    private bool Add(ItemStream stream, object? value)
    {
        var item = new StreamItem(stream, stream.Position++);
        stream.Waiting.Enqueue(item);
        var completed = Complete(stream.Field, stream.ItemType, value, item, 0);
        if (!ReferenceEquals(completed, s_failure))
        {
            item.Set(0, completed);
        }
        else if (stream.ItemType.IsNonNull)
        {
            MarkNulled(item);
        }
        item.IsDone = item is { Outstanding: 0, IsNulled: false };
        return !item.IsNulled;
    }

    /// <summary>Asks the source for items until it makes us wait, or enough of them wait for the client.</summary>
    private void Read(ItemStream stream)
    {
        while (stream is { IsReading: false, IsExhausted: false, IsOver: false, Waiting.Count: < ItemStream.MaxWaiting })
        {
            Task<bool> reading;
            try
            {
                reading = stream.Source!.MoveNextAsync().AsTask();
            }
            catch (Exception exception)
            {
                reading = Task.FromException<bool>(exception);
            }

            stream.IsReading = true;
            if (!reading.IsCompleted)
            {
                _pending.Add(
                    new PendingField
                    {
                        Parent = stream.List,
                        Field = stream.Field,
                        Task = reading,
                        Unwrap = s_unwrapMove,
                        Stream = stream,
                        WaitEpoch = -1,
                    }
                );
                break;
            }

            Take(stream, reading);
        }

        _incremental!.Touch(stream);
    }

    private static readonly Func<Task, object?> s_unwrapMove = static task => ((Task<bool>)task).GetAwaiter().GetResult();

    private void ReadDone(ItemStream stream, Task reading)
    {
        Take(stream, (Task<bool>)reading);
        Read(stream);
    }

    private void Take(ItemStream stream, Task<bool> reading)
    {
        stream.IsReading = false;
        try
        {
            if (reading.GetAwaiter().GetResult())
            {
                stream.IsExhausted = !Add(stream, stream.Source!.Current);
            }
            else
            {
                stream.IsExhausted = true;
            }
        }
        catch (Exception exception)
        {
            var failed = new StreamItem(stream, stream.Position);
            AddException(exception, failed, stream.Path, stream.Position, stream.Field);
            MarkNulled(failed);
            stream.Waiting.Enqueue(failed);
            stream.IsExhausted = true;
        }
    }

    private async ValueTask CloseSourcesAsync()
    {
        foreach (var source in _openSources!)
        {
            try
            {
                await source.DisposeAsync();
            }
            catch (Exception exception)
            {
                ExecutionLog.SourceNotClosed(_environment.Logger, exception);
            }
        }
    }
}
