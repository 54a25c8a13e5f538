using Microsoft.EntityFrameworkCore;
using Qplet.GraphQL.Data.Import.Reading;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>What the writers of an import share: the database, what the files say, and which users they mean.</summary>
internal sealed class ImportContext(QpletDbContext db, ImportSet set, DateTime now)
{
    /// <summary>How many keys one statement asks for.</summary>
    public const int Piece = 500;

    private readonly Dictionary<Guid, Guid> _users = [];

    public QpletDbContext Db => db;

    public ImportSet Set => set;

    /// <summary>The moment of the import, for rows of which the files don't say when they were made.</summary>
    public DateTime Now => now;

    public ImportTally Tally { get; } = new();

    /// <summary>Notes that a user of the files is one whom the database has under another key.</summary>
    public void IsSame(Guid user, Guid stored) => _users[user] = stored;

    /// <summary>The stored key of a user of the files; the account that stands in when the files name none.</summary>
    public Guid User(Guid? user) => user is not { } id ? ImportKeys.UnknownUser : _users.GetValueOrDefault(id, id);

    /// <summary>
    /// Adds the rows that the database lacks and changes those that differ from what the files say, piece by piece.
    /// </summary>
    /// <param name="kind">The kind of rows, for the report.</param>
    /// <param name="drafts">What the files say.</param>
    /// <param name="find">The stored rows with the given keys.</param>
    /// <param name="keyOf">The key of a row.</param>
    /// <param name="create">A new row with what every row needs; null, after noting why, when the files don't say enough.</param>
    /// <param name="apply">Writes what the files say into a row.</param>
    /// <param name="prepare">Is called with the keys of each piece before it is applied; may be null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The keys of the rows that are stored now.</returns>
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

    /// <summary>
    /// Makes the rows that relate parents to others be as the files say: adds missing ones and removes others. Rows of equal key are compared by
    /// <paramref name="update" />.
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
