namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>Counts the new, changed and unchanged rows of each kind.</summary>
internal sealed class ImportTally
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, (int Created, int Updated, int Unchanged)> _counts = [];

    /// <summary>Returns the counts, in the order in which the kinds were written, and after them the kinds of which everything was left out.</summary>
    /// <param name="leftOut">The numbers of objects that were skipped, by kind.</param>
    public IReadOnlyList<ImportCount> Counts(IReadOnlyDictionary<string, int> leftOut) =>
        [
            .. _order.Select(kind => new ImportCount(
                kind,
                _counts[kind].Created,
                _counts[kind].Updated,
                _counts[kind].Unchanged,
                leftOut.GetValueOrDefault(kind)
            )),
            .. leftOut.Where(kind => !_counts.ContainsKey(kind.Key)).Select(kind => new ImportCount(kind.Key, 0, 0, 0, kind.Value)),
        ];

    public void Add(string kind, int created = 0, int updated = 0, int unchanged = 0)
    {
        if (created == 0 && updated == 0 && unchanged == 0)
        {
            return;
        }
        if (!_counts.TryGetValue(kind, out var count))
        {
            _order.Add(kind);
        }
        _counts[kind] = (count.Created + created, count.Updated + updated, count.Unchanged + unchanged);
    }
}
