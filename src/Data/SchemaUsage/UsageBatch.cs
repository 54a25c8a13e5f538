namespace Qplet.GraphQL.Data.SchemaUsage;

/// <summary>
/// The uses of a schema that have been counted and wait to be stored. Its memory is limited, also if they have to wait for a database for long.
/// </summary>
/// <param name="limits">The limits of a day.</param>
public sealed class UsageBatch(UsageLimits limits)
{
    // A batch has one day, or two around midnight.
    private const int Days = 2;

    private readonly Dictionary<(DateOnly Day, UsageClient Client), ClientUse> _uses = [];
    private int _operationCount;

    /// <summary>Whether the batch has no uses.</summary>
    public bool IsEmpty => _uses.Count == 0;

    /// <summary>The limits of a day.</summary>
    internal UsageLimits Limits => limits;

    /// <summary>The uses of each client on each day.</summary>
    internal IEnumerable<IGrouping<DateOnly, (UsageClient Client, ClientUse Use)>> ByDay =>
        _uses.OrderBy(static use => use.Key.Day).GroupBy(static use => use.Key.Day, static use => (use.Key.Client, use.Value));

    /// <summary>Adds executions of an operation.</summary>
    public void AddOperation(DateOnly day, UsageClient client, CountedOperation operation, long count, long errors)
    {
        var use = UseOf(day, client);
        var isSeparate = use.Operations.ContainsKey(operation) || ++_operationCount <= Days * limits.MaxOperations;
        use.Add(isSeparate ? operation : CountedOperation.OtherOf(operation.Kind), count, errors);
    }

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
        if (_uses.TryGetValue((day, client), out var use))
        {
            return use;
        }
        if (_uses.Count >= Days * (limits.MaxClients + 1) && client != UsageClient.Other)
        {
            return UseOf(day, UsageClient.Other);
        }
        _uses.Add((day, client), use = new ClientUse());
        return use;
    }
}
