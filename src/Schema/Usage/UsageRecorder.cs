using Qplet.GraphQL.Schema.Subjects;
using Qplet.GraphQL.Schema.Writing;

namespace Qplet.GraphQL.Schema.Usage;

/// <summary>
/// Records views and playbacks: many in one transaction, each acknowledged after its commit. Repeats are recognized and acknowledged, too
/// (<see cref="UsageRules" />). <see cref="UsageCounter" /> adds the records to the counters.
/// </summary>
public sealed class UsageRecorder
{
    private readonly IDbContextFactory<QpletDbContext> _contexts;
    private readonly SubjectCatalog _catalog;
    private readonly UsageCounter _counter;
    private readonly GroupedWrites<ReportedUsage> _writes;

    /// <summary>Creates a recorder.</summary>
    public UsageRecorder(IDbContextFactory<QpletDbContext> contexts, Transactions transactions, SubjectCatalog catalog, UsageCounter counter, TimeProvider time)
    {
        (_contexts, _catalog, _counter) = (contexts, catalog, counter);
        _writes = new(group => transactions.RunAsync(db => db.RecordUsageAsync(group, time.UtcMoment(), CancellationToken.None), CancellationToken.None));
    }

    /// <summary>Records a view or playback.</summary>
    /// <returns>The entity of the subject with its exact count.</returns>
    /// <exception cref="NotFoundException">The subject does not exist, or the viewer may not see it.</exception>
    public async Task<object> RecordAsync(Viewer viewer, ReportedUsage reported, CancellationToken cancellationToken)
    {
        await using (var db = await _contexts.CreateDbContextAsync(cancellationToken))
        {
            await _catalog.GetAsync(db, viewer, reported.Subject, cancellationToken);
        }
        await _writes.AddAsync(reported, cancellationToken);
        _counter.Notify();
        return await ReadAsync(reported, cancellationToken);
    }

    private async Task<object> ReadAsync(ReportedUsage reported, CancellationToken cancellationToken)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        var (key, counter) = (reported.Subject, UsageCounts.CounterOf(reported.Kind));
        var kind = db.SubjectKinds()[key.Kind];
        var count = await kind.ReadUsageCountAsync(db, key.Id, counter, cancellationToken) ?? throw _catalog.NotFound(key);
        var subject = await _catalog[key.Kind].ReadAsync(db, key.Id, cancellationToken);
        kind.Counters[counter].SetValue(subject, count);
        return subject;
    }
}
