using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Qplet.GraphQL.Execution;

/// <summary>Reads and completes the items of streamed lists.</summary>
internal sealed class ItemReader(OperationExecution execution, IncrementalDelivery delivery, ILogger logger)
{
    private static readonly Func<Task, object?> s_unwrapFirst = static task => ((Task<StreamedItems>)task).GetAwaiter().GetResult();

    private List<IAsyncEnumerator<object?>>? _sources;

    /// <inheritdoc cref="IDeferredParts.TryOpen" />
    public bool TryOpen(FieldPlan field, object value, [NotNullWhen(true)] out Task? reading, [NotNullWhen(true)] out Func<Task, object?>? unwrap)
    {
        if (!AsyncLists.TryOpen(value, execution.Scope, out var source))
        {
            (reading, unwrap) = (null, null);
            return false;
        }
        (_sources ??= []).Add(source);
        (reading, unwrap) = (ReadFirstAsync(field.Stream!, source), s_unwrapFirst);
        return true;
    }

    /// <summary>Records the remaining items of a list if there are any.</summary>
    public void Find(FieldPlan field, ListResult list, IEnumerable items)
    {
        var (plan, itemType) = (field.Stream!, list.ItemType);
        if (items is StreamedItems streamed)
        {
            if (streamed.Rest is { } source)
            {
                delivery.Find(new ItemStream(delivery, list, plan, itemType) { Source = source });
            }
            return;
        }

        object?[] rest = [.. items.Cast<object?>().Skip(list.Items.Length)];
        if (rest.Length > 0)
        {
            delivery.Find(new ItemStream(delivery, list, plan, itemType) { Items = rest });
        }
    }

    /// <summary>Completes the available items of a list, or continues to read its source.</summary>
    public void Start(ItemStream stream)
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
        delivery.Touch(stream);
    }

    /// <summary>Closes the asynchronous streams.</summary>
    public async ValueTask CloseAsync()
    {
        foreach (var source in _sources ?? [])
        {
            try
            {
                await source.DisposeAsync();
            }
            catch (Exception exception)
            {
                ExecutionLog.SourceNotClosed(logger, exception);
            }
        }
    }

    private async Task<StreamedItems> ReadFirstAsync(StreamPlan plan, IAsyncEnumerator<object?> source)
    {
        var count = plan.GetInitialCount(execution.Values.Variables);
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

    /// <summary>Completes the next item. Returns false if an error ends the list.</summary>
    private bool Add(ItemStream stream, object? value)
    {
        var item = new StreamItem(stream, stream.Position++);
        stream.Waiting.Enqueue(item);
        var completed = execution.Complete(stream.Field, stream.ItemType, value, item);
        if (!ReferenceEquals(completed, ValueCompletion.Failure))
        {
            item.Set(0, completed);
        }
        else if (execution.Errors.Propagates(stream.ItemType))
        {
            execution.Errors.MarkNulled(item);
        }
        item.IsDone = item is { Outstanding: 0, IsNulled: false };
        return !item.IsNulled;
    }

    /// <summary>Reads items until the source is not ready, or until the limit of undelivered items is reached.</summary>
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
                execution.Pending.Add(
                    new PendingField
                    {
                        Parent = stream.List,
                        Field = stream.Field,
                        Task = reading,
                        Read = stream.Continue ??=
                            task =>
                            {
                                Take(stream, (Task<bool>)task);
                                Read(stream);
                            },
                        WaitEpoch = -1,
                    }
                );
                break;
            }

            Take(stream, reading);
        }

        delivery.Touch(stream);
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
            execution.Errors.Add(exception, failed, stream.Path, stream.Position, stream.Field);
            execution.Errors.MarkNulled(failed);
            stream.Waiting.Enqueue(failed);
            stream.IsExhausted = true;
        }
    }
}
