using Microsoft.EntityFrameworkCore.Metadata;
using Qplet.GraphQL.Data.Import.Reading;
using Qplet.GraphQL.Data.Ordering;

namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>The shared state of the import writers: the database, the data of the files, and the mapping of users.</summary>
internal sealed class ImportContext(QpletDbContext db, ImportSet set, DateTime now)
{
    /// <summary>The number of keys in one query.</summary>
    public const int Piece = 500;

    private readonly Dictionary<Guid, Guid> _users = [];
    private readonly HashSet<Guid> _removed = [];

    public QpletDbContext Db => db;

    public ImportSet Set => set;

    /// <summary>The time of the import, used for rows whose creation time the files don't contain.</summary>
    public DateTime Now => now;

    public ImportTally Tally { get; } = new();

    /// <summary>Maps a user of the files to the user who has another key in the database.</summary>
    public void IsSame(Guid user, Guid stored) => _users[user] = stored;

    /// <summary>Returns the stored key of a user of the files, or that of the placeholder account if the files name no user.</summary>
    public Guid User(Guid? user) => user is not { } id ? ImportKeys.UnknownUser : _users.GetValueOrDefault(id, id);

    /// <summary>Notes the stored users whose personal data was removed. What belonged to them is not added again.</summary>
    public void HasRemoved(IEnumerable<Guid> users) => _removed.UnionWith(users);

    /// <summary>Returns whether the personal data of a stored user was removed.</summary>
    public bool IsRemoved(Guid user) => _removed.Contains(user);

    /// <summary>Returns those of some pairs of users of whom one has blocked the other.</summary>
    public async Task<HashSet<(Guid User, Guid Other)>> BlockedAsync(IEnumerable<(Guid User, Guid Other)> pairs, CancellationToken cancellationToken)
    {
        var wanted = pairs.ToHashSet();
        var users = wanted.Select(pair => pair.User).Concat(wanted.Select(pair => pair.Other)).Distinct().ToArray();
        var rows = await db
            .Blocks.Where(block => users.Contains(block.BlockerId) && users.Contains(block.BlockedId))
            .Select(block => new { block.BlockerId, block.BlockedId })
            .ToListAsync(cancellationToken);
        var blocks = rows.Select(row => (row.BlockerId, row.BlockedId)).ToHashSet();
        wanted.RemoveWhere(pair => !blocks.Contains(pair) && !blocks.Contains((pair.Other, pair.User)));
        return wanted;
    }

    /// <summary>Adds missing rows and updates those that differ from the files, in batches.</summary>
    /// <param name="kind">The kind of rows, for the report.</param>
    /// <param name="drafts">The drafts by the key of the row.</param>
    /// <param name="create">
    /// Returns a new row with its required values, or null if the files don't contain enough data; the function must report the reason.
    /// </param>
    /// <param name="apply">Copies the values of a draft to a row.</param>
    /// <param name="prepare">Called with the keys of each batch before it is applied.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The keys of the rows that are stored afterwards.</returns>
    public async Task<HashSet<TKey>> UpsertAsync<TKey, TDraft, TEntity>(
        string kind,
        IEnumerable<KeyValuePair<TKey, TDraft>> drafts,
        Func<TKey, TDraft, TEntity?> create,
        Action<TEntity, TDraft> apply,
        Func<TKey[], Task> prepare,
        CancellationToken cancellationToken
    )
        where TKey : notnull
        where TEntity : class
    {
        var id = KeyOf<TEntity>()[0];
        var stored = new HashSet<TKey>();
        foreach (var piece in drafts.Chunk(Piece))
        {
            var keys = Array.ConvertAll(piece, p => p.Key);
            await prepare(keys);
            var existing = await Rows(db.Set<TEntity>(), id, keys).ToDictionaryAsync(row => (TKey)ValueOf(id, row), cancellationToken);
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
            var updated = await SaveAsync(existing.Values, cancellationToken);
            Tally.Add(kind, created, updated, existing.Count - updated);
        }

        return stored;
    }

    /// <summary>Adds missing rows and updates those that differ from the files, without preparation.</summary>
    public Task<HashSet<TKey>> UpsertAsync<TKey, TDraft, TEntity>(
        string kind,
        IEnumerable<KeyValuePair<TKey, TDraft>> drafts,
        Func<TKey, TDraft, TEntity?> create,
        Action<TEntity, TDraft> apply,
        CancellationToken cancellationToken
    )
        where TKey : notnull
        where TEntity : class => UpsertAsync(kind, drafts, create, apply, static _ => Task.CompletedTask, cancellationToken);

    /// <summary>Returns which of the keys have a stored row.</summary>
    public async Task<HashSet<TKey>> StoredAsync<TEntity, TKey>(IEnumerable<TKey> keys, CancellationToken cancellationToken)
        where TEntity : class
        where TKey : notnull
    {
        var id = KeyOf<TEntity>()[0];
        var stored = new HashSet<TKey>();
        foreach (var piece in keys.Chunk(Piece))
        {
            stored.UnionWith(await Rows(db.Set<TEntity>(), id, piece).Select(row => EF.Property<TKey>(row, id.Name)).ToListAsync(cancellationToken));
        }
        return stored;
    }

    /// <summary>Brings the relations of parents in line with the files: adds missing rows, updates those that differ and removes the others.</summary>
    /// <param name="kind">The kind of relations, for the report.</param>
    /// <param name="drafts">The drafts by the key of the parent.</param>
    /// <param name="items">The items to which the parent is related, or null if the files don't contain them.</param>
    /// <param name="create">Returns the row that relates the parent to an item at a position. The first property of its key is that of the parent.</param>
    /// <param name="rows">The rows to bring in line: all of the parents, or some of them.</param>
    /// <param name="keep">Copies what the files don't contain from a stored row to the new one. Null copies nothing.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task LinkAsync<TParent, TDraft, TItem, TLink>(
        string kind,
        IEnumerable<KeyValuePair<TParent, TDraft>> drafts,
        Func<TDraft, IReadOnlyList<TItem>?> items,
        Func<TParent, TItem, int, TLink> create,
        IQueryable<TLink> rows,
        Action<TLink, TLink>? keep,
        CancellationToken cancellationToken
    )
        where TLink : class
    {
        var key = KeyOf<TLink>();
        var (parent, other) = (key[0], key[1]);

        // The database computes the others.
        var written = db
            .Model.FindEntityType(typeof(TLink))!
            .GetProperties()
            .Where(p => p.ValueGenerated == ValueGenerated.Never && !p.IsShadowProperty())
            .ToArray();
        foreach (var piece in drafts.Where(d => items(d.Value) is not null).Chunk(Piece))
        {
            var existing = (await Rows(rows, parent, Array.ConvertAll(piece, p => p.Key)).ToListAsync(cancellationToken)).ToDictionary(KeyOfLink);
            var (created, kept) = (0, new List<TLink>());
            foreach (var link in piece.SelectMany(p => items(p.Value)!.Select((item, position) => create(p.Key, item, position))))
            {
                if (existing.Remove(KeyOfLink(link), out var row))
                {
                    keep?.Invoke(row, link);
                    Array.ForEach(written, property => db.Entry(row).Property(property).CurrentValue = property.GetGetter().GetClrValue(link));
                    kept.Add(row);
                }
                else
                {
                    db.Add(link);
                    created++;
                }
            }

            db.RemoveRange(existing.Values);
            var updated = await SaveAsync(kept, cancellationToken);
            Tally.Add(kind, created, updated + existing.Count, kept.Count - updated);
        }

        (object, object) KeyOfLink(TLink link) => (ValueOf(parent, link), ValueOf(other, link));
    }

    /// <summary>Brings the relations of parents in line with the files, which contain all of their values.</summary>
    public Task LinkAsync<TParent, TDraft, TItem, TLink>(
        string kind,
        IEnumerable<KeyValuePair<TParent, TDraft>> drafts,
        Func<TDraft, IReadOnlyList<TItem>?> items,
        Func<TParent, TItem, int, TLink> create,
        IQueryable<TLink> rows,
        CancellationToken cancellationToken
    )
        where TLink : class => LinkAsync(kind, drafts, items, create, rows, keep: null, cancellationToken);

    /// <summary>Brings ordered lists of tracks, in which a track can be repeated, in line with the files. Entries of tracks that stay are kept.</summary>
    /// <param name="kind">The kind of entries, for the report.</param>
    /// <param name="drafts">The drafts by the key of the list.</param>
    /// <param name="tracks">The tracks in order, or null if the files don't contain them.</param>
    /// <param name="rows">The entries of lists.</param>
    /// <param name="parent">The key of the list of an entry.</param>
    /// <param name="create">Returns the entry of a list and a track.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task ArrangeAsync<TDraft, TEntry>(
        string kind,
        IEnumerable<KeyValuePair<Guid, TDraft>> drafts,
        Func<TDraft, IReadOnlyList<Guid>?> tracks,
        Func<Guid[], IQueryable<TEntry>> rows,
        Func<TEntry, Guid> parent,
        Func<Guid, Guid, TEntry> create,
        CancellationToken cancellationToken
    )
        where TEntry : class, IOrderedEntry
    {
        foreach (var piece in drafts.Where(d => tracks(d.Value) is not null).Chunk(Piece))
        {
            var existing = await rows(Array.ConvertAll(piece, p => p.Key)).OrderBy(entry => entry.Position).ToListAsync(cancellationToken);
            var current = existing.ToLookup(parent);
            var arranged = new HashSet<TEntry>();
            foreach (var (key, draft) in piece)
            {
                arranged.UnionWith(db.ReplaceEntries([.. current[key]], tracks(draft)!, static _ => false, track => create(key, track)));
            }
            var kept = existing.FindAll(arranged.Contains);
            var updated = await SaveAsync(kept, cancellationToken);
            Tally.Add(kind, arranged.Count - kept.Count, updated + existing.Count - kept.Count, kept.Count - updated);
        }
    }

    /// <summary>Saves the changes and returns how many of the rows they have changed.</summary>
    private async Task<int> SaveAsync<TEntity>(IReadOnlyCollection<TEntity> rows, CancellationToken cancellationToken)
        where TEntity : class
    {
        db.ChangeTracker.DetectChanges();
        var updated = rows.Count(row => db.Entry(row).State == EntityState.Modified);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return updated;
    }

    private IReadOnlyList<IProperty> KeyOf<TEntity>() => db.Model.FindEntityType(typeof(TEntity))!.FindPrimaryKey()!.Properties;

    private static IQueryable<TEntity> Rows<TEntity, TKey>(IQueryable<TEntity> rows, IProperty property, TKey[] keys)
        where TEntity : class
    {
        var name = property.Name;
        return rows.Where(row => keys.Contains(EF.Property<TKey>(row, name)));
    }

    private static object ValueOf(IProperty property, object row) => property.GetGetter().GetClrValue(row)!;
}
