using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Qplet.GraphQL.Data.Counting;
using Qplet.GraphQL.Data.Reactions;
using Qplet.GraphQL.Data.Shares;
using Qplet.GraphQL.Data.Usage;

namespace Qplet.GraphQL.Data.Subjects;

/// <summary>A kind of subject with the type of its entity.</summary>
/// <typeparam name="T">The entity.</typeparam>
public sealed class SubjectKind<T> : SubjectKind
    where T : class
{
    private readonly ParameterExpression _row = Expression.Parameter(typeof(T), "row");
    private readonly Dictionary<SubjectCounter, string> _counting = [];
    private readonly string? _ranking;
    private readonly string _locking;

    internal SubjectKind(IEntityType entity, string name)
        : base(entity, name)
    {
        Key = Expression.Lambda<Func<T, Guid>>(Expression.Property(_row, KeyProperty), _row);
        Owner = Expression.Lambda<Func<T, Guid?>>(
            OwnerProperty is null ? Expression.Constant(null, typeof(Guid?)) : Expression.Convert(Expression.Property(_row, OwnerProperty), typeof(Guid?)),
            _row
        );

        // A statement for each counter: each comment and reaction runs one, and the translation of LINQ would take longer than its execution.
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var key = ColumnNameOf(KeyProperty);
        foreach (var (counter, property) in Counters)
        {
            var column = ColumnNameOf(property);
            _counting[counter] = $"UPDATE \"{table.Name}\" SET \"{column}\" = \"{column}\" + {{0}} WHERE \"{key}\" = {{1}}";
        }

        var locked = ColumnNameOf(Counters.Values.FirstOrDefault() ?? OwnerProperty ?? KeyProperty);
        _locking = $"UPDATE \"{table.Name}\" SET \"{locked}\" = \"{locked}\" WHERE \"{key}\" = {{0}}";

        if (PopularityProperty is { } popularity)
        {
            _ranking = $"UPDATE \"{table.Name}\" SET \"{ColumnNameOf(popularity)}\" = {{0}} WHERE \"{key}\" = {{1}}";
        }

        string ColumnNameOf(PropertyInfo property) => entity.FindProperty(property)!.GetColumnName(table)!;
    }

    /// <summary>The key by which rows refer to the subject.</summary>
    public Expression<Func<T, Guid>> Key { get; }

    /// <summary>The key of the user who owns the subject, or null.</summary>
    public Expression<Func<T, Guid?>> Owner { get; }

    /// <summary>Returns the subjects with the keys.</summary>
    public IQueryable<T> Of(QpletDbContext db, IReadOnlyCollection<Guid> ids) => db.Set<T>().Where(OfKey(key => ids.Contains(key)));

    /// <summary>Returns the subject with the key, or no row.</summary>
    public IQueryable<T> Of(QpletDbContext db, Guid id) => Of(db.Set<T>(), id);

    /// <summary>Returns the subject with the key among some subjects, or no row.</summary>
    public IQueryable<T> Of(IQueryable<T> subjects, Guid id) => subjects.Where(OfKey(key => key == id));

    /// <summary>Returns those of some subjects whose keys a query returns.</summary>
    public IQueryable<T> Of(IQueryable<T> subjects, IQueryable<Guid> ids) => subjects.Where(OfKey(key => ids.Contains(key)));

    /// <inheritdoc />
    internal override async Task<IReadOnlyList<object>> ReadAsync(QpletDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await Of(db, ids).AsNoTracking().ToListAsync(cancellationToken);

    /// <inheritdoc />
    public override async Task<bool> CountAsync(QpletDbContext db, Guid id, SubjectCounter counter, int delta, CancellationToken cancellationToken)
    {
        var statement = _counting.TryGetValue(counter, out var text) ? text : throw DataErrors.NotCounted(Name, counter);
        return await db.Database.ExecuteSqlRawAsync(statement, [delta, id], cancellationToken) == 1;
    }

    /// <inheritdoc />
    public override async Task<bool> LockAsync(QpletDbContext db, Guid id, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlRawAsync(_locking, [id], cancellationToken) == 1;

    /// <inheritdoc />
    public override async Task AddPopularityAsync(QpletDbContext db, Guid id, int weight, DateTime at, CancellationToken cancellationToken)
    {
        if (_ranking is null)
        {
            return;
        }
        var column = Expression.Lambda<Func<T, long>>(Expression.Property(_row, PopularityProperty!), _row);
        var score = await Of(db, id).Select(column).SingleOrDefaultAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(_ranking, [Popularity.Add(score, weight, at), id], cancellationToken);
    }

    /// <inheritdoc />
    public override async Task<int?> ReadUsageCountAsync(QpletDbContext db, Guid id, SubjectCounter counter, CancellationToken cancellationToken)
    {
        var (name, usage) = (Name, UsageCounts.KindOf(counter));
        var waiting = OfKey(key => db.UsageRecords.Count(r => r.SubjectId == key && r.Kind == usage && r.SubjectKind == name && r.CountedAt == null));
        var sum = Expression.Convert(Expression.Add(ColumnOf(Counters[counter]).Body, waiting.Body), typeof(int?));
        return await Of(db, id).Select(Expression.Lambda<Func<T, int?>>(sum, _row)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override async Task RecountAsync(
        QpletDbContext db,
        IReadOnlyCollection<Guid>? ids,
        IReadOnlyCollection<SubjectCounter> counters,
        CancellationToken cancellationToken
    )
    {
        var counted = Counters.Where(pair => counters.Contains(pair.Key) && !UsageCounts.IsUsage(pair.Key)).ToList();
        if (counted.Count == 0)
        {
            return;
        }
        await (ids is null ? db.Set<T>() : Of(db, ids)).ExecuteUpdateAsync(
            set =>
            {
                foreach (var (counter, property) in counted)
                {
                    set.SetProperty(ColumnOf(property), NumberOf(db, counter));
                }
            },
            cancellationToken
        );
    }

    /// <inheritdoc />
    internal override IEnumerable<StoredCount> StoredCounts(QpletDbContext db) =>
        Counters.Where(pair => !UsageCounts.IsUsage(pair.Key)).Select(pair => new StoredCount<T>(ColumnOf(pair.Value), NumberOf(db, pair.Key)));

    private Expression<Func<T, int>> ColumnOf(PropertyInfo property) => Expression.Lambda<Func<T, int>>(Expression.Property(_row, property), _row);

    /// <summary>The value of a counter: the number of rows that it counts, and the number at which it starts.</summary>
    private Expression<Func<T, int>> NumberOf(QpletDbContext db, SubjectCounter counter)
    {
        var rows = RowsOf(db, counter);
        return Starts.TryGetValue(counter, out var start)
            ? Expression.Lambda<Func<T, int>>(Expression.Add(Expression.Property(_row, start), rows.Body), _row)
            : rows;
    }

    private Expression<Func<T, int>> RowsOf(QpletDbContext db, SubjectCounter counter)
    {
        var name = Name;
        if (counter == SubjectCounter.Comments)
        {
            return OfKey(key => db.Comments.Count(comment => comment.SubjectKind == name && comment.SubjectId == key && comment.HiddenAt == null));
        }
        if (counter == SubjectCounter.Shares)
        {
            return OfKey(ShareCounts.NumberOf(db, name));
        }
        var kind = ReactionCounts.KindOf(counter);
        return OfKey(key => db.Reactions.Count(reaction => reaction.SubjectKind == name && reaction.SubjectId == key && reaction.Kind == kind));
    }

    /// <summary>Turns an expression on the key into the same expression on the row.</summary>
    private Expression<Func<T, TResult>> OfKey<TResult>(Expression<Func<Guid, TResult>> expression) =>
        Expression.Lambda<Func<T, TResult>>(ReplacingExpressionVisitor.Replace(expression.Parameters[0], Key.Body, expression.Body), _row);
}
