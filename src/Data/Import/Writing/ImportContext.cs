using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Import.Reading;
using Qplet.GraphQL.Data.Reactions;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>The shared state of the import writers: the database, the data of the files, and the mapping of users.</summary>
internal sealed class ImportContext(QpletDbContext db, ImportSet set, DateTime now)
{
    /// <summary>The number of keys in one query.</summary>
    public const int Piece = 500;

    private readonly Dictionary<Guid, Guid> _users = [];

    public QpletDbContext Db => db;

    public ImportSet Set => set;

    /// <summary>The time of the import, used for rows whose creation time the files don't contain.</summary>
    public DateTime Now => now;

    public ImportTally Tally { get; } = new();

    /// <summary>Maps a user of the files to the user who has another key in the database.</summary>
    public void IsSame(Guid user, Guid stored) => _users[user] = stored;

    /// <summary>Returns the stored key of a user of the files, or that of the placeholder account if the files name no user.</summary>
    public Guid User(Guid? user) => user is not { } id ? ImportKeys.UnknownUser : _users.GetValueOrDefault(id, id);

    /// <summary>Adds missing rows and updates those that differ from the files, in batches.</summary>
    /// <param name="kind">The kind of rows, for the report.</param>
    /// <param name="drafts">The drafts by key.</param>
    /// <param name="find">Returns a query for the stored rows with the given keys.</param>
    /// <param name="keyOf">The key of a row.</param>
    /// <param name="create">
    /// Returns a new row with its required values, or null if the files don't contain enough data; the function must report the reason.
    /// </param>
    /// <param name="apply">Copies the values of a draft to a row.</param>
    /// <param name="prepare">Called with the keys of each batch before it is applied; may be null.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The keys of the rows that are stored afterwards.</returns>
    public async Task<HashSet<TKey>> UpsertAsync<TKey, TDraft, TEntity>(
        string kind,
        IEnumerable<KeyValuePair<TKey, TDraft>> drafts,
        Func<TKey[], IQueryable<TEntity>> find,
        Func<TEntity, TKey> keyOf,
        Func<TKey, TDraft, TEntity?> create,
        Action<TEntity, TDraft> apply,
        Func<TKey[], Task>? prepare,
        CancellationToken cancellationToken
    )
        where TKey : notnull
        where TEntity : class
    {
        var stored = new HashSet<TKey>();
        foreach (var piece in drafts.Chunk(Piece))
        {
            var keys = Array.ConvertAll(piece, p => p.Key);
            if (prepare is not null)
            {
                await prepare(keys);
            }
            var existing = await find(keys).ToDictionaryAsync(keyOf, cancellationToken);
            var created = 0;
            foreach (var (key, draft) in piece)
            {
                if (!existing.TryGetValue(key, out var row))
                {
                    row = create(key, draft);
                    if (row is null)
                    {
                        continue;
                    }
                    db.Add(row);
                    created++;
                }

                apply(row, draft);
                stored.Add(key);
            }

            db.ChangeTracker.DetectChanges();
            var updated = existing.Values.Count(row => db.Entry(row).State == EntityState.Modified);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            Tally.Add(kind, created, updated, existing.Count - updated);
        }

        return stored;
    }

    /// <summary>Returns the numbers of stored reactions to subjects of a kind, by the key of the subject and the kind of reaction.</summary>
    public Task<Dictionary<(Guid Id, ReactionKind Kind), int>> ReactionsAsync(
        string kind,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken
    ) =>
        db
            .Reactions.Where(r => r.SubjectKind == kind && ids.Contains(r.SubjectId))
            .GroupBy(r => new { r.SubjectId, r.Kind })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => (g.Key.SubjectId, g.Key.Kind), g => g.Count, cancellationToken);

    /// <summary>
    /// Brings the relations of parents in line with the files: adds missing rows and removes the others. Rows with equal keys are updated by <paramref
    /// name="update" />.
    /// </summary>
    public async Task LinkAsync<TParent, TLink>(
        string kind,
        IEnumerable<KeyValuePair<TParent, IReadOnlyList<TLink>>> wanted,
        Func<TParent[], IQueryable<TLink>> find,
        Func<TLink, object> keyOf,
        Action<TLink, TLink> update,
        CancellationToken cancellationToken
    )
        where TLink : class
    {
        foreach (var piece in wanted.Chunk(Piece))
        {
            var existing = (await find(Array.ConvertAll(piece, p => p.Key)).ToListAsync(cancellationToken)).ToDictionary(keyOf);
            var (created, kept) = (0, new List<TLink>());
            foreach (var link in piece.SelectMany(p => p.Value))
            {
                if (existing.Remove(keyOf(link), out var row))
                {
                    update(row, link);
                    kept.Add(row);
                }
                else
                {
                    db.Add(link);
                    created++;
                }
            }

            db.RemoveRange(existing.Values);
            db.ChangeTracker.DetectChanges();
            var updated = kept.Count(row => db.Entry(row).State == EntityState.Modified);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            Tally.Add(kind, created, updated + existing.Count, kept.Count - updated);
        }
    }
}
