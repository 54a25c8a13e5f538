using System.Text.Json;

namespace Qplet.GraphQL.Data.Import.Live;

/// <summary>
/// Imports from a running REST API: receives the responses one after the other, follows their pages, keeps within the limits of the API, and then imports them
/// as <see cref="ResponseImport" /> does. An import that was stopped continues where it was.
/// </summary>
public sealed class LiveImport(ResponseImport import, TimeProvider time)
{
    /// <summary>Imports everything that the API returns.</summary>
    /// <param name="source">The API.</param>
    /// <param name="progress">Receives progress reports; may be null.</param>
    /// <param name="cancellationToken">Cancels the import. The responses received so far are kept for the next run.</param>
    public async Task<LiveReport> ImportAsync(LiveSource source, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var store = new ResponseStore(source.StateFolder);
        using var client = new SourceClient(source, time);
        var notes = new List<string>();
        var stop = await ReceiveAsync(source, store, client, notes, progress, cancellationToken);
        var report = await import.ImportAsync(store.Folder, progress, cancellationToken);
        if (stop is null)
        {
            store.Clear();
        }
        return new LiveReport(report, client.Requests, notes, stop?.Stop, stop?.ContinueAt);
    }

    /// <summary>Receives all responses that are not in the store yet.</summary>
    /// <returns>The answer because of which the run stopped early, or null.</returns>
    private async Task<SourceAnswer?> ReceiveAsync(
        LiveSource source,
        ResponseStore store,
        SourceClient client,
        List<string> notes,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var map = SourceMap.Of(source);
        var queue = new PriorityQueue<SourceAddress, (int Priority, int Order)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var refused = new HashSet<string>(StringComparer.Ordinal);
        Add(map.Roots(DateOnly.FromDateTime(time.UtcMoment())));
        for (var done = 0; queue.TryDequeue(out var next, out _); done++)
        {
            progress?.Report(new ImportProgress(next.Address, done, done + queue.Count + 1));
            if (refused.Contains(next.Form))
            {
                continue;
            }
            var body = await store.ReadAsync(next.StoredAs, cancellationToken);
            var refusal = body is null ? store.RefusalOf(next.StoredAs) : null;
            if (body is null && refusal is null)
            {
                var answer = await client.GetAsync(next.Address, cancellationToken);
                if (answer.Stop is not null)
                {
                    return answer;
                }
                (body, refusal) = (answer.Body, answer.Refusal);
                if (body is not null)
                {
                    await store.WriteAsync(next.StoredAs, body, cancellationToken);
                }
                else
                {
                    store.Refuse(next.StoredAs, refusal!);
                }
            }

            if (body is not null)
            {
                using var document = JsonDocument.Parse(body);
                if (SourceMap.NextPage(next.Address, document.RootElement) is { } page)
                {
                    Add([next with { Address = page }]);
                }
                Add(map.FollowUps(next.Address, document.RootElement));
            }
            else
            {
                notes.Add($"{next.Address}: {refusal}");
                if (LiveErrors.IsOfThePlan(refusal!))
                {
                    refused.Add(next.Form);
                }
            }
        }

        return null;

        void Add(IEnumerable<SourceAddress> addresses)
        {
            foreach (var address in addresses.Where(address => seen.Add(address.Address)))
            {
                queue.Enqueue(address, (address.Priority, seen.Count));
            }
        }
    }
}
