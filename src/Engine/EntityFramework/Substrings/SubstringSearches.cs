using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Qplet.GraphQL.Conventions;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>Finds the conditions of filters that an index of substrings can serve.</summary>
/// <param name="model">The model.</param>
/// <param name="annotation">The annotation of texts with an index.</param>
internal sealed class SubstringSearches(EntityModel model, string annotation)
{
    /// <summary>
    /// The number of rows from which reading in the order of the list is faster. The fewer rows match, the more of the list must be read for a page; the more
    /// rows match, the more of them must be sorted.
    /// </summary>
    private const int ManyRows = 500;

    private const int MaxKeptSearches = 1_000;

    /// <summary>The time for which a search that has found many rows is not tried again. Meanwhile it decides how rows are read, never which.</summary>
    private static readonly TimeSpan s_keptFor = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Statement> _probes = new();
    private readonly ConcurrentDictionary<(string Index, string Query), long> _withManyRows = new();

    /// <summary>Returns the search for the rows that match a filter. Returns null if no index can be used.</summary>
    /// <param name="entity">The entity of the rows.</param>
    /// <param name="filter">The filter.</param>
    public SubstringSearch? Find(Type entity, FilterNode? filter)
    {
        if (filter is null || !filter.Values.Any(static value => value is TextPattern))
        {
            return null;
        }
        SubstringSearch? search = null;
        Collect(model.EntityOf(entity), null, filter, ref search);
        return search;
    }

    /// <summary>Returns the statement that finds the numbers of the rows of a search, up to <see cref="ManyRows" />.</summary>
    public Statement ProbeOf(SubstringSearch search) => _probes.GetOrAdd(search.Index, static index => new Probe(index));

    /// <summary>Returns whether a search has lately found so many rows that the order of the list is faster.</summary>
    public bool HasManyRows(SubstringSearch search) =>
        _withManyRows.TryGetValue((search.Index, search.Query), out var since) && Environment.TickCount64 - since < s_keptFor.TotalMilliseconds;

    /// <summary>Returns the search with the rows that it has found. Returns null if there are so many that the order of the list is faster.</summary>
    public SubstringSearch? WithRows(SubstringSearch search, IReadOnlyList<long> rows)
    {
        if (rows.Count < ManyRows)
        {
            return search with { Rows = $"[{string.Join(',', rows)}]" };
        }
        if (_withManyRows.Count >= MaxKeptSearches)
        {
            _withManyRows.Clear();
        }
        _withManyRows[(search.Index, search.Query)] = Environment.TickCount64;
        return null;
    }

    // Only conditions that every row must meet: a row that meets another one of several conditions would not be found.
    private void Collect(IEntityType entity, IProperty? text, FilterNode filter, ref SubstringSearch? search)
    {
        switch (filter)
        {
            case JunctionNode { IsAnd: true } junction:
                foreach (var condition in junction.Conditions)
                {
                    Collect(entity, text, condition, ref search);
                }
                break;
            case MemberNode { IsReference: false } member when text is null && entity.FindProperty(member.Member.Name) is { } property:
                Collect(entity, property, member.Condition, ref search);
                break;
            case OperationNode { Operation: FilterOperation.Contains or FilterOperation.StartsWith or FilterOperation.EndsWith } operation
                when text?.FindAnnotation(annotation)?.Value is string index
                    && TrigramQuery.Of(ColumnOf(entity, text), (TextPattern)operation.Values[0]) is { } query:
                search = new(index, text, search is null ? query : $"{search.Query} AND {query}");
                break;
        }
    }

    private static string ColumnOf(IEntityType entity, IProperty text) =>
        text.GetColumnName(StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value)!;

    private sealed class Probe(string index)
        : Statement($"SELECT rowid FROM \"{index}\" WHERE \"{index}\" MATCH @q LIMIT {ManyRows}", [new StatementParameter("@q", null, 0, null)]);
}
