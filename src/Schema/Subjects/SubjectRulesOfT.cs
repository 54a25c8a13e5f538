using System.Collections.Frozen;

namespace Qplet.GraphQL.Schema.Subjects;

/// <summary>The rules of a kind of subject, by the type of its entity.</summary>
/// <typeparam name="T">The entity.</typeparam>
public abstract class SubjectRules<T> : SubjectRules
    where T : class, ISubject
{
    private readonly EntityQuery<T> _all = EntityQuery.Create<QpletDbContext, T>(db => db.Set<T>());

    private readonly EntityQuery<T> _listed = EntityQuery
        .Create<QpletDbContext, T>(db => db.Set<T>())
        .WithVisibility(VisibilityLevel.Listed, "Lists of what is shared or found contain what other lists contain.");

    /// <inheritdoc />
    public sealed override Type Entity => typeof(T);

    /// <inheritdoc />
    internal override async Task<Subject?> FindAsync(QpletDbContext db, Viewer viewer, Guid id, SubjectCatalog catalog, CancellationToken cancellationToken)
    {
        var kind = (SubjectKind<T>)db.SubjectKinds()[Kind];
        var ownerId = await kind.Of(catalog.Visible.Reachable<T>(db, viewer), id).Select(kind.Owner).SingleOrDefaultAsync(cancellationToken);
        return ownerId is { } owner ? new Subject(new SubjectKey(Kind, id), owner, this, this) : null;
    }

    /// <inheritdoc />
    internal sealed override async Task<IReadOnlySet<Guid>> FindListedAsync(
        IQueryExecutor queries,
        SubjectKind kind,
        IReadOnlyList<Guid> ids,
        CancellationToken cancellationToken
    ) => (await queries.ToDictionaryAsync(_listed, ids, FrozenSet<string>.Empty, kind.KeyProperty.Name, cancellationToken)).Keys.ToHashSet();

    /// <inheritdoc />
    internal sealed override async Task<IEnumerable<KeyValuePair<Guid, object>>> ReadListedAsync(
        IQueryExecutor queries,
        SubjectKind kind,
        IReadOnlyList<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        var key = kind.KeyProperty.Name;
        var columns = new HashSet<string>(SearchFields!.All.Select(static field => field.Property), StringComparer.Ordinal) { key };
        var rows = await queries.ToDictionaryAsync(_listed, ids, columns, key, cancellationToken);
        return rows.Select(static row => KeyValuePair.Create(row.Key, (object)row.Value));
    }

    /// <inheritdoc />
    internal sealed override async Task<IEnumerable<KeyValuePair<Guid, Guid>>> FindOwnersAsync(
        IQueryExecutor queries,
        SubjectKind kind,
        IReadOnlyList<Guid> ids,
        CancellationToken cancellationToken
    )
    {
        if (kind.OwnerProperty is not { } owner)
        {
            return [];
        }
        var key = kind.KeyProperty.Name;
        var rows = await queries.ToDictionaryAsync(_all, ids, new HashSet<string>(StringComparer.Ordinal) { key, owner.Name }, key, cancellationToken);
        return from row in rows let ownerId = kind.OwnerOf(row.Value) where ownerId is not null select KeyValuePair.Create(row.Key, ownerId.Value);
    }

    /// <inheritdoc />
    internal sealed override Task<int> CountListedAsync(
        QpletDbContext db,
        Viewer viewer,
        IQueryable<Guid> ids,
        SubjectCatalog catalog,
        CancellationToken cancellationToken
    ) => ((SubjectKind<T>)db.SubjectKinds()[Kind]).Of(catalog.Visible.Listed<T>(db, viewer), ids).CountAsync(cancellationToken);

    /// <inheritdoc />
    internal sealed override async Task<object> ReadAsync(QpletDbContext db, Guid id, CancellationToken cancellationToken) =>
        await ((SubjectKind<T>)db.SubjectKinds()[Kind]).Of(db, id).AsNoTracking().SingleAsync(cancellationToken);
}
