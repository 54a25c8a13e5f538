namespace Qplet.GraphQL.Data.SchemaUsage;

/// <summary>The uses of a schema that have been counted and wait to be stored.</summary>
public sealed class UsageBatch
{
    private readonly Dictionary<(DateOnly Day, UsageClient Client), ClientUse> _uses = [];

    /// <summary>Whether the batch has no uses.</summary>
    public bool IsEmpty => _uses.Count == 0;

    /// <summary>The uses of each client on each day.</summary>
    internal IEnumerable<IGrouping<DateOnly, (UsageClient Client, ClientUse Use)>> Days =>
        _uses.OrderBy(static use => use.Key.Day).GroupBy(static use => use.Key.Day, static use => (use.Key.Client, use.Value));

    /// <summary>Adds executions of an operation.</summary>
    public void AddOperation(DateOnly day, UsageClient client, CountedOperation operation, long count, long errors) =>
        UseOf(day, client).Add(operation, count, errors);

    /// <summary>Adds uses of an element of the schema.</summary>
    public void AddCoordinate(DateOnly day, UsageClient client, string coordinate, long count)
    {
        if (coordinate.Length <= CoordinateUsage.MaxLength)
        {
            UseOf(day, client).Add(coordinate, count);
        }
    }

    private ClientUse UseOf(DateOnly day, UsageClient client)
    {
        if (!_uses.TryGetValue((day, client), out var use))
        {
            _uses.Add((day, client), use = new ClientUse());
        }
        return use;
    }
}
