namespace Qplet.GraphQL.Data.Import.Writing;

/// <summary>Counts the new, changed and unchanged rows of each kind.</summary>
internal sealed class ImportTally
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, (int Created, int Updated, int Unchanged)> _counts = [];

    public IReadOnlyList<ImportCount> Counts =>
        [.. _order.Select(kind => new ImportCount(kind, _counts[kind].Created, _counts[kind].Updated, _counts[kind].Unchanged))];

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
