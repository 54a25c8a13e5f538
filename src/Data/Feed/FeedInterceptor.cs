using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Qplet.GraphQL.Data.Subjects;

namespace Qplet.GraphQL.Data.Feed;

/// <summary>
/// Keeps <see cref="FeedEntry" /> in line with the entities that are published: adds an entry with a new entity that is not private, and changes or removes
/// the entry with the entity. Changes that bypass the change tracker must maintain the entries themselves.
/// </summary>
internal sealed class FeedInterceptor : SaveChangesInterceptor
{
    // Entities whose keys the database generates, until they are saved.
    private readonly ConditionalWeakTable<DbContext, List<object>> _unsaved = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        foreach (var (kind, entry) in Changed(eventData.Context))
        {
            Follow((QpletDbContext)eventData.Context!, kind, entry, eventData.Context!.Find<FeedEntry>(kind.KeyOf(entry.Entity).Id));
        }
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var (kind, entry) in Changed(eventData.Context))
        {
            var known = await eventData.Context!.FindAsync<FeedEntry>([kind.KeyOf(entry.Entity).Id], cancellationToken);
            Follow((QpletDbContext)eventData.Context, kind, entry, known);
        }
        return result;
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        if (AddUnsaved(eventData.Context))
        {
            eventData.Context!.SaveChanges();
        }
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (AddUnsaved(eventData.Context))
        {
            await eventData.Context!.SaveChangesAsync(cancellationToken);
        }
        return result;
    }

    /// <summary>Adds the entries of new entities, and returns the entities whose entries may have to be changed.</summary>
    private List<(SubjectKind Kind, EntityEntry Entry)> Changed(DbContext? context)
    {
        var changed = new List<(SubjectKind Kind, EntityEntry Entry)>();
        if (context is not QpletDbContext db)
        {
            return changed;
        }
        _unsaved.Remove(db);
        var kinds = db.SubjectKinds();
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList())
        {
            if (kinds.Find(entry.Metadata.ClrType) is not { Feed: { } feed } kind)
            {
                continue;
            }
            if (entry.State == EntityState.Modified)
            {
                if (feed.Properties.Append(kind.OwnerProperty!).Any(property => entry.Property(property.Name).IsModified))
                {
                    changed.Add((kind, entry));
                }
            }
            else if (kind.KeyOf(entry.Entity).Id == Guid.Empty)
            {
                _unsaved.GetOrCreateValue(db).Add(entry.Entity);
            }
            else
            {
                Add(db, kind, entry.Entity);
            }
        }
        return changed;
    }

    private bool AddUnsaved(DbContext? context)
    {
        if (context is not QpletDbContext db || !_unsaved.TryGetValue(db, out var entities))
        {
            return false;
        }
        _unsaved.Remove(db);
        foreach (var entity in entities)
        {
            Add(db, db.SubjectKinds().Find(entity.GetType())!, entity);
        }
        return entities.Count > 0;
    }

    private static void Add(QpletDbContext db, SubjectKind kind, object entity)
    {
        if (kind.FeedEntryOf(entity) is { } added)
        {
            db.Add(added);
        }
    }

    private static void Follow(QpletDbContext db, SubjectKind kind, EntityEntry entry, FeedEntry? known)
    {
        var current = kind.FeedEntryOf(entry.Entity);
        if (current is not null && known is not null)
        {
            (known.AuthorId, known.PublishedAt) = (current.AuthorId, current.PublishedAt);
        }
        else if (current is not null)
        {
            db.Add(current);
        }
        else if (known is not null)
        {
            db.Remove(known);
        }
    }
}
