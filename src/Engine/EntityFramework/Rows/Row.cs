namespace Qplet.GraphQL.EntityFramework;

/// <summary>A row as it is projected where the order needs values of other entities.</summary>
internal sealed class Row<T>
{
    /// <summary>How many values of other entities there can be.</summary>
    public const int MaxExtras = 5;

    public T Entity { get; set; } = default!;

    public object? Extra0 { get; set; }

    public object? Extra1 { get; set; }

    public object? Extra2 { get; set; }

    public object? Extra3 { get; set; }

    public object? Extra4 { get; set; }
}
