namespace Qplet.GraphQL.EntityFramework;

/// <summary>A row with values of other entities, for orders that need them.</summary>
internal sealed class Row<T>
{
    /// <summary>The maximum number of values of other entities.</summary>
    public const int MaxExtras = 5;

    public T Entity { get; set; } = default!;

    public object? Extra0 { get; set; }

    public object? Extra1 { get; set; }

    public object? Extra2 { get; set; }

    public object? Extra3 { get; set; }

    public object? Extra4 { get; set; }
}
