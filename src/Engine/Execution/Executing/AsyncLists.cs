using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Qplet.GraphQL.Execution;

/// <summary>Reads asynchronous streams that resolvers return for list fields.</summary>
internal static class AsyncLists
{
    private static readonly ConcurrentDictionary<Type, Func<object, CancellationToken, Task>?> s_readers = new();
    private static readonly ConcurrentDictionary<Type, Func<object, CancellationToken, IAsyncEnumerator<object?>>?> s_openers = new();

    /// <summary>Returns the list that <see cref="TryRead" /> has read.</summary>
    public static Func<Task, object?> Unwrap { get; } = static task => ((Task<IList>)task).GetAwaiter().GetResult();

    /// <summary>Starts to read a value if it is an <see cref="IAsyncEnumerable{T}" /> and not also a list.</summary>
    public static bool TryRead(object value, RunScope scope, out Task reading)
    {
        if (value is not IEnumerable && s_readers.GetOrAdd(value.GetType(), MakeReader) is { } read)
        {
            reading = read(value, scope.RequestAborted);
            return true;
        }

        reading = Task.CompletedTask;
        return false;
    }

    /// <summary>Opens a value for reading item by item if it is an <see cref="IAsyncEnumerable{T}" /> and not also a list.</summary>
    public static bool TryOpen(object value, RunScope scope, [NotNullWhen(true)] out IAsyncEnumerator<object?>? source)
    {
        source = value is not IEnumerable && s_openers.GetOrAdd(value.GetType(), MakeOpener) is { } open ? open(value, scope.RequestAborted) : null;
        return source is not null;
    }

    private static Func<object, CancellationToken, Task>? MakeReader(Type type) => Make<Func<object, CancellationToken, Task>>(type, nameof(ReadAsync));

    private static Func<object, CancellationToken, IAsyncEnumerator<object?>>? MakeOpener(Type type) =>
        Make<Func<object, CancellationToken, IAsyncEnumerator<object?>>>(type, nameof(OpenAsync));

    private static TDelegate? Make<TDelegate>(Type type, string method)
        where TDelegate : Delegate
    {
        var stream = type.GetInterfaces()
            .FirstOrDefault(static candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        return stream is null
            ? null
            : typeof(AsyncLists)
                .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(stream.GetGenericArguments())
                .CreateDelegate<TDelegate>();
    }

    private static async IAsyncEnumerator<object?> OpenAsync<T>(object stream, CancellationToken cancellationToken)
    {
        await foreach (var item in ((IAsyncEnumerable<T>)stream).WithCancellation(cancellationToken))
        {
            yield return item;
        }
    }

    private static async Task<IList> ReadAsync<T>(object stream, CancellationToken cancellationToken)
    {
        var items = new List<T>();
        await foreach (var item in ((IAsyncEnumerable<T>)stream).WithCancellation(cancellationToken))
        {
            items.Add(item);
        }
        return items;
    }
}
