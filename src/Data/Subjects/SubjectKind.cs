using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Qplet.GraphQL.Data.Counting;
using Qplet.GraphQL.Data.Feed;

namespace Qplet.GraphQL.Data.Subjects;

/// <summary>A kind of subject: an entity that comments, reactions, notifications and events can be about.</summary>
public abstract class SubjectKind
{
    private protected SubjectKind(IEntityType entity, string name)
    {
        Name = name;
        Entity = entity.ClrType;
        KeyProperty = PropertyOf(entity, SubjectBuilder<object>.KeyAnnotation)!;
        OwnerProperty = PropertyOf(entity, SubjectBuilder<object>.OwnerAnnotation);
        PopularityProperty = PropertyOf(entity, SubjectBuilder<object>.PopularityAnnotation);
        Counters = Enum.GetValues<SubjectCounter>()
            .Select(counter => (Counter: counter, Property: PropertyOf(entity, SubjectBuilder<object>.CounterAnnotation + counter)))
            .Where(static pair => pair.Property is not null)
            .ToDictionary(static pair => pair.Counter, static pair => pair.Property!);
        Starts = Counters
            .Keys.Select(counter => (Counter: counter, Property: PropertyOf(entity, SubjectBuilder<object>.CounterStartAnnotation + counter)))
            .Where(static pair => pair.Property is not null)
            .ToDictionary(static pair => pair.Counter, static pair => pair.Property!);
        Feed = PropertyOf(entity, SubjectBuilder<object>.FeedAnnotation) is { } publishedAt
            ? new FeedKind(publishedAt, PropertyOf(entity, SubjectBuilder<object>.FeedPrivateAnnotation))
            : null;
    }

    /// <summary>The name of the kind, as rows store it: <c>track</c>.</summary>
    public string Name { get; }

    /// <summary>The entity.</summary>
    public Type Entity { get; }

    /// <summary>The property by which rows refer to the subject.</summary>
    public PropertyInfo KeyProperty { get; }

    /// <summary>The property with the key of the user who owns the subject, or null if subjects of the kind have no owner.</summary>
    public PropertyInfo? OwnerProperty { get; }

    /// <summary>The properties that keep counts.</summary>
    public IReadOnlyDictionary<SubjectCounter, PropertyInfo> Counters { get; }

    /// <summary>The property that keeps the popularity, or null if subjects of the kind are not ranked by it.</summary>
    public PropertyInfo? PopularityProperty { get; }

    /// <summary>The properties with the numbers at which counts start; a count without one starts at 0.</summary>
    public IReadOnlyDictionary<SubjectCounter, PropertyInfo> Starts { get; }

    /// <summary>How subjects of the kind appear in feeds, or null if they do not.</summary>
    public FeedKind? Feed { get; }

    /// <summary>Returns the key of an entity in memory.</summary>
    public SubjectKey KeyOf(object entity) => new(Name, (Guid)KeyProperty.GetValue(entity)!);

    /// <summary>Returns the key of the user who owns an entity in memory, or null if the kind has no owner.</summary>
    public Guid? OwnerOf(object entity) => (Guid?)OwnerProperty?.GetValue(entity);

    /// <summary>Returns the texts of an entity in memory that a complaint keeps: its title or name, and its text or description.</summary>
    public SubjectSnapshot SnapshotOf(object entity)
    {
        return new(First("Title", "Name", "FileName"), First("Content", "Description", "About"));

        string? First(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (Entity.GetProperty(name) is { } property)
                {
                    return (string?)property.GetValue(entity);
                }
            }
            return null;
        }
    }

    /// <summary>Returns the entry of an entity in the feeds, or null if it does not appear in them.</summary>
    internal FeedEntry? FeedEntryOf(object entity) =>
        Feed is not { } feed || feed.IsPrivate?.GetValue(entity) is true
            ? null
            : new FeedEntry { AuthorId = OwnerOf(entity)!.Value, PublishedAt = (DateTime)feed.PublishedAt.GetValue(entity)! }.About(KeyOf(entity));

    /// <summary>Adds to a count of a subject. Call it in the transaction of the change: it locks the subject's row against a concurrent deletion.</summary>
    /// <returns>Whether the subject exists.</returns>
    /// <exception cref="InvalidOperationException">Subjects of this kind do not keep the count.</exception>
    public abstract Task<bool> CountAsync(QpletDbContext db, Guid id, SubjectCounter counter, int delta, CancellationToken cancellationToken);

    /// <summary>
    /// Locks a subject until the transaction ends, so its deletion waits. Call it before the rows are read on which the change depends.
    /// </summary>
    /// <returns>Whether the subject exists.</returns>
    public abstract Task<bool> LockAsync(QpletDbContext db, Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// Adds events to the popularity of a subject, if the kind has one. Call it in the transaction of the events, after a counter was changed, which locks the
    /// subject's row.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="id">The key of the subject.</param>
    /// <param name="weight">The weight of the events (<see cref="Popularity" />); negative to take them back.</param>
    /// <param name="at">The time of the events.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public abstract Task AddPopularityAsync(QpletDbContext db, Guid id, int weight, DateTime at, CancellationToken cancellationToken);

    /// <summary>Returns a count of views or playbacks, including those that are not added to it yet. Null if the subject does not exist.</summary>
    public abstract Task<int?> ReadUsageCountAsync(QpletDbContext db, Guid id, SubjectCounter counter, CancellationToken cancellationToken);

    /// <summary>Sets counts of subjects to the numbers of the rows they count.</summary>
    /// <param name="db">The database.</param>
    /// <param name="ids">The keys of the subjects, or null for all of the kind.</param>
    /// <param name="counters">The counts; those that subjects of the kind do not keep are skipped.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public abstract Task RecountAsync(
        QpletDbContext db,
        IReadOnlyCollection<Guid>? ids,
        IReadOnlyCollection<SubjectCounter> counters,
        CancellationToken cancellationToken
    );

    /// <summary>Returns the subjects with the keys, without tracking them.</summary>
    internal abstract Task<IReadOnlyList<object>> ReadAsync(QpletDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Returns the counts that the subjects keep.</summary>
    internal abstract IEnumerable<StoredCount> StoredCounts(QpletDbContext db);

    internal static SubjectKind Create(IEntityType entity, string name) =>
        (SubjectKind)
            Activator.CreateInstance(
                typeof(SubjectKind<>).MakeGenericType(entity.ClrType),
                BindingFlags.Instance | BindingFlags.NonPublic,
                null,
                [entity, name],
                null
            )!;

    private static PropertyInfo? PropertyOf(IEntityType entity, string annotation) =>
        entity.FindAnnotation(annotation)?.Value is string name ? entity.FindProperty(name)!.PropertyInfo : null;
}
