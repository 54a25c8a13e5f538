using Qplet.GraphQL.CodeFirst;
using Qplet.GraphQL.Conventions;
using Qplet.GraphQL.DataLoaders;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Loads entities by key. Runs one statement for all keys of a level, with the columns that the whole operation needs of the entity.</summary>
/// <typeparam name="TKey">The type of the key, which has one column.</typeparam>
/// <typeparam name="T">The type of the entity.</typeparam>
/// <remarks>
/// As a resolver's parameter it reads only the columns that fields of the operation return or that <see cref="ParentAttribute" /> names. If a resolver uses
/// other properties of a loaded entity, add them to <see cref="AlwaysLoaded" />. Properties that are not read have their default values.
/// </remarks>
public abstract class EntityByKeyDataLoader<TKey, T>(IQueryExecutor queries, IBatchScheduler scheduler) : BatchDataLoader<TKey, T>(scheduler), IEntityLoader
    where TKey : notnull
    where T : class
{
    private IReadOnlySet<string>? _columns;

    /// <summary>The query for the entities.</summary>
    protected abstract EntityQuery<T> Source { get; }

    /// <summary>The name of another property with unique values to find the entities by. Null for the key.</summary>
    protected virtual string? KeyProperty => null;

    /// <summary>The CLR names of properties that are always read.</summary>
    protected virtual IReadOnlyList<string> AlwaysLoaded => [];

    /// <summary>See <see cref="Source" />.</summary>
    internal EntityQuery<T> Rows => Source;

    /// <summary>Whether the entities are found by their key.</summary>
    internal bool IsByPrimaryKey => KeyProperty is null;

    /// <summary>Returns the properties that the loader reads for an operation. Returns null for all.</summary>
    internal IReadOnlySet<string>? ColumnsFor(ISelection selection) => WithAlwaysLoaded(selection.GetOperationRequirements(typeof(T)));

    void IEntityLoader.Observe(ISelection selection) => _columns = selection.GetOperationRequirements(typeof(T));

    /// <inheritdoc />
    protected sealed override Task<IReadOnlyDictionary<TKey, T>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken cancellationToken) =>
        queries.ToDictionaryAsync(Source, keys, WithAlwaysLoaded(_columns), KeyProperty, cancellationToken);

    private IReadOnlySet<string>? WithAlwaysLoaded(IReadOnlySet<string>? columns) =>
        columns is not null && AlwaysLoaded is { Count: > 0 } always ? (QueryContext<T>.All with { Columns = columns }).Include(always).Columns : columns;
}
